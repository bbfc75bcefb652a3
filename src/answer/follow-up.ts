import { isEnglishText } from '../korean/english.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { MAX_QUESTION_CHARACTERS, normalizeQuestion } from '../retrieval/query.ts';
import { antecedentIn, type Spoken } from './follow-up/antecedents.ts';
import { askingRoot, askOfTopic, bareAsking, giveOwner, lacksTopic, swapAsking } from './follow-up/asking.ts';
import { englishFollowUp } from './follow-up/english.ts';
import { readFragment } from './follow-up/fragment.ts';
import { nounPhrases } from './follow-up/phrases.ts';
import { findPointer, replacePointer } from './follow-up/pronoun.ts';
import { readWords, type Word } from './follow-up/reading.ts';
import { defineFragment, swapFragment } from './follow-up/swap.ts';
import {
  continuationOf,
  continued,
  isSmallTalk,
  withoutContinuation,
  withoutOpener,
} from './follow-up/talk.ts';

/** A question of a conversation and what became of it. */
export interface Turn {
  /** As understood: it stands on its own. */
  readonly question: string;
  readonly answered: boolean;
  /** Sentences that the answer quoted. */
  readonly quotes: readonly string[];
}

export interface StandaloneQuestion {
  readonly question: string;
  /** False when the question is as it was typed. */
  readonly rewritten: boolean;
}

/** How far back a conversation is looked at, in turns. */
const MAX_TURNS = 6;

/** What is asked of a word itself (토큰이란?); 이란? is a country. */
const DEFINITION = /[\p{L}\p{N})]{2}란(?:요)?\s*[?？]?$/u;

/** An earlier turn with its question in words. */
interface Past extends Spoken {
  readonly text: string;
}

/**
 * Makes a follow-up question stand on its own by rules: a swapped subject (그럼 구글은?), another interrogative or
 * attribute (왜?, 대표는 누구야?), pronouns (그 회사, 거기, 그때) and requests for more. A question that stands on its
 * own, small talk, and what the rules cannot place are given back as they are.
 *
 * @param history oldest first; the last six turns count, of which only the last one answered and those after it are
 * taken up.
 */
export function standaloneQuestion(
  question: string,
  history: readonly Turn[],
  analyzer: MorphemeAnalyzer,
): StandaloneQuestion {
  const typed = normalizeQuestion(question);
  const past = recentTurns(history, analyzer);
  const unchanged = { question, rewritten: false };
  if (past.length === 0 || typed.length > MAX_QUESTION_CHARACTERS) return unchanged;
  const found = rewrite(typed, past, analyzer);
  if (found === null || found === typed || found.length > MAX_QUESTION_CHARACTERS) return unchanged;
  return { question: found, rewritten: true };
}

function rewrite(typed: string, past: readonly Past[], analyzer: MorphemeAnalyzer): string | null {
  const last = past[0]!.text;
  // A name in Latin letters alone may follow up a Korean question.
  if (!isEnglishText(typed) || !typed.includes(' ')) {
    if (!isEnglishText(last)) return koreanFollowUp(typed, past, analyzer);
  }
  return isEnglishText(typed) && isEnglishText(last) ? englishFollowUp(typed, last) : null;
}

/** The turns that a follow-up may take up, newest first: unanswered ones and the last answered. */
function recentTurns(history: readonly Turn[], analyzer: MorphemeAnalyzer): Past[] {
  const past: Past[] = [];
  for (const { question, answered, quotes } of history.slice(-MAX_TURNS).reverse()) {
    const text = withoutContinuation(withoutOpener(normalizeQuestion(question)).text);
    const words = isSmallTalk(text) ? [] : readWords(text, analyzer);
    if (nounPhrases(words).length === 0) continue;
    past.push({ text, question: words, quotes: quotes.map((quote) => readWords(quote, analyzer)) });
    if (answered) break;
  }
  return past;
}

function koreanFollowUp(typed: string, past: readonly Past[], analyzer: MorphemeAnalyzer): string | null {
  const more = continuationOf(typed);
  if (more !== null) return continued(past[0]!.text, more);
  const { text, opened } = withoutOpener(typed);
  if (isSmallTalk(text) || DEFINITION.test(text)) return null;
  const words = readWords(text, analyzer);
  return words.length === 0 ? null : followUp(words, opened, past, analyzer);
}

function followUp(
  words: readonly Word[],
  opened: boolean,
  past: readonly Past[],
  analyzer: MorphemeAnalyzer,
): string | null {
  const base = past[0]!.question;
  const asking = bareAsking(words);
  if (asking !== null) return swapAsking(base, asking);
  const pointed = followPointer(words, past, analyzer);
  if (pointed !== undefined) return pointed;
  const owned = firstOf(past, (turn) => giveOwner(turn.question, words));
  if (owned !== null) return owned;
  const fragment = readFragment(words, opened);
  if (fragment !== null) {
    return firstOf(past, (turn) => swapFragment(turn.question, fragment)) ?? defineFragment(base, fragment);
  }
  const same = askSameOfAnother(words, opened, base);
  if (same !== null) return same;
  if (!lacksTopic(words)) return null;
  return askOfTopic(base, words.map(({ text, mark }) => text + mark).join(' '));
}

/** What a question with a pronoun becomes; undefined when it has none. */
function followPointer(
  words: readonly Word[],
  past: readonly Past[],
  analyzer: MorphemeAnalyzer,
): string | null | undefined {
  const pointer = findPointer(words);
  if (pointer === null) return undefined;
  const asking = pointer.kind === 'thing' && pointer.before.length === 0 ? bareAsking(pointer.after) : null;
  if (asking !== null && !asking.at(-1)!.closes) return swapAsking(past[0]!.question, asking);
  const antecedent = firstOf(past, (turn) => antecedentIn(turn, pointer));
  if (antecedent === null || pointer.after.length === 0) return null;
  const whole = replacePointer(pointer, antecedent);
  if (pointer.kind !== 'time') return whole;
  // 그때 대표는 누구였어? lacks the owner too.
  const rest = pointer.before.length === 0 ? followUp(pointer.after, false, past, analyzer) : null;
  return rest === null ? whole : replacePointer({ ...pointer, after: readWords(rest, analyzer) }, antecedent);
}

/** 그럼 구글은 얼마야?, 작년에는 얼마였어? after a question that asks 얼마 of another: the same is asked. */
function askSameOfAnother(words: readonly Word[], opened: boolean, base: readonly Word[]): string | null {
  const at = words.findIndex(({ kind }) => kind === 'asking');
  const sameAsked = at > 0 && at === words.length - 1 && askingRoot(words) === askingRoot(base);
  const fragment = sameAsked && words[at]!.closes ? readFragment(words.slice(0, at), true) : null;
  const ends = base.some(({ kind, closes }) => kind === 'asking' && closes);
  const fits = fragment?.kind === 'time' || (fragment?.kind === 'name' && opened);
  return fragment !== null && fits && !ends ? swapFragment(base, fragment) : null;
}

function firstOf<Result>(past: readonly Past[], find: (turn: Past) => Result | null): Result | null {
  for (const turn of past) {
    const found = find(turn);
    if (found !== null) return found;
  }
  return null;
}
