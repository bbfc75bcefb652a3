import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that nobody decides about is dropped after this (ms). */
const KEPT_MS = 60 * 60_000;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where files lie between their arrival and their place among the seeds. */
export class Staging {
  private readonly folder: string;

  constructor(dataDirectory: string) {
    this.folder = path.join(dataDirectory, 'uploads');
  }

  /** The id and path of a file that is to be written. */
  async open(): Promise<{ readonly id: string; readonly path: string }> {
    await mkdir(this.folder, { recursive: true });
    const id = randomUUID();
    return { id, path: path.join(this.folder, id) };
  }

  /** Null when it is not there (any more). */
  async find(id: string): Promise<string | null> {
    const file = path.join(this.folder, id);
    if (!ID.test(id)) return null;
    return stat(file).then(
      () => file,
      () => null,
    );
  }

  async remove(id: string): Promise<void> {
    if (ID.test(id)) await rm(path.join(this.folder, id), { force: true });
  }

  /** Deletes what has waited too long. */
  async prune(): Promise<void> {
    // By the clock of the file system, which is not the one that tests fix.
    const oldest = Date.now() - KEPT_MS;
    for (const id of await readdir(this.folder).catch(() => [])) {
      const { ctimeMs } = await stat(path.join(this.folder, id)).catch(() => ({ ctimeMs: oldest }));
      if (ctimeMs < oldest) await this.remove(id);
    }
  }
}
