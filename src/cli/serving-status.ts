import type { IndexSnapshot } from '../index-store/snapshot.ts';

/** What outside programs wait for: the line that says questions are answered from now on. */
export const READY = '준비 완료';

export function indexCounts({ documents, chunkCount }: IndexSnapshot): string {
  return `문서 ${documents.length.toLocaleString('ko-KR')}개, 조각 ${chunkCount.toLocaleString('ko-KR')}개`;
}

/** Resolves when the signal is aborted; keeps the process alive until then, whatever its input does. */
export async function untilAborted(signal: AbortSignal): Promise<void> {
  const keepAlive = setInterval(() => undefined, 2 ** 30);
  try {
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    clearInterval(keepAlive);
  }
}
