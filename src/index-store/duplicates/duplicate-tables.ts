import type { Section } from '../binary-file.ts';
import { Breather } from '../breather.ts';
import type { PlannedDocument } from '../content.ts';
import { type CorpusTables, u32 } from '../corpus-tables.ts';
import type { DocumentEntry } from '../manifest.ts';
import type { IndexSnapshot } from '../snapshot.ts';
import { pairKey, pairOf } from './candidates.ts';
import { essenceOf } from './essence.ts';
import { FINGERPRINT_VALUES, fingerprintOf } from './fingerprint.ts';
import { groupDuplicates, type Verdicts } from './groups.ts';

/** Which documents say the same, and what is kept to find that out again after a change. */
export interface DuplicateTables {
  /** By document, the one that is evidence in its place; itself where it is evidence. */
  readonly keptDocuments: Uint32Array;
  /** Fingerprints of the documents, one after another. */
  readonly fingerprints: Uint32Array;
  /** Pairs of documents that were compared, ascending: left, right, verdict; and so on. */
  readonly verdicts: Uint32Array;
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
  previous: Pick<IndexSnapshot, 'duplicateTables'> | null,
  signal: AbortSignal | undefined,
): Promise<DuplicateTables> {
  const fingerprints = new Uint32Array(documents.length * FINGERPRINT_VALUES);
  const breather = new Breather();
  for (const [row, document] of planned.entries()) {
    fingerprints.set(
      document.kind === 'kept'
        ? keptFingerprint(previous!.duplicateTables, document.index)
        : fingerprintOf(essenceOf(tables, row, documents[row]!.title)),
      row * FINGERPRINT_VALUES,
    );
    if (await breather.pause()) signal?.throwIfAborted();
  }
  const { keptDocuments, verdicts } = await groupDuplicates(
    { tables, documents, prints: fingerprints },
    previous === null ? new Map() : knownVerdicts(previous.duplicateTables, planned),
    signal,
  );
  const columns = [...verdicts].flatMap(([key, verdict]) => [...pairOf(key), verdict]);
  return { keptDocuments, fingerprints, verdicts: Uint32Array.from(columns) };
}

/** The tables as named sections of a file, and back. */
export function duplicateSections(tables: DuplicateTables): Record<string, Section> {
  return { ...tables };
}

export function parseDuplicateSections(sections: ReadonlyMap<string, Section>): DuplicateTables {
  return {
    keptDocuments: u32(sections, 'keptDocuments'),
    fingerprints: u32(sections, 'fingerprints'),
    verdicts: u32(sections, 'verdicts'),
  };
}

function keptFingerprint({ fingerprints }: DuplicateTables, row: number): Uint32Array {
  return fingerprints.subarray(row * FINGERPRINT_VALUES, (row + 1) * FINGERPRINT_VALUES);
}

/** The previous version's verdicts on pairs of which neither has changed, by their new rows. */
function knownVerdicts({ verdicts }: DuplicateTables, planned: readonly PlannedDocument[]): Verdicts {
  const rows = new Map(planned.flatMap((entry, row) => (entry.kind === 'kept' ? [[entry.index, row]] : [])));
  const known = new Map<number, number>();
  for (let at = 0; at < verdicts.length; at += 3) {
    const left = rows.get(verdicts[at]!);
    const right = rows.get(verdicts[at + 1]!);
    if (left !== undefined && right !== undefined) known.set(pairKey(left, right), verdicts[at + 2]!);
  }
  return known;
}
