import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { readFontMetrics } from '../../src/charts/font-metrics.ts';
import { FONT_FAMILY, type FontWeight, fontFile, loadFontMetrics } from '../../src/charts/fonts.ts';

/** How far the ink of a text reaches, as the renderer sees it; a full stop marks the end. */
function drawnWidth(text: string, weight: FontWeight): number {
  const drawn = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg"><text x="0" y="100" font-family="${FONT_FAMILY}" font-weight="${weight}" font-size="100">${text}</text></svg>`,
    { font: { loadSystemFonts: false, fontFiles: [fontFile(weight)] } },
  );
  const box = drawn.getBBox()!;
  return box.x + box.width;
}

describe.each(['normal', 'bold'] as const)('the %s font', (weight) => {
  const metrics = loadFontMetrics(weight);

  it('has all of Hangul and what figures are written with', () => {
    const missing: string[] = [];
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code);
      if (!metrics.has(syllable)) missing.push(syllable);
    }
    for (const character of '0123456789/.,%·…()-+ ABCXYZabcxyz') {
      if (!metrics.has(character)) missing.push(character);
    }
    expect(missing).toEqual([]);
  });

  it('has no picture characters', () => {
    expect(metrics.has('😀')).toBe(false);
    expect(metrics.has('\u{10ffff}')).toBe(false);
  });

  it.each(['답함', '근거 없음 1,234', '11/22', 'WMil.', '똠방각하'])(
    'is as wide as it is drawn: %s',
    (text) => {
      const stop = metrics.width('.') * 100;
      expect(Math.abs(metrics.width(text) * 100 + stop - drawnWidth(`${text}.`, weight))).toBeLessThan(stop);
    },
  );
});

it('refuses what is no font', () => {
  expect(() => readFontMetrics(Buffer.from('not a font at all, only words'))).toThrow();
  expect(() => readFontMetrics(Buffer.alloc(0))).toThrow(RangeError);
  const font = readFileSync(fontFile('normal'));
  font.write('none', font.indexOf('cmap'));
  expect(() => readFontMetrics(font)).toThrow('the font has no table cmap');
});
