import type { APIEmbed } from 'discord.js';
import type { Citation } from '../../answer/answer.ts';
import type { AskingTexts } from '../texts/asking.ts';
import { documentLine, titleText } from './document-line.ts';
import { clip } from './inert.ts';
import { LIMITS } from './limits.ts';

/** Characters of a title that are shown, as long as all sources fit so. */
const TITLE = 100;

/**
 * The documents behind the numbers on a page, a line each; with nothing but shorter titles when there are too many.
 *
 * @returns no embed when there are no citations.
 */
export function sourceEmbeds(citations: readonly Citation[], texts: AskingTexts): APIEmbed[] {
  if (citations.length === 0) return [];
  const documents = byDocument(citations);
  const full = documents.map((cited) => fullLine(cited, texts));
  const lines = full.join('\n').length <= LIMITS.embedDescription ? full : shortLines(documents, texts);
  return [{ title: texts.sources, description: lines.join('\n') }];
}

function byDocument(citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const documents = new Map<string, Citation[]>();
  for (const citation of citations) {
    const cited = documents.get(citation.source) ?? [];
    cited.push(citation);
    documents.set(citation.source, cited);
  }
  return [...documents.values()];
}

function fullLine(cited: readonly Citation[], texts: AskingTexts): string {
  const places = [...new Set(cited.flatMap(({ place }) => place ?? []))];
  const place = places.length === 0 ? null : places.join(', ');
  const { copies } = cited[0]!;
  const others = copies === 0 ? '' : ` · ${texts.others(copies)}`;
  return `${numbers(cited)} ${documentLine({ ...cited[0]!, place }, texts, TITLE)}${others}`;
}

/**
 * Titles alone, each with an equal share of what the numbers leave. There always is some: a number with its document
 * takes six characters here besides itself, one of them taken on the page as well, which is half as long.
 */
function shortLines(documents: readonly (readonly Citation[])[], texts: AskingTexts): string[] {
  const marks = documents.map(numbers);
  const free = LIMITS.embedDescription - marks.join(' ****\n').length - ' ****'.length;
  const share = Math.floor(free / documents.length);
  return documents.map(([citation], index) => {
    return `${marks[index]} **${clip(titleText(citation!.title, texts, share), share)}**`;
  });
}

function numbers(cited: readonly Citation[]): string {
  return cited.map(({ number }) => `[${number}]`).join('');
}
