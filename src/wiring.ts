import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answerer, createAnswerer } from './answer/answerer.ts';
import type { Config } from './config.ts';
import { CHUNKER_VERSION } from './corpus/chunk.ts';
import { CLEANER_VERSION } from './corpus/clean.ts';
import { TransformersEmbeddings } from './embeddings/transformers-embeddings.ts';
import { IndexDirectory } from './index-store/directory.ts';
import { HNSW_PARAMETERS } from './index-store/hnsw-index.ts';
import { LiveIndex } from './index-store/live-index.ts';
import { FORMAT_VERSION, type IndexIdentity } from './index-store/manifest.ts';
import type { IndexSnapshot } from './index-store/snapshot.ts';
import { type EnglishTerms, loadEnglishTerms } from './korean/english.ts';
import { loadMorphemeAnalyzer, MORPHEMES_VERSION, type MorphemeAnalyzer } from './korean/morphemes.ts';
import { loadNameSounds, type NameSounds } from './korean/names/name-sounds.ts';
import { loadRelatedTerms, type RelatedTerms } from './korean/related.ts';
import { TERMS_VERSION } from './korean/terms.ts';
import type { Logger } from './log.ts';
import { HybridSearch } from './retrieval/hybrid-search.ts';

/** The model that comes with the package; found from this file, so that the working directory does not matter. */
const BUNDLED_MODEL = fileURLToPath(new URL('../models/ssiat-embed-ko', import.meta.url));

const ENGLISH_TERMS = fileURLToPath(new URL('../models/en-ko/en-ko.tsv', import.meta.url));

const RELATED_TERMS = fileURLToPath(new URL('../models/ko-ko/ko-ko.tsv', import.meta.url));

const NAME_SOUNDS = fileURLToPath(new URL('../models/name-sounds', import.meta.url));

/** The adapters that a configuration asks for. Nothing is loaded before it is first needed. */
export interface Runtime {
  readonly config: Config;
  readonly log: Logger;
  readonly directory: IndexDirectory;
  readonly embeddings: TransformersEmbeddings;
  analyzer(): Promise<MorphemeAnalyzer>;
  /** What an index must have been made with to be used here. @throws SsiatError `model` */
  identity(): Promise<IndexIdentity>;
  /** The live index, kept up to date with what other processes publish. */
  liveIndex(): LiveIndex;
  /** Search over one snapshot; the same one for the same snapshot. */
  search(snapshot: IndexSnapshot): Promise<HybridSearch>;
  answerer(snapshot: IndexSnapshot): Promise<Answerer>;
  now(): Date;
  /** Frees the model and the analyser. */
  close(): Promise<void>;
}

/** The one place that builds adapters from a configuration. */
export function createRuntime(config: Config, log: Logger): Runtime {
  const index = new IndexDirectory(config.indexDirectory);
  const embeddings = new TransformersEmbeddings({
    model: config.embeddingModel ?? BUNDLED_MODEL,
    cacheDirectory: path.join(config.dataDirectory, 'models'),
  });
  const searches = new WeakMap<IndexSnapshot, HybridSearch>();
  let analyzer: Promise<MorphemeAnalyzer> | null = null;
  let english: Promise<EnglishTerms> | null = null;
  let related: Promise<RelatedTerms> | null = null;
  let sounds: Promise<NameSounds> | null = null;
  const runtime: Runtime = {
    config,
    log,
    directory: index,
    embeddings,
    analyzer() {
      analyzer ??= loadMorphemeAnalyzer();
      return analyzer;
    },
    async identity() {
      return {
        format: FORMAT_VERSION,
        embedding: await embeddings.describe(),
        cleaner: CLEANER_VERSION,
        chunker: CHUNKER_VERSION,
        tokenizer: `${MORPHEMES_VERSION}+terms/${TERMS_VERSION}`,
        hnsw: { ...HNSW_PARAMETERS },
      };
    },
    liveIndex: () => new LiveIndex({ directory: index, identity: () => runtime.identity(), log }),
    async search(snapshot) {
      const known = searches.get(snapshot);
      if (known !== undefined) return known;
      english ??= loadEnglishTerms(ENGLISH_TERMS);
      related ??= loadRelatedTerms(RELATED_TERMS);
      sounds ??= loadNameSounds(NAME_SOUNDS);
      const language = {
        analyzer: await runtime.analyzer(),
        english: await english,
        related: await related,
        sounds: await sounds,
      };
      const search = new HybridSearch(snapshot, embeddings, language);
      searches.set(snapshot, search);
      return search;
    },
    answerer: async (snapshot) => createAnswerer(await runtime.search(snapshot), () => runtime.now()),
    now: () => config.fixedNow ?? new Date(),
    async close() {
      await embeddings.dispose();
      const loaded = await analyzer?.catch(() => null);
      analyzer = null;
      loaded?.dispose();
    },
  };
  return runtime;
}
