import { isEnglishText } from '../../korean/english.ts';
import type { MorphemeAnalyzer } from '../../korean/morphemes.ts';
import { nounPhrases, nounText, topicOf } from '../follow-up/phrases.ts';
import { readWords, type Word } from '../follow-up/reading.ts';
import { joinWords } from '../follow-up/rewording.ts';
import { attributeParts } from './attributes.ts';
import { askingClauses } from './clauses.ts';
import { degreeParts, thanParts } from './degree.ts';
import { splitEnglish } from './english.ts';
import { inheritTopic } from './inherit.ts';
import { areAskedApart, type Items, itemParts, itemsKind, readItems } from './items.ts';
import { findCoordination, readLinks } from './links.ts';
import type { PartKind, PlainPart, QuestionPart } from './question-part.ts';
import { joinQuoted, separateDots } from './quoted.ts';
import { readSeries } from './series.ts';
import { askedHeading, togetherParts } from './together.ts';
import { wholeTopic } from './topic.ts';

/** More than these are not asked for one by one: the question is then one. */
const MOST_PARTS = 4;

interface Split {
  readonly kind: PartKind;
  readonly parts: readonly PlainPart[];
}

/**
 * The questions that a question is made of, each standing on its own: several sentences or clauses (…는 누구고 …는
 * 언제야?), attributes (매출이랑 직원 수), items of which the same is asked (A랑 B 매출 비교), interrogatives side by
 * side (언제 어디서). A question that is one, or that would fall into more than four, is its only part.
 *
 * @param question in the form that is searched (NFC, white space folded)
 */
export function splitQuestion(question: string, analyzer: MorphemeAnalyzer): readonly QuestionPart[] {
  const found = isEnglishText(question) ? splitEnglish(question) : splitKorean(question, analyzer);
  const single: QuestionPart = { text: question, kind: 'single', label: question };
  if (found === null || found.parts.length > MOST_PARTS || found.parts.length < 2) return [single];
  return found.parts.map(({ text, label }) => ({ text: plain(text), kind: found.kind, label: plain(label) }));
}

function splitKorean(question: string, analyzer: MorphemeAnalyzer): Split | null {
  const words = readWords(separateDots(joinQuoted(question)), analyzer);
  const clauses = askingClauses(words);
  if (clauses === null) return splitClause(words);
  const parts = clauses.flatMap((clause, index): readonly PlainPart[] => {
    const text = index === 0 ? joinWords(clause) : inheritTopic(clauses[0]!, clause, analyzer);
    return splitClause(readWords(text, analyzer))?.parts ?? [{ text, label: headingOf(clause) }];
  });
  return { kind: 'sequence', parts: toldApart(parts) };
}

function splitClause(words: readonly Word[]): Split | null {
  const together = togetherParts(words);
  if (together !== null) return { kind: 'list', parts: together };
  const series = readSeries(words);
  if (series !== null) return listed(series);
  const links = readLinks(words);
  const coordination = findCoordination(links);
  if (coordination === null) return comparison(thanParts(words));
  const degree = comparison(degreeParts(links, coordination));
  if (degree !== null) return degree;
  const attributes = attributeParts(links, coordination);
  if (attributes !== null) return { kind: 'list', parts: attributes };
  const items = readItems(links, coordination);
  return items !== null && areAskedApart(items, coordination.spoken) ? listed(items) : null;
}

function listed(items: Items): Split {
  return { kind: itemsKind(items), parts: itemParts(items) };
}

function comparison(parts: readonly PlainPart[] | null): Split | null {
  return parts === null ? null : { kind: 'comparison', parts };
}

/** What a clause is about, as a heading: its topic, or what its interrogative asks for. */
function headingOf(clause: readonly Word[]): string {
  const topic = topicOf(clause);
  if (topic !== null)
    return topic.owner === null
      ? nounText(clause, { from: topic.to, to: topic.to })
      : wholeTopic(clause, topic);
  const asked = clause.find(({ kind }) => kind === 'asking');
  const heading = asked === undefined ? null : askedHeading(asked.text);
  const [phrase] = nounPhrases(clause);
  return heading ?? (phrase === undefined ? joinWords(clause) : nounText(clause, phrase));
}

/** Two parts under one heading have the questions themselves as headings. */
function toldApart(parts: readonly PlainPart[]): readonly PlainPart[] {
  const distinct = new Set(parts.map(({ label }) => label)).size === parts.length;
  return distinct ? parts : parts.map(({ text }) => ({ text, label: text.replace(/[?？.!]+$/u, '') }));
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
