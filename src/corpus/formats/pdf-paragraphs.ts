import { isSentence } from '../line-shape.ts';
import { median } from './pdf-lines.ts';
import type { Line } from './pdf-page.ts';
import { NUMBER_MARKER } from './wrapped-lines.ts';

/** Lines of one paragraph, from top to bottom. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** Right edge of the column of each line. */
  readonly edges: readonly number[];
  /** It stands directly below the paragraph before it. */
  readonly tight: boolean;
}

const MARKER =
  /^(?:[•∙●○◦▪▫■□◆◇▶▷►※ㅇ\ue000-\uf8ff]\s?|[-–—*+·]\s|제\s?\d+\s?(?:조|장|절)(?:의\s?\d+)?(?:[\s(（]|$)|\[?(?:그림|표)\s?\d)/;
/** Shares of the character size. */
const SHAPE = { indent: 0.7, room: 1 };
const NOTE = /^(?:\d{1,3}\)|\(\d{1,3}\)|\[\d{1,3}\]|[*†‡※]|주\s?\d{0,2}[):.]|\d{1,3}\s(?=\D))/;
/** Sizes that differ by more than this share are of different kinds of text. */
const SAME_SIZE = 0.08;
/** Paragraphs are set apart by more than this many line heights. */
const APART = 1.3;
const USUAL_PITCH = 1.6;

/** Distance from line to line as a share of the character size, as most lines of a document have it. */
export function pitchOf(columns: readonly (readonly Line[])[]): number {
  const pitches = columns.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const previous = lines[index]!;
      const pitch = (line.baseline - previous.baseline) / line.size;
      return isSameSize(line, previous) && pitch > 0.9 && pitch < 3.2 ? [Math.round(pitch * 20) / 20] : [];
    }),
  );
  return pitches.length > 0 ? median(pitches) : USUAL_PITCH;
}

/** Divides the lines of one column into paragraphs. */
export function paragraphsOf(lines: readonly Line[], pitch: number): readonly Paragraph[] {
  const edge = Math.max(...lines.map(({ right }) => right));
  const paragraphs: { lines: Line[]; edges: number[]; tight: boolean }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const near = previous !== undefined && isNear(previous, line, pitch);
    if (current && near && !startsParagraph(line, current.lines, edge)) {
      current.lines.push(line);
      current.edges.push(edge);
    } else paragraphs.push({ lines: [line], edges: [edge], tight: near });
    previous = line;
  }
  return paragraphs;
}

/** Whether a paragraph at the end of a column or page goes on at the top of the next one. */
export function continues(paragraph: Paragraph, next: Paragraph): boolean {
  const last = paragraph.lines.at(-1);
  const first = next.lines[0];
  const [edge, nextEdge] = [paragraph.edges.at(-1), next.edges[0]];
  if (!last || !first || edge === undefined || nextEdge === undefined) return false;
  const nextLeft = Math.min(...next.lines.map(({ x }) => x));
  const isIndented = first.x - nextLeft > SHAPE.indent * first.size;
  return (
    isSameSize(last, first) &&
    last.bold === first.bold &&
    !startsItem(first.text) &&
    !isIndented &&
    isFull(last, first, edge) &&
    !isSentence(last.text)
  );
}

/** Splits the notes off the end of a column: smaller text behind a mark. */
export function splitNotes(
  paragraphs: readonly Paragraph[],
  bodySize: number,
): { readonly body: readonly Paragraph[]; readonly notes: readonly Paragraph[] } {
  const isSmall = ({ lines }: Paragraph) => lines.every(({ size }) => size < bodySize * (1 - SAME_SIZE));
  const lastLarge = paragraphs.findLastIndex((paragraph) => !isSmall(paragraph));
  const tail = paragraphs.slice(lastLarge + 1);
  const first = tail.findIndex(({ lines }) => NOTE.test(lines[0]?.text ?? ''));
  const at = first < 0 || lastLarge < 0 ? paragraphs.length : lastLarge + 1 + first;
  return { body: paragraphs.slice(0, at), notes: paragraphs.slice(at) };
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}

/** Whether a line begins an item, an article or a caption. */
function startsItem(text: string): boolean {
  return MARKER.test(text) || NUMBER_MARKER.test(text);
}

function isNear(previous: Line, line: Line, pitch: number): boolean {
  const distance = line.baseline - previous.baseline;
  return distance > 0 && distance <= pitch * Math.max(line.size, previous.size) * APART;
}

/** @param paragraph lines before this one, all of one paragraph */
function startsParagraph(line: Line, paragraph: readonly Line[], edge: number): boolean {
  const first = paragraph[0]!;
  const previous = paragraph.at(-1)!;
  if (!isSameSize(line, previous) || line.bold !== previous.bold || startsItem(line.text)) return true;
  const indent = SHAPE.indent * line.size;
  const isItem = startsItem(first.text);
  const shift = line.x - previous.x;
  // Centred lines of a title shift to either side.
  const isCentred = Math.abs((line.x + line.right - previous.x - previous.right) / 2) < line.size / 2;
  const moves = paragraph.length > 1 || !isItem ? shift > indent : shift > line.size * 4;
  if (moves && !isCentred) return true;
  const outdents = paragraph.length > 1 || isItem ? shift < -indent : shift < -line.size * 4;
  return (outdents && !isCentred) || (!isFull(previous, line, edge) && !isCentred);
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull(line: Line, next: Line, edge: number): boolean {
  return edge - line.right <= next.firstWord + SHAPE.room * line.size;
}
