import type { APIUser } from 'discord.js';
import { codePoints } from '../limits/form.ts';
import { type Platform, postMessage } from '../platform/platform.ts';
import type { Turn } from '../platform/turn.ts';
import type { FakeMessage, SentFile } from '../world/model.ts';

const CLIENT_CHARACTERS = 2000;

/** What a user says. */
export interface Saying {
  readonly author: APIUser;
  /** Puts the bot's mention in front. */
  readonly mention?: boolean;
  /** What it replies to, with a ping of the author. */
  readonly reference?: FakeMessage;
  readonly attachments?: readonly SentFile[];
}

/** Posts a user's message. */
export function say(
  platform: Platform,
  channelId: string,
  text: string,
  { author, mention = false, reference, attachments = [] }: Saying,
): Turn {
  const { world, turns } = platform;
  const content = mention ? `<@${world.bot.id}> ${text}` : text;
  if (codePoints(content) > CLIENT_CHARACTERS)
    throw new Error("Discord's client sends 2000 characters at most");
  const message = postMessage(platform, {
    channel: world.channel(channelId),
    author,
    draft: { content: content.trim() },
    files: attachments.map((file, index) => ({ ...file, index })),
    ...(reference && {
      reference: { type: 0, channel_id: reference.channel_id, message_id: reference.id },
    }),
  });
  return turns.open({ label: text.slice(0, 30), channelId, user: author, message });
}
