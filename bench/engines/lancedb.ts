import { HNSW_PARAMETERS } from '../../src/index-store/hnsw-index.ts';
import { type Engine, RESULT_COUNT, timed } from '../engine.ts';
import { readChunks, readChunkVectors } from '../workload.ts';

/** What we use of LanceDB; its own types are there only when bench/ is installed. */
interface LanceModule {
  connect(folder: string): Promise<LanceConnection>;
  readonly Index: { hnswSq(options: object): unknown; fts(options: object): unknown };
  readonly rerankers: { readonly RRFReranker: { create(): Promise<unknown> } };
}
interface LanceConnection {
  createTable(name: string, rows: readonly LanceRow[]): Promise<LanceTable>;
  openTable(name: string): Promise<LanceTable>;
}
interface LanceRow extends Record<string, unknown> {
  readonly id: number;
  readonly text: string;
  readonly vector: readonly number[];
}
interface LanceTable {
  add(rows: readonly LanceRow[]): Promise<unknown>;
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  optimize(): Promise<unknown>;
  query(): LanceQuery;
  close(): void;
}
interface LanceQuery {
  nearestTo(vector: readonly number[]): LanceQuery;
  ef(ef: number): LanceQuery;
  fullTextSearch(text: string): LanceQuery;
  rerank(reranker: unknown): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(count: number): LanceQuery;
  toArray(): Promise<readonly unknown[]>;
}

const PACKAGE: string = '@lancedb/lancedb';
const TABLE = 'chunks';
const ROWS_AN_ADD = 5_000;

/** LanceDB's hybrid search: vectors given, HNSW-SQ, full text on bigrams, reciprocal rank fusion. */
export const lanceDbEngine: Engine = {
  async build(workload, folder) {
    const { connect, Index } = await importLance();
    const connection = await connect(folder);
    const texts = await readChunks(workload);
    let table: LanceTable | null = null;
    let rows: LanceRow[] = [];
    let insertSeconds = 0;
    const flush = async () => {
      const { value, seconds } = await timed(async () => {
        if (table === null) return connection.createTable(TABLE, rows);
        await table.add(rows);
        return table;
      });
      table = value;
      insertSeconds += seconds;
      rows = [];
    };
    let id = 0;
    for await (const vectors of readChunkVectors(workload)) {
      for (const vector of vectors) rows.push({ id, text: texts[id++]!, vector });
      if (rows.length >= ROWS_AN_ADD) await flush();
    }
    if (rows.length > 0) await flush();
    const built = table!;
    const vectors = await timed(() => built.createIndex('vector', { config: Index.hnswSq(VECTOR_OPTIONS) }));
    const words = await timed(() => built.createIndex('text', { config: Index.fts(TEXT_OPTIONS) }));
    const optimize = await timed(() => built.optimize());
    const steps = {
      insert: insertSeconds,
      vectors: vectors.seconds,
      words: words.seconds,
      optimize: optimize.seconds,
    };
    return { seconds: Object.values(steps).reduce((sum, seconds) => sum + seconds, 0), steps };
  },

  async open(_workload, folder) {
    const { connect, rerankers } = await importLance();
    const table = await (await connect(folder)).openTable(TABLE);
    const reranker = await rerankers.RRFReranker.create();
    return {
      setupSeconds: 0,
      async search(question, vector) {
        const rows = await table
          .query()
          .nearestTo(vector)
          .ef(HNSW_PARAMETERS.efSearch)
          .fullTextSearch(question)
          .rerank(reranker)
          .select(['id', 'text'])
          .limit(RESULT_COUNT)
          .toArray();
        return rows.length;
      },
      async close() {
        table.close();
      },
    };
  },
};

const VECTOR_OPTIONS = {
  distanceType: HNSW_PARAMETERS.space,
  numPartitions: 1,
  m: HNSW_PARAMETERS.m,
  efConstruction: HNSW_PARAMETERS.efConstruction,
};

const TEXT_OPTIONS = {
  baseTokenizer: 'ngram',
  ngramMinLength: 2,
  ngramMaxLength: 2,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  withPosition: false,
};

async function importLance(): Promise<LanceModule> {
  return (await import(PACKAGE)) as LanceModule;
}
