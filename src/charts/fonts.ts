import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';

/** Noto Sans KR comes with the package: a server may have no Korean font at all. */
export const FONT_FAMILY = 'Noto Sans KR';

export type FontWeight = 'normal' | 'bold';

/** The files, for whoever draws with them. */
export function fontFile(weight: FontWeight): string {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-kr');
  const name = weight === 'bold' ? 'NotoSansKR-Bold.otf' : 'NotoSansKR-Regular.otf';
  return path.join(path.dirname(entry), '..', 'fonts', name);
}

export function loadFontMetrics(weight: FontWeight): FontMetrics {
  return readFontMetrics(readFileSync(fontFile(weight)));
}
