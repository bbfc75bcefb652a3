import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Passage } from './answer.ts';

/** A chunk as a place to read. */
export function passageAt(snapshot: IndexSnapshot, chunk: number): Passage {
  const { source, title, publisher, date } = snapshot.document(snapshot.documentOfChunk(chunk));
  const { place } = snapshot.sectionOfSentence(snapshot.tables.chunkFirstSentences[chunk]!);
  return { source, title, publisher, date, place, text: snapshot.chunkText(chunk) };
}
