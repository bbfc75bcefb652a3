import type { Answer, Citation, Segment } from '../answer/answer.ts';
import { type Evidence, evidenceOf } from '../answer/evidence.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { BriefingGroup } from '../lookup/briefing.ts';
import type { GlossaryEntry } from '../lookup/glossary.ts';

/** What the documents say about something looked up, and each citation with the sentences around it. */
export interface LookupAnswer {
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
}

/** The key points of a document, a line each. */
export function summaryAnswer(points: readonly Citation[], snapshot: IndexSnapshot): LookupAnswer {
  return lookupAnswer(points.map(quoted), points, snapshot);
}

/** The term with its other names, then a line for each document that says what it is. */
export function definitionAnswer(entry: GlossaryEntry, snapshot: IndexSnapshot): LookupAnswer {
  const citations = [entry.definition, ...entry.others];
  const names = entry.aliases.length === 0 ? '' : ` (${entry.aliases.join(', ')})`;
  return lookupAnswer([framed(`${entry.term}${names}`), ...citations.map(quoted)], citations, snapshot);
}

/** A heading for each subject and its key sentences below, numbered through. */
export function briefingAnswer(groups: readonly BriefingGroup[], snapshot: IndexSnapshot): LookupAnswer {
  const citations: Citation[] = [];
  const lines = groups.flatMap(({ heading, documents, lines }) => {
    const numbered = lines.map((line, index) => ({ ...line, number: citations.length + index + 1 }));
    citations.push(...numbered);
    const count = documents.length > 1 ? ` · 문서 ${documents.length}건` : '';
    return [framed(`■ ${heading}${count}`), ...numbered.map(quoted)];
  });
  return lookupAnswer(lines, citations, snapshot);
}

function lookupAnswer(
  lines: readonly Segment[],
  citations: readonly Citation[],
  snapshot: IndexSnapshot,
): LookupAnswer {
  const answer: Answer = {
    kind: 'answered',
    question: '',
    paragraphs: lines.map((line) => [line]),
    citations,
    nearest: [],
    further: [],
    model: 'extractive',
    notes: [],
    timings: { retrieveMs: 0, answerMs: 0, totalMs: 0 },
  };
  return { answer, evidence: evidenceOf(citations, snapshot) };
}

function framed(text: string): Segment {
  return { kind: 'frame', text, citation: null };
}

function quoted({ quote, number }: Citation): Segment {
  return { kind: 'quote', text: quote, citation: number };
}
