import { isNoun, isRequest, type Word } from '../follow-up/reading.ts';
import { joinWords } from '../follow-up/rewording.ts';
import { asksNothing } from '../follow-up/talk.ts';
import { endedQuestion } from './connective.ts';

const CONJUNCTION = /^(?:그리고|그럼|그러면|그러고|또|또한|아울러)$/u;
const EMBEDDED = /(?:[는은인한할을될던군딘젠뭔간린난된킨])지(?:이랑|랑|와|도|를)?$/u;

/** The clauses of a question that each ask something, every one as a question; null when there is only one. */
export function askingClauses(words: readonly Word[]): readonly (readonly Word[])[] | null {
  const clauses: (readonly Word[])[] = [];
  let from = 0;
  for (let at = 0; at < words.length - 1; at++) {
    const clause = endedClause(withoutConjunction(words.slice(from, at + 1)), words.slice(at + 1));
    if (clause === null) continue;
    clauses.push(clause);
    from = at + 1;
  }
  const last = withoutConjunction(words.slice(from));
  return clauses.length === 0 || !asksAnew(last) ? null : [...clauses, last];
}

/** A clause as a question when it ends there and another follows; null when it goes on. */
function endedClause(clause: readonly Word[], behind: readonly Word[]): readonly Word[] | null {
  const last = clause.at(-1)!;
  const rest = withoutConjunction(behind);
  if (isEmbedded(clause) && asksFor(rest)) return [...clause.slice(0, -1), told(last)];
  if (endsSentence(last, behind)) return asks(clause) && asksAnew(rest) ? clause : null;
  const question = endedQuestion(clause, rest);
  return question === null ? null : [...clause.slice(0, -1), question];
}

function withoutConjunction(words: readonly Word[]): readonly Word[] {
  return words.length > 1 && CONJUNCTION.test(words[0]!.text) ? words.slice(1) : words;
}

function endsSentence(last: Word, behind: readonly Word[]): boolean {
  if (/[?？]/u.test(last.mark)) return true;
  const stops = /[.!]/u.test(last.mark) || CONJUNCTION.test(behind[0]?.text ?? '');
  return stops && (isRequest(last) || (last.kind === 'asking' && last.closes));
}

function asks(words: readonly Word[]): boolean {
  const last = words.at(-1)!;
  return hasAsking(words) || /[?？]/u.test(last.mark) || isRequest(last);
}

/** 맞아? and 있어? 없어? only ask the same again. */
function asksAnew(words: readonly Word[]): boolean {
  const says = hasAsking(words) || words.some((word) => isNoun(word));
  return says && asks(words) && !asksNothing(joinWords(words));
}

function hasAsking(words: readonly Word[]): boolean {
  return words.some(({ kind }) => kind === 'asking');
}

/** 언제인지, 어디서 열리는지: an asking clause that is asked for by a request. */
function isEmbedded(clause: readonly Word[]): boolean {
  return hasAsking(clause) && !isNoun(clause.at(-1)!) && EMBEDDED.test(clause.at(-1)!.text);
}

/** Whether another embedded clause, or a noun, follows before the request. */
function asksFor(rest: readonly Word[]): boolean {
  const request = rest.findIndex((word) => isRequest(word) || /^(?:궁금|부탁)/u.test(word.text));
  return request > 0 && (hasAsking(rest.slice(0, request)) || isNoun(rest[request - 1]!));
}

function told(last: Word): Word {
  const text = `${last.text.replace(/(?:이랑|랑|와|도|를)$/u, '')} 알려줘`;
  return { ...last, text, stem: text, mark: '', closes: true };
}
