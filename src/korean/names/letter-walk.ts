import type { LetterCosts } from './letter-costs.ts';

/** Longest words that are compared, in letters: longer ones are no names. */
const MAX_LETTERS = 48;
const NO_GROUP = -1;

/**
 * An asked word against many known ones: the least total cost of cutting both into groups of letters that the table
 * pairs (an edit distance over groups). Known words are walked in sorted order, so that a beginning that several
 * share is measured once, and given up as soon as nothing that begins so can stay below the limit (A*: what the rest
 * of the asked word costs at least is known).
 */
export class LetterWalk {
  private readonly costs: LetterCosts;
  private readonly length: number;
  /** By place in the asked word and length of the group that ends there. */
  private readonly groups: Int32Array;
  /** What the asked word costs at least from each place on, whatever it is compared with. */
  private readonly rest: Float32Array;
  private readonly rows: Float32Array[] = [];

  constructor(asked: string, costs: LetterCosts) {
    this.costs = costs;
    this.length = asked.length;
    this.groups = endingGroups(asked, costs);
    this.rest = leastRest(this.groups, this.length, costs);
    this.rows.push(this.startRow());
  }

  /** The least cost that any known word could have; infinite when the table cannot read the asked word. */
  get least(): number {
    return this.length > MAX_LETTERS ? Infinity : this.rest[0]!;
  }

  /** The cost of one known word; infinite when the two cannot be paired. */
  costOf(known: string): number {
    let cost = Infinity;
    this.visit([known], Infinity, (_, found) => {
      cost = found;
    });
    return cost;
  }

  /** Whether a known word that begins with these letters may cost `limit` or less. */
  mayBegin(letters: string, limit: number): boolean {
    if (!(this.least <= limit) || this.least === Infinity) return false;
    for (let depth = 1; depth <= letters.length; depth++) {
      this.fillRow(letters, depth);
      if (!this.mayStay(depth, limit)) return false;
    }
    return true;
  }

  /** Calls `found` for each of the sorted words whose cost is at most `limit`. */
  visit(sorted: readonly string[], limit: number, found: (index: number, cost: number) => void): void {
    if (this.least <= limit && this.least < Infinity) this.descend(sorted, 0, sorted.length, 0, limit, found);
  }

  private descend(
    sorted: readonly string[],
    first: number,
    end: number,
    depth: number,
    limit: number,
    found: (index: number, cost: number) => void,
  ): void {
    let start = first;
    for (; start < end && sorted[start]!.length === depth; start++) {
      const cost = this.rows[depth]![this.length]!;
      if (cost <= limit && cost < Infinity) found(start, cost);
    }
    if (depth >= MAX_LETTERS) return;
    while (start < end) {
      const word = sorted[start]!;
      const next = endOfRun(sorted, start, end, depth);
      this.fillRow(word, depth + 1);
      if (this.mayStay(depth + 1, limit)) this.descend(sorted, start, next, depth + 1, limit, found);
      start = next;
    }
  }

  /** Whether some word that begins like this may stay below the limit: the next rows reach back over the longest group. */
  private mayStay(depth: number, limit: number): boolean {
    for (let back = 0; back < this.costs.known.longest && back <= depth; back++) {
      const row = this.rows[depth - back]!;
      for (let at = 0; at <= this.length; at++) if (row[at]! + this.rest[at]! <= limit) return true;
    }
    return false;
  }

  /** Costs of the known word's first `depth` letters with each beginning of the asked word. */
  private fillRow(word: string, depth: number): void {
    const { known, costs, askedStride, knownStride, asked } = this.costs;
    const row = this.rows[depth] ?? new Float32Array(this.length + 1);
    this.rows[depth] = row;
    row.fill(Infinity);
    for (let size = Math.min(known.longest, depth); size >= 0; size--) {
      const group = known.ids.get(word.slice(depth - size, depth));
      if (group === undefined) continue;
      const from = this.rows[depth - size]!;
      const column = group * knownStride;
      for (let at = 0; at <= this.length; at++) {
        for (let taken = size === 0 ? 1 : 0; taken <= asked.longest && taken <= at; taken++) {
          const id = this.groups[at * (asked.longest + 1) + taken]!;
          if (id === NO_GROUP) continue;
          const cost = from[at - taken]! + costs[id * askedStride + column]!;
          if (cost < row[at]!) row[at] = cost;
        }
      }
    }
  }

  /** Nothing of the known word yet: the beginning of the asked word may stand for nothing. */
  private startRow(): Float32Array {
    const { costs, askedStride, asked } = this.costs;
    const row = new Float32Array(this.length + 1).fill(Infinity);
    row[0] = 0;
    for (let at = 1; at <= this.length; at++) {
      for (let taken = 1; taken <= asked.longest && taken <= at; taken++) {
        const id = this.groups[at * (asked.longest + 1) + taken]!;
        if (id !== NO_GROUP) row[at] = Math.min(row[at]!, row[at - taken]! + costs[id * askedStride]!);
      }
    }
    return row;
  }
}

function endingGroups(asked: string, { asked: { ids, longest } }: LetterCosts): Int32Array {
  const groups = new Int32Array((asked.length + 1) * (longest + 1)).fill(NO_GROUP);
  for (let at = 0; at <= asked.length; at++) {
    for (let taken = 0; taken <= longest && taken <= at; taken++) {
      groups[at * (longest + 1) + taken] = ids.get(asked.slice(at - taken, at)) ?? NO_GROUP;
    }
  }
  return groups;
}

function leastRest(groups: Int32Array, length: number, { asked, least }: LetterCosts): Float32Array {
  const rest = new Float32Array(length + 1).fill(Infinity);
  rest[length] = 0;
  for (let at = length; at > 0; at--) {
    for (let taken = 1; taken <= asked.longest && taken <= at; taken++) {
      const id = groups[at * (asked.longest + 1) + taken]!;
      if (id !== NO_GROUP) rest[at - taken] = Math.min(rest[at - taken]!, rest[at]! + least[id]!);
    }
  }
  return rest;
}

/** Where the run of words ends that have the same letter at `depth` as the first. */
function endOfRun(sorted: readonly string[], start: number, end: number, depth: number): number {
  const letter = sorted[start]!.charCodeAt(depth);
  let step = 1;
  while (start + step < end && sorted[start + step]!.charCodeAt(depth) === letter) step *= 2;
  let low = start + (step >> 1);
  let high = Math.min(start + step, end);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.charCodeAt(depth) === letter) low = middle;
    else high = middle;
  }
  return high;
}
