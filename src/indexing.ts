import { utimes } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentFailure, DocumentWarning } from './corpus/document.ts';
import { type LoadedSeeds, loadSeeds } from './corpus/load.ts';
import { type CacheMode, ReadCache } from './corpus/reading/read-cache.ts';
import { SsiatError } from './errors.ts';
import { type BuildProgress, buildIndex } from './index-store/builder.ts';
import { refusalReason } from './index-store/live-index.ts';
import { acquireBuildLock } from './index-store/lock.ts';
import { compareSeeds, type SeedChanges } from './index-store/plan.ts';
import { type NamedChanges, withRenames } from './index-store/renames.ts';
import { type IndexSnapshot, loadSnapshot } from './index-store/snapshot.ts';
import type { Runtime } from './wiring.ts';

const NOTHING_READABLE = '읽을 수 있는 문서가 하나도 없어 이전 색인을 그대로 둡니다.';
const EMPTIED =
  '씨앗 폴더에 문서가 하나도 없어 이전 색인을 그대로 둡니다. 정말 비운 것이면 `npm run index`나 `/재색인`으로 확인해 주세요.';

/** What one run over the seeds did; sources are sorted. */
export interface IndexingReport extends NamedChanges {
  /** The live version afterwards. */
  readonly version: string;
  /** False when nothing had changed, or nothing could be read and the old index was kept. */
  readonly published: boolean;
  /** Counts of the live version. */
  readonly documents: number;
  readonly chunks: number;
  /** Documents that the seeds folder gave in this run. */
  readonly readable: number;
  readonly failed: readonly DocumentFailure[];
  readonly warnings: readonly DocumentWarning[];
  readonly samplesHidden: boolean;
  /** True when the folder holds no document any more and the old index was kept: somebody is to confirm it. */
  readonly emptied: boolean;
  /** Why nothing of the old index could be used, in Korean; null when it could or there was none. */
  readonly rebuilt: string | null;
  readonly seconds: number;
}

export interface IndexingOptions {
  /** Builds from nothing even when the old index fits. */
  readonly full?: boolean;
  /** Keeps the old index when the folder holds nothing any more, which may be a disk that is not mounted. */
  readonly keepWhenEmptied?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Ends the run between two batches; the old index stays live. */
  readonly signal?: AbortSignal;
}

export interface Indexing {
  readonly report: IndexingReport;
  /** The live version, when it was loaded anyway; null when a new one has been published. */
  readonly snapshot: IndexSnapshot | null;
}

/** The seeds, and the live index as far as it can be extended. */
export interface IndexInputs {
  readonly seeds: LoadedSeeds;
  /** The name of the live version, whether it can be used or not. */
  readonly live: string | null;
  readonly previous: IndexSnapshot | null;
  readonly refusal: SsiatError | null;
  readonly changes: SeedChanges;
}

/**
 * Brings the index up to date with the seeds folder.
 *
 * @throws SsiatError `seeds` (folder missing or unreadable), `index-locked` (another builder is at work), `model`,
 * `storage` or `cancelled`; the old index then stays live.
 */
export async function reindex(runtime: Runtime, options: IndexingOptions = {}): Promise<Indexing> {
  const startedAt = performance.now();
  const startTime = new Date();
  const seconds = () => Math.round(performance.now() - startedAt) / 1000;
  const { signal } = options;
  const readAgain = () => readInputs(runtime, { cache: options.full ? 'renew' : 'read-write', signal });
  let inputs = await readAgain();
  if (!needsBuild(inputs, options)) {
    await markChecked(runtime, startTime);
    return { report: keptReport(inputs, options, seconds()), snapshot: inputs.previous };
  }
  const lock = await acquireBuildLock(runtime.directory.path);
  try {
    // Another builder may have published meanwhile, from newer seeds than those read above.
    if ((await runtime.directory.current()) !== inputs.live) inputs = await readAgain();
    if (!needsBuild(inputs, options))
      return { report: keptReport(inputs, options, seconds()), snapshot: inputs.previous };
    const { seeds, refusal, changes } = inputs;
    const built = await buildIndex({
      directory: runtime.directory,
      documents: seeds.documents,
      identity: await runtime.identity(),
      embeddings: runtime.embeddings,
      analyzer: await runtime.analyzer(),
      previous: options.full ? null : inputs.previous,
      now: runtime.now,
      ...(options.onProgress && { onProgress: options.onProgress }),
      signal,
    });
    await markChecked(runtime, startTime);
    const report: IndexingReport = {
      ...withRenames(changes, seeds.documents, inputs.previous),
      version: built.version,
      published: built.published,
      documents: seeds.documents.length,
      chunks: built.chunks,
      readable: seeds.documents.length,
      failed: seeds.failures,
      warnings: seedWarnings(seeds),
      samplesHidden: seeds.samplesHidden,
      emptied: false,
      rebuilt: refusal && refusalReason(refusal),
      seconds: seconds(),
    };
    return { report, snapshot: null };
  } finally {
    await lock.release();
  }
}

export interface ReadOptions {
  /** How far what was read from binary files is kept. */
  readonly cache?: CacheMode;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Compares the seeds with the live index; writes nothing but the cache, and that only when asked.
 *
 * @throws SsiatError `seeds` or `model`; the signal's reason
 */
export async function readInputs(
  runtime: Runtime,
  { cache = 'read-only', signal }: ReadOptions = {},
): Promise<IndexInputs> {
  const { seedsDirectory, maxFileBytes, reading } = runtime.config;
  const reads = new ReadCache(path.join(runtime.directory.path, 'reads'), cache);
  const [seeds, live] = await Promise.all([
    loadSeeds(seedsDirectory, { maxFileBytes, reading, cache: reads, signal }),
    loadLive(runtime),
  ]);
  return { seeds, ...live, changes: compareSeeds(seeds.documents, live.previous) };
}

async function loadLive(runtime: Runtime): Promise<Pick<IndexInputs, 'live' | 'previous' | 'refusal'>> {
  const live = await runtime.directory.current();
  if (live === null) return { live, previous: null, refusal: null };
  const identity = await runtime.identity();
  try {
    return { live, previous: await loadSnapshot(runtime.directory, live, identity), refusal: null };
  } catch (error) {
    if (error instanceof SsiatError) return { live, previous: null, refusal: error };
    throw error;
  }
}

function needsBuild(inputs: IndexInputs, options: IndexingOptions): boolean {
  const { seeds, previous, changes } = inputs;
  const { full = false } = options;
  if (previous === null) return true;
  if (nothingReadable(seeds) || isKeptEmptied(inputs, options)) return false;
  return full || changes.added.length + changes.changed.length + changes.removed.length > 0;
}

/** A folder whose every file has become unreadable is a broken disk or a wrong permission, not a wish to forget. */
function nothingReadable({ documents, failures }: LoadedSeeds): boolean {
  return documents.length === 0 && failures.length > 0;
}

function isKeptEmptied(
  { seeds, previous }: IndexInputs,
  { keepWhenEmptied = false }: IndexingOptions,
): boolean {
  const isEmpty = seeds.documents.length === 0 && seeds.failures.length === 0;
  return keepWhenEmptied && isEmpty && previous !== null && previous.documents.length > 0;
}

function keptReport(inputs: IndexInputs, options: IndexingOptions, seconds: number): IndexingReport {
  const { seeds, previous, changes } = inputs;
  const snapshot = previous!;
  const emptied = isKeptEmptied(inputs, options);
  const kept = emptied ? EMPTIED : nothingReadable(seeds) ? NOTHING_READABLE : null;
  const untouched = {
    added: [],
    changed: [],
    removed: [],
    unchanged: snapshot.documents.map(({ source }) => source),
  };
  return {
    ...(kept === null ? changes : untouched),
    renamed: [],
    version: snapshot.version,
    published: false,
    documents: snapshot.documents.length,
    chunks: snapshot.chunkCount,
    readable: seeds.documents.length,
    failed: seeds.failures,
    warnings: kept === null ? seedWarnings(seeds) : [...seeds.warnings, { source: '.', reason: kept }],
    samplesHidden: seeds.samplesHidden,
    emptied,
    rebuilt: null,
    seconds,
  };
}

function seedWarnings({ documents, failures, warnings }: LoadedSeeds): readonly DocumentWarning[] {
  if (documents.length > 0) return warnings;
  const reason =
    failures.length > 0
      ? '읽을 수 있는 문서가 하나도 없습니다. 아래 이유를 보고 고쳐 주세요.'
      : '씨앗 폴더에 문서가 없습니다. 문서를 넣고 `npm run index`를 실행해 주세요.';
  return [...warnings, { source: '.', reason }];
}

/** `CURRENT` carries the time of the last comparison with the seeds; `freshness.ts` reads it. */
async function markChecked({ directory }: Runtime, time: Date): Promise<void> {
  // An index that cannot be written can still be used.
  await utimes(path.join(directory.path, 'CURRENT'), time, time).catch(() => undefined);
}
