import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { HnswVectorStore } from '../index-store/hnsw-vector-store.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { type BoundQuery, bindQuery } from './bound-query.ts';
import { type Correction, type Corrector, createCorrector } from './correction/correction.ts';
import { knownWords } from './correction/known-words.ts';
import { type LexicalScore, LexicalSearch } from './lexical-search.ts';
import { NameFinder } from './name-finder.ts';
import { normalizeQuestion, parseQuery, type QueryLanguage } from './query.ts';
import { EvidenceScorer } from './sentence-evidence.ts';

/** How many candidates each side brings, and how many of them are measured sentence by sentence. */
const LEXICAL_CANDIDATES = 50;
const VECTOR_CANDIDATES = 30;
const MEASURED_CANDIDATES = 20;

/**
 * What each signal weighs in the fused score. Chosen on KorQuAD dev and on paraphrased and English questions
 * (`npm run eval`). The static embedding is much weaker than the words where words match, so it weighs little there
 * and more the less of the question any candidate holds.
 */
const WEIGHTS = {
  lexical: 1,
  sentence: 1,
  neighbours: 0.4,
  passage: 0.3,
  vectorLeast: 0.1,
  vectorMost: 1,
} as const;

/** Why a chunk has its place: every signal is 0 to 1, `score` is their weighted mean. */
export interface SearchTrace {
  readonly lexical: number;
  readonly morphemes: number;
  readonly bigrams: number;
  readonly vector: number;
  /** Best sentence: the share of the question found in it. */
  readonly sentence: number;
  readonly neighbours: number;
  /** The share of the question found in the whole chunk, its title and headings. */
  readonly passage: number;
  readonly vectorWeight: number;
}

/** A ranked chunk. */
interface SearchHit {
  readonly chunk: number;
  readonly score: number;
  readonly trace: SearchTrace;
}

export interface SearchOutcome {
  /** Its text is the question in the words that it was read as. */
  readonly query: BoundQuery;
  /** Words of the question that were read otherwise than typed. */
  readonly corrections: readonly Correction[];
  readonly hits: readonly SearchHit[];
}

/** Search over one snapshot: lexical and vector candidates, fused and measured by their best sentences. */
export class HybridSearch {
  readonly snapshot: IndexSnapshot;
  private readonly lexical: LexicalSearch;
  private readonly names: NameFinder;
  private readonly corrector: Corrector;
  private readonly vectors: HnswVectorStore;
  readonly language: QueryLanguage;

  constructor(snapshot: IndexSnapshot, embeddings: EmbeddingsInterface, language: QueryLanguage) {
    this.snapshot = snapshot;
    this.vectors = new HnswVectorStore(embeddings, snapshot);
    this.language = language;
    this.lexical = new LexicalSearch(snapshot.lexical, snapshot.hiddenChunks);
    this.names = new NameFinder(snapshot, language.analyzer, language.sounds);
    this.corrector = createCorrector(knownWords(snapshot.lexical), language);
  }

  /** The `k` best chunks for a text, best first. An empty text finds nothing. */
  async search(text: string, k: number): Promise<SearchOutcome> {
    const { text: written, corrections } = this.corrector.correct(normalizeQuestion(text));
    const query = this.bindWritten(written);
    if (query.text === '' || this.snapshot.chunkCount === 0) return { query, corrections, hits: [] };
    // The model runs in threads of its own while the words are looked up.
    const embedding = this.vectors.embeddings.embedQuery(query.text);
    const words = this.lexical.search(query, Math.max(LEXICAL_CANDIDATES, k));
    const vector = await embedding;
    const similarity = await this.similarities(vector, Math.max(VECTOR_CANDIDATES, k));
    const candidates = joinCandidates(words, similarity);

    const scorer = new EvidenceScorer(query, this.snapshot);
    const measured = candidates.map((candidate, rank) =>
      rank < Math.max(MEASURED_CANDIDATES, k)
        ? {
            ...candidate,
            vector: candidate.vector ?? this.similarityTo(vector, candidate.chunk),
            ...this.measure(scorer, candidate.chunk),
          }
        : { ...candidate, vector: candidate.vector ?? 0, sentence: 0, neighbours: 0, passage: 0 },
    );
    const coverage = Math.max(...measured.map(({ sentence }) => sentence));
    const vectorWeight =
      WEIGHTS.vectorLeast + (WEIGHTS.vectorMost - WEIGHTS.vectorLeast) * (1 - coverage) ** 2;
    const hits = measured.map(({ chunk, lexical, vector: near, sentence, neighbours, passage }) => {
      const trace: SearchTrace = {
        lexical: lexical?.score ?? 0,
        morphemes: lexical?.morphemes ?? 0,
        bigrams: lexical?.bigrams ?? 0,
        vector: near,
        sentence,
        neighbours,
        passage,
        vectorWeight,
      };
      return { chunk, score: fusedScore(trace), trace };
    });
    hits.sort((a, b) => b.score - a.score || a.chunk - b.chunk);
    return { query, corrections, hits: hits.slice(0, k) };
  }

  /** The question as this index understands it, without searching. */
  bind(text: string): BoundQuery {
    return this.bindWritten(this.corrector.correct(normalizeQuestion(text)).text);
  }

  private bindWritten(text: string): BoundQuery {
    return bindQuery(parseQuery(text, this.language), this.snapshot.lexical, this.names);
  }

  private async similarities(vector: number[], count: number): Promise<Map<number, number>> {
    const nearest = await this.vectors.similaritySearchVectorWithScore(vector, count);
    return new Map(nearest.map(([{ metadata }, similarity]) => [metadata.chunk, Math.max(0, similarity)]));
  }

  private similarityTo(vector: readonly number[], chunk: number): number {
    const other = this.snapshot.vectors.vector(this.snapshot.tables.chunkLabels[chunk]!);
    let product = 0;
    for (let index = 0; index < vector.length; index++) product += vector[index]! * other[index]!;
    return Math.max(0, product);
  }

  private measure(
    scorer: EvidenceScorer,
    chunk: number,
  ): { sentence: number; neighbours: number; passage: number } {
    const { chunkFirstSentences, chunkEndSentences, sentenceSections } = this.snapshot.tables;
    const first = chunkFirstSentences[chunk]!;
    const { offsets, terms } = this.snapshot.lexical.sectionTerms;
    const section = sentenceSections[first]!;
    const passage = scorer.findTerms(terms.subarray(offsets[section], offsets[section + 1]));
    let sentence = 0;
    let neighbours = 0;
    for (let at = first; at < chunkEndSentences[chunk]!; at++) {
      const evidence = scorer.measure(at);
      for (let term = 0; term < passage.length; term++)
        passage[term] = Math.max(passage[term]!, evidence.found[term]!);
      const held = (evidence.morphemes + evidence.bigrams) / 2;
      if (held + WEIGHTS.neighbours * evidence.neighbours > sentence + WEIGHTS.neighbours * neighbours) {
        sentence = held;
        neighbours = evidence.neighbours;
      }
    }
    return { sentence, neighbours, passage: scorer.termShare(passage) };
  }
}

interface FoundCandidate {
  readonly chunk: number;
  readonly lexical: LexicalScore | undefined;
  /** Undefined when the vector side did not bring it. */
  readonly vector: number | undefined;
}

/** All chunks that either side found, in the order in which they are worth measuring. */
function joinCandidates(
  words: readonly LexicalScore[],
  similarity: ReadonlyMap<number, number>,
): FoundCandidate[] {
  const lexical = new Map(words.map((hit) => [hit.chunk, hit]));
  const chunks = [...new Set([...lexical.keys(), ...similarity.keys()])];
  const worth = ({ lexical, vector }: FoundCandidate) =>
    (lexical?.score ?? 0) + WEIGHTS.vectorLeast * (vector ?? 0);
  return chunks
    .map((chunk) => ({ chunk, lexical: lexical.get(chunk), vector: similarity.get(chunk) }))
    .sort((a, b) => worth(b) - worth(a) || a.chunk - b.chunk);
}

function fusedScore(trace: SearchTrace): number {
  const total =
    WEIGHTS.lexical + WEIGHTS.sentence + WEIGHTS.neighbours + WEIGHTS.passage + trace.vectorWeight;
  const sum =
    WEIGHTS.lexical * trace.lexical +
    WEIGHTS.sentence * trace.sentence +
    WEIGHTS.neighbours * trace.neighbours +
    WEIGHTS.passage * trace.passage +
    trace.vectorWeight * trace.vector;
  return sum / total;
}
