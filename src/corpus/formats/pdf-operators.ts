import type { OPS, PDFPageProxy } from 'pdfjs-dist';
import { IDENTITY, type Matrix, matrixFrom, multiply } from './pdf-matrix.ts';
import type { Rule } from './pdf-page.ts';
import { rulesOf } from './pdf-rules.ts';
import {
  DEFAULT_SETTINGS,
  type DrawnGlyph,
  nextLine,
  type PdfFont,
  showText,
  TEXT_START,
  type TextPosition,
  type TextSettings,
} from './pdf-text.ts';

/** What a page draws, in its own order. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly DrawnGlyph[];
  readonly rules: readonly Rule[];
  /** Whether something is stretched over much of the page, as scanned pictures are. */
  readonly hasPicture: boolean;
}

/** A picture of this share of a page is more than an illustration. */
const PICTURE_SHARE = 0.25;

interface Graphics {
  readonly matrix: Matrix;
  readonly text: TextSettings;
}

/** The part of the page's interpreter that operators change. */
interface Interpreter {
  graphics: Graphics;
  readonly saved: Graphics[];
  position: TextPosition;
  path: readonly [readonly number[], readonly number[]] | null;
  readonly glyphs: DrawnGlyph[];
  readonly rules: Rule[];
  /** Largest area that the unit square, which pictures are drawn in, is stretched to. */
  stretched: number;
  readonly fontOf: (name: string) => PdfFont | null;
}

type Operators = typeof OPS;

/**
 * Runs a page's drawing operators (ISO 32000-1, Annex A) as far as text and straight lines need it. pdf.js' own
 * text layer is not enough: it drops the spaces at line ends that tell a broken word from two words.
 */
export async function drawPage(page: PDFPageProxy, operators: Operators): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const state: Interpreter = {
    graphics: { matrix: matrixFrom(viewport.transform) ?? IDENTITY, text: DEFAULT_SETTINGS },
    saved: [],
    position: TEXT_START,
    path: null,
    glyphs: [],
    rules: [],
    stretched: 0,
    fontOf: fontReader(page),
  };
  fnArray.forEach((code, index) => {
    const given: unknown = argsArray[index];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    if (!runGraphics(state, operators, code, values)) runText(state, operators, code, values);
  });
  const { glyphs, rules } = state;
  const { width, height } = viewport;
  return { width, height, glyphs, rules, hasPicture: state.stretched > width * height * PICTURE_SHARE };
}

/** @returns false for operators that do not concern graphics */
function runGraphics(
  state: Interpreter,
  operators: Operators,
  code: number,
  values: readonly unknown[],
): boolean {
  switch (code) {
    case operators.save:
      state.saved.push(state.graphics);
      return true;
    case operators.restore:
    case operators.paintFormXObjectEnd:
    case operators.endAnnotation:
      state.graphics = state.saved.pop() ?? state.graphics;
      return true;
    case operators.transform:
      transform(state, values);
      return true;
    case operators.paintFormXObjectBegin:
      state.saved.push(state.graphics);
      transform(state, values[0]);
      return true;
    case operators.beginAnnotation:
      state.saved.push(state.graphics);
      transform(state, values[2]);
      transform(state, values[3]);
      return true;
    case operators.constructPath:
      state.path = [numbersOf(values[0]), numbersOf(values[1])];
      return true;
    case operators.stroke:
    case operators.closeStroke:
    case operators.fillStroke:
    case operators.closeFillStroke:
      paint(state, operators, true);
      return true;
    case operators.fill:
    case operators.eoFill:
      paint(state, operators, false);
      return true;
    case operators.endPath:
      state.path = null;
      return true;
    default:
      return false;
  }
}

function runText(state: Interpreter, operators: Operators, code: number, values: readonly unknown[]): void {
  const number = Number(values[0]);
  const { text } = state.graphics;
  switch (code) {
    case operators.beginText:
      state.position = TEXT_START;
      return;
    case operators.setFont:
      set(state, { font: state.fontOf(String(values[0])), size: Number(values[1]) });
      return;
    case operators.setCharSpacing:
      set(state, { characterSpacing: number });
      return;
    case operators.setWordSpacing:
      set(state, { wordSpacing: number });
      return;
    case operators.setHScale:
      set(state, { scale: number / 100 });
      return;
    case operators.setLeading:
      // pdf.js keeps the sign of the operator: a line further down is a negative leading.
      set(state, { leading: -number });
      return;
    case operators.setTextRise:
      set(state, { rise: number });
      return;
    case operators.setTextMatrix: {
      const matrix = matrixFrom(values[0]) ?? matrixFrom(values);
      if (matrix) state.position = { matrix, line: matrix };
      return;
    }
    case operators.moveText:
    case operators.setLeadingMoveText:
      if (code === operators.setLeadingMoveText) set(state, { leading: Number(values[1]) });
      state.position = nextLine(state.position, number, Number(values[1]));
      return;
    case operators.nextLine:
      state.position = nextLine(state.position, 0, text.leading);
      return;
    case operators.showText:
      state.position = showText(
        Array.isArray(values[0]) ? values[0] : [],
        text,
        state.position,
        state.graphics.matrix,
        (glyph) => state.glyphs.push(glyph),
      );
      return;
    default:
  }
}

function set(state: Interpreter, settings: Partial<TextSettings>): void {
  state.graphics = { ...state.graphics, text: { ...state.graphics.text, ...settings } };
}

function transform(state: Interpreter, value: unknown): void {
  const matrix = matrixFrom(value);
  if (!matrix) return;
  const product = multiply(state.graphics.matrix, matrix);
  state.graphics = { ...state.graphics, matrix: product };
  state.stretched = Math.max(state.stretched, Math.abs(product[0] * product[3] - product[1] * product[2]));
}

function paint(state: Interpreter, operators: Operators, stroked: boolean): void {
  if (state.path) state.rules.push(...rulesOf(state.path, stroked, state.graphics.matrix, operators));
  state.path = null;
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) || value instanceof Float32Array ? [...value].map(Number) : [];
}

/** Fonts are looked up once a page; bold is in the font's name where its flags do not say so. */
function fontReader(page: PDFPageProxy): (name: string) => PdfFont | null {
  const fonts = new Map<string, PdfFont>();
  return (name) => {
    const known = fonts.get(name);
    if (known) return known;
    const value: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const font = fontFrom(value);
    fonts.set(name, font);
    return font;
  };
}

function fontFrom(value: unknown): PdfFont {
  const has = (key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const unit = matrixFrom(has('fontMatrix'))?.[0] ?? 0.001;
  const named = /bold|black|heavy|[-,]b$|(?:HY|HCR).*(?:헤드라인|Headline)/i.test(String(has('name') ?? ''));
  return {
    unit,
    bold: has('bold') === true || has('black') === true || named,
    vertical: has('vertical') === true,
  };
}
