import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../errors.ts';

const CURRENT = 'CURRENT';
/** Written last: a folder without it is not a version. */
const MANIFEST = 'manifest.json';
const VERSION_PATTERN = /^\d{8}T\d{6}-[0-9a-f]{8}$/;

/**
 * The folder of index versions. `CURRENT` names the live one and is replaced by a rename, so a reader sees the old
 * version or the new one, never a mixture; whatever a crash leaves behind is an unnamed folder that the next build
 * removes.
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

  /**
   * Makes an empty folder for a version to be, after removing the folders that killed builds left unfinished: their
   * space may be what this build needs.
   */
  async createVersion(now: Date): Promise<string> {
    const time = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    const version = `${time}-${randomBytes(4).toString('hex')}`;
    await mkdir(this.versionPath(version), { recursive: true });
    await this.removeUnfinished(version);
    return version;
  }

  /**
   * Makes a finished version the live one, then removes all others but the one it replaces. Once the version is live
   * nothing is thrown any more: what could not be removed is left to the next publication.
   */
  async publish(version: string): Promise<void> {
    const previous = await this.current();
    await syncDirectory(this.versionPath(version));
    const temporary = path.join(this.path, `${CURRENT}.${version}`);
    try {
      await writeFile(temporary, `${version}\n`, { flush: true });
      await rename(temporary, path.join(this.path, CURRENT));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncDirectory(this.path).catch(() => undefined);
    await this.remove((name) => isLeftover(name) && name !== version && name !== previous);
  }

  /** Removes a version that was not published; the live one stays. */
  async discard(version: string): Promise<void> {
    if ((await this.current()) === version) return;
    await rm(this.versionPath(version), { recursive: true, force: true });
  }

  /** Bytes that a version takes on the disk. */
  async sizeOf(version: string): Promise<number> {
    const folder = this.versionPath(version);
    const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
    return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  }

  private async removeUnfinished(except: string): Promise<void> {
    const live = await this.current();
    const isFinished = (name: string) => existsSync(path.join(this.path, name, MANIFEST));
    await this.remove((name) => isLeftover(name) && name !== except && name !== live && !isFinished(name));
  }

  /** What cannot be removed (Windows: while it is open) is in nobody's way. */
  private async remove(isStale: (name: string) => boolean): Promise<void> {
    const names = await readdir(this.path).catch(() => []);
    for (const name of names.filter(isStale)) {
      await rm(path.join(this.path, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** A version's folder, or the file that was to become `CURRENT`. */
function isLeftover(name: string): boolean {
  return VERSION_PATTERN.test(name) || name.startsWith(`${CURRENT}.`);
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
