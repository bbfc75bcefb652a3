import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Workload } from './workload.ts';

export const ENGINE_NAMES = ['ssiat', 'hnswlib', 'lancedb', 'minisearch'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** How many passages a search gives. */
export const RESULT_COUNT = 10;

/** A search engine under the clock. Each method runs in a process of its own. */
export interface Engine {
  /** Builds an index in an empty folder; reading the workload is not timed. */
  build(workload: Workload, folder: string): Promise<BuildFigures>;
  /** Loads the index from the folder, ready to search. */
  open(workload: Workload, folder: string): Promise<Searcher>;
}

export interface BuildFigures {
  /** From texts (and vectors, where the engine takes them ready) to an index on the disk. */
  readonly seconds: number;
  /** Seconds of the single steps, by name. */
  readonly steps: Readonly<Record<string, number>>;
}

interface Searcher {
  /** Bringing in what is no part of the index (model, analyser), seconds; loading the index is all else. */
  readonly setupSeconds: number;
  /** From a question's text to ranked passages; gives their number. The vector is there for engines without a model. */
  search(question: string, vector: readonly number[]): Promise<number>;
  close(): Promise<void>;
}

/** Runs a step and tells how long it took, in seconds. */
export async function timed<T>(step: () => Promise<T> | T): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await step();
  return { value, seconds: (performance.now() - start) / 1000 };
}

export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) => stat(path.join(entry.parentPath, entry.name)));
  return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
}
