import {
  type ApplicationCommandDataResolvable,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
  type SendableChannels,
} from 'discord.js';
import { FakeDiscord } from './index.ts';

type Settings = ConstructorParameters<typeof FakeDiscord>[0];

const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** What a bot for one test does. */
export interface BotPlan {
  readonly commands?: readonly ApplicationCommandDataResolvable[];
  readonly onInteraction?: (interaction: Interaction) => unknown;
  /** Of messages that are not its own. */
  readonly onMessage?: (message: Message) => unknown;
  readonly intents?: readonly GatewayIntentBits[];
  readonly settings?: Settings;
  /** Before the bot starts. */
  readonly prepare?: (discord: FakeDiscord) => void;
}

export interface BotTest {
  readonly discord: FakeDiscord;
  readonly client: Client<true>;
  /** What the handlers threw. */
  readonly errors: unknown[];
}

/** A real discord.js client that talks to a double, not logged in. */
export function clientFor(discord: FakeDiscord, intents: readonly GatewayIntentBits[] = INTENTS): Client {
  return new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl, version: '10', offset: 0 },
    // Else a second IDENTIFY waits five seconds.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  });
}

/** Runs a bot against a Discord of its own. */
export async function withBot(plan: BotPlan, use: (test: BotTest) => Promise<void>): Promise<void> {
  const discord = await new FakeDiscord(plan.settings).start();
  plan.prepare?.(discord);
  const client = clientFor(discord, plan.intents);
  const errors: unknown[] = [];
  const guarded = (work: () => unknown) => {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => errors.push(error));
  };
  client.on(Events.InteractionCreate, (interaction) => guarded(() => plan.onInteraction?.(interaction)));
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== client.user?.id) guarded(() => plan.onMessage?.(message));
  });
  try {
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token);
    await ready;
    if (!client.isReady()) throw new Error('not ready');
    if (plan.commands) await client.application.commands.set([...plan.commands], discord.guild.id);
    await use({ discord, client, errors });
  } finally {
    await client.destroy();
    await discord.stop();
  }
}

/** A channel as the client sees it. */
export async function sendable({ client }: BotTest, id: string): Promise<SendableChannels> {
  const channel = await client.channels.fetch(id);
  if (!channel?.isSendable()) throw new Error('nothing can be sent there');
  return channel;
}

/** Repeats what it hears where it is mentioned, and in direct messages. */
export const echo: BotPlan = {
  onMessage: async (message) => {
    if (message.inGuild() && !message.mentions.users.has(message.client.user.id)) return;
    await message.reply(`들음: ${message.content.replace(/<@\d+>\s*/, '')}`);
  },
};
