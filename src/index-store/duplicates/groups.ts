import { compareCodePoints } from '../../corpus/code-points.ts';
import { Breather } from '../breather.ts';
import type { CorpusTables } from '../corpus-tables.ts';
import type { DocumentEntry } from '../manifest.ts';
import { mayBeCopies, type Names } from './agreement.ts';
import { candidatePairs } from './candidates.ts';
import { FINGERPRINT_VALUES } from './fingerprint.ts';
import { areNearlyEqual } from './resemblance.ts';
import { covers, type Statements, statementsOf } from './statements.ts';

/** The documents of an index with their fingerprints, row by row. */
export interface DocumentTexts {
  readonly tables: CorpusTables;
  readonly documents: readonly DocumentEntry[];
  readonly prints: Uint32Array;
}

/**
 * Finds the documents that say nothing that another does not say in nearly the same words. A function of the documents
 * alone, whatever their history.
 *
 * @returns for each document the one that is kept in its place; itself when it is kept. A kept document's own is itself.
 */
export async function groupDuplicates(texts: DocumentTexts, signal?: AbortSignal): Promise<Uint32Array> {
  const kept = Uint32Array.from(texts.documents.keys());
  const followers = foldEqualTexts(texts, kept);
  const leaders = texts.documents.flatMap((_, row) =>
    kept[row] === row && sizeOf(texts, row) > 0 ? [row] : [],
  );
  const coverers = await findCoverers(texts, candidatePairs(leaders, texts.prints), signal);
  keepBest(texts, coverers, kept);
  // A leader that is itself left out takes those with its text along, where title and date allow it.
  for (const row of followers) {
    const keeper = kept[kept[row]!]!;
    kept[row] = mayBeCopies(namesOf(texts, row), namesOf(texts, keeper)) ? keeper : row;
  }
  return kept;
}

/** Puts documents with exactly one text behind the best of them; returns those put behind another. */
function foldEqualTexts(texts: DocumentTexts, kept: Uint32Array): number[] {
  const groups = new Map<string, number[]>();
  texts.documents.forEach((_, row) => {
    const [size = 0, left, right] = texts.prints.subarray(row * FINGERPRINT_VALUES);
    if (size === 0) return;
    const key = `${size} ${left} ${right}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  });
  const followers: number[] = [];
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const leaders: number[] = [];
    for (const row of group.sort((a, b) => compareWorth(texts, a, b))) {
      const names = namesOf(texts, row);
      const leader = leaders.find((other) => mayBeCopies(namesOf(texts, other), names));
      if (leader === undefined) leaders.push(row);
      else {
        kept[row] = leader;
        followers.push(row);
      }
    }
  }
  return followers;
}

/** By document, those that say all that it says. */
async function findCoverers(
  texts: DocumentTexts,
  pairs: readonly (readonly [number, number])[],
  signal: AbortSignal | undefined,
): Promise<Map<number, number[]>> {
  const read = new Map<number, Statements>();
  const statements = (row: number) => {
    const known = read.get(row) ?? statementsOf(texts.tables, row, texts.documents[row]!.title);
    read.set(row, known);
    return known;
  };
  const coverers = new Map<number, number[]>();
  const add = (row: number, coverer: number) => coverers.set(row, [...(coverers.get(row) ?? []), coverer]);
  const breather = new Breather();
  for (const [left, right] of pairs) {
    if (await breather.pause()) signal?.throwIfAborted();
    if (!mayBeCopies(namesOf(texts, left), namesOf(texts, right))) continue;
    const [ours, theirs] = [statements(left), statements(right)];
    if (!areNearlyEqual(ours.shingles, theirs.shingles)) continue;
    if (covers(ours, theirs)) add(right, left);
    if (covers(theirs, ours)) add(left, right);
  }
  return coverers;
}

/** Puts covered documents behind kept ones. What one text alone says is never lost: it is kept before all others. */
function keepBest(texts: DocumentTexts, coverers: ReadonlyMap<number, number[]>, kept: Uint32Array): void {
  const isOutdone = (row: number) =>
    coverers.get(row)?.some((other) => !coverers.get(other)?.includes(row)) ?? false;
  const rows = new Set([...coverers].flatMap(([row, others]) => [row, ...others]));
  const outdone = new Set([...rows].filter(isOutdone));
  const order = [...rows].sort(
    (a, b) =>
      Number(outdone.has(a)) - Number(outdone.has(b)) ||
      (outdone.has(a) ? sizeOf(texts, b) - sizeOf(texts, a) : 0) ||
      compareWorth(texts, a, b),
  );
  const rank = new Map(order.map((row, index) => [row, index]));
  for (const row of order) {
    const keepers = (coverers.get(row) ?? []).filter(
      (other) => kept[other] === other && rank.get(other)! < rank.get(row)!,
    );
    if (keepers.length > 0) kept[row] = keepers.reduce((a, b) => (rank.get(b)! < rank.get(a)! ? b : a));
  }
}

function namesOf(texts: DocumentTexts, row: number): Names {
  const { title, date } = texts.documents[row]!;
  return { title, date, size: sizeOf(texts, row) };
}

function sizeOf({ prints }: DocumentTexts, row: number): number {
  return prints[row * FINGERPRINT_VALUES]!;
}

/** Which of two copies is the better evidence: with a publisher, with a date, the older, the longer. */
function compareWorth(texts: DocumentTexts, left: number, right: number): number {
  const [a, b] = [texts.documents[left]!, texts.documents[right]!];
  return (
    Number(a.publisher === null) - Number(b.publisher === null) ||
    Number(a.date === null) - Number(b.date === null) ||
    compareCodePoints(a.date ?? '', b.date ?? '') ||
    sizeOf(texts, right) - sizeOf(texts, left) ||
    compareCodePoints(a.source, b.source)
  );
}
