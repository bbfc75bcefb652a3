/** One entry of a table of costs: letters on the one side written as letters on the other. */
export interface LetterCost {
  readonly left: string;
  readonly right: string;
  /** Negative logarithm of a probability, or what stands for one; 0 and up. */
  readonly cost: number;
}

/** What asked letters are paired with. */
interface KnownLetters {
  readonly known: string;
  readonly cost: number;
}

/** A table of costs that is read from one of its sides; pairs that it does not name are impossible. */
export interface LetterCosts {
  readonly pairs: ReadonlyMap<string, readonly KnownLetters[]>;
  /** The most letters that an asked and a known group have. */
  readonly longestAsked: number;
  readonly longestKnown: number;
}

/** Compiles a table for look-ups from its left side. */
export function compileCosts(entries: readonly LetterCost[]): LetterCosts {
  const pairs = new Map<string, KnownLetters[]>();
  let longestAsked = 0;
  let longestKnown = 0;
  for (const { left, right, cost } of entries) {
    longestAsked = Math.max(longestAsked, left.length);
    longestKnown = Math.max(longestKnown, right.length);
    const known = pairs.get(left);
    if (known === undefined) pairs.set(left, [{ known: right, cost }]);
    else known.push({ known: right, cost });
  }
  return { pairs, longestAsked, longestKnown };
}

/** The same table for look-ups from its right side. */
export function reversedCosts({ pairs }: LetterCosts): LetterCosts {
  return compileCosts(
    [...pairs].flatMap(([asked, others]) =>
      others.map(({ known, cost }) => ({ left: known, right: asked, cost })),
    ),
  );
}
