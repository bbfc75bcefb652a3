import { compareCodePoints } from '../../corpus/code-points.ts';
import { Breather } from '../breather.ts';
import type { CorpusTables } from '../corpus-tables.ts';
import type { DocumentEntry } from '../manifest.ts';
import { mayBeCopies, type Names } from './agreement.ts';
import { candidatePairs, pairKey, pairOf } from './candidates.ts';
import { FINGERPRINT_VALUES } from './fingerprint.ts';
import { areNearlyEqual } from './resemblance.ts';
import { Statements } from './statements.ts';

/** The documents of an index with their fingerprints, row by row. */
export interface DocumentTexts {
  readonly tables: CorpusTables;
  readonly documents: readonly DocumentEntry[];
  readonly prints: Uint32Array;
}

/** What was found out about a pair of documents: bit 0, the left says all that the right says; bit 1, the reverse. */
export type Verdicts = ReadonlyMap<number, number>;

export interface Grouping {
  /** For each document the one that is kept in its place; itself when it is kept. */
  readonly keptDocuments: Uint32Array;
  /** By {@link pairKey}, in ascending order. */
  readonly verdicts: Verdicts;
}

const LEFT_COVERS = 1;
const RIGHT_COVERS = 2;

/**
 * Finds the documents that say nothing that another does not say in nearly the same words. A function of the documents
 * alone, whatever their history.
 *
 * @param known verdicts on pairs that were compared before and have not changed
 */
export async function groupDuplicates(
  texts: DocumentTexts,
  known: Verdicts,
  signal?: AbortSignal,
): Promise<Grouping> {
  const kept = Uint32Array.from(texts.documents.keys());
  const followers = foldEqualTexts(texts, kept);
  const leaders = texts.documents.flatMap((_, row) =>
    kept[row] === row && sizeOf(texts, row) > 0 ? [row] : [],
  );
  const pairs = candidatePairs(leaders, texts.prints);
  const verdicts = await judge(texts, pairs, known, signal);
  keepBest(texts, coverersOf(verdicts), kept);
  // A leader that is itself left out takes those with its text along, where title and date allow it.
  for (const row of followers) {
    const keeper = kept[kept[row]!]!;
    kept[row] = mayBeCopies(namesOf(texts, row), namesOf(texts, keeper)) ? keeper : row;
  }
  return { keptDocuments: kept, verdicts };
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

/** Reads and compares pairs on which there is no verdict yet. */
async function judge(
  texts: DocumentTexts,
  pairs: readonly (readonly [number, number])[],
  known: Verdicts,
  signal: AbortSignal | undefined,
): Promise<Verdicts> {
  const read = new Map<number, Statements>();
  const statements = (row: number) => {
    const done = read.get(row) ?? new Statements(texts.tables, row, texts.documents[row]!.title);
    read.set(row, done);
    return done;
  };
  const compare = (left: number, right: number): number => {
    if (!mayBeCopies(namesOf(texts, left), namesOf(texts, right))) return 0;
    const [ours, theirs] = [statements(left), statements(right)];
    if (!areNearlyEqual(ours.shingles, theirs.shingles)) return 0;
    return (ours.covers(theirs) ? LEFT_COVERS : 0) + (theirs.covers(ours) ? RIGHT_COVERS : 0);
  };
  const verdicts: [number, number][] = [];
  const breather = new Breather();
  for (const [left, right] of pairs) {
    if (await breather.pause()) signal?.throwIfAborted();
    const key = pairKey(left, right);
    verdicts.push([key, known.get(key) ?? compare(left, right)]);
  }
  return new Map(verdicts.sort(([a], [b]) => a - b));
}

/** By document, those that say all that it says. */
function coverersOf(verdicts: Verdicts): Map<number, number[]> {
  const coverers = new Map<number, number[]>();
  const add = (row: number, coverer: number) => coverers.set(row, [...(coverers.get(row) ?? []), coverer]);
  for (const [key, verdict] of verdicts) {
    const [left, right] = pairOf(key);
    if (verdict & LEFT_COVERS) add(right, left);
    if (verdict & RIGHT_COVERS) add(left, right);
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
