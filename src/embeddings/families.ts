/** How a family of embedding models wants to be called. */
export interface EmbeddingFamily {
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** `cls` takes the first row (also of models that pool in their graph), `mean` averages the tokens'. */
  readonly pooling: 'cls' | 'mean';
}

/**
 * Known families by a pattern of the model's name, first match wins. From the model cards: E5 was trained with
 * "query: "/"passage: ", BGE v1.5 with an English instruction on queries alone, Nomic with task names; BGE-M3, KURE
 * and Arctic pool the first token.
 */
const FAMILIES: readonly (readonly [RegExp, EmbeddingFamily])[] = [
  [/ssiat-embed/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
  [/(^|[-_/])(ko)?e5[-_]/i, { queryPrefix: 'query: ', passagePrefix: 'passage: ', pooling: 'mean' }],
  [/koe5/i, { queryPrefix: 'query: ', passagePrefix: 'passage: ', pooling: 'mean' }],
  [/bge-m3|kure/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
  [
    /bge-.*-en/i,
    {
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      passagePrefix: '',
      pooling: 'cls',
    },
  ],
  [/arctic-embed/i, { queryPrefix: 'query: ', passagePrefix: '', pooling: 'cls' }],
  [/nomic-embed/i, { queryPrefix: 'search_query: ', passagePrefix: 'search_document: ', pooling: 'mean' }],
  [/gte-/i, { queryPrefix: '', passagePrefix: '', pooling: 'cls' }],
];

const DEFAULT_FAMILY: EmbeddingFamily = { queryPrefix: '', passagePrefix: '', pooling: 'mean' };

/** The family of a model by its id or folder name; sentence-transformers' defaults when it is not known. */
export function embeddingFamily(model: string): EmbeddingFamily {
  return FAMILIES.find(([pattern]) => pattern.test(model))?.[1] ?? DEFAULT_FAMILY;
}
