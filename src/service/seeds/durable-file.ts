import { randomUUID } from 'node:crypto';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../../errors.ts';

/** Numbers that are tried for a name that is taken. */
const MOST_NUMBERS = 1_000;

export interface NewFile {
  readonly folder: string;
  /** Name without extension. */
  readonly stem: string;
  /** With the dot. */
  readonly extension: string;
  /** Names that must not be used although no file has them as they are written. */
  readonly isTaken?: (name: string) => boolean;
}

/**
 * Puts a file into a folder whole or not at all, under the first name that is free: `stem`, `stem-2`, …
 *
 * @param fill writes the file and flushes it; see {@link writeDurably} and {@link copyDurably}
 * @returns the name
 */
export async function addFile(file: NewFile, fill: (draft: string) => Promise<void>): Promise<string> {
  return withDraft(file.folder, fill, async (draft) => {
    const name = await reserve(file);
    try {
      await rename(draft, path.join(file.folder, name));
    } catch (error) {
      await rm(path.join(file.folder, name), { force: true });
      throw error;
    }
    return name;
  });
}

/** Puts a file whole in the place of another one. */
export async function replaceFile(target: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await withDraft(path.dirname(target), fill, (draft) => rename(draft, target));
}

export async function writeDurably(file: string, data: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same file under a second name where the file system can, else a copy of it. The target must not be there. */
export async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') throw error;
    await copyFile(from, to);
    await flush(to);
  }
}

async function withDraft<Result>(
  folder: string,
  fill: (draft: string) => Promise<void>,
  use: (draft: string) => Promise<Result>,
): Promise<Result> {
  // Hidden files are passed over by whoever reads the seeds meanwhile.
  const draft = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await fill(draft);
    const result = await use(draft);
    // Windows cannot open a folder to flush it; its renames are durable by themselves.
    if (process.platform !== 'win32') await flush(folder);
    return result;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a name by an empty file: a rename alone would replace another's. */
async function reserve({ folder, stem, extension, isTaken = () => false }: NewFile): Promise<string> {
  for (let number = 1; number <= MOST_NUMBERS; number++) {
    const candidate = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (isTaken(candidate)) continue;
    try {
      await (await open(path.join(folder, candidate), 'wx')).close();
      return candidate;
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw new Error(`every number of a name is taken in ${folder}`);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
