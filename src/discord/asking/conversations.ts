import { ComponentType, type Message, type ThreadChannel } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Turn } from '../../answer/follow-up.ts';
import type { Store } from '../../store/store.ts';
import { decodeCustomId } from '../rendering/custom-id.ts';
import { questionIn } from '../rendering/heading.ts';
import { findAnswerView } from './answer-view.ts';

/** Turns that a follow-up can refer to. */
const MAX_TURNS = 6;
const MAX_PLACES = 2_000;
/** After this pause a message is a new beginning (milliseconds); threads are conversations for as long as they last. */
const PAUSE_MS = 30 * 60_000;
/** Messages of a thread that are looked through for what was asked there. */
const LOOK_BACK = 30;

/**
 * What was asked before, by place. Nothing of it is stored: after a restart it is read from the bot's own messages,
 * which show the question they answer or reply to it.
 */
export class Conversations {
  private readonly places = new LRUCache<string, readonly Turn[]>({ max: MAX_PLACES });
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** Adds a turn to a thread or a direct-message channel. */
  remember(channelId: string, turn: Turn, { lasts }: { lasts: boolean }): void {
    const turns = [...(this.places.get(channelId) ?? []), turn].slice(-MAX_TURNS);
    this.places.set(channelId, turns, lasts ? {} : { ttl: PAUSE_MS });
  }

  /** What was asked in a direct-message channel lately. */
  recent(channelId: string): readonly Turn[] {
    return this.places.get(channelId) ?? [];
  }

  /** What was asked in a thread, with the answer it was opened from. */
  async inThread(thread: ThreadChannel): Promise<readonly Turn[]> {
    const known = this.places.get(thread.id);
    if (known !== undefined) return known;
    // What could not be read is tried again with the next question.
    const turns = await this.readThread(thread).catch(() => null);
    if (turns !== null && !this.places.has(thread.id)) this.places.set(thread.id, turns);
    return turns ?? [];
  }

  /** The question that a message of the bot answers, with its quotes; null when it is no answer. */
  async turnOf(message: Message): Promise<Turn | null> {
    const viewId = viewIdOf(message);
    const question = await questionOf(message);
    if (question === null) return null;
    const view = viewId === null ? null : findAnswerView(this.store, viewId, '');
    return {
      question,
      answered: view?.answer.kind === 'answered',
      quotes: view?.answer.citations.map(({ quote }) => quote) ?? [],
    };
  }

  private async readThread(thread: ThreadChannel): Promise<readonly Turn[]> {
    const [starter, messages] = await Promise.all([
      thread.fetchStarterMessage().catch(() => null),
      thread.messages.fetch({ limit: LOOK_BACK }),
    ]);
    const own = [...messages.values()].filter((message) => isOwn(message) && !message.system).reverse();
    const turns = await Promise.all(
      [...(starter !== null && isOwn(starter) ? [starter] : []), ...own].map((message) =>
        this.turnOf(message),
      ),
    );
    return turns.filter((turn) => turn !== null).slice(-MAX_TURNS);
  }
}

/** The question that a message of the bot answers: shown in it, or in the message that it replies to. */
export async function questionOf(message: Message): Promise<string | null> {
  const shown = questionIn(message.content);
  if (shown !== null || message.reference === null) return shown;
  const asked = await message.fetchReference().catch(() => null);
  if (asked === null) return null;
  return isOwn(asked) ? questionIn(asked.content) : withoutMention(asked) || null;
}

/** A message's text without the mentions of the bot. */
export function withoutMention({ content, client }: Message): string {
  return content.replaceAll(new RegExp(`<@!?${client.user?.id}>`, 'g'), ' ').trim();
}

function isOwn(message: Message): boolean {
  return message.author.id === message.client.user?.id;
}

function viewIdOf({ components }: Message): string | null {
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      const id = component.customId === null ? null : decodeCustomId(component.customId);
      if (id !== null) return id.args[0] ?? null;
    }
  }
  return null;
}
