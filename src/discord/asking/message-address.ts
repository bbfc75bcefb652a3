import type { Message } from 'discord.js';
import { asksNothing } from '../../answer/follow-up/talk.ts';
import { withoutMention } from './conversations.ts';

/** A message that is meant for the bot. */
export interface Address {
  /** What was asked; '' when nothing was said, null when the words could not be read. */
  readonly question: string | null;
  /** The message of the bot that it replies to, if any. */
  readonly repliesTo: Message | null;
}

/** Decides whether a message is meant for the bot and what it asks; null when it is said to others. */
export async function addressOf(message: Message): Promise<Address | null> {
  const me = message.client.user.id;
  const mentioned = message.mentions.users.has(me);
  const direct = !message.inGuild();
  const ownThread = message.channel.isThread() && message.channel.ownerId === me;
  if (!direct && !mentioned && !ownThread && message.reference === null) return null;

  const replied = message.reference === null ? null : await message.fetchReference().catch(() => null);
  const repliesTo = replied?.author.id === me ? replied : null;
  const text = withoutMention(message);
  if (direct || mentioned) {
    // "@씨앗봇" in reply to somebody's question means that question.
    const meant = text === '' && replied !== null && repliesTo === null ? textOf(replied) : text;
    // A reply pings by itself: thanks for an answer are no question.
    if (repliesTo !== null && text === message.content.trim() && asksNothing(text)) return null;
    return { question: meant, repliesTo };
  }
  if (text === '') return null;
  if (repliesTo !== null) return { question: text, repliesTo };
  // In a thread of its own the bot answers questions that are put to nobody else.
  const toOthers = message.reference !== null || message.mentions.users.size > 0;
  return ownThread && !toOthers && looksLikeQuestion(text) ? { question: text, repliesTo: null } : null;
}

/** The words of somebody else's message; null when Discord hides them from a bot without the privileged intent. */
function textOf(message: Message): string | null {
  const text = withoutMention(message);
  const hasOtherContent = message.attachments.size + message.embeds.length + message.stickers.size > 0;
  return text === '' && !hasOtherContent ? null : text;
}

/** People talk to each other in threads, too: without a mention only what asks something is taken for a question. */
const QUESTION =
  /[?？]|^(?:그럼|그러면|그렇다면)\s|무엇|뭐|뭔|누구|누가|언제(?!나|든|까지나)|어디|어느|어떤|어떻|왜|얼마|몇\s?\S|(?:나요|(?<!니)까요?|[습입합됩]니까|가요|은가|는가|인가|냐|(?<![아머])니|지요|죠|은요|는요)\s*[.~…]*$|(?:알려|설명해|말해|찾아|정리해|요약해)\s?(?:줘|주세요|줄래|주실)/u;

function looksLikeQuestion(text: string): boolean {
  return QUESTION.test(text) && !asksNothing(text);
}
