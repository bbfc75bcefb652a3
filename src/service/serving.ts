import type { Answerer } from '../answer/answerer.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { HybridSearch } from '../retrieval/hybrid-search.ts';
import type { Runtime } from '../wiring.ts';

/** What questions are answered from at a moment: everything of it belongs to one snapshot. */
export interface Serving {
  readonly snapshot: IndexSnapshot;
  readonly search: HybridSearch;
  readonly answerer: Answerer;
}

/** The present {@link Serving}, replaced whole when a new index version goes live. */
export interface LiveServing {
  current(): Serving;
  /** Looks now whether another version is live, and takes it up. */
  refresh(): Promise<void>;
  close(): void;
}

/**
 * Begins to answer from a snapshot and follows the index directory.
 *
 * @param onSwap called after a new version has come into use.
 */
export async function openServing(
  runtime: Runtime,
  snapshot: IndexSnapshot,
  onSwap: (serving: Serving) => void,
): Promise<LiveServing> {
  const live = runtime.liveIndex();
  await live.open(snapshot);
  let serving = await servingOf(runtime, snapshot);
  live.onSwap(async (next) => {
    serving = await servingOf(runtime, next);
    onSwap(serving);
  });
  return {
    current: () => serving,
    refresh: () => live.refresh(),
    close: () => live.close(),
  };
}

async function servingOf(runtime: Runtime, snapshot: IndexSnapshot): Promise<Serving> {
  const [search, answerer] = await Promise.all([runtime.search(snapshot), runtime.answerer(snapshot)]);
  return { snapshot, search, answerer };
}
