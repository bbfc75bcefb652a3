import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { type ParticlePair, withParticle } from '../korean/particles.ts';
import { sourceFrame } from '../korean/times/source-frame.ts';
import { timeText } from '../korean/times/time-text.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { Citation } from './answer.ts';
import { koreanDate } from './byline/values.ts';
import type { Asked, Candidate } from './candidates.ts';

/** Says which words were read otherwise than typed, and which other spellings made it into the answer. */
export function answerNotes({ query, corrections }: SearchOutcome, citations: readonly Citation[]): string[] {
  const spellings = query.spellings.filter(({ to }) =>
    citations.some(({ quote }) => quote.toLowerCase().includes(to.toLowerCase())),
  );
  return [...corrections, ...spellings].map(searchedAs);
}

/** What else a reader of a refusal should know. */
export function refusalNotes({ query, corrections }: SearchOutcome): string[] {
  // Nothing but symbols, emoji or particles.
  if (query.terms.length === 0)
    return ['질문에서 찾을 낱말을 알아보지 못했습니다. 궁금한 것을 낱말로 적어 주세요.'];
  return corrections.map(searchedAs);
}

/** What a reader must know of the time that an answer's best sentence speaks of. */
export function timeNotes(
  { sentence, document, signals }: Candidate,
  { times }: Asked,
  snapshot: IndexSnapshot,
): string[] {
  const { date } = snapshot.document(document);
  if (times.wantsLatest && times.spans.length === 0)
    return date === null ? [] : [`답의 근거는 ${koreanDate(date)} 자료입니다`];
  if (signals.timeFramed === 0) return [];
  const frame = sourceFrame(times, snapshot.sentenceText(sentence), date);
  if (frame === null) return [];
  const { word, span } = frame;
  return [`이 문서의 '${word}'${particleOf(word, '은/는')} ${timeText(span)}입니다`];
}

function searchedAs({ from, to }: { from: string; to: string }): string {
  return `'${from}'${particleOf(from, '을/를')} '${to}'${particleOf(to, '으로/로')}도 찾았습니다`;
}

function particleOf(word: string, pair: ParticlePair): string {
  return withParticle(word, pair).slice(word.length);
}
