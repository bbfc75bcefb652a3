import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HnswIndex } from '../src/index-store/hnsw-index.ts';
import { loadSnapshot } from '../src/index-store/snapshot.ts';
import { reindex } from '../src/indexing.ts';
import { type BuildFigures, type Engine, type EngineName, folderBytes, timed } from './engine.ts';
import { createGraph, hnswlibEngine } from './engines/hnswlib.ts';
import { lanceDbEngine } from './engines/lancedb.ts';
import { miniSearchEngine } from './engines/minisearch.ts';
import { benchRuntime, buildWithoutInsertions, ssiatEngine } from './engines/ssiat.ts';
import { type Latencies, latencies } from './latencies.ts';
import { measureReindexLag, type ReindexLagFigures, type ReindexLagRequest } from './reindex-lag.ts';
import {
  readChunkVectors,
  readQuestions,
  readQuestionVectors,
  type Workload,
  type WorkloadRequest,
  writeWorkload,
} from './workload.ts';

/** What a child process can be asked for; each runs in one of its own. */
export type Task =
  | { readonly kind: 'prepare'; readonly request: WorkloadRequest }
  | {
      readonly kind: 'build';
      readonly engine: EngineName;
      readonly workload: Workload;
      readonly folder: string;
    }
  | { readonly kind: 'build-without-insertions'; readonly workload: Workload; readonly folder: string }
  | { readonly kind: 'insertions'; readonly workload: Workload }
  | {
      readonly kind: 'search';
      readonly engine: EngineName;
      readonly workload: Workload;
      readonly folder: string;
    }
  | { readonly kind: 'answer'; readonly folder: string }
  | { readonly kind: 'reindex-lag'; readonly request: ReindexLagRequest };

export interface TaskResults {
  readonly prepare: Workload;
  readonly build: BuildOutcome;
  readonly 'build-without-insertions': BuildOutcome;
  readonly insertions: InsertionFigures;
  readonly search: SearchFigures;
  readonly answer: AnswerFigures;
  readonly 'reindex-lag': ReindexLagFigures;
}

export interface BuildOutcome extends BuildFigures {
  readonly indexBytes: number;
  readonly peakBytes: number;
  /** Processor time of all threads: on a busy machine it says more than the clock. */
  readonly cpuSeconds: number;
  readonly lag: Lag;
}

/** How long the event loop was held up, milliseconds. */
export interface Lag {
  readonly p99: number;
  readonly max: number;
}

export interface InsertionFigures {
  readonly points: number;
  readonly oursSeconds: number;
  readonly hnswlibSeconds: number;
}

export interface SearchFigures {
  readonly loadSeconds: number;
  readonly setupSeconds: number;
  /** Resident memory of the whole process: before anything, loaded, and after all questions. */
  readonly startBytes: number;
  readonly loadedBytes: number;
  readonly searchedBytes: number;
  readonly latency: Latencies;
  /** Processor time of all threads a question, milliseconds, on average. */
  readonly cpuMilliseconds: number;
  readonly lag: Lag;
  /** Questions that found nothing. */
  readonly empty: number;
}

export interface AnswerFigures {
  readonly chunks: number;
  readonly latency: Latencies;
  readonly lag: Lag;
}

const ENGINES: Readonly<Record<EngineName, Engine>> = {
  ssiat: ssiatEngine,
  hnswlib: hnswlibEngine,
  lancedb: lanceDbEngine,
  minisearch: miniSearchEngine,
};

/** Questions asked before the clock runs: code is compiled and pages are in memory. */
export const WARM_UP_QUESTIONS = 100;
/** More points change the ratio no more: what our side adds a point is constant. */
const COMPARED_INSERTIONS = 10_000;
const LAG_RESOLUTION_MS = 1;
const SAMPLE_QUESTIONS = fileURLToPath(new URL('../test/eval/samples.jsonl', import.meta.url));
const ANSWER_ROUNDS = 5;

export async function runTask(task: Task): Promise<TaskResults[Task['kind']]> {
  switch (task.kind) {
    case 'prepare':
      return prepare(task.request);
    case 'build':
      return measureBuild(task.folder, () => ENGINES[task.engine].build(task.workload, task.folder));
    case 'build-without-insertions':
      return measureBuild(task.folder, () => buildWithoutInsertions(task.workload, task.folder));
    case 'insertions':
      return compareInsertions(task.workload);
    case 'search':
      return measureSearch(ENGINES[task.engine], task.workload, task.folder);
    case 'answer':
      return measureAnswers(task.folder);
    case 'reindex-lag':
      return measureReindexLag(task.request);
  }
}

async function prepare(request: WorkloadRequest): Promise<Workload> {
  const runtime = benchRuntime(request.folder);
  try {
    return await writeWorkload(request, runtime.embeddings);
  } finally {
    await runtime.close();
  }
}

async function measureBuild(folder: string, build: () => Promise<BuildFigures>): Promise<BuildOutcome> {
  const before = process.cpuUsage();
  const { value, lag } = await withLag(build);
  const { user, system } = process.cpuUsage(before);
  const indexBytes = await folderBytes(folder);
  return {
    ...value,
    indexBytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    cpuSeconds: (user + system) / 1e6,
    lag,
  };
}

/** Fills our wrapper and the bare library in turns, batch by batch, so that the machine's other work hits both. */
async function compareInsertions(workload: Workload): Promise<InsertionFigures> {
  const points = Math.min(workload.chunks, COMPARED_INSERTIONS);
  const ours = HnswIndex.create(workload.dimension, points);
  const bare = createGraph(workload.dimension, points);
  const seconds = { ours: 0, hnswlib: 0 };
  let label = 0;
  let turn = 0;
  for await (const batch of readChunkVectors(workload)) {
    const vectors = batch.slice(0, points - label);
    const add = async (side: 'ours' | 'hnswlib') => {
      let next = label;
      const added = await timed(() => {
        for (const vector of vectors) {
          if (side === 'ours') ours.add(vector, next++);
          else bare.addPoint(vector, next++);
        }
      });
      seconds[side] += added.seconds;
    };
    const order = turn++ % 2 === 0 ? (['ours', 'hnswlib'] as const) : (['hnswlib', 'ours'] as const);
    for (const side of order) await add(side);
    label += vectors.length;
    if (label === points) break;
  }
  return { points, oursSeconds: seconds.ours, hnswlibSeconds: seconds.hnswlib };
}

async function measureSearch(engine: Engine, workload: Workload, folder: string): Promise<SearchFigures> {
  const startBytes = process.memoryUsage.rss();
  const { value: searcher, seconds } = await timed(() => engine.open(workload, folder));
  globalThis.gc?.();
  const loadedBytes = process.memoryUsage.rss();
  const questions = await readQuestions(workload);
  const vectors = await readQuestionVectors(workload);
  const ask = (index: number) => searcher.search(questions[index]!, vectors[index]!);
  for (let index = 0; index < WARM_UP_QUESTIONS; index++) await ask(index);
  let empty = 0;
  const before = process.cpuUsage();
  const { value: milliseconds, lag } = await withLag(async () => {
    const taken: number[] = [];
    for (let index = WARM_UP_QUESTIONS; index < questions.length; index++) {
      const asked = await timed(() => ask(index));
      taken.push(asked.seconds * 1000);
      if (asked.value === 0) empty++;
      await nextTurn();
    }
    return taken;
  });
  const { user, system } = process.cpuUsage(before);
  const searchedBytes = process.memoryUsage.rss();
  await searcher.close();
  return {
    loadSeconds: seconds - searcher.setupSeconds,
    setupSeconds: searcher.setupSeconds,
    startBytes,
    loadedBytes,
    searchedBytes,
    latency: latencies(milliseconds),
    cpuMilliseconds: (user + system) / 1000 / milliseconds.length,
    lag,
    empty,
  };
}

async function measureAnswers(folder: string): Promise<AnswerFigures> {
  const runtime = benchRuntime(folder);
  await reindex(runtime);
  const version = (await runtime.directory.current())!;
  const snapshot = await loadSnapshot(runtime.directory, version, await runtime.identity());
  const answerer = await runtime.answerer(snapshot);
  const lines = (await readFile(SAMPLE_QUESTIONS, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const questions = lines.map((line) => (JSON.parse(line) as { q: string }).q);
  for (const question of questions) await answerer.ask(question);
  const { value: milliseconds, lag } = await withLag(async () => {
    const taken: number[] = [];
    for (let round = 0; round < ANSWER_ROUNDS; round++) {
      for (const question of questions) {
        taken.push((await timed(() => answerer.ask(question))).seconds * 1000);
        await nextTurn();
      }
    }
    return taken;
  });
  await runtime.close();
  return { chunks: snapshot.chunkCount, latency: latencies(milliseconds), lag };
}

async function withLag<T>(work: () => Promise<T>): Promise<{ value: T; lag: Lag }> {
  const monitor = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  monitor.enable();
  const value = await work();
  monitor.disable();
  // The monitor counts from one of its own ticks to the next: what is beyond its resolution is delay.
  const delay = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - LAG_RESOLUTION_MS);
  return { value, lag: { p99: delay(monitor.percentile(99)), max: delay(monitor.max) } };
}
