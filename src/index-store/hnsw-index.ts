import { open } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import { SsiatError } from '../errors.ts';
import { checkGraphFile } from './hnsw-file.ts';

/** Graph parameters; they are written to the manifest, and another value means another index. */
export const HNSW_PARAMETERS = { space: 'cosine', m: 16, efConstruction: 200, efSearch: 100 } as const;

/** A neighbour: the point's label and its cosine similarity, −1 to 1. */
export interface Neighbour {
  readonly label: number;
  readonly similarity: number;
}

/**
 * A hierarchical navigable small-world graph over cosine distance (Malkov & Yashunin 2018), in hnswlib. The native
 * library trusts its caller: a missing file, a wrong dimension or k above the count crash it or go unnoticed, so
 * everything is checked here first.
 */
export class HnswIndex {
  readonly dimension: number;
  private readonly graph: hnswlib.HierarchicalNSW;

  private constructor(graph: hnswlib.HierarchicalNSW, dimension: number) {
    this.graph = graph;
    this.dimension = dimension;
  }

  /** An empty index with room for `capacity` points; it grows when more are added. */
  static create(dimension: number, capacity: number): HnswIndex {
    const graph = new hnswlib.HierarchicalNSW(HNSW_PARAMETERS.space, dimension);
    graph.initIndex(Math.max(1, capacity), HNSW_PARAMETERS.m, HNSW_PARAMETERS.efConstruction);
    graph.setEf(HNSW_PARAMETERS.efSearch);
    return new HnswIndex(graph, dimension);
  }

  /**
   * Reads an index written by {@link save}, off the event loop.
   *
   * @throws Error when the file is missing, not whole or of another dimension. Damage within a vector is not seen:
   * the caller checks the file's seal.
   */
  static async load(file: string, dimension: number): Promise<HnswIndex> {
    await checkGraphFile(file, dimension, HNSW_PARAMETERS.m);
    const graph = new hnswlib.HierarchicalNSW(HNSW_PARAMETERS.space, dimension);
    await graph.readIndex(file);
    graph.setEf(HNSW_PARAMETERS.efSearch);
    return new HnswIndex(graph, dimension);
  }

  /** Points in the graph, deleted ones included. */
  get size(): number {
    return this.graph.getCurrentCount();
  }

  /** Adds a point. @throws RangeError when the vector has another dimension or holds a number that is not finite. */
  add(vector: readonly number[], label: number): void {
    this.check(vector);
    if (this.size >= this.graph.getMaxElements()) {
      this.graph.resizeIndex(Math.ceil(this.graph.getMaxElements() * 1.25) + 16);
    }
    this.graph.addPoint(vector as number[], label);
  }

  /** Leaves the point out of every later search; its place is won back when the index is rebuilt. */
  markDeleted(label: number): void {
    this.graph.markDelete(label);
  }

  /** The (normalised) vector of a point. */
  vector(label: number): number[] {
    return this.graph.getPoint(label);
  }

  /** The `k` nearest points that are not deleted, nearest first; fewer when there are fewer. */
  search(vector: readonly number[], k: number): Neighbour[] {
    this.check(vector);
    // The native search throws for k above the capacity and takes a fraction or a negative number for something else.
    const count = Math.min(Math.floor(k), this.size);
    if (!(count >= 1)) return [];
    const { neighbors, distances } = this.graph.searchKnn(vector as number[], count);
    return neighbors.map((label, index) => ({ label, similarity: 1 - distances[index]! }));
  }

  /**
   * Writes the graph to a new file, flushed to the disk.
   *
   * @throws SsiatError `storage` when the file is not whole: the native writer takes no notice of a full disk.
   */
  async save(file: string): Promise<void> {
    await this.graph.writeIndex(file);
    try {
      await checkGraphFile(file, this.dimension, HNSW_PARAMETERS.m);
    } catch (cause) {
      throw new SsiatError(
        'storage',
        '벡터 색인을 끝까지 쓰지 못했습니다. 디스크에 남은 공간을 확인해 주세요. 이전 색인은 그대로 쓰입니다.',
        { cause },
      );
    }
    const handle = await open(file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private check(vector: readonly number[]): void {
    if (vector.length !== this.dimension) {
      throw new RangeError(`vector has ${vector.length} dimensions, the index ${this.dimension}`);
    }
    // NaN would be taken silently and make every later search wrong.
    for (const value of vector) {
      if (!Number.isFinite(value)) throw new RangeError('vector holds a number that is not finite');
    }
  }
}
