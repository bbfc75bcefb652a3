import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Answer, type Citation, citedNumbers, type Segment, shownText } from '../answer/answer.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Output } from './output.ts';
import { printable, printableLine } from './printable.ts';

export interface AnswerView {
  readonly output: Output;
  /** Absolute; sources are under it. */
  readonly seedsDirectory: string;
  /** Address of a source where it has one, else null: links then open the file. */
  readonly urlOf: (source: string) => string | null;
}

/** Prints an answer for people: the statements, each quote with its source, and what else is worth knowing. */
export function renderAnswer(answer: Answer, view: AnswerView): void {
  const { output } = view;
  const { colors } = output;
  for (const segments of answer.paragraphs) {
    output.line(segments.map((segment) => segmentText(segment, output)).join(' '));
  }
  if (answer.kind === 'no-evidence') renderNearest(answer, view);
  if (answer.citations.length > 0) {
    output.line();
    output.line(colors.bold('근거'));
    for (const citation of answer.citations) renderCitation(citation, view);
  }
  for (const note of answer.notes) output.line(colors.dim(`※ ${printableLine(note)}`));
}

function segmentText(segment: Segment, { colors }: Output): string {
  const text = printable(shownText(segment));
  const marks = citedNumbers(segment).map((number) => `[${number}]`);
  return marks.length === 0 ? colors.yellow(text) : `${text} ${colors.cyan(marks.join(''))}`;
}

function renderCitation(citation: Citation, { output, ...view }: AnswerView): void {
  const { colors } = output;
  const quote = printable(citation.quote).replaceAll('\n', '\n      ');
  output.line(`  ${colors.cyan(`[${citation.number}]`)} “${quote}”`);
  const others = citation.copies === 0 ? null : `외 ${citation.copies}건`;
  const known = [citation.publisher, citation.date && koreanDate(citation.date), citation.place, others];
  const title = output.link(
    colors.underline(printableLine(citation.title)),
    sourceUrl(citation.source, view),
  );
  const details = known.flatMap((part) => (part === null ? [] : [printableLine(part)]));
  output.line(
    `      ${[title, ...details].join(colors.dim(' · '))} ${colors.dim(`(${printableLine(citation.source)})`)}`,
  );
}

function renderNearest({ nearest }: Answer, { output, ...view }: AnswerView): void {
  if (nearest.length === 0) return;
  const { colors } = output;
  output.line('가까운 문서:');
  for (const { source, title } of nearest) {
    const linked = output.link(colors.underline(printableLine(title)), sourceUrl(source, view));
    output.line(`  - ${linked} ${colors.dim(`(${printableLine(source)})`)}`);
  }
}

function sourceUrl(source: string, { seedsDirectory, urlOf }: Omit<AnswerView, 'output'>): string {
  return urlOf(source) ?? pathToFileURL(path.join(seedsDirectory, source)).href;
}

/** The address that a document names as its own. */
export function sourceUrls(snapshot: IndexSnapshot): (source: string) => string | null {
  return (source) => snapshot.documents[snapshot.documentIndex(source)]?.url ?? null;
}

/** 2025-07-10 → 2025년 7월 10일; coarser dates stay as coarse. */
export function koreanDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  return [`${year}년`, month && `${Number(month)}월`, day && `${Number(day)}일`].filter(Boolean).join(' ');
}
