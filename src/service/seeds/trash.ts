import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyDurably } from './durable-file.ts';

/** A document in the trash. */
export interface TrashedFile {
  readonly id: string;
  /** Where it was, relative to the seeds folder. */
  readonly source: string;
  /** Where it is now. */
  readonly path: string;
  readonly at: Date;
}

/** `20261122T030405678Z-1a2b3c4d`: when, and something that nobody guesses. */
const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-[0-9a-f]{8}$/;

/**
 * Files that were taken out of the seeds: `trash/<when>-<random>/<path in the seeds>`, so that an operator finds them
 * without this program.
 */
export class Trash {
  private readonly folder: string;
  private readonly now: () => Date;

  constructor(dataDirectory: string, now: () => Date) {
    this.folder = path.join(dataDirectory, 'trash');
    this.now = now;
  }

  /** Keeps a file; the one in the seeds stays, for the caller to remove. Gives the id. */
  async keep(file: string, source: string): Promise<string> {
    const time = this.now().toISOString().replace(/[-:.]/g, '');
    const id = `${time}-${randomBytes(4).toString('hex')}`;
    const target = path.join(this.folder, id, ...source.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await copyDurably(file, target);
    return id;
  }

  /** Null when it is not there (any more), or the id is none. */
  async find(id: string): Promise<TrashedFile | null> {
    const at = timeOf(id);
    if (at === null) return null;
    const root = path.join(this.folder, id);
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    const file = entries.find((entry) => entry.isFile());
    if (file === undefined) return null;
    const found = path.join(file.parentPath, file.name);
    return { id, source: path.relative(root, found).split(path.sep).join('/'), path: found, at };
  }

  async remove(id: string): Promise<void> {
    if (timeOf(id) !== null) await rm(path.join(this.folder, id), { recursive: true, force: true });
  }

  /** Deletes what was put in before a time. */
  async prune(before: Date): Promise<void> {
    const ids = await readdir(this.folder).catch(() => []);
    for (const id of ids) {
      const at = timeOf(id);
      if (at !== null && at < before) await this.remove(id);
    }
  }
}

function timeOf(id: string): Date | null {
  const match = ID.exec(id);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, milliseconds] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
}
