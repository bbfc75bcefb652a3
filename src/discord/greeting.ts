import { ChannelType, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js';
import type { BotContext } from './context.ts';
import { NO_MENTIONS } from './reply.ts';
import { defaultTexts } from './texts/index.ts';

/** A server that was joined longer ago knows the bot already, whatever has become of the database. */
const RECENT_MS = 7 * 24 * 60 * 60_000;

/** Greets the servers that the bot was invited to while it was away. Never throws. */
export async function greetNewGuilds(context: BotContext): Promise<void> {
  const since = context.services.now().getTime() - RECENT_MS;
  for (const guild of context.client.guilds.cache.values()) {
    if (guild.joinedTimestamp >= since) await greet(guild, context);
  }
}

/** Says once to a server what the bot does and what it keeps. Never throws. */
export async function greet(guild: Guild, { services, log, retentionDays }: BotContext): Promise<void> {
  try {
    const channel = greetingChannel(guild);
    if (channel === null || !services.store.settings.markWelcomed(guild.id)) return;
    await channel.send({ content: defaultTexts.common.welcome(retentionDays), allowedMentions: NO_MENTIONS });
  } catch (error) {
    log.info({ err: error, guild: guild.id }, 'the greeting could not be sent');
  }
}

/** Where the server wants system messages, else the first channel that the bot may write to. */
function greetingChannel(guild: Guild): TextChannel | null {
  const { me } = guild.members;
  if (me === null) return null;
  const channels = guild.channels.cache
    .filter((channel): channel is TextChannel => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition);
  const candidates = [guild.systemChannel, ...channels.values()];
  return (
    candidates.find((channel) =>
      channel?.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]),
    ) ?? null
  );
}
