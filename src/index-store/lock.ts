import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SsiatError, systemErrorCode } from '../errors.ts';
import { currentProcess, isRunning, processIdentitySchema } from './process-identity.ts';
import { asStorageError } from './storage-error.ts';

const LOCK_FILE = '.lock';
/** How often the holder shows that it lives (by the file's time), and after how much silence it counts as dead. */
const HEARTBEAT_MS = 5_000;
const STALE_MS = 60_000;
/** Taking a dead lock away, and writing a lock without hard links, are matters of milliseconds. */
const STALE_STEP_MS = 10_000;
const ATTEMPTS = 3;

const ownerSchema = processIdentitySchema.extend({ token: z.string() });
type Owner = z.infer<typeof ownerSchema>;

/** A held lock. */
export interface BuildLock {
  /** Gives the lock up; may be called more than once, and leaves another's lock alone. */
  release(): Promise<void>;
}

/**
 * Takes the right to build in an index folder: one builder at a time, also across processes and containers that share
 * the folder. A lock whose owner is dead is taken over: at once when the owner ran on this machine, after
 * {@link STALE_MS} without a heartbeat when that cannot be seen from here.
 *
 * @throws SsiatError `index-locked` when another builder is at work, `storage` when the folder cannot be written.
 */
export async function acquireBuildLock(directory: string): Promise<BuildLock> {
  try {
    await mkdir(directory, { recursive: true });
    const file = path.join(directory, LOCK_FILE);
    const owner: Owner = { token: randomUUID(), ...currentProcess() };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await createWhole(file, JSON.stringify(owner), owner.token)) {
        await removeDrafts(directory);
        return hold(file, owner.token);
      }
      const holder = await readHolder(file);
      if (holder !== null && isAlive(holder)) break;
      await removeStale(file);
    }
  } catch (error) {
    throw asStorageError(error);
  }
  throw new SsiatError(
    'index-locked',
    '다른 프로세스가 색인을 만들고 있습니다. 끝난 뒤에 다시 실행해 주세요.',
  );
}

function hold(file: string, token: string): BuildLock {
  const isOurs = async () => (await readHolder(file))?.owner?.token === token;
  // A missed beat is not fatal: the next one follows, and the lock stays valid for a minute without any.
  const beat = async () => {
    if (await isOurs()) await utimes(file, new Date(), new Date());
    else clearInterval(timer);
  };
  const timer = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      if (await isOurs()) await rm(file, { force: true });
    },
  };
}

/** Makes the file with its content in one step, so that nobody ever sees half of it; false when there is one. */
async function createWhole(file: string, content: string, token: string): Promise<boolean> {
  const draft = `${file}.${token}`;
  try {
    await writeFile(draft, content);
    try {
      await link(draft, file);
    } catch (error) {
      if (systemErrorCode(error) === 'EEXIST') return false;
      // No hard links on this file system: the moment between making and filling the file has to do.
      await writeFile(file, content, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Drafts that killed processes left behind. */
async function removeDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(`${LOCK_FILE}.`)) continue;
    const draft = path.join(directory, name);
    if (((await readHolder(draft))?.silentMs ?? 0) > STALE_MS) await rm(draft, { force: true });
  }
}

interface Holder {
  /** Null while the owner is still writing, or when it died doing so. */
  readonly owner: Owner | null;
  readonly silentMs: number;
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const [json, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { owner: parseOwner(json), silentMs: Date.now() - mtimeMs };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseOwner(json: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

function isAlive({ owner, silentMs }: Holder): boolean {
  if (owner === null) return silentMs <= STALE_STEP_MS;
  return silentMs <= STALE_MS && isRunning(owner) !== 'no';
}

/**
 * Takes a dead lock away. Only one process at a time may do so, or a slow one would take away the live lock that a
 * quick one has made in the meantime.
 */
async function removeStale(file: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await createWhole(guard, '', randomUUID()))) {
    const other = await readHolder(guard);
    if (other !== null && other.silentMs > STALE_STEP_MS) await rm(guard, { force: true });
    return;
  }
  try {
    const holder = await readHolder(file);
    if (holder !== null && !isAlive(holder)) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
