import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CROPS = ['감자', '배추', '토마토', '상추', '고구마', '옥수수'];

/** Documents that keep an index run busy for some seconds, by file name. */
export function gardenSeeds(gardens: number): Record<string, string> {
  const entries = Array.from({ length: gardens }, (_, garden) => {
    const rows = Array.from({ length: 25 }, (_, row) => rowText(garden + 1, row + 1));
    return [`gardens/${garden + 1}.md`, seedText(`${garden + 1}번 텃밭 일지`, ...rows)];
  });
  return Object.fromEntries(entries);
}

/** A document as an operator writes it. */
export function seedText(title: string, ...paragraphs: string[]): string {
  return `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Puts files into a seeds folder. */
export function writeSeeds(folder: string, seeds: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(seeds)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function rowText(garden: number, row: number): string {
  const crop = CROPS[(garden + row) % CROPS.length];
  return `${garden}번 텃밭의 ${row}번째 두둑에는 ${crop} 모종 ${garden * row + 7}포기를 심었고 물은 이틀에 한 번 준다.`;
}
