import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../errors.ts';
import { koreanDay } from '../store/days.ts';
import { type FaqEntry, faqDocument, oneLine } from './faq-document.ts';
import { asSeedStorageError } from './seed-storage-error.ts';
import { addFile, writeDurably } from './seeds/durable-file.ts';

export type { FaqEntry };

/** Makes seeds of questions that an admin has answered. */
export interface Faq {
  /**
   * Writes the entry as a seed of its own. The index does not know it before the next run over the seeds.
   *
   * @returns its path relative to the seeds folder
   * @throws SsiatError `document` for an entry without words, `storage` when it cannot be written
   */
  register(entry: FaqEntry): Promise<{ readonly source: string }>;
}

export interface FaqOptions {
  readonly seedsDirectory: string;
  readonly now: () => Date;
}

/** The folder in the seeds folder. */
const FOLDER = 'faq';
/** UTF-16 units of a question in a file name: at most 180 bytes, of the 255 that file systems take. */
const MAX_SLUG = 60;
const NO_WORDS = '질문';

export function createFaq({ seedsDirectory, now }: FaqOptions): Faq {
  const folder = path.join(seedsDirectory, FOLDER);
  return {
    async register(entry) {
      const day = koreanDay(now());
      const text = faqDocument(entry, day);
      try {
        await makeFolder(folder);
        const file = { folder, stem: `${day}-${slug(entry.question)}`, extension: '.md' };
        const name = await addFile(file, (draft) => writeDurably(draft, text));
        return { source: `${FOLDER}/${name}` };
      } catch (error) {
        throw asSeedStorageError(error);
      }
    },
  };
}

/** Not the seeds folder with it: one that is not mounted would become one without the documents of the index. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
}

/** The words of a question as a file name takes them on every system. */
function slug(question: string): string {
  const words = oneLine(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const character of words.join('-')) {
    if (name.length + character.length > MAX_SLUG) break;
    name += character;
  }
  return name.replace(/-$/, '') || NO_WORDS;
}
