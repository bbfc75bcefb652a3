/** One entry of a table of costs: letters on the one side written as letters on the other. */
export interface LetterCost {
  readonly left: string;
  readonly right: string;
  /** Negative logarithm of a probability, or what stands for one; 0 and up. */
  readonly cost: number;
}

/** Groups of letters by number; number 0 is the empty group. */
export interface LetterGroups {
  readonly ids: ReadonlyMap<string, number>;
  readonly longest: number;
}

/** A table of costs that is read from one of its sides. */
export interface LetterCosts {
  readonly asked: LetterGroups;
  readonly known: LetterGroups;
  /** The cost of an asked group written as a known one, by `asked * askedStride + known * knownStride`. */
  readonly costs: Float32Array;
  readonly askedStride: number;
  readonly knownStride: number;
  /** By asked group: its least cost. */
  readonly least: Float32Array;
}

/** Compiles a table for look-ups from its left side. Pairs that it does not name are impossible. */
export function compileCosts(entries: readonly LetterCost[]): LetterCosts {
  const asked = numberGroups(entries.map(({ left }) => left));
  const known = numberGroups(entries.map(({ right }) => right));
  const costs = new Float32Array(asked.ids.size * known.ids.size).fill(Infinity);
  const askedStride = known.ids.size;
  for (const { left, right, cost } of entries) {
    const at = asked.ids.get(left)! * askedStride + known.ids.get(right)!;
    costs[at] = Math.min(costs[at]!, cost);
  }
  return withLeast({ asked, known, costs, askedStride, knownStride: 1 });
}

/** The same table for look-ups from its right side; the costs are shared. */
export function reversedCosts({ asked, known, costs, askedStride, knownStride }: LetterCosts): LetterCosts {
  return withLeast({
    asked: known,
    known: asked,
    costs,
    askedStride: knownStride,
    knownStride: askedStride,
  });
}

function numberGroups(groups: readonly string[]): LetterGroups {
  const ids = new Map([['', 0]]);
  let longest = 0;
  for (const group of groups) {
    if (!ids.has(group)) ids.set(group, ids.size);
    longest = Math.max(longest, group.length);
  }
  return { ids, longest };
}

function withLeast(table: Omit<LetterCosts, 'least'>): LetterCosts {
  const { asked, known, costs, askedStride, knownStride } = table;
  const least = new Float32Array(asked.ids.size).fill(Infinity);
  for (let group = 0; group < asked.ids.size; group++) {
    for (let other = 0; other < known.ids.size; other++) {
      const cost = costs[group * askedStride + other * knownStride]!;
      if (cost < least[group]!) least[group] = cost;
    }
  }
  return { ...table, least };
}
