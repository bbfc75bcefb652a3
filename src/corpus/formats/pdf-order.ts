import { median } from './pdf-lines.ts';

/** What takes up room on a page: a line or a table. */
export interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the width of the narrowest gutter between columns (points). */
const HALF_GUTTER = 4;
const STEP = 3;
/** Where the first gutter is looked for, as shares of the width. */
const MARGIN_SHARE = 0.12;
/** Lines a column must have to be one. */
const MIN_LINES = 3;
/** Running text fills its column: the middle line reaches over this share of it. */
const PROSE_SHARE = 0.6;
/** Two lines stand on one row when their bottoms are this near (points). */
const SAME_ROW = 2;
/** No page has more columns side by side. */
const MAX_DEPTH = 5;
/** A gap of this many line heights sets lines below a column apart from it. */
const APART = 1.6;

/**
 * Puts the parts of a page in reading order by cutting it at the gutters between columns, again and again; what
 * lies across a gutter (headings, tables) divides the columns above from those below (recursive X-Y cut, Nagy and
 * Seth 1984, with columns told from tables by how they are filled).
 *
 * @returns stretches of text in one column each
 */
export function columnsInOrder<Part extends Placed>(
  parts: readonly Part[],
  depth = 0,
): readonly (readonly Part[])[] {
  const gutter = depth < MAX_DEPTH ? findGutter(parts) : null;
  if (gutter === null) return parts.length > 0 ? [byHeight(parts)] : [];
  const columns: (readonly Part[])[] = [];
  // Bands without columns run on as one column.
  let plain: Part[] = [];
  const flush = (): void => {
    if (plain.length > 0) columns.push(byHeight(plain));
    plain = [];
  };
  for (const band of bandsAt(parts, gutter)) {
    const { left, right } = sides(band, gutter);
    if (!isColumns(left, right, band)) {
      plain.push(...band);
      continue;
    }
    flush();
    columns.push(...columnsInOrder(left, depth + 1), ...columnsInOrder(right, depth + 1));
  }
  flush();
  return columns;
}

function byHeight<Part extends Placed>(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left);
}

/** The place of the gutter with the most lines on both sides; null on a page of one column. */
function findGutter(parts: readonly Placed[]): number | null {
  if (parts.length < MIN_LINES * 2) return null;
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.right));
  const margin = (right - left) * MARGIN_SHARE;
  let best = { score: 0, places: [] as number[] };
  for (let x = left + margin; x < right - margin; x += STEP) {
    const score = bandsAt(parts, x)
      .map((band) => ({ band, ...sides(band, x) }))
      .filter((band) => isColumns(band.left, band.right, band.band))
      .reduce((sum, band) => sum + Math.min(band.left.length, band.right.length), 0);
    if (score > best.score) best = { score, places: [x] };
    else if (score === best.score) best.places.push(x);
  }
  // The middle of the first gutter: places as good as it further right belong to other columns.
  const places = best.places.filter((x, index, all) => x - all[0]! <= index * STEP * 1.01);
  return best.score >= MIN_LINES ? (places[Math.floor(places.length / 2)] ?? null) : null;
}

/** Parts from top to bottom, divided where something lies across the gutter; these are bands of their own. */
function bandsAt<Part extends Placed>(parts: readonly Part[], gutter: number): readonly (readonly Part[])[] {
  const bands: { across: boolean; parts: Part[] }[] = [];
  for (const part of byHeight(parts)) {
    const across = part.left < gutter + HALF_GUTTER && part.right > gutter - HALF_GUTTER;
    const last = bands.at(-1);
    if (last?.across === across) last.parts.push(part);
    else bands.push({ across, parts: [part] });
  }
  return bands.flatMap((band, index) =>
    band.across || index === bands.length - 1 ? [band.parts] : withoutHeading(band.parts, gutter),
  );
}

/** Takes a heading off the end of columns: a line or two apart from both, before text across the page. */
function withoutHeading<Part extends Placed>(
  parts: readonly Part[],
  gutter: number,
): readonly (readonly Part[])[] {
  for (const count of [2, 1]) {
    const tail = parts.slice(-count);
    const body = parts.slice(0, -count);
    const end = Math.max(...body.map(({ bottom }) => bottom));
    const top = Math.min(...tail.map((part) => part.top));
    const height = median(parts.map((part) => part.bottom - part.top));
    const isOneSided = tail.every(({ right }) => right < gutter);
    if (body.length > 0 && isOneSided && top - end > (APART - 1) * height) return [body, tail];
  }
  return [parts];
}

function sides<Part extends Placed>(band: readonly Part[], gutter: number): { left: Part[]; right: Part[] } {
  const left = band.filter((part) => part.right <= gutter);
  return { left, right: band.filter((part) => !left.includes(part)) };
}

function isColumns(left: readonly Placed[], right: readonly Placed[], band: readonly Placed[]): boolean {
  if (Math.min(left.length, right.length) < 1 || band.length < MIN_LINES + 1) return false;
  if (Math.max(left.length, right.length) < MIN_LINES) return false;
  if (isFilled(left) && isFilled(right)) return true;
  // Text beside text on the same rows, short of its column, is a table.
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const paired = few.filter((part) => many.some((other) => Math.abs(other.bottom - part.bottom) <= SAME_ROW));
  return paired.length < few.length * 0.5 && Math.min(left.length, right.length) >= MIN_LINES;
}

function isFilled(column: readonly Placed[]): boolean {
  const left = Math.min(...column.map((part) => part.left));
  const right = Math.max(...column.map((part) => part.right));
  if (column.length < 2 || right - left < 60) return false;
  return median(column.map((part) => (part.right - part.left) / (right - left))) >= PROSE_SHARE;
}
