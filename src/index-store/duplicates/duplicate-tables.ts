import type { Section } from '../binary-file.ts';
import { Breather } from '../breather.ts';
import type { PlannedDocument } from '../content.ts';
import { type CorpusTables, u32 } from '../corpus-tables.ts';
import type { DocumentEntry } from '../manifest.ts';
import type { IndexSnapshot } from '../snapshot.ts';
import { essenceOf } from './essence.ts';
import { FINGERPRINT_VALUES, fingerprintOf } from './fingerprint.ts';
import { groupDuplicates } from './groups.ts';

/** Which documents say the same, and what is kept to find that out again after a change. */
export interface DuplicateTables {
  /** By document, the one that is evidence in its place; itself where it is evidence. */
  readonly keptDocuments: Uint32Array;
  /** Fingerprints of the documents, one after another. */
  readonly fingerprints: Uint32Array;
}

/** The documents of the index to be, in its order. */
interface DuplicateInputs {
  readonly tables: CorpusTables;
  readonly documents: readonly DocumentEntry[];
  readonly planned: readonly PlannedDocument[];
}

/** Takes the fingerprints of new documents, keeps those of the others, and groups all anew: the same however it came about. */
export async function findDuplicates(
  { tables, documents, planned }: DuplicateInputs,
  previous: IndexSnapshot | null,
  signal: AbortSignal | undefined,
): Promise<DuplicateTables> {
  const fingerprints = new Uint32Array(documents.length * FINGERPRINT_VALUES);
  const breather = new Breather();
  for (const [row, document] of planned.entries()) {
    fingerprints.set(
      document.kind === 'kept'
        ? keptFingerprint(previous!, document.index)
        : fingerprintOf(essenceOf(tables, row, documents[row]!.title)),
      row * FINGERPRINT_VALUES,
    );
    if (await breather.pause()) signal?.throwIfAborted();
  }
  const keptDocuments = await groupDuplicates({ tables, documents, prints: fingerprints }, signal);
  return { keptDocuments, fingerprints };
}

/** The tables as named sections of a file, and back. */
export function duplicateSections(tables: DuplicateTables): Record<string, Section> {
  return { ...tables };
}

export function parseDuplicateSections(sections: ReadonlyMap<string, Section>): DuplicateTables {
  return { keptDocuments: u32(sections, 'keptDocuments'), fingerprints: u32(sections, 'fingerprints') };
}

function keptFingerprint({ duplicateTables }: IndexSnapshot, row: number): Uint32Array {
  return duplicateTables.fingerprints.subarray(row * FINGERPRINT_VALUES, (row + 1) * FINGERPRINT_VALUES);
}
