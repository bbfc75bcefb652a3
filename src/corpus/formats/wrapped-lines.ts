import { furnitureOf } from '../furniture.ts';
import { displayWidth, endsTerminated, isKeyValue, isSentence } from '../line-shape.ts';

/** Mail and plain text wrap between these widths (terminal columns; a Hangul syllable takes two). */
const MIN_WRAP_WIDTH = 50;
const MAX_WRAP_WIDTH = 130;
/** How much of the width a line must have used for its break to be the wrapping's. */
const FULL_LINE_SHARE = 0.85;
/** Endings after which a Korean sentence goes on: particles, connectives, modifiers. */
const GOES_ON =
  /(?:[,·(‘“「]|[가-힣](?:은|는|이|가|을|를|에|의|로|와|과|도|만|고|며|서|면|지만|는데|니까|아|어|게|하여|해|한|할|던|된|될|인|일|및|또는)|및|또는|그리고)$/;
/** A number or letter that begins an item, with a space behind it. */
export const NUMBER_MARKER =
  /^(?:\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[가나다라마바사아자차카타파하][.)]\s|[a-zA-Z][.)]\s|[①-⑳㉮-㉻]|\(\d{1,2}\)\s)/;
const BULLET_MARKER = /^(?:[•∙●○◦▪▫■□◆◇▶▷►※]|[-–—*+·]\s)/;

/** The width a text was wrapped at, or null when its line breaks are its author's. */
export function findWrapWidth(groups: readonly (readonly string[])[]): number | null {
  const width = groups.flat().reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return null;
  const wrapped = groups.flatMap((group) =>
    group
      .slice(0, -1)
      .filter((line, index) => isFull(line, group[index + 1]!, width) && !endsTerminated(line)),
  );
  if (wrapped.length >= 3 || wrapped.some((line) => GOES_ON.test(line))) return width;
  return null;
}

/**
 * Joins the lines of one group (no blank line inside) that wrapping broke apart, by a space; all other line
 * breaks stay. Lines come in and go out trimmed.
 */
export function joinWrapped(lines: readonly string[], width: number | null): readonly string[] {
  if (width === null) return lines;
  const joined: string[] = [];
  let previous: string | null = null;
  for (const line of lines) {
    const continues =
      previous !== null &&
      isFull(previous, line, width) &&
      !isSentence(previous) &&
      !startsNew(line, previous);
    if (continues) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    previous = line;
  }
  return joined;
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull(line: string, next: string, width: number): boolean {
  const firstWord = next.split(' ', 1)[0] ?? '';
  return (
    displayWidth(line) + 1 + displayWidth(firstWord) > width * FULL_LINE_SHARE &&
    displayWidth(line) >= width * 0.6
  );
}

function startsNew(line: string, previous: string): boolean {
  if (furnitureOf(line) !== null || furnitureOf(previous) !== null) return true;
  if (NUMBER_MARKER.test(line) || BULLET_MARKER.test(line)) return true;
  return isKeyValue(line) && !GOES_ON.test(previous);
}
