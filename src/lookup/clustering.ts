/**
 * Agglomerative clustering with average linkage (UPGMA: Sokal & Michener, "A Statistical Method for Evaluating
 * Systematic Relationships", 1958): the two clusters that are most alike on average are joined until no two are as
 * alike as the threshold. O(n³) time in the worst case, O(n²) memory.
 *
 * @param similarity symmetric, of two of the `count` items
 * @returns every item in exactly one cluster, ascending
 */
export function averageLinkClusters(
  count: number,
  similarity: (left: number, right: number) => number,
  threshold: number,
): number[][] {
  const clusters = Array.from({ length: count }, (_, item) => [item]);
  // Sums of similarities between clusters: joining adds two rows, and no pair is looked at twice.
  const sums = clusters.map((_, left) =>
    Float64Array.from(clusters, (_, right) => (left === right ? 0 : similarity(left, right))),
  );
  for (;;) {
    const pair = closestPair(clusters, sums, threshold);
    if (pair === null)
      return clusters.filter(({ length }) => length > 0).map((items) => items.sort(ascending));
    const [into, from] = pair;
    clusters[into]!.push(...clusters[from]!);
    clusters[from] = [];
    for (let other = 0; other < count; other++) {
      sums[into]![other]! += sums[from]![other]!;
      sums[other]![into] = sums[into]![other]!;
    }
  }
}

/** The two clusters with the highest average similarity; null when it is below the threshold. */
function closestPair(
  clusters: readonly (readonly number[])[],
  sums: readonly Float64Array[],
  threshold: number,
): readonly [number, number] | null {
  const live = [...clusters.keys()].filter((cluster) => clusters[cluster]!.length > 0);
  let best = Number.NEGATIVE_INFINITY;
  let pair: readonly [number, number] | null = null;
  live.forEach((left, at) => {
    for (const right of live.slice(at + 1)) {
      const average = sums[left]![right]! / (clusters[left]!.length * clusters[right]!.length);
      if (average <= best) continue;
      best = average;
      pair = [left, right];
    }
  });
  return best >= threshold ? pair : null;
}

function ascending(left: number, right: number): number {
  return left - right;
}
