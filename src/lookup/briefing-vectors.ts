import { documentFrequency } from '../index-store/postings.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { TermVector } from './summary-vectors.ts';

/**
 * A document is compared by its strongest terms alone: with all of theirs, long articles of one field are alike
 * whatever they report. Short articles hold hardly more.
 */
const KEY_TERMS = 50;
/** How often a word of the title counts more than where it stands in the text. */
const TITLE_BONUS = 2;
/** Chunks without any of the terms that are thought of beside the index: two documents alone tell little of IDF. */
const PRIOR_CHUNKS = 100;

/**
 * What a document is about, as its key terms with their TF-IDF (1 + ln tf, IDF of the index's chunks), of length 1.
 * Rare names have the highest IDF, so that they are what is kept and compared first.
 */
export function subjectVector(snapshot: IndexSnapshot, document: number): TermVector {
  const { postings } = snapshot.lexical.morphemes;
  const chunks = postings.lengths.length + PRIOR_CHUNKS;
  const weighted = [...termCounts(snapshot, document)].map(([term, count]): [number, number] => [
    term,
    (1 + Math.log(count)) * Math.log(chunks / (documentFrequency(postings, term) + 1)),
  ]);
  const key = weighted
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, KEY_TERMS)
    .sort((left, right) => left[0] - right[0]);
  const length = Math.hypot(...key.map(([, weight]) => weight));
  return {
    terms: Uint32Array.from(key, ([term]) => term),
    weights: Float64Array.from(key, ([, weight]) => weight / length),
  };
}

function termCounts(snapshot: IndexSnapshot, document: number): Map<number, number> {
  const { sentenceTerms, sectionTerms, morphemeTerms } = snapshot.lexical;
  const { documentSentenceStarts, sentenceSections } = snapshot.tables;
  const first = documentSentenceStarts[document]!;
  const end = documentSentenceStarts[document + 1]!;
  const counts = new Map<number, number>();
  const add = (term: number, count: number) => {
    if (namesSomething(morphemeTerms[term]!)) counts.set(term, (counts.get(term) ?? 0) + count);
  };
  for (const term of sentenceTerms.terms.subarray(sentenceTerms.offsets[first], sentenceTerms.offsets[end])) {
    add(term, 1);
  }
  if (first === end) return counts;
  // Publisher and author stand among the section's terms too, which say nothing of the subject.
  const title = snapshot.document(document).title.toLowerCase();
  const { offsets, terms } = sectionTerms;
  const section = sentenceSections[first]!;
  for (const term of new Set(terms.subarray(offsets[section], offsets[section + 1]))) {
    if (title.includes(morphemeTerms[term]!)) add(term, TITLE_BONUS);
  }
  return counts;
}

/** Verbs, which the index keeps with 다, and bare figures are shared by what has nothing in common. */
function namesSomething(term: string): boolean {
  return !/^[\d=]|.다$/u.test(term);
}
