import { createInterface } from 'node:readline';

/** The non-blank lines of an input, trimmed, as they come; ends early when the signal is aborted. */
export async function* questionLines(
  input: NodeJS.ReadableStream,
  signal: AbortSignal,
): AsyncGenerator<string> {
  if (signal.aborted) return;
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, signal });
  for await (const line of reader) {
    // Some editors and shells put a byte order mark before the first line.
    const question = line.replace(/^\ufeff/, '').trim();
    if (question !== '') yield question;
  }
}
