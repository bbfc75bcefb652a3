import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { SsiatError, systemErrorCode } from '../errors.ts';

const LOCK_FILE = '.lock';
/** How often the holder shows that it lives (by the file's time), and after how much silence it counts as dead. */
const HEARTBEAT_MS = 5_000;
const STALE_MS = 60_000;

const ownerSchema = z.object({ token: z.string(), host: z.string(), bootId: z.string(), pid: z.number().int() });
type Owner = z.infer<typeof ownerSchema>;

/** A held lock; `release` may be called more than once. */
export interface BuildLock {
  release(): Promise<void>;
}

/**
 * Takes the right to build in an index folder: one builder at a time, also across processes and containers that share
 * the folder. Process ids repeat in containers, so the owner is told by host and boot id too, and a lock without a
 * heartbeat for {@link STALE_MS} is taken over.
 *
 * @throws SsiatError `index-locked` when another builder is at work.
 */
export async function acquireBuildLock(directory: string): Promise<BuildLock> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, LOCK_FILE);
  const owner: Owner = { token: randomUUID(), host: hostname(), bootId: bootId(), pid: process.pid };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await tryCreate(file, owner)) return hold(file, owner);
    const holder = await readHolder(file);
    if (holder !== null && isAlive(holder)) break;
    if (holder !== null) await removeStale(file, holder);
  }
  throw new SsiatError(
    'index-locked',
    '다른 프로세스가 색인을 만들고 있습니다. 끝난 뒤에 다시 실행해 주세요.',
  );
}

function hold(file: string, owner: Owner): BuildLock {
  // A missed beat is not fatal: the next one follows, and the lock stays valid for a minute without any.
  const beat = () => utimes(file, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(beat, HEARTBEAT_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      if ((await readHolder(file))?.owner?.token === owner.token) await rm(file, { force: true });
    },
  };
}

async function tryCreate(file: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
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
  if (silentMs > STALE_MS) return false;
  if (owner === null || owner.host !== hostname()) return true;
  if (owner.bootId !== bootId()) return false;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Takes a dead lock away; when another builder was quicker and the file is its live one by now, it is put back. */
async function removeStale(file: string, holder: Holder): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = (await readHolder(aside))?.owner;
  if (moved && moved.token !== holder.owner?.token) await tryCreate(file, moved);
  await rm(aside, { force: true });
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Elsewhere the boot time, to the minute, tells one boot from the next.
    return `boot-${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  }
}
