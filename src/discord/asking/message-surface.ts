import type { Message, SendableChannels } from 'discord.js';
import type { MessageBody } from '../rendering/body.ts';
import { messageOptions, NO_MENTIONS } from '../reply.ts';
import type { AnswerSurface } from './answer-surface.ts';

/** How long an answer may take before a message says that it is coming (milliseconds). */
const PATIENCE_MS = 700;

/**
 * The reply to a message: a typing indicator at once; a waiting message, edited later, only when the answer takes long.
 */
export function messageSurface(question: Message, channel: SendableChannels): AnswerSurface {
  let waiting: Promise<Message | null> | null = null;
  let phase = '';
  void channel.sendTyping().catch(() => undefined);
  const timer = setTimeout(() => {
    waiting = question
      .reply({
        content: phase,
        allowedMentions: NO_MENTIONS,
        failIfNotExists: false,
        nonce: `w${question.id}`,
        enforceNonce: true,
      })
      .catch(() => null);
  }, PATIENCE_MS);
  return {
    phase(text) {
      phase = text;
    },
    async finish(body) {
      clearTimeout(timer);
      const message = await waiting;
      if (message === null) await sendReply(question, body);
      else await message.edit(messageOptions(body));
    },
  };
}

/** Replies once, however often the request has to be repeated on the way. */
export async function sendReply(question: Message, body: MessageBody): Promise<void> {
  await question.reply({
    ...messageOptions(body),
    failIfNotExists: false,
    nonce: question.id,
    enforceNonce: true,
  });
}
