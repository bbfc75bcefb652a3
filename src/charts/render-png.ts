import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, fontFile } from './fonts.ts';

/** Pixels a unit of the drawing: sharp on dense screens, too. */
const SCALE = 2;

/** Draws an SVG as a PNG, with our fonts and no others, so that it looks the same everywhere. */
export function renderPng(svg: string): Buffer {
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('normal'), fontFile('bold')],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: SCALE },
  });
  return image.render().asPng();
}
