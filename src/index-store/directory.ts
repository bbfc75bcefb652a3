import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../errors.ts';

const CURRENT = 'CURRENT';
const VERSION_PATTERN = /^\d{8}T\d{6}-[0-9a-f]{8}$/;

/**
 * The folder of index versions. `CURRENT` names the live one and is replaced by a rename, so a reader sees the old
 * version or the new one, never a mixture; whatever a crash leaves behind is an unnamed folder that the next
 * publication removes.
 */
export class IndexDirectory {
  readonly path: string;

  constructor(directory: string) {
    this.path = directory;
  }

  /** The live version's name, or null when nothing has been published. */
  async current(): Promise<string | null> {
    try {
      const name = (await readFile(path.join(this.path, CURRENT), 'utf8')).trim();
      return VERSION_PATTERN.test(name) ? name : null;
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  versionPath(version: string): string {
    return path.join(this.path, version);
  }

  /** Makes an empty folder for a version to be. */
  async createVersion(now: Date): Promise<string> {
    const time = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    const version = `${time}-${randomBytes(4).toString('hex')}`;
    await mkdir(this.versionPath(version), { recursive: true });
    return version;
  }

  /** Makes a finished version the live one, then removes all others but the one it replaces. */
  async publish(version: string): Promise<void> {
    const previous = await this.current();
    await syncDirectory(this.versionPath(version));
    const temporary = path.join(this.path, `${CURRENT}.${version}`);
    await writeFile(temporary, `${version}\n`, { flush: true });
    await rename(temporary, path.join(this.path, CURRENT));
    await syncDirectory(this.path);
    await this.prune(new Set([version, previous]));
  }

  /** Removes a version that was not published. */
  async discard(version: string): Promise<void> {
    await rm(this.versionPath(version), { recursive: true, force: true });
  }

  /** Bytes that a version takes on the disk. */
  async sizeOf(version: string): Promise<number> {
    const folder = this.versionPath(version);
    const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
    return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  }

  private async prune(keep: ReadonlySet<string | null>): Promise<void> {
    for (const name of await readdir(this.path)) {
      const stale = VERSION_PATTERN.test(name) || name.startsWith(`${CURRENT}.`);
      if (stale && !keep.has(name)) await rm(path.join(this.path, name), { recursive: true, force: true });
    }
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory to flush it; its renames are durable by themselves.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
