import type { Worker } from 'node:worker_threads';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { textTerms } from '../korean/text-terms.ts';
import { startWorker } from '../worker.ts';
import { Breather } from './breather.ts';
import { type TermRows, TermRowsWriter } from './term-rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Morphemes are the slow part of indexing; two workers keep two cores busy and the event loop free. */
const WORKERS = 2;
const BATCH_TEXTS = 256;
/** Below this many characters a worker's start costs more than it saves. */
const INLINE_CHARACTERS = 60_000;

export interface AnalysisRequest {
  readonly texts: readonly string[];
}

export interface AnalysisReply {
  /** Terms that this worker sends for the first time; they take its next numbers. */
  readonly newTerms: readonly string[];
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly terms: Uint32Array<ArrayBuffer>;
}

export interface AnalysisOptions {
  readonly analyzer: MorphemeAnalyzer;
  readonly vocabulary: Vocabulary<string>;
  /** Called with the number of texts done since the last call, and of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The content terms of each text, as numbers of `vocabulary`; large inputs go through worker threads. */
export async function analyzeTexts(texts: readonly string[], options: AnalysisOptions): Promise<TermRows> {
  let characters = 0;
  for (const text of texts) characters += text.length;
  const batches =
    characters < INLINE_CHARACTERS
      ? await analyzeInline(texts, options)
      : await analyzeInWorkers(texts, options);
  const rows = new TermRowsWriter();
  for (const batch of batches) rows.copy(batch, 0, batch.offsets.length - 1);
  return rows.finish();
}

async function analyzeInline(texts: readonly string[], options: AnalysisOptions): Promise<TermRows[]> {
  const offsets = new Uint32Array(texts.length + 1);
  const terms: number[] = [];
  const breather = new Breather();
  for (let index = 0; index < texts.length; index++) {
    for (const { text } of textTerms(texts[index]!, options.analyzer.analyze(texts[index]!))) {
      terms.push(options.vocabulary.id(text));
    }
    offsets[index + 1] = terms.length;
    if (await breather.pause()) options.signal?.throwIfAborted();
  }
  options.onProgress?.(texts.length, texts.length);
  return [{ offsets, terms: Uint32Array.from(terms) }];
}

async function analyzeInWorkers(texts: readonly string[], options: AnalysisOptions): Promise<TermRows[]> {
  const batches = new Array<TermRows>(Math.ceil(texts.length / BATCH_TEXTS));
  let next = 0;
  const runWorker = async () => {
    const worker = startWorker('./analysis-worker', import.meta.url);
    try {
      const globalIds: number[] = [];
      while (next < batches.length) {
        options.signal?.throwIfAborted();
        const batch = next++;
        const batchTexts = texts.slice(batch * BATCH_TEXTS, (batch + 1) * BATCH_TEXTS);
        const { newTerms, offsets, terms } = await request(worker, { texts: batchTexts });
        for (const term of newTerms) globalIds.push(options.vocabulary.id(term));
        batches[batch] = { offsets, terms: terms.map((id) => globalIds[id]!) };
        options.onProgress?.(batchTexts.length, texts.length);
      }
    } catch (error) {
      // The other worker has nothing left to do either.
      next = batches.length;
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  const results = await Promise.allSettled(Array.from({ length: WORKERS }, runWorker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return batches;
}

function request(worker: Worker, message: AnalysisRequest): Promise<AnalysisReply> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (reply: AnalysisReply) => {
      settle();
      resolve(reply);
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const onExit = (code: number) => {
      settle();
      reject(new Error(`the analysis worker ended with code ${code}`));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(message);
  });
}
