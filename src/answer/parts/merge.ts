import type { Answer, AnswerTimings, Citation, Segment } from '../answer.ts';
import type { QuestionPart } from './question-part.ts';
import { type ComputeComparison, computedSegment } from './reckoning.ts';
import { gatherCitations, renumbered } from './renumber.ts';

/** Documents and passages named beside an answer, as for one question. */
const NEAREST = 3;
const FURTHER = 5;

/** Parts that are answered by the very same sentences are answered once. */
interface Group {
  readonly labels: readonly string[];
  readonly answer: Answer;
}

/**
 * One answer of the answers to a question's parts: a paragraph or more for each under its label, what has no
 * evidence said so, citations numbered through with no sentence cited twice. When nothing has evidence it is a
 * refusal like that of one question.
 *
 * @param answers to the parts, in their order; as many, and at least one
 * @param compute reckons a difference from two figures, for comparisons that ask for one
 */
export function mergeAnswers(
  question: string,
  parts: readonly QuestionPart[],
  answers: readonly Answer[],
  compute: ComputeComparison = () => null,
): Answer {
  const [first] = answers as readonly [Answer, ...Answer[]];
  const base = {
    question,
    model: first.model,
    notes: [...new Set(answers.flatMap(({ notes }) => notes))],
    timings: totalTimings(answers),
  };
  if (answers.every(({ kind }) => kind === 'no-evidence')) {
    const nearest = distinct(
      answers.map((answer) => answer.nearest),
      ({ source }) => source,
    );
    return {
      ...base,
      kind: 'no-evidence',
      paragraphs: first.paragraphs,
      citations: [],
      nearest: nearest.slice(0, NEAREST),
      further: [],
    };
  }
  const citations = gatherCitations(answers);
  const groups = groupAnswers(parts, answers);
  const paragraphs = groups.flatMap((group) => groupParagraphs(group, groups.length, citations));
  const computed = computedSegment(question, parts, answers, citations, compute);
  return {
    ...base,
    kind: 'answered',
    paragraphs: computed === null ? paragraphs : [...paragraphs, [computed]],
    citations,
    nearest: [],
    further: furtherPassages(answers, citations),
  };
}

function groupAnswers(parts: readonly QuestionPart[], answers: readonly Answer[]): Group[] {
  const groups: Group[] = [];
  answers.forEach((answer, index) => {
    const label = parts[index]!.label;
    const same = groups.findIndex((group) => saysTheSame(group.answer, answer));
    if (same < 0) groups.push({ labels: [label], answer });
    else groups[same] = { ...groups[same]!, labels: [...groups[same]!.labels, label] };
  });
  return groups;
}

function saysTheSame(left: Answer, right: Answer): boolean {
  return left.kind === 'answered' && right.kind === 'answered' && spoken(left) === spoken(right);
}

function spoken({ paragraphs, citations }: Answer): string {
  const places = citations.map(({ source, start, end }) => `${source} ${start} ${end}`);
  return JSON.stringify([paragraphs.map((segments) => segments.map(({ text }) => text)), places]);
}

function groupParagraphs(
  { labels, answer }: Group,
  groups: number,
  citations: readonly Citation[],
): (readonly Segment[])[] {
  const label = labels.join(', ');
  if (answer.kind === 'no-evidence') return [[frame(`'${label}'에 대한 근거는 찾지 못했습니다.`)]];
  const [lead = [], ...others] = answer.paragraphs.map((segments) =>
    segments.map((segment) => renumbered(segment, answer.citations, citations)),
  );
  // All parts are answered by the same sentences: there is nothing to tell apart.
  return groups === 1 ? [lead, ...others] : [[frame(`${label}:`), ...lead], ...others];
}

function frame(text: string): Segment {
  return { kind: 'frame', text, citation: null };
}

function furtherPassages(answers: readonly Answer[], citations: readonly Citation[]): Answer['further'] {
  const passages = distinct(
    answers.map(({ further }) => further),
    ({ source, text }) => `${source}\n${text}`,
  );
  const quoted = ({ source, text }: Answer['further'][number]) =>
    citations.some((citation) => citation.source === source && text.includes(citation.quote));
  return passages.filter((passage) => !quoted(passage)).slice(0, FURTHER);
}

/** The best of each answer first, then the second ones; each once. */
function distinct<Item>(lists: readonly (readonly Item[])[], keyOf: (item: Item) => string): Item[] {
  const found = new Map<string, Item>();
  const longest = Math.max(...lists.map(({ length }) => length));
  for (let rank = 0; rank < longest; rank++) {
    for (const list of lists) {
      const item = list[rank];
      if (item !== undefined && !found.has(keyOf(item))) found.set(keyOf(item), item);
    }
  }
  return [...found.values()];
}

function totalTimings(answers: readonly Answer[]): AnswerTimings {
  const total = (key: keyof AnswerTimings) =>
    Math.round(answers.reduce((sum, { timings }) => sum + timings[key], 0) * 100) / 100;
  return { retrieveMs: total('retrieveMs'), answerMs: total('answerMs'), totalMs: total('totalMs') };
}
