import { once } from 'node:events';
import { startWorker } from '../worker.ts';

/** How the questions of one day ended. */
export interface QuestionDay {
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly answered: number;
  readonly unanswered: number;
  readonly failed: number;
}

/** The words of the picture, in the font's characters. */
export interface QuestionChartTexts {
  readonly title: string;
  readonly answered: string;
  readonly unanswered: string;
  readonly failed: string;
  /** In the place of bars where there are none. */
  readonly nothing: string;
  /** How large numbers are written: 1.2만 or 12K. */
  readonly locale: 'ko' | 'en';
}

export interface QuestionChartRequest {
  readonly days: readonly QuestionDay[];
  readonly texts: QuestionChartTexts;
}

/**
 * Draws the questions of each day as stacked bars: a PNG of 1280 × 720 pixels on white. The same input gives the same
 * bytes. Drawing takes a good part of a second, so it is done in a worker thread, which also keeps the drawing
 * libraries out of memory for the rest of the time.
 *
 * @param days one after another; days without questions are given, too.
 */
export async function dailyQuestionsChart(
  days: readonly QuestionDay[],
  texts: QuestionChartTexts,
): Promise<Buffer> {
  const worker = startWorker('./chart-worker', import.meta.url);
  try {
    const request: QuestionChartRequest = { days, texts };
    worker.postMessage(request);
    const ended = once(worker, 'exit').then(([code]): never => {
      throw new Error(`the chart worker ended with code ${String(code)}`);
    });
    const [png] = (await Promise.race([once(worker, 'message'), ended])) as [Uint8Array];
    return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  } finally {
    await worker.terminate();
  }
}
