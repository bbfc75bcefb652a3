import type { Worker } from 'node:worker_threads';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { contentTerms } from '../korean/terms.ts';
import { startWorker } from '../worker.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Morphemes are the slow part of indexing; two workers keep two cores busy and the event loop free. */
const WORKERS = 2;
const BATCH_TEXTS = 256;
/** Below this many characters a worker's start costs more than it saves. */
const INLINE_CHARACTERS = 60_000;

export interface AnalysisRequest {
  readonly batch: number;
  readonly texts: readonly string[];
}

export interface AnalysisReply {
  readonly batch: number;
  /** Terms that this worker sends for the first time; they take its next numbers. */
  readonly newTerms: readonly string[];
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly terms: Uint32Array<ArrayBuffer>;
}

export interface AnalysisOptions {
  readonly analyzer: MorphemeAnalyzer;
  readonly vocabulary: Vocabulary<string>;
  /** Called with the number of texts done since the last call. */
  readonly onProgress?: (texts: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The content terms of each text, as numbers of `vocabulary`; large inputs go through worker threads. */
export async function analyzeTexts(texts: readonly string[], options: AnalysisOptions): Promise<Uint32Array[]> {
  let characters = 0;
  for (const text of texts) characters += text.length;
  return characters < INLINE_CHARACTERS ? analyzeInline(texts, options) : analyzeInWorkers(texts, options);
}

function analyzeInline(texts: readonly string[], options: AnalysisOptions): Uint32Array[] {
  const rows = texts.map((text) => {
    const terms = contentTerms(options.analyzer.analyze(text));
    return Uint32Array.from(terms, (term) => options.vocabulary.id(term));
  });
  options.onProgress?.(texts.length);
  return rows;
}

async function analyzeInWorkers(texts: readonly string[], options: AnalysisOptions): Promise<Uint32Array[]> {
  const rows = new Array<Uint32Array>(texts.length);
  let next = 0;
  const runWorker = async () => {
    const worker = startWorker('./analysis-worker', import.meta.url);
    try {
      const globalIds: number[] = [];
      while (next < texts.length) {
        options.signal?.throwIfAborted();
        const start = next;
        next = Math.min(texts.length, start + BATCH_TEXTS);
        const batch = texts.slice(start, next);
        const reply = await request(worker, { batch: start, texts: batch });
        for (const term of reply.newTerms) globalIds.push(options.vocabulary.id(term));
        for (let index = 0; index < batch.length; index++) {
          const local = reply.terms.subarray(reply.offsets[index], reply.offsets[index + 1]);
          rows[start + index] = local.map((id) => globalIds[id]!);
        }
        options.onProgress?.(batch.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, runWorker));
  return rows;
}

function request(worker: Worker, message: AnalysisRequest): Promise<AnalysisReply> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onMessage = (reply: AnalysisReply) => {
      settle();
      resolve(reply);
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(message);
  });
}
