import type { Glyph, Line } from './pdf-page.ts';

/** Shares of the character size. */
const SHAPE = {
  /** A wider gap begins another piece of text. */
  pieceGap: 1.5,
  /** A wider gap than between the other letters is a space where the page writes none. */
  wordGap: 0.2,
  /** How far characters of one line may stand above or below its baseline: raised marks of notes. */
  baseline: 0.5,
  /** How far baselines of pieces of one line may differ. */
  sameBaseline: 0.25,
  /** A space where the page writes none. */
  space: 0.25,
};
/** A line is bold when more than this share of it is; paragraphs may begin with a bold word. */
const BOLD_SHARE = 0.8;

/**
 * Puts the characters of a page together to pieces of lines, ordered from top to bottom and left to right.
 *
 * @param glyphs in the order they are drawn, which is the order of reading nearly everywhere
 * @param page its number
 */
export function linesOf(glyphs: readonly Glyph[], page: number): readonly Line[] {
  return rowsOf(drawnRuns(glyphs))
    .flatMap(piecesOf)
    .map((piece) => lineFrom(piece, page));
}

/** Characters drawn one after the other on one baseline. */
function drawnRuns(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, glyph)) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.right;
  return (
    Math.abs(next.baseline - last.baseline) <= SHAPE.baseline * size &&
    gap > -0.5 * size &&
    gap < SHAPE.pieceGap * size
  );
}

/** Runs on a common baseline, from top to bottom. */
function rowsOf(runs: readonly (readonly Glyph[])[]): readonly (readonly Glyph[])[] {
  const placed = runs.map((run) => ({ run, ...baselineOf(run) })).sort((a, b) => a.baseline - b.baseline);
  const rows: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const { run, baseline, size } of placed) {
    const row = rows.at(-1);
    if (row && baseline - row.baseline <= SHAPE.sameBaseline * Math.min(size, row.size))
      row.glyphs.push(...run);
    else rows.push({ baseline, size, glyphs: [...run] });
  }
  return rows.map(({ glyphs }) => glyphs);
}

/** Baseline and size of the largest characters: what is raised is smaller. */
function baselineOf(run: readonly Glyph[]): { baseline: number; size: number } {
  const largest = run.reduce((best, glyph) => (glyph.size > best.size + 0.1 ? glyph : best));
  return { baseline: largest.baseline, size: largest.size };
}

/** Cuts a row at its wide gaps. */
function piecesOf(row: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  const pieces: Glyph[][] = [];
  for (const glyph of sorted) {
    const last = pieces.at(-1)?.at(-1);
    if (last && isOverprint(last, glyph)) continue;
    const isApart = !last || glyph.x - last.right > SHAPE.pieceGap * Math.max(last.size, glyph.size);
    if (isApart) pieces.push([glyph]);
    else pieces.at(-1)?.push(glyph);
  }
  return pieces;
}

/** The same character twice nearly in one place makes it bold or gives it a shadow. */
function isOverprint(last: Glyph, glyph: Glyph): boolean {
  return last.text === glyph.text && glyph.x - last.x < (last.right - last.x) * 0.3;
}

/** @param piece not empty, from left to right */
function lineFrom(piece: readonly Glyph[], page: number): Line {
  const gaps = piece.slice(1).map((glyph, index) => glyph.x - piece[index]!.right);
  const letterGap = median(
    gaps.filter(
      (_, index) => !piece[index]!.spaceAfter && isLetter(piece[index]!) && isLetter(piece[index + 1]!),
    ),
  );
  const isSpace = (index: number): boolean => {
    const { spaceAfter, size } = piece[index]!;
    return spaceAfter || gaps[index]! > Math.max(0, letterGap) + SHAPE.wordGap * size;
  };
  const natural = gaps.reduce((sum, _, index) => sum + (isSpace(index) ? widthOfSpace(piece[index]!) : 0), 0);
  const first = piece[0]!;
  const last = piece.at(-1)!;
  const wordEnd = gaps.findIndex((_, index) => isSpace(index));
  const { baseline } = baselineOf(piece);
  return {
    text: piece
      .map(({ text }, index) => (index < gaps.length && isSpace(index) ? `${text} ` : text))
      .join(''),
    x: first.x,
    right: last.right,
    baseline,
    size: median(piece.map(({ size }) => size)),
    bold: piece.filter(({ bold }) => bold).length > piece.length * BOLD_SHARE,
    page,
    endsInSpace: last.spaceAfter,
    stretch: gaps.reduce((sum, gap) => sum + gap, 0) - natural,
    firstCharacter: first.right - first.x,
    firstWord: (piece[wordEnd < 0 ? piece.length - 1 : wordEnd]?.right ?? last.right) - first.x,
  };
}

/** Leaders of dots stand further apart than letters. */
function isLetter({ text }: Glyph): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function widthOfSpace({ spaceAfter, spaceWidth, size }: Glyph): number {
  return spaceAfter && spaceWidth > 0 ? spaceWidth : SHAPE.space * size;
}

/** Joins pieces of one row into one line. @param pieces at least one */
export function joinPieces(pieces: readonly Line[]): Line {
  const sorted = pieces.toSorted((a, b) => a.x - b.x);
  const first = sorted[0]!;
  const longest = sorted.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  return {
    ...first,
    text: sorted.map(({ text }) => text).join(' '),
    right: Math.max(...sorted.map(({ right }) => right)),
    size: longest.size,
    bold: sorted.every(({ bold }) => bold),
    endsInSpace: sorted.at(-1)!.endsInSpace,
    stretch: sorted.reduce((sum, { stretch }) => sum + stretch, 0),
  };
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
