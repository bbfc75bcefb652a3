import { inert } from './inert.ts';

/** Characters of a passage that are shown, and at most those in front of the first match. */
const SHOWN = 350;
const LEAD = 80;
/** More of them say nothing, and each takes room. */
const MATCHES = 12;

/** A span in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of a passage around its first matches, inert and on one line, the matches in bold. */
export function excerpt(text: string, highlights: readonly Span[]): string {
  const matches = mergeSpans(text, highlights);
  const shown = windowAround(text, matches[0]?.start ?? 0);
  const pieces: string[] = [];
  let place = shown.start;
  for (const match of matches.slice(0, MATCHES)) {
    const start = Math.max(match.start, shown.start);
    const end = Math.min(match.end, shown.end);
    if (start >= end) continue;
    pieces.push(inertPiece(text, place, start), bold(inertPiece(text, start, end)));
    place = end;
  }
  pieces.push(inertPiece(text, place, shown.end));
  const before = shown.start > 0 ? '…' : '';
  const after = shown.end < text.length ? '…' : '';
  return before + pieces.join('').trim() + after;
}

/** Spans in order within the text, widened to whole graphemes; those with nothing but white space between are one. */
function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of inside) {
    const start = graphemeStart(text, span.start);
    const end = graphemeEnd(text, span.end);
    const last = merged.at(-1);
    if (last === undefined || text.slice(last.end, start).trim() !== '') merged.push({ start, end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return merged;
}

function windowAround(text: string, match: number): Span {
  const latest = Math.max(0, text.length - SHOWN);
  const first = Math.min(Math.max(0, match - LEAD), latest);
  const space = text.indexOf(' ', first);
  const start = first > 0 && space !== -1 && space < match ? space + 1 : graphemeStart(text, first);
  return { start, end: graphemeStart(text, Math.min(text.length, start + SHOWN)) };
}

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

function graphemeStart(text: string, place: number): number {
  return segmenter.segment(text).containing(place)?.index ?? place;
}

function graphemeEnd(text: string, place: number): number {
  const grapheme = segmenter.segment(text).containing(place);
  return grapheme === undefined || grapheme.index === place
    ? place
    : grapheme.index + grapheme.segment.length;
}

function inertPiece(text: string, start: number, end: number): string {
  return inert(text.slice(start, end).replace(/\s+/gu, ' '));
}

function bold(text: string): string {
  return text.trim() === '' ? text : `**${text}**`;
}
