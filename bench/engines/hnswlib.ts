import path from 'node:path';
import hnswlib from 'hnswlib-node';
import { HNSW_PARAMETERS } from '../../src/index-store/hnsw-index.ts';
import { type Engine, RESULT_COUNT, timed } from '../engine.ts';
import { readChunkVectors } from '../workload.ts';

const FILE = 'vectors.hnsw';

/** The bare vector library with our parameters: no texts, no words, vectors given. */
export const hnswlibEngine: Engine = {
  async build(workload, folder) {
    const graph = createGraph(workload.dimension, workload.chunks);
    let label = 0;
    let insertSeconds = 0;
    for await (const vectors of readChunkVectors(workload)) {
      const { seconds } = await timed(() => {
        for (const vector of vectors) graph.addPoint(vector, label++);
      });
      insertSeconds += seconds;
    }
    const write = await timed(() => graph.writeIndex(path.join(folder, FILE)));
    return { seconds: insertSeconds + write.seconds, steps: { insert: insertSeconds, write: write.seconds } };
  },

  async open({ dimension }, folder) {
    const graph = new hnswlib.HierarchicalNSW(HNSW_PARAMETERS.space, dimension);
    graph.readIndexSync(path.join(folder, FILE));
    graph.setEf(HNSW_PARAMETERS.efSearch);
    return {
      setupSeconds: 0,
      search: async (_question, vector) => graph.searchKnn(vector as number[], RESULT_COUNT).neighbors.length,
      close: async () => undefined,
    };
  },
};

export function createGraph(dimension: number, capacity: number): hnswlib.HierarchicalNSW {
  const graph = new hnswlib.HierarchicalNSW(HNSW_PARAMETERS.space, dimension);
  graph.initIndex(capacity, HNSW_PARAMETERS.m, HNSW_PARAMETERS.efConstruction);
  return graph;
}
