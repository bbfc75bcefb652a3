import { stat } from 'node:fs/promises';
import path from 'node:path';
import { scanFolder } from '../corpus/scan.ts';
import type { IndexDirectory } from './directory.ts';
import type { IndexSnapshot } from './snapshot.ts';

/**
 * Guesses, without reading any document, how many seed files were put in, changed or taken away since the index was
 * last compared with them. The change time of a file tells (it also moves when an old file is copied in), against the
 * time of `CURRENT`. Only good for a hint: a file may be touched and say the same.
 */
export async function countStaleSeeds(
  directory: IndexDirectory,
  snapshot: IndexSnapshot,
  seedsDirectory: string,
): Promise<number> {
  const [{ mtimeMs: checkedAt }, { files }] = await Promise.all([
    stat(path.join(directory.path, 'CURRENT')),
    scanFolder(seedsDirectory),
  ]);
  const times = await Promise.all(files.map(async (file) => (await stat(file.path)).ctimeMs));
  const touched = times.filter((time) => time > checkedAt).length;
  const present = new Set(files.map(({ source }) => source));
  const gone = snapshot.documents.filter(({ source }) => !present.has(source)).length;
  return touched + gone;
}
