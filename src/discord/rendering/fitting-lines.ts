/**
 * As many of the lines, in order, as fit into `limit` UTF-16 units together with the line that counts the rest. The
 * first is taken in any case.
 */
export function fittingLines(
  lines: readonly string[],
  limit: number,
  more: (left: number) => string,
): string {
  const all = lines.join('\n');
  if (all.length <= limit) return all;
  const room = limit - more(lines.length).length;
  let length = 0;
  // Each line brings the break behind it.
  const beyond = lines.findIndex((line) => {
    length += line.length + 1;
    return length > room;
  });
  const shown = Math.max(1, beyond);
  return [...lines.slice(0, shown), more(lines.length - shown)].join('\n');
}
