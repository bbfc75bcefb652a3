import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { SeedDocument } from '../src/corpus/document.ts';
import { type CorpusDocument, generateDocuments } from './corpus.ts';
import { readSource } from './corpus-source.ts';
import { makeQuestions } from './questions.ts';

/** What all engines get: the same chunks with the same vectors, and the same questions. It lies in a folder. */
export interface Workload {
  readonly folder: string;
  readonly source: string;
  readonly documents: number;
  readonly chunks: number;
  /** UTF-16 units of all chunks. */
  readonly characters: number;
  readonly dimension: number;
}

export interface WorkloadRequest {
  readonly folder: string;
  readonly chunks: number;
  readonly questions: number;
  /** A file in KorQuAD's form, or null for the shipped samples. */
  readonly corpus: string | null;
}

const FILES = {
  documents: 'documents.jsonl',
  chunks: 'chunks.jsonl',
  vectors: 'vectors.f32',
  questions: 'questions.json',
  questionVectors: 'question-vectors.f32',
} as const;

const BATCH_TEXTS = 64;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Makes the texts and their vectors and writes them down. */
export async function writeWorkload(
  { folder, chunks, questions, corpus }: WorkloadRequest,
  embeddings: EmbeddingsInterface,
): Promise<Workload> {
  const source = await readSource(corpus);
  const documents: CorpusDocument[] = [...generateDocuments(source, chunks)];
  const texts = documents.flatMap(({ document, chunked }) =>
    chunked.chunks.map(({ start, end }) => document.text.slice(start, end)),
  );
  const asked = makeQuestions(source, documents, questions);
  const file = (name: string) => path.join(folder, name);
  await writeLines(
    file(FILES.documents),
    documents.map(({ document }) => document),
  );
  await writeLines(file(FILES.chunks), texts);
  await writeFile(file(FILES.questions), JSON.stringify(asked));
  const dimension = await writeVectors(file(FILES.vectors), texts, (batch) =>
    embeddings.embedDocuments(batch),
  );
  await writeVectors(file(FILES.questionVectors), asked, (batch) =>
    Promise.all(batch.map((text) => embeddings.embedQuery(text))),
  );
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return {
    folder,
    source: source.name,
    documents: documents.length,
    chunks: texts.length,
    characters,
    dimension,
  };
}

export function readDocuments({ folder }: Workload): Promise<SeedDocument[]> {
  return readLines<SeedDocument>(path.join(folder, FILES.documents));
}

export function readChunks({ folder }: Workload): Promise<string[]> {
  return readLines<string>(path.join(folder, FILES.chunks));
}

export async function readQuestions({ folder }: Workload): Promise<string[]> {
  return JSON.parse(await readFile(path.join(folder, FILES.questions), 'utf8')) as string[];
}

export async function readQuestionVectors(workload: Workload): Promise<number[][]> {
  const vectors: number[][] = [];
  for await (const batch of readVectors(workload, FILES.questionVectors)) vectors.push(...batch);
  return vectors;
}

/** The chunks' vectors in batches, so that no engine pays memory for reading them. */
export function readChunkVectors(workload: Workload): AsyncGenerator<number[][]> {
  return readVectors(workload, FILES.vectors);
}

async function* readVectors({ folder, dimension }: Workload, name: string): AsyncGenerator<number[][]> {
  const file = path.join(folder, name);
  const rows = (await stat(file)).size / FLOAT_BYTES / dimension;
  const handle = await open(file, 'r');
  try {
    for (let start = 0; start < rows; start += BATCH_TEXTS) {
      const batch = new Float32Array(Math.min(BATCH_TEXTS, rows - start) * dimension);
      await handle.read(batch, 0, batch.byteLength, start * dimension * FLOAT_BYTES);
      yield Array.from({ length: batch.length / dimension }, (_, row) =>
        Array.from(batch.subarray(row * dimension, (row + 1) * dimension)),
      );
    }
  } finally {
    await handle.close();
  }
}

async function writeVectors(
  file: string,
  texts: readonly string[],
  embed: (batch: string[]) => Promise<number[][]>,
): Promise<number> {
  let dimension = 0;
  const handle = await open(file, 'w');
  try {
    for (let start = 0; start < texts.length; start += BATCH_TEXTS) {
      const vectors = await embed(texts.slice(start, start + BATCH_TEXTS));
      dimension = vectors[0]!.length;
      for (const vector of vectors) await handle.writeFile(Buffer.from(Float32Array.from(vector).buffer));
    }
  } finally {
    await handle.close();
  }
  return dimension;
}

async function writeLines(file: string, values: readonly unknown[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const value of values) if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

async function readLines<T>(file: string): Promise<T[]> {
  const values: T[] = [];
  for await (const line of createInterface({ input: createReadStream(file) }))
    values.push(JSON.parse(line) as T);
  return values;
}
