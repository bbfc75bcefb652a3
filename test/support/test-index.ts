import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answerer } from '../../src/answer/answerer.ts';
import { parseConfig } from '../../src/config.ts';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { finishSeed, readSeed } from '../../src/corpus/seed.ts';
import { buildIndex } from '../../src/index-store/builder.ts';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { type IndexSnapshot, loadSnapshot } from '../../src/index-store/snapshot.ts';
import { loadEnglishTerms } from '../../src/korean/english.ts';
import { loadNameSounds } from '../../src/korean/names/name-sounds.ts';
import { loadRelatedTerms } from '../../src/korean/related.ts';
import { createLogger } from '../../src/log.ts';
import type { HybridSearch } from '../../src/retrieval/hybrid-search.ts';
import type { QueryLanguage } from '../../src/retrieval/query.ts';
import { createRuntime, type Runtime } from '../../src/wiring.ts';

const ENGLISH_TERMS = fileURLToPath(new URL('../../models/en-ko/en-ko.tsv', import.meta.url));
const NAME_SOUNDS = fileURLToPath(new URL('../../models/name-sounds', import.meta.url));
const RELATED_TERMS = fileURLToPath(new URL('../../models/ko-ko/ko-ko.tsv', import.meta.url));

let runtime: Runtime | null = null;

/** The real model and analyser, wired as the program wires them; loaded once a process and never closed. */
export function sharedRuntime(): Runtime {
  runtime ??= createRuntime(parseConfig({ LOG_LEVEL: 'silent' }, tmpdir()), createLogger('silent'));
  return runtime;
}

export async function sharedLanguage(): Promise<QueryLanguage> {
  const [analyzer, english, related, sounds] = await Promise.all([
    sharedRuntime().analyzer(),
    loadEnglishTerms(ENGLISH_TERMS),
    loadRelatedTerms(RELATED_TERMS),
    loadNameSounds(NAME_SOUNDS),
  ]);
  return { analyzer, english, related, sounds };
}

export interface TestIndex {
  readonly snapshot: IndexSnapshot;
  readonly search: HybridSearch;
  readonly answerer: Answerer;
}

/** Builds an index of the documents, publishes and loads it; nothing of it stays on the disk. */
export async function indexOf(documents: readonly SeedDocument[]): Promise<TestIndex> {
  const shared = sharedRuntime();
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-test-'));
  try {
    const directory = new IndexDirectory(folder);
    const identity = await shared.identity();
    const { version } = await buildIndex({
      directory,
      documents,
      identity,
      embeddings: shared.embeddings,
      analyzer: await shared.analyzer(),
      previous: null,
      now: () => new Date('2026-11-21T03:00:00Z'),
    });
    const snapshot = await loadSnapshot(directory, version, identity);
    return { snapshot, search: await shared.search(snapshot), answerer: await shared.answerer(snapshot) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document as the loader makes it of a file with this text; its extension decides the format. */
export function seedFile(source: string, text: string): SeedDocument {
  const read = readSeed(Buffer.from(text), source);
  if (read.kind === 'failed') throw new Error(`${source}: ${read.reason}`);
  const finished = finishSeed(read.file, source, new Set());
  if (finished.kind === 'failed') throw new Error(`${source}: ${finished.reason}`);
  return finished.document;
}

/** A Markdown document with front matter, so that the cleaner leaves every line of it. */
export function article(source: string, title: string, body: string): SeedDocument {
  return seedFile(source, `---\ntitle: ${title}\n---\n\n${body}\n`);
}
