import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parsedFileSchema } from './messages.ts';

/** What reading a file came to, as it is kept. */
const readSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parsed'), file: parsedFileSchema }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  /** Given up for its limits, which it may meet on a quieter machine. */
  z.object({ kind: z.literal('given-up'), reason: z.string(), limits: z.string(), until: z.number() }),
]);

export type KeptRead = z.infer<typeof readSchema>;

export interface ReadKey {
  /** SHA-256 (hex) of the file's bytes. */
  readonly sha256: string;
  /** The format's name and the version of its adapter. */
  readonly reader: string;
}

/**
 * `read-write` for a run that builds; `read-only` for one that only looks; `renew` uses nothing kept before, and keeps
 * what it reads.
 */
export type CacheMode = 'read-write' | 'read-only' | 'renew';

/** Raised when what is done to an adapter's result before it is kept changes. */
const CACHE_VERSION = 1;
/** What one run may keep (bytes); the rest is read again each time. */
const MOST_BYTES = 1024 * 1024 * 1024;
const ENTRY = /^[0-9a-f]{64}\.[a-z0-9.-]+\.json$/;

/**
 * Results of reading binary files, one file each: the SHA-256 of the rest, a line break, JSON. A file's bytes decide
 * which result is its own, never its size and times: an edit within the clock's granularity keeps both, and hashing
 * costs a hundredth of what reading a PDF does. Nothing depends on the cache: what is damaged, of another version or
 * cannot be written is read anew.
 */
export class ReadCache {
  private readonly folder: string;
  private readonly mode: CacheMode;
  private readonly used = new Set<string>();
  private written = 0;

  /** @param folder made when there is something to keep */
  constructor(folder: string, mode: CacheMode) {
    this.folder = folder;
    this.mode = mode;
  }

  async get(key: ReadKey): Promise<KeptRead | null> {
    const name = fileName(key);
    this.used.add(name);
    if (this.mode === 'renew') return null;
    try {
      const bytes = await readFile(path.join(this.folder, name));
      const body = bytes.subarray(65);
      if (bytes.toString('latin1', 0, 65) !== `${digest(body)}\n`) return null;
      const kept = readSchema.safeParse(JSON.parse(body.toString()));
      if (!kept.success) return null;
      this.written += bytes.length;
      return kept.data;
    } catch {
      return null;
    }
  }

  async put(key: ReadKey, read: KeptRead): Promise<void> {
    if (this.mode === 'read-only') return;
    const name = fileName(key);
    const body = Buffer.from(JSON.stringify(read));
    this.used.add(name);
    if (this.written + body.length > MOST_BYTES) return;
    const temporary = path.join(this.folder, `${name}.${randomBytes(4).toString('hex')}`);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(temporary, `${digest(body)}\n${body}`);
      await rename(temporary, path.join(this.folder, name));
      this.written += body.length;
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** Removes what no file of this run has asked for, and what a killed run left half written. */
  async prune(): Promise<void> {
    if (this.mode === 'read-only') return;
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.folder, name);
      if (this.used.has(name) || (!ENTRY.test(name) && (await isYoung(file)))) continue;
      await rm(file, { force: true }).catch(() => undefined);
    }
  }
}

/** Another process may be writing it now. */
async function isYoung(file: string): Promise<boolean> {
  const info = await stat(file).catch(() => null);
  return info === null || Date.now() - info.mtimeMs < 60 * 60_000;
}

function fileName({ sha256, reader }: ReadKey): string {
  return `${sha256}.${reader}-${CACHE_VERSION}.json`;
}

function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
