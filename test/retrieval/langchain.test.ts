import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { RunnableLambda } from '@langchain/core/runnables';
import { VectorStore } from '@langchain/core/vectorstores';
import { beforeAll, describe, expect, test } from 'vitest';
import { HnswVectorStore } from '../../src/index-store/hnsw-vector-store.ts';
import { HybridRetriever } from '../../src/retrieval/hybrid-retriever.ts';
import { indexOf, sharedRuntime, type TestIndex } from '../support/test-index.ts';
import { villageSeeds } from '../support/village-seeds.ts';

let village: TestIndex;
beforeAll(async () => {
  village = await indexOf(villageSeeds());
});

describe('the retriever', () => {
  test('gives the hits of the search as documents, with the reason for their place', async () => {
    const retriever = new HybridRetriever(village.search, 3);
    expect(retriever).toBeInstanceOf(BaseRetriever);
    const question = '망원경 보증금은 얼마인가요?';
    const documents = await retriever.invoke(question);
    const { hits } = await village.search.search(question, 3);
    expect(documents).toHaveLength(3);
    expect(documents.map(({ metadata }) => metadata.chunk)).toEqual(hits.map(({ chunk }) => chunk));
    expect(documents[0]).toBeInstanceOf(Document);
    expect(documents[0]!.pageContent).toContain('보증금은 30,000원이고');
    expect(documents[0]!.id).toBe(village.snapshot.chunkId(hits[0]!.chunk));
    expect(documents[0]!.metadata).toMatchObject({
      source: 'faq.md',
      title: '별마당 동아리 묻고 답하기',
      score: hits[0]!.score,
      trace: hits[0]!.trace,
    });
  });

  test('is a step of a chain', async () => {
    const titles = RunnableLambda.from((documents: Document<{ title: string }>[]) =>
      documents.map(({ metadata }) => metadata.title),
    );
    const chain = new HybridRetriever(village.search, 1).pipe(titles);
    expect(await chain.invoke('멀칭이 뭐예요?')).toEqual(['새내기 농부 낱말 풀이']);
    expect(await chain.batch(['연체료', '농약'])).toEqual([
      ['달빛 도서관 이용 안내'],
      ['초록 텃밭 모임 규칙'],
    ]);
  });

  test('finds nothing for nothing', async () => {
    expect(await new HybridRetriever(village.search, 3).invoke('')).toEqual([]);
  });
});

describe('the vector store', () => {
  const store = () => new HnswVectorStore(sharedRuntime().embeddings, village.snapshot);

  test('gives cosine similarity, nearest first', async () => {
    const { embeddings } = sharedRuntime();
    const vector = await embeddings.embedQuery('회비는 밭 한 자리에 얼마인가요');
    const found = await store().similaritySearchVectorWithScore(vector, 5);
    expect(found).toHaveLength(5);
    const similarities = found.map(([, similarity]) => similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
    for (const [document, similarity] of found) {
      const [passage] = await embeddings.embedDocuments([document.pageContent]);
      expect(similarity).toBeCloseTo(
        vector.reduce((sum, value, at) => sum + value * passage![at]!, 0),
        4,
      );
    }
    expect(found[0]![0].metadata.source).toBe('garden.md');
  });

  test('a chunk is its own nearest neighbour, at 1', async () => {
    const text = village.snapshot.chunkText(0);
    const [[document, similarity]] = (await store().similaritySearchWithScore(text, 1)) as [
      [Document, number],
    ];
    expect(document.pageContent).toBe(text);
    expect(similarity).toBeCloseTo(1, 3);
  });

  test('no more are given than there are', async () => {
    const documents = await store().similaritySearch('텃밭', 1000);
    expect(documents).toHaveLength(village.snapshot.chunkCount);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(await store().similaritySearch('텃밭', 0)).toEqual([]);
  });

  test('serves as a LangChain vector store and its retriever', async () => {
    expect(store()).toBeInstanceOf(VectorStore);
    const [document] = await store().asRetriever(1).invoke('망원경 빌리기');
    expect(document!.metadata).toMatchObject({ source: 'faq.md' });
  });

  test('takes no documents: a snapshot does not change', async () => {
    await expect(store().addDocuments()).rejects.toThrow('does not change');
    await expect(store().addVectors()).rejects.toThrow('does not change');
    expect(await store().similaritySearch('텃밭', 1000)).toHaveLength(village.snapshot.chunkCount);
  });
});
