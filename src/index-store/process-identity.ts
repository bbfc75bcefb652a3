import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { systemErrorCode } from '../errors.ts';

/**
 * What tells one process from every other, across reboots and containers: process ids repeat, in containers at every
 * start, so when the process began counts too.
 */
export const processIdentitySchema = z.object({
  host: z.string(),
  /** Of this start of the machine; empty where the system does not tell. */
  bootId: z.string(),
  pid: z.number().int().positive(),
  /** When the process began, in the system's own unit; empty where it does not tell. */
  startTime: z.string(),
});

export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

export function currentProcess(): ProcessIdentity {
  return { host: hostname(), bootId: bootId(), pid: process.pid, startTime: startTime(process.pid) };
}

/** Whether the process still runs; `unknown` when it belongs to another machine. */
export function isRunning(other: ProcessIdentity): 'yes' | 'no' | 'unknown' {
  if (other.host !== hostname()) return 'unknown';
  if (other.bootId !== bootId()) return 'no';
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    if (systemErrorCode(error) !== 'EPERM') return 'no';
  }
  const began = startTime(other.pid);
  return began === '' || other.startTime === '' || began === other.startTime ? 'yes' : 'no';
}

/** Linux only: elsewhere a reboot is told by the silence that comes with it. */
function bootId(): string {
  return readProc('/proc/sys/kernel/random/boot_id').trim();
}

/** Clock ticks from boot to the start of the process: field 22, counted behind the name, which may hold anything. */
function startTime(pid: number): string {
  const status = readProc(`/proc/${pid}/stat`);
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
