import { englishFollowUp } from '../follow-up/english.ts';
import type { PartKind, PlainPart } from './question-part.ts';

interface Split {
  readonly kind: PartKind;
  readonly parts: readonly PlainPart[];
}

const ASKING = 'who|what|when|where|why|how|which';
/** … and when does it …: a clause that asks anew. */
const CLAUSE = new RegExp(`(?:\\?\\s+(?:and\\s+)?|,?\\s+and\\s+)(?=(?:${ASKING})\\b)`, 'iu');
const TOGETHER = new RegExp(`^(?<first>${ASKING})\\s+and\\s+(?<second>${ASKING})\\s+(?<rest>.+)$`, 'iu');
const COMPARED =
  /^compare\s+(?:the\s+)?(?:(?<attribute>[\p{L} ]+?)\s+of\s+)?(?<one>[^,?]+?)(?:\s+(?:and|with|to|vs\.?)\s+)(?<other>[^,?]+?)(?:\s+(?:in terms of|by|on)\s+(?<by>[\p{L} ]+?))?[.?!]*$/iu;
/** B's revenue, or B revenue. */
const POSSESSED =
  /^(?<other>[^,?]*?)(?:(?:'s|’s|s'|s’)\s+(?<attribute>[\p{L} ]+)|(?<=\p{Lu}\S*)\s+(?<plain>\p{Ll}[\p{Ll} ]*))$/u;
const DIFFERENCE =
  /^what(?:'s|\s+(?:is|are)) the differences?(?:\s+in\s+(?<attribute>[\p{L} ]+?))?\s+between\s+(?<one>[^?]+?)\s+and\s+(?<other>[^?]+?)[.?!]*$/iu;
const OF_BOTH =
  /^(?<ask>(?:what|who)\s+(?:is|are|was|were)\s+the\s+(?<attribute>[\p{L} ]+?)\s+of)\s+both\s+(?<one>[^?]+?)\s+and\s+(?<other>[^?]+?)[.?!]*$/iu;
const ATTRIBUTES =
  /^(?<ask>what\s+(?:is|are|was|were)\s+the)\s+(?<one>[\p{L} ]+?)\s+and\s+(?:the\s+)?(?<other>[\p{L} ]+?)\s+(?<of>of|for|at|in)\s+(?<thing>[^?]+?)[.?!]*$/iu;
const LABELS: Readonly<Record<string, string>> = {
  who: '사람',
  when: '때',
  where: '곳',
  why: '이유',
  how: '방법',
};

/** The questions that an English question is made of; null when it is one. */
export function splitEnglish(question: string): Split | null {
  const text = question.trim();
  return together(text) ?? clauses(text) ?? compared(text) ?? ofBoth(text) ?? attributes(text);
}

/** When and where is it held? */
function together(text: string): Split | null {
  const { first, second, rest } = TOGETHER.exec(text)?.groups ?? {};
  if (first === undefined || second === undefined || rest === undefined) return null;
  if (first.toLowerCase() === second.toLowerCase()) return null;
  const parts = [first, second].map((word) => ({
    text: `${capitalised(word)} ${rest}`,
    label: labelOf(word),
  }));
  return { kind: 'list', parts };
}

/** Who leads it and when was it founded? */
function clauses(text: string): Split | null {
  const [first, ...others] = text.split(CLAUSE);
  if (first === undefined || others.length === 0 || !new RegExp(`^(?:${ASKING})\\b`, 'iu').test(first))
    return null;
  const lead = ended(first);
  const parts = others.map((other) => {
    const clause = ended(capitalised(other));
    return { text: englishFollowUp(clause, lead) ?? clause, label: labelOf(other) };
  });
  // Who he is cannot be told from the first part: together they are one question.
  if (parts.some(({ text }) => /\b(?:he|she|him|her|his|it|its|they|their|them)\b/iu.test(text))) return null;
  const all = [{ text: lead, label: labelOf(first) }, ...parts];
  const distinct = new Set(all.map(({ label }) => label)).size === all.length;
  return {
    kind: 'sequence',
    parts: distinct ? all : all.map((part) => ({ ...part, label: unmarked(part.text) })),
  };
}

/** Compare A and B's revenue. */
function compared(text: string): Split | null {
  const { attribute, one, other, by } = (COMPARED.exec(text) ?? DIFFERENCE.exec(text))?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  const possessed = POSSESSED.exec(other)?.groups;
  const asked = attribute ?? by ?? possessed?.attribute ?? possessed?.plain;
  const names = [one.replace(/(?:'s|’s)$/u, ''), possessed?.other ?? other];
  const ask = (name: string) =>
    asked === undefined
      ? `What is ${name}?`
      : `What ${isPlural(asked) ? 'are' : 'is'} the ${asked} of ${name}?`;
  return { kind: 'comparison', parts: names.map((name) => ({ text: ask(name), label: name })) };
}

/** What is the price of both A and B? */
function ofBoth(text: string): Split | null {
  const { ask, one, other } = OF_BOTH.exec(text)?.groups ?? {};
  if (ask === undefined || one === undefined || other === undefined) return null;
  return { kind: 'list', parts: [one, other].map((name) => ({ text: `${ask} ${name}?`, label: name })) };
}

/** What are the price and the size of A? */
function attributes(text: string): Split | null {
  const { ask, one, other, of, thing } = ATTRIBUTES.exec(text)?.groups ?? {};
  if (ask === undefined || one === undefined || other === undefined || /\b(?:between|relation)/iu.test(text))
    return null;
  const single = ask.replace(/\bare\b/iu, 'is').replace(/\bwere\b/iu, 'was');
  const verb = (name: string) => (isPlural(name) ? ask : single);
  const parts = [one, other].map((name) => ({ text: `${verb(name)} ${name} ${of} ${thing}?`, label: name }));
  return { kind: 'list', parts };
}

function isPlural(noun: string): boolean {
  return /[^s]s$/u.test(noun);
}

function labelOf(clause: string): string {
  return LABELS[/^\w+/u.exec(clause)?.[0].toLowerCase() ?? ''] ?? unmarked(clause);
}

function unmarked(text: string): string {
  return text.replace(/[?.!\s]+$/u, '');
}

function ended(text: string): string {
  return `${unmarked(text)}?`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
