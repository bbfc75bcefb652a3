import type { SeedDocument } from '../../src/corpus/document.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { makeDocument, SENTENCES } from './documents.ts';

/** Documents that stay, change, come and go from one state of the seeds to the next. */
export function documentsOfState(state: number): SeedDocument[] {
  const text = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${from + at}번. ${SENTENCES[(from + at) % SENTENCES.length]}`,
    ).join(' ');
  const document = (source: string, content: string) =>
    makeDocument(source, [{ kind: 'paragraph', text: content }], { title: source });
  return [
    document('상태.md', `지금 상태는 ${state}입니다.`),
    document('그대로.md', text(0, 60)),
    document('바뀜.md', `${text(0, 40)} ${text(state, 20)}`),
    document(`오감-${state % 3}.md`, text(state, 30)),
    ...Array.from({ length: state % 5 }, (_, at) => document(`더-${at}.md`, text(at + state, 15))),
  ];
}

/** Which state a snapshot holds. @throws Error unless it is exactly that state, whole */
export function stateOf(snapshot: IndexSnapshot): number {
  const row = snapshot.documentIndex('상태.md');
  const state = Number(/\d+/.exec(snapshot.documentText(row))?.[0]);
  const expected = documentsOfState(state);
  const held = (document: SeedDocument) =>
    snapshot.documentText(snapshot.documentIndex(document.source)) === document.text;
  if (snapshot.documents.length !== expected.length || !expected.every(held)) {
    throw new Error(`the index mixes state ${state} with another`);
  }
  for (let chunk = 0; chunk < snapshot.chunkCount; chunk++) {
    if (snapshot.vectors.vector(snapshot.tables.chunkLabels[chunk]!).length !== snapshot.vectors.dimension) {
      throw new Error(`chunk ${chunk} has no vector`);
    }
  }
  return state;
}
