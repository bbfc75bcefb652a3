/** How a family of embedding models wants to be called. */
export interface EmbeddingFamily {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** `cls` takes the first row (also of models that pool in their graph), `mean` averages the tokens'. */
  readonly pooling: 'cls' | 'mean';
}

const ENGLISH_INSTRUCTION = 'Represent this sentence for searching relevant passages: ';

/**
 * Known families by a pattern of the model's name, first match wins. From the model cards: E5 was trained with
 * "query: "/"passage: ", BGE v1.5 and Arctic v1 with an English instruction on queries alone, Arctic v2 with
 * "query: ", Nomic with task names; BGE, KURE, Arctic and the newer GTE pool the first token, the first GTE the mean.
 */
const FAMILIES: readonly (readonly [RegExp, EmbeddingFamily])[] = [
  [/ssiat-embed/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
  [/koe5|(^|[-_/])e5[-_]/i, { queryPrefix: 'query: ', passagePrefix: 'passage: ', pooling: 'mean' }],
  [/bge-m3|kure/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
  [/bge-.*-en/i, { queryPrefix: ENGLISH_INSTRUCTION, passagePrefix: '', pooling: 'cls' }],
  [/arctic-embed.*v2/i, { queryPrefix: 'query: ', passagePrefix: '', pooling: 'cls' }],
  [/arctic-embed/i, { queryPrefix: ENGLISH_INSTRUCTION, passagePrefix: '', pooling: 'cls' }],
  [/nomic-embed/i, { queryPrefix: 'search_query: ', passagePrefix: 'search_document: ', pooling: 'mean' }],
  [/gte-(multilingual|modernbert|.*-v1\.5)/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
];

const DEFAULT_FAMILY: EmbeddingFamily = { queryPrefix: '', passagePrefix: '', pooling: 'mean' };

/** The family of a model by its id or folder name; sentence-transformers' defaults when it is not known. */
export function embeddingFamily(model: string): EmbeddingFamily {
  return FAMILIES.find(([pattern]) => pattern.test(model))?.[1] ?? DEFAULT_FAMILY;
}
