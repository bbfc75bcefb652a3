import { type Client, Events, type Guild, Team } from 'discord.js';
import type { Logger } from '../log.ts';
import { attachmentOrigins } from './admin/attachment-file.ts';
import { closeInterruptedJobs } from './admin/interrupted-jobs.ts';
import { PhaseBudget } from './asking/answer-surface.ts';
import { Conversations } from './asking/conversations.ts';
import { handleMessage } from './asking/incoming-message.ts';
import { type ClientConfig, createClient } from './client.ts';
import { sayClosing } from './closing.ts';
import { allCommands } from './commands/index.ts';
import { closeError, connect } from './connect.ts';
import type { BotContext } from './context.ts';
import { logFailure } from './failures.ts';
import { greet, greetNewGuilds } from './greeting.ts';
import { inviteLink } from './invite.ts';
import { Manners } from './manners.ts';
import { registerCommands } from './registration.ts';
import { handleInteraction } from './router.ts';
import { startSchedule } from './schedule.ts';
import type { BotServices } from './services.ts';
import { Work } from './work.ts';

/**
 * How long questions in flight may take when the bot ends (milliseconds): the process is ended ten seconds after the
 * signal, and the index, the database and the gateway are to be closed by then.
 */
const FINISH_MS = 8_000;

/** What of the configuration concerns the bot. */
interface BotConfig extends ClientConfig {
  /** Registers the commands in this server alone; null means everywhere. */
  readonly discordGuildId: string | null;
  readonly logQuestions: boolean;
  readonly adminGuildIds: readonly string[];
  readonly adminRoleIds: readonly string[];
  /** Empty means the application's owner or team. */
  readonly ownerIds: readonly string[];
  /** How long the texts of questions are kept, in days. */
  readonly retentionDays: number;
  /** Whether admins may have documents fetched from the web. */
  readonly allowUrls: boolean;
}

export interface BotOptions {
  readonly token: string;
  readonly config: BotConfig;
  readonly services: BotServices;
  readonly log: Logger;
  /** Ends the attempt to connect. */
  readonly signal: AbortSignal;
  /** Called when the connection is over for good; the error says why, in Korean. */
  onLost(error: Error): void;
}

export interface Bot {
  readonly name: string;
  /** Where an admin invites it; null when it is in a server already. */
  readonly inviteLink: string | null;
  /** Takes no new question, finishes those in flight and leaves Discord. */
  stop(): Promise<void>;
}

/**
 * Connects, registers the commands and answers from then on.
 *
 * @throws SsiatError `discord` when the token or an intent is refused, or Discord cannot be reached.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { config, services, log } = options;
  const client = createClient(config);
  const work = new Work(log);
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  client.on(Events.Warn, (message) => log.warn({ reason: message }, 'discord client warning'));
  const ready = await connect(client, options.token, options);
  watchConnection(client, options);
  try {
    const context = await createContext(ready, options);
    await registerCommands(
      ready.rest,
      allCommands(config),
      { applicationId: ready.application.id, guildId: config.discordGuildId },
      log,
    );
    work.track(() => closeInterruptedJobs(context));
    listen(context, work);
    await greetNewGuilds(context);
    const schedule = startSchedule(context, work);
    return {
      name: ready.user.username,
      inviteLink: ready.guilds.cache.size > 0 ? null : inviteLink(ready.application.id),
      async stop() {
        schedule.stop();
        // A reindex is work too: its message says how it ended.
        const [left] = await Promise.all([work.close(FINISH_MS), services.reindexing.close()]);
        if (left > 0) log.warn({ left }, 'ended before every question was answered');
        // Leaving is no loss of the gateway.
        ready.removeAllListeners(Events.ShardReconnecting);
        await ready.destroy();
      },
    };
  } catch (error) {
    await ready.destroy();
    throw error;
  }
}

async function createContext(client: Client<true>, options: BotOptions): Promise<BotContext> {
  const { config, services, log } = options;
  const { ownerIds, adminGuildIds, adminRoleIds, logQuestions, retentionDays } = config;
  const owners = ownerIds.length > 0 ? ownerIds : await applicationOwners(client);
  return {
    client,
    services,
    log,
    logQuestions,
    readsMessages: config.discordMessageContent,
    retentionDays,
    attachmentOrigins: attachmentOrigins(config.discordApiUrl),
    access: {
      ownerIds: new Set(owners),
      adminGuildIds: new Set(adminGuildIds),
      adminRoleIds: new Set(adminRoleIds),
    },
    manners: new Manners(),
    conversations: new Conversations(services.store),
    phases: new PhaseBudget(),
    startedAt: services.now(),
  };
}

async function applicationOwners(client: Client<true>): Promise<readonly string[]> {
  const { owner } = await client.application.fetch();
  if (owner instanceof Team) return [...owner.members.keys()];
  return owner === null ? [] : [owner.id];
}

function listen(context: BotContext, work: Work): void {
  const { client, log, services } = context;
  client.on(Events.InteractionCreate, (interaction) => {
    if (work.isClosed) return void sayClosing(interaction).catch(() => undefined);
    work.track(() => handleInteraction(interaction, context));
  });
  client.on(Events.MessageCreate, (message) => {
    if (work.isClosed) return;
    work.track(() =>
      handleMessage(message, context).catch((error: unknown) => logFailure(error, log, 'message failed')),
    );
  });
  client.on(Events.GuildCreate, (guild: Guild) => {
    work.track(() => greet(guild, context));
  });
  client.on(Events.GuildDelete, ({ id, available }) => {
    // An outage looks the same but for this; settings are only forgotten when the bot was removed.
    if (available !== false) work.track(async () => services.store.settings.forget(id));
  });
}

function watchConnection(client: Client, { log, onLost }: BotOptions): void {
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway lost, reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'gateway resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'gateway closed for good');
    onLost(closeError(code));
  });
  client.on(Events.Invalidated, () => onLost(closeError(null)));
  client.rest.on('rateLimited', ({ route, timeToReset }) => {
    log.info({ route, milliseconds: timeToReset }, 'waiting for a rate limit');
  });
}
