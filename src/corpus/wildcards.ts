/**
 * Whether a path fits a pattern as a whole: `*` stands for any characters inside a name, `?` for one, `**` for any
 * folders, a trailing `/` for all that a folder holds. Nothing else is special; case counts. Time grows with the
 * product of the lengths, whatever the pattern.
 *
 * @param path `/` between names, NFC
 */
export function matchesPattern(pattern: string, path: string): boolean {
  if (pattern === path) return true;
  const names = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return fits(
    names.split('/'),
    path.split('/'),
    (name) => name === '**',
    (name, folder) =>
      fits(
        [...name],
        [...folder],
        (sign) => sign === '*',
        (sign, character) => sign === '?' || sign === character,
      ),
  );
}

/** Matching with one point of return, the last wild part: https://en.wikipedia.org/wiki/Matching_wildcards */
function fits(
  pattern: readonly string[],
  items: readonly string[],
  isWild: (part: string) => boolean,
  isSame: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let wild = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const part = pattern[at];
    if (part !== undefined && isWild(part)) {
      wild = at;
      at += 1;
      resume = item;
    } else if (part !== undefined && isSame(part, items[item]!)) {
      at += 1;
      item += 1;
    } else if (wild >= 0) {
      at = wild + 1;
      resume += 1;
      item = resume;
    } else return false;
  }
  return pattern.slice(at).every(isWild);
}
