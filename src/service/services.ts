import path from 'node:path';
import { countStaleSeeds } from '../index-store/freshness.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Runtime } from '../wiring.ts';
import { type Assistant, createAssistant } from './assistant.ts';
import { createFaq, type Faq } from './faq.ts';
import { Latencies } from './latencies.ts';
import { createLibrary, type Library } from './library.ts';
import { createReindexJobs, type ReindexJobs } from './reindexing.ts';
import { createSeedKeeper, type SeedKeeper } from './seeds/seed-keeper.ts';
import { createSeedWatch, type SeedWatch, type WatchState } from './seeds/seed-watch.ts';
import { type LiveServing, openServing, type Serving } from './serving.ts';
import { createStatus, type IndexStatus } from './status.ts';

/** The database's name in the data folder. */
const DATABASE = 'ssiat.db';

/** Everything that a surface with users, state and admins stands on. */
export interface Services {
  readonly assistant: Assistant;
  readonly library: Library;
  readonly reindexing: ReindexJobs;
  readonly faq: Faq;
  readonly seeds: SeedKeeper;
  readonly store: Store;
  /** From the arrival of a question to its final message. */
  readonly latencies: Latencies;
  status(): IndexStatus;
  /** How the index stands to the seeds folder. */
  watchState(): WatchState;
  now(): Date;
  /** Ends what runs and closes the index and the database. */
  close(): Promise<void>;
}

/**
 * Opens the database and begins to answer from a snapshot.
 *
 * @param onSwap called after a new index version has come into use.
 * @throws SsiatError `storage` when the database cannot be opened
 */
export async function openServices(
  runtime: Runtime,
  snapshot: IndexSnapshot,
  onSwap: (serving: Serving) => void,
): Promise<Services> {
  const { config, now } = runtime;
  const store = openStore({
    file: path.join(config.dataDirectory, DATABASE),
    retentionDays: config.retentionDays,
    now,
  });
  try {
    store.arrivals.notice(snapshot.documents);
    const serving = await openServing(runtime, snapshot, (next) => {
      store.arrivals.notice(next.snapshot.documents);
      onSwap(next);
    });
    return assemble(runtime, snapshot, serving, store);
  } catch (error) {
    store.close();
    throw error;
  }
}

function assemble(runtime: Runtime, snapshot: IndexSnapshot, serving: LiveServing, store: Store): Services {
  const { config, log, now } = runtime;
  const watch = openSeedWatch(runtime, snapshot, store);
  const reindexing = createReindexJobs({
    config,
    log,
    onPublished: () => serving.refresh(),
    onOutcome: (outcome) => watch.noteOutcome(outcome),
  });
  watch.start(reindexing);
  const library = createLibrary({ serving, store, now });
  const status = createStatus({ serving });
  return {
    assistant: createAssistant(serving),
    library,
    reindexing,
    faq: createFaq({ seedsDirectory: config.seedsDirectory, now }),
    seeds: createSeedKeeper({
      ...config,
      audit: store.audit,
      log,
      now,
      index: (options) => watch.index(options),
      documentOf: (source) => library.documentBySource(source),
      documentCount: () => status().documents,
    }),
    store,
    latencies: new Latencies(),
    status,
    watchState: () => watch.state,
    now,
    async close() {
      await Promise.all([reindexing.close(), watch.close()]);
      serving.close();
      store.close();
    },
  };
}

function openSeedWatch(
  { config, directory, log }: Runtime,
  snapshot: IndexSnapshot,
  store: Store,
): SeedWatch {
  const { seedsDirectory, watchSeeds } = config;
  return createSeedWatch({
    seedsDirectory,
    isWatching: watchSeeds,
    isStale: async () => (await countStaleSeeds(directory, snapshot, seedsDirectory)) > 0,
    audit: store.audit,
    log,
  });
}
