import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { extensionOf } from '../../corpus/formats/index.ts';
import { type FoundFile, scanFolder } from '../../corpus/scan.ts';
import { addFile, copyDurably, replaceFile } from './durable-file.ts';
import { foldFileName } from './file-name.ts';

/** A file that is in the way of a new one: it has its name, or says the same byte for byte. */
export interface Conflict {
  readonly kind: 'name' | 'content';
  readonly source: string;
}

/** Files as readers of the seeds pass over them, though nobody would expect it. */
const PASSED_OVER = /^readme\.md$/i;

/** The seeds folder, where documents are put in, replaced and taken out. System errors pass through. */
export class SeedFolder {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /**
   * The file that a new one has to do with: of the same name (NFC, without case) in any folder, the outermost first,
   * else of the same content; null when there is none.
   */
  async findConflict(name: string, file: string): Promise<Conflict | null> {
    const { files } = await scanFolder(this.directory);
    const folded = foldFileName(name);
    const named = files
      .filter(({ source }) => foldFileName(path.posix.basename(source)) === folded)
      .sort((a, b) => depth(a) - depth(b))[0];
    if (named !== undefined) return { kind: 'name', source: named.source };
    const { size } = await lstat(file);
    const candidates = files.filter((candidate) => candidate.size === size);
    if (candidates.length === 0) return null;
    const hash = await hashOf(file);
    for (const candidate of candidates) {
      if ((await hashOf(candidate.path).catch(() => null)) === hash)
        return { kind: 'content', source: candidate.source };
    }
    return null;
  }

  /** Adds a copy of a file under its name, or a numbered one where that is taken. Gives the source. */
  async add(file: string, name: string): Promise<string> {
    const { files, failures } = await scanFolder(this.directory);
    const taken = new Set([...files, ...failures].map(({ source }) => foldFileName(source)));
    const extension = name.slice(name.length - extensionOf(name).length);
    const place = {
      folder: this.directory,
      stem: name.slice(0, name.length - extension.length),
      extension,
      isTaken: (candidate: string) => PASSED_OVER.test(candidate) || taken.has(foldFileName(candidate)),
    };
    return addFile(place, (draft) => copyDurably(file, draft));
  }

  /** Where a source lies, as the file system spells it; null when it is not there. */
  async locate(source: string): Promise<string | null> {
    const { files } = await scanFolder(this.directory);
    return files.find((file) => file.source === source)?.path ?? null;
  }

  /** Puts a copy of a file in the place of another one. */
  async replace(target: string, file: string): Promise<void> {
    await replaceFile(target, (draft) => copyDurably(file, draft));
  }

  async remove(target: string): Promise<void> {
    await rm(target);
  }

  /** Puts a file back where it was; false when there is another one now. The seeds folder itself is never made. */
  async restore(file: string, source: string): Promise<boolean> {
    const { files, failures } = await scanFolder(this.directory);
    const folded = foldFileName(source);
    if ([...files, ...failures].some((other) => foldFileName(other.source) === folded)) return false;
    const target = path.join(this.directory, ...source.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await replaceFile(target, (draft) => copyDurably(file, draft));
    return true;
  }
}

function depth({ source }: FoundFile): number {
  return source.split('/').length;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}
