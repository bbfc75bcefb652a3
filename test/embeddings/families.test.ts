import { describe, expect, it } from 'vitest';
import { embeddingFamily } from '../../src/embeddings/families.ts';

const ENGLISH = 'Represent this sentence for searching relevant passages: ';

describe('embeddingFamily', () => {
  it.each([
    ['ssiat-embed-ko', '', '', 'cls'],
    ['intfloat/multilingual-e5-small', 'query: ', 'passage: ', 'mean'],
    ['Xenova/multilingual-e5-large', 'query: ', 'passage: ', 'mean'],
    ['Xenova/e5-base-v2', 'query: ', 'passage: ', 'mean'],
    ['dragonkue/multilingual-e5-small-ko', 'query: ', 'passage: ', 'mean'],
    ['nlpai-lab/KoE5', 'query: ', 'passage: ', 'mean'],
    ['Xenova/bge-m3', '', '', 'cls'],
    ['upskyy/bge-m3-korean', '', '', 'cls'],
    ['nlpai-lab/KURE-v1', '', '', 'cls'],
    ['Xenova/bge-small-en-v1.5', ENGLISH, '', 'cls'],
    ['Snowflake/snowflake-arctic-embed-l-v2.0', 'query: ', '', 'cls'],
    ['dragonkue/snowflake-arctic-embed-l-v2.0-ko', 'query: ', '', 'cls'],
    ['Snowflake/snowflake-arctic-embed-m', ENGLISH, '', 'cls'],
    ['nomic-ai/nomic-embed-text-v1.5', 'search_query: ', 'search_document: ', 'mean'],
    ['onnx-community/gte-multilingual-base', '', '', 'cls'],
    ['Alibaba-NLP/gte-base-en-v1.5', '', '', 'cls'],
    ['Xenova/gte-small', '', '', 'mean'],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', '', '', 'mean'],
    ['jhgan/ko-sroberta-multitask', '', '', 'mean'],
    ['someone/date5-model', '', '', 'mean'],
  ] as const)('%s: %j, %j, %s', (model, queryPrefix, passagePrefix, pooling) => {
    expect(embeddingFamily(model)).toEqual({ queryPrefix, passagePrefix, pooling });
  });
});
