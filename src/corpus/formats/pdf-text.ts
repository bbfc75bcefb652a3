import { apply, IDENTITY, type Matrix, multiply } from './pdf-matrix.ts';
import type { Glyph } from './pdf-page.ts';

/** What is needed of a font to place its characters. */
export interface PdfFont {
  /** Width units of a character to text space: 0.001 but for fonts made of drawings. */
  readonly unit: number;
  readonly bold: boolean;
  readonly vertical: boolean;
}

/** The text part of PDF's graphics state (ISO 32000-1, 9.3), saved and restored with the rest of it. */
export interface TextSettings {
  readonly font: PdfFont | null;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly leading: number;
  readonly rise: number;
  /** 1 is the font's own width. */
  readonly scale: number;
}

export const DEFAULT_SETTINGS: TextSettings = {
  font: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  leading: 0,
  rise: 0,
  scale: 1,
};

/** Where the next character goes, and the start of its line. */
export interface TextPosition {
  readonly matrix: Matrix;
  readonly line: Matrix;
}

export const TEXT_START: TextPosition = { matrix: IDENTITY, line: IDENTITY };

/** A character before pages are turned upright: `along` is the direction it is written in. */
export interface DrawnGlyph extends Omit<Glyph, 'spaceAfter' | 'spaceWidth'> {
  /** Quarter turns clockwise; null for text that runs askew, such as watermarks. */
  readonly turns: 0 | 1 | 2 | 3 | null;
  readonly y: number;
}

/** The position at the start of the next line, `x` and `y` in text space away from this one's. */
export function nextLine({ line }: TextPosition, x: number, y: number): TextPosition {
  const moved = multiply(line, [1, 0, 0, 1, x, y]);
  return { matrix: moved, line: moved };
}

/**
 * Draws one string.
 *
 * @param items characters and numbers as pdf.js gives them: a number moves the next character back, in
 * thousandths of the size
 * @param add receives each character, spaces too
 * @returns the position behind the string
 */
export function showText(
  items: readonly unknown[],
  settings: TextSettings,
  position: TextPosition,
  page: Matrix,
  add: (glyph: DrawnGlyph) => void,
): TextPosition {
  const { font, size, scale } = settings;
  if (!font) return position;
  let matrix = position.matrix;
  const move = (distance: number): void => {
    matrix = multiply(matrix, font.vertical ? [1, 0, 0, 1, 0, -distance] : [1, 0, 0, 1, distance * scale, 0]);
  };
  for (const item of items) {
    if (typeof item === 'number') {
      move((-item * size) / 1000);
      continue;
    }
    const character = characterOf(item);
    if (!character) continue;
    const advance = font.vertical ? Math.abs(size) : character.width * font.unit * size;
    if (character.text !== '') add(placed(character.text, advance * scale, settings, multiply(page, matrix)));
    move(advance + settings.characterSpacing + (character.isSpace ? settings.wordSpacing : 0));
  }
  return { matrix, line: position.line };
}

function placed(text: string, advance: number, settings: TextSettings, matrix: Matrix): DrawnGlyph {
  const [x, y] = apply(matrix, 0, settings.rise);
  const width = Math.hypot(matrix[0], matrix[1]) * Math.abs(advance);
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(settings.size);
  const bold = settings.font?.bold ?? false;
  return { text, x, y, right: x + width, baseline: y, size, bold, turns: turnsOf(matrix, settings.size) };
}

function turnsOf(matrix: Matrix, size: number): DrawnGlyph['turns'] {
  const angle = (Math.atan2(matrix[1] * Math.sign(size), matrix[0] * Math.sign(size)) * 2) / Math.PI;
  const nearest = Math.round(angle);
  // A twentieth of a quarter turn: scanned pages lie a little askew.
  if (Math.abs(angle - nearest) > 0.05) return null;
  return ([0, 1, 2, 3] as const)[(nearest + 4) % 4] ?? null;
}

function characterOf(item: unknown): { text: string; width: number; isSpace: boolean } | null {
  if (typeof item !== 'object' || item === null) return null;
  const unicode = 'unicode' in item && typeof item.unicode === 'string' ? item.unicode : '';
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
  return { text: unicode, width, isSpace: 'isSpace' in item && item.isSpace === true };
}
