import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Logger } from '../log.ts';

/** A line longer than this is cut (characters): a broken child may write anything. */
const LONGEST_LINE = 2_000;

/** What pino writes; its levels are numbers. */
const entrySchema = z.looseObject({ level: z.number(), time: z.unknown(), msg: z.string().default('') });

const LEVELS = [
  [50, 'error'],
  [40, 'warn'],
  [30, 'info'],
] as const;

/**
 * Passes what a child process writes on to our log: its log lines at their level with their fields, anything else (a
 * native library's complaint, the trace of a crash) as a warning.
 */
export function forwardLog(stream: Readable, log: Logger): void {
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    if (line.trim() === '') return;
    const entry = parseEntry(line);
    if (entry === null) {
      log.warn({ line: line.slice(0, LONGEST_LINE) }, 'indexing process wrote');
      return;
    }
    const { level, time: _, msg, ...fields } = entry;
    const name = LEVELS.find(([least]) => level >= least)?.[1] ?? 'debug';
    log[name](fields, msg);
  });
}

function parseEntry(line: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
