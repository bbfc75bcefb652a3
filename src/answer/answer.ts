/** The exact place in the stored text that supports a statement. */
export interface Citation {
  /** 1 for the first source sentence quoted in the answer, and so on. */
  readonly number: number;
  /** Path relative to the seeds folder, with `/`. */
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source gives it; null when unknown. */
  readonly date: string | null;
  /** Where a person would look ("3쪽", "제4조"); null when unknown. */
  readonly place: string | null;
  /** Other documents that say the same and are left out for this one. */
  readonly copies: number;
  /** Verbatim in the document's stored text at `[start, end)` (UTF-16 offsets). */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** How well it answers, 0 to 1. */
  readonly score: number;
}

/** A piece of an answer; nothing else can be in one. */
export type Segment =
  /** A verbatim sentence, or a span of one, of the citation with this number. */
  | { readonly kind: 'quote'; readonly text: string; readonly citation: number }
  /** A sentence from the closed list of templates, filled with what is known of the cited document. */
  | { readonly kind: 'frame'; readonly text: string; readonly citation: number | null }
  /** Reckoned from figures of the citations with these numbers, only when that was asked. */
  | { readonly kind: 'computed'; readonly text: string; readonly citations: readonly number[] };

/** A document that came near, offered when nothing answers. */
export interface NearDocument {
  readonly source: string;
  readonly title: string;
}

/** Another place of the documents that speaks of what was asked. */
export interface Passage {
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source gives it; null when unknown. */
  readonly date: string | null;
  readonly place: string | null;
  readonly text: string;
}

/** Milliseconds. */
export interface AnswerTimings {
  readonly retrieveMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
}

interface AnswerBase {
  readonly question: string;
  /** Paragraphs of segments; every citation is used and every number has its citation. */
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
  readonly nearest: readonly NearDocument[];
  /** For those who want to read on; nothing of it is in the answer. */
  readonly further: readonly Passage[];
  readonly model: string;
  /** What the reader should know of how it was found, in Korean sentences. */
  readonly notes: readonly string[];
  readonly timings: AnswerTimings;
}

/** One answer, the same for every surface that renders it. */
export type Answer =
  | (AnswerBase & { readonly kind: 'answered' })
  | (AnswerBase & { readonly kind: 'no-evidence' });

/** The answer as plain text with `[n]` behind each statement. */
export function answerText({ paragraphs }: Answer): string {
  return paragraphs.map((segments) => segments.map(segmentText).join(' ')).join('\n');
}

function segmentText(segment: Segment): string {
  const marks = citedNumbers(segment).map((number) => `[${number}]`);
  return [shownText(segment), marks.join('')].filter((part) => part !== '').join(' ');
}

/** The numbers of the citations behind a segment. */
export function citedNumbers(segment: Segment): readonly number[] {
  if (segment.kind === 'computed') return segment.citations;
  return segment.citation === null ? [] : [segment.citation];
}

/** A segment's words as every surface shows them: only our own numbers stand in square brackets. */
export function shownText({ kind, text }: Segment): string {
  const shown = text.replace(/\[(\d+)\]/gu, '($1)');
  return kind === 'computed' ? `${shown} (계산)` : shown;
}

/** The JSON that `ask --json` prints; outside programs rely on its fields. */
export function answerJson(answer: Answer): Record<string, unknown> {
  const { question, kind, nearest, model, notes, timings } = answer;
  const citations = answer.citations.map(({ copies: _, ...citation }) => citation);
  return { question, kind, answer: answerText(answer), citations, nearest, model, notes, timings };
}
