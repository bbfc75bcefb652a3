/** Sorts by ISO dates, the newest first, those without a date last; equal ones keep their order. */
export function newestFirst<Item>(items: readonly Item[], dateOf: (item: Item) => string | null): Item[] {
  return items.toSorted((left, right) => {
    const a = dateOf(left) ?? '';
    const b = dateOf(right) ?? '';
    return a < b ? 1 : a > b ? -1 : 0;
  });
}
