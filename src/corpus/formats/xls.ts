import type { IRBlock } from 'kordoc';
import type { Block, ParsedFile } from '../document.ts';
import { readWithKordoc } from './kordoc.ts';
import { gridOf } from './kordoc-blocks.ts';
import { refuseLocked } from './office-container.ts';
import { officeFile } from './office-file.ts';
import { type Sheet, sheetsBlocks } from './sheet-blocks.ts';

/**
 * Excel workbooks of 1997 to 2003. Numbers come as they are stored: the formats of their cells are not known, nor
 * where the first row of a sheet stood, so that a place names the sheet alone.
 */
export const xlsFormat = {
  extensions: ['.xls'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    refuseLocked(bytes);
    const read = await readWithKordoc(bytes, ['xls']);
    const { blocks, warnings } = sheetsBlocks(sheetsOf(read.blocks));
    return officeFile(blocks.map(withoutRow), {}, [...read.warnings, ...warnings]);
  },
} as const;

/** kordoc gives a heading with the name of each sheet and a table of its cells. */
function sheetsOf(blocks: readonly IRBlock[]): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let name = '';
  for (const { type, text, table } of blocks) {
    if (type === 'heading') name = text ?? '';
    if (table === undefined) continue;
    const { rows, spans } = gridOf(table);
    const filled = rows.map((cells, index) => ({ number: index, cells }));
    sheets.push({
      name,
      rows: filled.filter(({ cells }) => cells.some((cell) => cell !== '')),
      hiddenRows: new Set(),
      spans,
    });
  }
  return sheets;
}

function withoutRow({ place, ...block }: Block): Block {
  const sheet = place?.replace(/, \d+행$/, '');
  return sheet === undefined ? block : { ...block, place: sheet };
}
