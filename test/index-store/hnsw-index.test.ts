import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HnswIndex } from '../../src/index-store/hnsw-index.ts';
import { temporaryFolder } from './fixture.ts';

const DIMENSION = 64;
const COUNT = 2_000;

/** Mulberry32: the same vectors in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function unitVectors(count: number, dimension: number, seed: number): number[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const vector = Array.from({ length: dimension }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      return radius * Math.cos(2 * Math.PI * random());
    });
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  });
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

function nearest(
  vectors: readonly number[][],
  query: readonly number[],
  k: number,
  skip = new Set<number>(),
): number[] {
  return vectors
    .map((vector, label) => ({ label, similarity: dot(vector, query) }))
    .filter(({ label }) => !skip.has(label))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, k)
    .map(({ label }) => label);
}

function small(count: number, capacity = count): HnswIndex {
  const index = HnswIndex.create(4, capacity);
  unitVectors(count, 4, 5).forEach((vector, label) => {
    index.add(vector, label);
  });
  return index;
}

describe('HnswIndex', () => {
  const vectors = unitVectors(COUNT, DIMENSION, 1);
  const queries = unitVectors(100, DIMENSION, 2);
  let index: HnswIndex;

  beforeAll(() => {
    index = HnswIndex.create(DIMENSION, COUNT);
    vectors.forEach((vector, label) => {
      index.add(vector, label);
    });
  });

  it('finds the ten nearest as brute force does, at least 95 of 100', () => {
    let found = 0;
    for (const query of queries) {
      const expected = new Set(nearest(vectors, query, 10));
      found += index.search(query, 10).filter(({ label }) => expected.has(label)).length;
    }
    expect(found / (10 * queries.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('gives true cosine similarities, nearest first', () => {
    const hits = index.search(queries[0]!, 20);
    for (const { label, similarity } of hits)
      expect(similarity).toBeCloseTo(dot(vectors[label]!, queries[0]!), 4);
    expect(hits.map(({ similarity }) => similarity)).toEqual(
      hits.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
  });

  it('normalises what it is given', () => {
    const scaled = HnswIndex.create(2, 1);
    scaled.add([3, 4], 0);
    expect(scaled.vector(0)[0]).toBeCloseTo(0.6, 6);
    expect(scaled.search([30, 40], 1)[0]!.similarity).toBeCloseTo(1, 6);
  });

  it('hides deleted points and still finds the others', async () => {
    const file = path.join(await temporaryFolder(), 'graph.hnsw');
    await index.save(file);
    const copy = await HnswIndex.load(file, DIMENSION);
    const dead = new Set(Array.from({ length: COUNT / 5 }, (_, at) => at * 5));
    for (const label of dead) copy.markDeleted(label);
    let found = 0;
    for (const query of queries) {
      const expected = new Set(nearest(vectors, query, 10, dead));
      const hits = copy.search(query, 10);
      expect(hits.filter(({ label }) => dead.has(label))).toEqual([]);
      found += hits.filter(({ label }) => expected.has(label)).length;
    }
    expect(found / (10 * queries.length)).toBeGreaterThanOrEqual(0.95);
    expect(copy.size).toBe(COUNT);
    expect(index.search(vectors[0]!, 1)[0]!.label).toBe(0);
  });

  it('comes back from disk as it was, and grows on', async () => {
    const file = path.join(await temporaryFolder(), 'graph.hnsw');
    await index.save(file);
    const loaded = await HnswIndex.load(file, DIMENSION);
    for (const query of queries) expect(loaded.search(query, 10)).toEqual(index.search(query, 10));
    const added = unitVectors(300, DIMENSION, 3);
    added.forEach((vector, at) => {
      loaded.add(vector, COUNT + at);
    });
    expect(loaded.size).toBe(COUNT + 300);
    expect(loaded.search(added[7]!, 1)[0]!.label).toBe(COUNT + 7);
  });

  it('grows beyond the capacity that it was made with', () => {
    const growing = small(200, 3);
    expect(growing.size).toBe(200);
    expect(growing.search(growing.vector(150), 1)[0]!.similarity).toBeCloseTo(1, 5);
  });

  it.each([
    [0, 0],
    [-3, 0],
    [Number.NaN, 0],
    [2.9, 2],
    [5, 5],
    [6, 5],
    [10_000, 5],
    [Number.POSITIVE_INFINITY, 5],
  ])('asked for %d of five neighbours gives %d', (k, expected) => {
    expect(small(5).search([1, 0, 0, 0], k)).toHaveLength(expected);
  });

  it('gives more neighbours than it explores by itself', () => {
    expect(small(300).search([1, 0, 0, 0], 250)).toHaveLength(250);
  });

  it('finds nothing in an empty index, also a loaded one, which then grows', async () => {
    const file = path.join(await temporaryFolder(), 'empty.hnsw');
    const empty = HnswIndex.create(4, 0);
    expect(empty.search([1, 0, 0, 0], 3)).toEqual([]);
    await empty.save(file);
    const loaded = await HnswIndex.load(file, 4);
    expect(loaded.search([1, 0, 0, 0], 3)).toEqual([]);
    loaded.add([0, 1, 0, 0], 0);
    expect(loaded.search([0, 1, 0, 0], 3)).toHaveLength(1);
  });

  it('refuses vectors that would spoil it', () => {
    const four = small(5);
    expect(() => four.add([1, 0, 0], 9)).toThrow(RangeError);
    expect(() => four.search([1, 0, 0, 0, 0], 1)).toThrow(RangeError);
    expect(() => four.add([1, Number.NaN, 0, 0], 9)).toThrow(RangeError);
    expect(() => four.search([1, Number.POSITIVE_INFINITY, 0, 0], 1)).toThrow(RangeError);
    expect(four.size).toBe(5);
  });

  it('takes the zero vector as near nothing', () => {
    const four = small(5);
    four.add([0, 0, 0, 0], 5);
    const hits = four.search([1, 0, 0, 0], 6);
    expect(hits.find(({ label }) => label === 5)?.similarity).toBeCloseTo(0, 6);
  });

  describe('read from a file', () => {
    it('that is missing throws', async () => {
      const file = path.join(await temporaryFolder(), 'missing.hnsw');
      await expect(HnswIndex.load(file, 4)).rejects.toMatchObject({ code: 'ENOENT' });
    });

    it('that is cut off anywhere throws', async () => {
      const file = path.join(await temporaryFolder(), 'graph.hnsw');
      await small(40).save(file);
      const whole = await readFile(file);
      const cuts = [
        0,
        1,
        8,
        50,
        95,
        96,
        97,
        500,
        3_000,
        whole.length - 200,
        whole.length - 4,
        whole.length - 1,
      ];
      for (const length of cuts) {
        await writeFile(file, whole.subarray(0, length));
        await expect(HnswIndex.load(file, 4), `${length} bytes`).rejects.toThrow(file);
      }
      await writeFile(file, Buffer.concat([whole, Buffer.alloc(8)]));
      await expect(HnswIndex.load(file, 4)).rejects.toThrow(file);
      await writeFile(file, whole);
      expect((await HnswIndex.load(file, 4)).size).toBe(40);
    });

    it('with a broken header throws', async () => {
      const file = path.join(await temporaryFolder(), 'graph.hnsw');
      await small(40).save(file);
      const whole = await readFile(file);
      for (const at of [16, 20, 23, 24, 31, 32, 40]) {
        const damaged = Buffer.from(whole);
        damaged[at] = damaged[at]! ^ 0x55;
        await writeFile(file, damaged);
        await expect(HnswIndex.load(file, 4), `byte ${at}`).rejects.toThrow(file);
      }
    });

    it('of another dimension throws', async () => {
      const file = path.join(await temporaryFolder(), 'graph.hnsw');
      await small(5).save(file);
      await expect(HnswIndex.load(file, 5)).rejects.toThrow('5 dimensions');
    });

    it('that is no graph at all throws', async () => {
      const file = path.join(await temporaryFolder(), 'graph.hnsw');
      await writeFile(file, '씨앗봇 '.repeat(1_000));
      await expect(HnswIndex.load(file, 4)).rejects.toThrow(file);
    });
  });

  it('reports a place that cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'no-such-folder', 'graph.hnsw');
    await expect(small(3).save(file)).rejects.toMatchObject({ code: 'storage' });
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
