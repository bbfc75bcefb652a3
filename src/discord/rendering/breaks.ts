const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** An escaped mark, a number with the end of what it proves, code, a link, a mention. */
const WHOLE =
  /\\.(?: \[\d+\])?|[^\s\\] \[\d+\]|\[\d+\]|```.*?```|`[^`\n]+`|\[[^[\]\n]+\]\([^()\s]+\)|<[^<>\s]+>|https?:\/\/\S+/gsu;

/**
 * The last place at or before `limit` (UTF-16 units) where a rendered text may be cut: not within a grapheme, an
 * escape, a `[n]`, code, a link or a mention.
 *
 * @returns 0 when there is none.
 */
export function lastBreak(text: string, limit: number): number {
  return text.length <= limit ? text.length : (breaks(text, limit).at(-1) ?? 0);
}

/**
 * The best place to continue a text on another page, at or before `limit`: white space in the second half, else as
 * {@link lastBreak}; within a grapheme or a link only when that alone is longer than a page. Never 0 when `limit` is
 * at least 3.
 */
export function pageBreak(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const places = breaks(text, limit);
  const space = places.findLast((place) => /^\s|^.\s/su.test(text.slice(place - 1, place + 1)));
  if (space !== undefined && space > limit / 2) return space;
  return places.at(-1) ?? forcedBreak(text, limit);
}

function breaks(text: string, limit: number): number[] {
  const within = new Set<number>();
  for (const { 0: match, index } of text.matchAll(WHOLE)) {
    if (index >= limit) break;
    const end = Math.min(index + match.length, limit + 1);
    for (let place = index + 1; place < end; place++) within.add(place);
  }
  // Two units beyond the limit hold the code point that tells whether a grapheme ends there.
  return [...graphemes.segment(text.slice(0, limit + 2))]
    .map(({ index }) => index)
    .filter((place) => place > 0 && place <= limit && !within.has(place));
}

function forcedBreak(text: string, limit: number): number {
  let place = 0;
  for (const [unit] of text.matchAll(/\\.|./gsu)) {
    if (place + unit.length > limit) break;
    place += unit.length;
  }
  return place;
}
