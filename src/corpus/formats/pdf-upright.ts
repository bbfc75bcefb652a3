import { normalizeText } from '../normalize.ts';
import type { DrawnPage } from './pdf-operators.ts';
import type { Glyph, PageContent, Rule } from './pdf-page.ts';
import type { DrawnGlyph } from './pdf-text.ts';

const SPACE = /^\s*$/;
/** Hangul jamo of other code pages, and control characters, never begin a word. */
const INVISIBLE = /^[\p{Cc}\p{Cf}]+$/u;

/**
 * Turns a page the way most of its text runs, leaves out what lies outside of it or runs otherwise (watermarks),
 * and takes the spaces for marks of the characters before them.
 */
export function uprightPage({ width, height, glyphs, rules }: DrawnPage): PageContent {
  const turns = commonTurns(glyphs);
  const swapped = turns % 2 === 1;
  const size = swapped ? { width: height, height: width } : { width, height };
  const upright = glyphs
    .filter((glyph) => glyph.turns === turns && glyph.size > 0.5)
    .map((glyph) => turned(glyph, turns, width, height))
    .filter(({ x, baseline }) => x > -1 && x < size.width && baseline > 0 && baseline < size.height + 1);
  return {
    ...size,
    glyphs: markSpaces(upright),
    rules: rules.map((rule) => turnedRule(rule, turns, width, height)),
  };
}

function commonTurns(glyphs: readonly DrawnGlyph[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  for (const { turns } of glyphs) if (turns !== null) counts[turns] = (counts[turns] ?? 0) + 1;
  const best = counts.indexOf(Math.max(...counts));
  return best === 1 || best === 2 || best === 3 ? best : 0;
}

function turnedPoint(x: number, y: number, turns: number, width: number, height: number): [number, number] {
  if (turns === 1) return [y, width - x];
  if (turns === 2) return [width - x, height - y];
  if (turns === 3) return [height - y, x];
  return [x, y];
}

function turned(glyph: DrawnGlyph, turns: number, width: number, height: number): DrawnGlyph {
  const [x, y] = turnedPoint(glyph.x, glyph.y, turns, width, height);
  return { ...glyph, x, right: x + glyph.right - glyph.x, baseline: y };
}

function turnedRule(rule: Rule, turns: number, width: number, height: number): Rule {
  const [x, y] = turnedPoint(rule.left, rule.top, turns, width, height);
  const [otherX, otherY] = turnedPoint(rule.right, rule.bottom, turns, width, height);
  return {
    left: Math.min(x, otherX),
    top: Math.min(y, otherY),
    right: Math.max(x, otherX),
    bottom: Math.max(y, otherY),
  };
}

function markSpaces(glyphs: readonly DrawnGlyph[]): readonly Glyph[] {
  const marked: { -readonly [Key in keyof Glyph]: Glyph[Key] }[] = [];
  for (const glyph of glyphs) {
    const { x, right, baseline, size, bold } = glyph;
    const previous = marked.at(-1);
    if (SPACE.test(glyph.text)) {
      // A space far from the last character begins something else.
      const isNear = previous && Math.abs(previous.baseline - baseline) < size && x - previous.right < size;
      if (isNear && !previous.spaceAfter)
        Object.assign(previous, { spaceAfter: true, spaceWidth: right - x });
    } else if (!INVISIBLE.test(glyph.text)) {
      const text = normalizeText(glyph.text);
      if (text !== '')
        marked.push({ text, x, right, baseline, size, bold, spaceAfter: false, spaceWidth: 0 });
    }
  }
  return marked;
}
