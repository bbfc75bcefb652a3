import type JSZip from 'jszip';
import type { ParsedFile } from '../document.ts';
import { writeNumbers } from './docx-numbering.ts';
import { FormatError } from './format-error.ts';
import { readWithKordoc } from './kordoc.ts';
import { kordocBlocks } from './kordoc-blocks.ts';
import { refuseForeignBytes } from './office-container.ts';
import { officeFile } from './office-file.ts';
import { readOfficeProperties } from './office-properties.ts';
import { openZip } from './zip-guard.ts';

const DOCUMENT = 'word/document.xml';
const NO_DOCUMENT = '워드 문서의 내용을 찾지 못했습니다. 워드에서 열어 .docx로 다시 저장해 주세요.';
const PICTURES = /^word\/(?:media|embeddings|fonts)\//;

/** Word documents (Office Open XML); macros are not looked at. They have no pages before they are laid out. */
export const docxFormat = {
  extensions: ['.docx', '.docm'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    refuseForeignBytes(bytes, '.docx');
    const zip = await openZip(bytes);
    const metadata = await readOfficeProperties(zip);
    const { blocks, warnings } = await readWithKordoc(await prepared(zip), ['docx']);
    return officeFile(kordocBlocks(blocks, false), metadata, warnings);
  },
} as const;

/** The text alone, with the numbers that Word computes. */
async function prepared(zip: JSZip): Promise<Uint8Array> {
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const document = await part(DOCUMENT);
  if (document === '') throw new FormatError(NO_DOCUMENT);
  const numbering = await part('word/numbering.xml');
  zip.file(DOCUMENT, writeNumbers(document, numbering, await part('word/styles.xml')));
  for (const name of Object.keys(zip.files)) if (PICTURES.test(name)) zip.remove(name);
  return zip.generateAsync({ type: 'uint8array' });
}
