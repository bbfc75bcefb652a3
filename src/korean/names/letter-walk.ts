import type { LetterCosts } from './letter-costs.ts';

/** Longest words that are compared, in letters: longer ones are no names. */
const MAX_LETTERS = 48;

/** A stretch of the asked word that stands for some letters of a known one. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * An asked word against many known ones: the least total cost of cutting both into groups of letters that the table
 * pairs (an edit distance over groups). Known words are walked in sorted order, so that a beginning that several
 * share is measured once, and given up as soon as nothing that begins so can stay below the limit (A*: what the rest
 * of the asked word costs at least is known).
 */
export class LetterWalk {
  private readonly length: number;
  private readonly longestKnown: number;
  /** By letters of a known word: the stretches of the asked word that stand for them, in order. */
  private readonly steps = new Map<string, Step[]>();
  /** By what letters of a known word begin: the least that a stretch costs from there to the end of the asked word. */
  private readonly begun = new Map<string, Float32Array>();
  /** What the asked word costs at least from each place on, whatever it is compared with. */
  private readonly rest: Float32Array;
  private readonly rows: Float32Array[];

  constructor(asked: string, { pairs, longestAsked, longestKnown }: LetterCosts) {
    this.length = asked.length;
    this.longestKnown = longestKnown;
    this.rest = new Float32Array(asked.length + 1).fill(Infinity);
    this.rest[asked.length] = 0;
    for (let to = 0; to <= asked.length && asked.length <= MAX_LETTERS; to++) {
      for (let from = to; from >= Math.max(0, to - longestAsked); from--) {
        for (const { known, cost } of pairs.get(asked.slice(from, to)) ?? []) {
          const steps = this.steps.get(known);
          if (steps === undefined) this.steps.set(known, [{ from, to, cost }]);
          else steps.push({ from, to, cost });
        }
      }
    }
    this.measureRest();
    this.measureBegun();
    this.rows = [new Float32Array(asked.length + 1).fill(Infinity)];
    this.rows[0]![0] = 0;
    this.addSteps('', this.rows[0]!, this.rows[0]!);
  }

  /** The least cost that any known word could have; infinite when the table cannot read the asked word. */
  get least(): number {
    return this.rest[0]!;
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
    if (this.least === Infinity) return false;
    for (let depth = 1; depth <= letters.length; depth++) {
      this.fillRow(letters, depth);
      if (!this.mayStay(letters, depth, limit)) return false;
    }
    return true;
  }

  /** Calls `found` for each of the sorted words whose cost is at most `limit`. */
  visit(sorted: readonly string[], limit: number, found: (index: number, cost: number) => void): void {
    if (this.least < Infinity && this.least <= limit) this.descend(sorted, 0, sorted.length, 0, limit, found);
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
      if (cost < Infinity && cost <= limit) found(start, cost);
    }
    if (depth >= MAX_LETTERS) return;
    while (start < end) {
      const word = sorted[start]!;
      const next = endOfRun(sorted, start, end, depth);
      this.fillRow(word, depth + 1);
      if (this.mayStay(word, depth + 1, limit)) this.descend(sorted, start, next, depth + 1, limit, found);
      start = next;
    }
  }

  /** Whether some word that begins like this may stay below the limit: a group may have begun some letters before. */
  private mayStay(word: string, depth: number, limit: number): boolean {
    if (isBelow(this.rows[depth]!, this.rest, limit)) return true;
    for (let back = 1; back < this.longestKnown && back <= depth; back++) {
      const begun = this.begun.get(word.slice(depth - back, depth));
      if (begun !== undefined && isBelow(this.rows[depth - back]!, begun, limit)) return true;
    }
    return false;
  }

  /** Costs of the known word's first `depth` letters with each beginning of the asked word. */
  private fillRow(word: string, depth: number): void {
    const row = this.rows[depth] ?? new Float32Array(this.length + 1);
    this.rows[depth] = row;
    row.fill(Infinity);
    for (let size = Math.min(this.longestKnown, depth); size > 0; size--) {
      this.addSteps(word.slice(depth - size, depth), this.rows[depth - size]!, row);
    }
    this.addSteps('', row, row);
  }

  private addSteps(letters: string, before: Float32Array, row: Float32Array): void {
    const steps = this.steps.get(letters);
    if (steps === undefined) return;
    for (let index = 0; index < steps.length; index++) {
      const { from, to, cost } = steps[index]!;
      const sum = before[from]! + cost;
      if (sum < row[to]!) row[to] = sum;
    }
  }

  private measureRest(): void {
    const all = [...this.steps.values()].flat().filter(({ from, to }) => from < to);
    for (const { from, to, cost } of all.sort((a, b) => b.to - a.to || b.from - a.from)) {
      const sum = this.rest[to]! + cost;
      if (sum < this.rest[from]!) this.rest[from] = sum;
    }
  }

  private measureBegun(): void {
    for (const [known, steps] of this.steps) {
      for (let length = 1; length < known.length; length++) {
        const beginning = known.slice(0, length);
        const least = this.begun.get(beginning) ?? new Float32Array(this.length + 1).fill(Infinity);
        this.begun.set(beginning, least);
        for (const { from, to, cost } of steps) least[from] = Math.min(least[from]!, cost + this.rest[to]!);
      }
    }
  }
}

function isBelow(row: Float32Array, rest: Float32Array, limit: number): boolean {
  for (let at = 0; at < row.length; at++) if (row[at]! + rest[at]! <= limit) return true;
  return false;
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
