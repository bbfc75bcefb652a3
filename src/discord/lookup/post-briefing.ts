import { type Guild, type SendableChannels, SnowflakeUtil } from 'discord.js';
import { canAnswerIn } from '../asking/send-permission.ts';
import type { BotContext } from '../context.ts';
import { hintOwner } from '../owner-hint.ts';
import { inertLine } from '../rendering/inert.ts';
import { messageOptions } from '../reply.ts';
import { defaultTexts } from '../texts/index.ts';
import { briefingBody, sinceLastBriefing, subjectsOnOnePage } from './show-briefing.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Posts what has come in since a server's last briefing, the first time in the last 24 hours. Where nothing has,
 * nothing is posted, and that counts as posted. Never throws: what hinders it is logged, and the server's owner is told
 * what they can mend.
 *
 * @returns whether it is done for this time
 */
export async function postBriefing(
  guildId: string,
  channelId: string,
  context: BotContext,
): Promise<boolean> {
  const { client, services, log } = context;
  const guild = client.guilds.cache.get(guildId);
  // The bot may have been removed while it was away.
  if (guild === undefined) return false;
  try {
    const now = services.now();
    const since = sinceLastBriefing(guildId, context) ?? new Date(now.getTime() - DAY_MS);
    const briefing = services.library.briefing(since);
    if (briefing !== null) {
      const channel = await sendableChannel(guild, channelId, context);
      if (channel === null || !(await canAnswerIn(channel, context))) return false;
      const most = subjectsOnOnePage(briefing, defaultTexts);
      const body = briefingBody(briefing, client.user.id, context, defaultTexts, most);
      // A request that is repeated on the way must not post it twice.
      const nonce = SnowflakeUtil.generate().toString();
      await channel.send({ ...messageOptions(body), nonce, enforceNonce: true });
      log.info({ guild: guildId, documents: briefing.documents }, 'briefing posted');
    }
    services.store.settings.markBriefing(guildId, now);
    return true;
  } catch (error) {
    log.warn({ err: error, guild: guildId }, 'briefing could not be posted');
    return false;
  }
}

async function sendableChannel(
  guild: Guild,
  channelId: string,
  context: BotContext,
): Promise<SendableChannels | null> {
  // Discord tells the bot of every channel: to ask for one that is gone would be a refused request.
  const channel = guild.channels.cache.get(channelId);
  if (channel?.isSendable() === true) return channel;
  context.log.warn({ guild: guild.id, channel: channelId }, 'the briefing channel is gone');
  if (context.manners.isFirstHint(channelId)) {
    const content = defaultTexts.lookup.briefingChannelGone(inertLine(guild.name));
    await hintOwner(guild, content, context.log);
  }
  return null;
}
