import { readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Block, SeedDocument } from '../../src/corpus/document.ts';
import type { BuildProgress } from '../../src/index-store/builder.ts';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { makeDocument, paragraphs, SENTENCES } from './documents.ts';
import { temporaryFolder, temporaryIndex } from './fixture.ts';
import { build, buildAndLoad, loadParts, RecordingEmbeddings } from './parts.ts';

const GUIDE: readonly Block[] = [
  { kind: 'heading', level: 1, text: '씨앗 모임 안내' },
  {
    kind: 'paragraph',
    text: '이 글은 모임을 처음 찾는 분을 위한 안내입니다. 궁금한 점은 운영진에게 물어 주세요.',
  },
  { kind: 'heading', level: 2, text: '가입' },
  { kind: 'heading', level: 3, text: '회비' },
  { kind: 'paragraph', text: `${SENTENCES[1]} ${SENTENCES[4]}`, place: '2쪽' },
  { kind: 'list-item', text: '계좌 이체', place: '3쪽' },
  { kind: 'list-item', text: '현금', place: '3쪽' },
  { kind: 'heading', level: 2, text: '장소' },
  { kind: 'paragraph', text: SENTENCES[3] },
  { kind: 'table-row', text: '요일 | 시간' },
  { kind: 'code', text: 'npm start' },
];

const guide = makeDocument('안내.md', GUIDE, {
  title: '씨앗 모임  안내',
  author: '김씨앗',
  publisher: '씨앗마을',
  date: '2026-03',
  url: 'https://example.com/안내',
  tags: ['모임', '안내'],
});

/** Enough text for the worker threads. */
function largeCorpus(): SeedDocument[] {
  return Array.from({ length: 40 }, (_, at) =>
    paragraphs(
      `${at}.md`,
      ...SENTENCES.map((sentence, turn) => `${sentence} ${at}번 문서의 ${turn}번째 글입니다.`.repeat(3)),
    ),
  );
}

describe('a full build', () => {
  it('keeps the documents, their texts, sentences, headings and places', async () => {
    const other = paragraphs('가.txt', SENTENCES[0], '');
    const snapshot = await buildAndLoad(await temporaryIndex(), [guide, other]);
    expect(snapshot.documents.map(({ source }) => source)).toEqual(['가.txt', '안내.md']);
    const row = snapshot.documentIndex('안내.md');
    expect(row).toBe(1);
    expect(snapshot.document(row)).toMatchObject({ ...guide.metadata, contentHash: guide.contentHash });
    expect(snapshot.documentText(row)).toBe(guide.text);

    const { documentSentenceStarts, sentenceStarts, documentTextStarts } = snapshot.tables;
    const sentences = Array.from(
      { length: documentSentenceStarts[row + 1]! - documentSentenceStarts[row]! },
      (_, at) => documentSentenceStarts[row]! + at,
    );
    expect(sentences.map((at) => [snapshot.sentenceKind(at), snapshot.sentenceText(at)])).toEqual([
      ['heading', '씨앗 모임 안내'],
      ['paragraph', '이 글은 모임을 처음 찾는 분을 위한 안내입니다.'],
      ['paragraph', '궁금한 점은 운영진에게 물어 주세요.'],
      ['heading', '가입'],
      ['heading', '회비'],
      ['paragraph', SENTENCES[1]],
      ['paragraph', SENTENCES[4]],
      ['list-item', '계좌 이체'],
      ['list-item', '현금'],
      ['heading', '장소'],
      ['paragraph', SENTENCES[3]],
      ['table-row', '요일 | 시간'],
      ['code', 'npm start'],
    ]);
    for (const at of sentences) {
      const start = sentenceStarts[at]! - documentTextStarts[row]!;
      const text = snapshot.sentenceText(at);
      expect(guide.text.slice(start, start + text.length)).toBe(text);
      expect(snapshot.documentOfSentence(at)).toBe(row);
    }
    const sectionOf = (text: string) =>
      snapshot.sectionOfSentence(sentences.find((at) => snapshot.sentenceText(at) === text)!);
    expect(sectionOf('궁금한 점은 운영진에게 물어 주세요.')).toEqual({ headings: [], place: null });
    expect(sectionOf(SENTENCES[4])).toEqual({ headings: ['가입', '회비'], place: '2쪽' });
    expect(sectionOf('현금')).toEqual({ headings: ['가입', '회비'], place: '3쪽' });
    expect(sectionOf(SENTENCES[3])).toEqual({ headings: ['장소'], place: null });
  });

  it('makes chunks that are whole sentences, with stable ids and a vector each', async () => {
    const snapshot = await buildAndLoad(await temporaryIndex(), [guide, ...largeCorpus()]);
    const ids = new Set<string>();
    for (let chunk = 0; chunk < snapshot.chunkCount; chunk++) {
      const document = snapshot.documentOfChunk(chunk);
      expect(snapshot.documentText(document)).toContain(snapshot.chunkText(chunk));
      expect(snapshot.chunkWithLabel(snapshot.tables.chunkLabels[chunk]!)).toBe(chunk);
      ids.add(snapshot.chunkId(chunk));
    }
    expect(ids.size).toBe(snapshot.chunkCount);
    expect(snapshot.chunkWithLabel(snapshot.vectors.size)).toBeUndefined();
    expect(snapshot.manifest.counts).toEqual({
      documents: 41,
      chunks: snapshot.chunkCount,
      sentences: snapshot.tables.sentenceStarts.length,
      points: snapshot.vectors.size,
    });
  });

  it('finds a chunk by the words of its text, its title and its headings', async () => {
    const snapshot = await buildAndLoad(await temporaryIndex(), [guide, paragraphs('가.txt', SENTENCES[0])]);
    const { ids, postings } = snapshot.lexical.morphemes;
    const chunksWith = (term: string) => {
      const id = ids.get(term)!;
      return [...postings.rows.subarray(postings.offsets[id], postings.offsets[id + 1])].map((chunk) =>
        snapshot.documentOfChunk(chunk),
      );
    };
    expect(new Set(chunksWith('도서관'))).toEqual(new Set([0]));
    expect(new Set(chunksWith('환불'))).toEqual(new Set([1]));
    expect(chunksWith('마을').length).toBeGreaterThan(0);
  });

  it('analyses the same through worker threads as in this one', async () => {
    const documents = largeCorpus();
    const { analyzer } = await loadParts();
    const whole = await buildAndLoad(await temporaryIndex(), documents);
    expect(documents.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(60_000);
    const directory = await temporaryIndex();
    let grown = await buildAndLoad(directory, documents.slice(0, 15), null, { analyzer });
    grown = await buildAndLoad(directory, documents.slice(0, 30), grown, { analyzer });
    grown = await buildAndLoad(directory, documents, grown, { analyzer });
    expect(grown.lexicalParts).toEqual(whole.lexicalParts);
  });

  it('of no documents at all gives an empty index that loads', async () => {
    const directory = await temporaryIndex();
    const result = await build(directory, [], null);
    expect(result).toMatchObject({ published: true, chunks: 0 });
    const snapshot = await buildAndLoad(directory, [], null);
    expect([snapshot.chunkCount, snapshot.documents.length, snapshot.vectors.size]).toEqual([0, 0, 0]);
    expect(snapshot.vectors.search(await (await loadParts()).embeddings.embedQuery('회비'), 5)).toEqual([]);
  });

  it('takes documents without a sentence, and texts that the model knows nothing of', async () => {
    const snapshot = await buildAndLoad(await temporaryIndex(), [
      makeDocument('a.md', []),
      paragraphs('b.md', '\ufffd'),
      paragraphs('c.md', SENTENCES[0]),
      makeDocument('d.md', []),
    ]);
    expect(snapshot.documents).toHaveLength(4);
    expect(snapshot.documentText(0)).toBe('');
    const odd = await buildAndLoad(await temporaryIndex(), [paragraphs('b.md', '가\ud800나.')]);
    expect(odd.documentText(0)).toBe('가\ud800나.');
  });

  it('reports its progress to the end, every phase', async () => {
    const seen: BuildProgress[] = [];
    await build(await temporaryIndex(), largeCorpus(), null, {
      onProgress: (progress) => seen.push(progress),
    });
    for (const phase of ['analyze', 'embed', 'write'] as const) {
      const steps = seen.filter((progress) => progress.phase === phase);
      const { total } = steps.at(-1)!;
      expect(steps.at(-1)).toEqual({ phase, done: total, total });
      expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
      expect(new Set(steps.map((progress) => progress.total))).toEqual(new Set([total]));
    }
  });
});

describe('a build that fails', () => {
  async function expectUntouched(directory: IndexDirectory, version: string | null): Promise<void> {
    expect(await directory.current()).toBe(version);
    const names = await readdir(directory.path);
    expect(names.sort()).toEqual(version === null ? [] : ['CURRENT', version].sort());
  }

  it('because it was cancelled publishes nothing and leaves no folder', async () => {
    const directory = await temporaryIndex();
    const before = await buildAndLoad(directory, [guide]);
    for (const phase of ['analyze', 'embed', 'write'] as const) {
      const controller = new AbortController();
      const cancelled = new Error(`cancelled while in ${phase}`);
      const attempt = build(directory, [guide, ...largeCorpus()], before, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.phase === phase) controller.abort(cancelled);
        },
      });
      await expect(attempt).rejects.toBe(cancelled);
      await expectUntouched(directory, before.version);
    }
    await expect(build(directory, [], before, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    await expectUntouched(directory, before.version);
  });

  it('because of the model stops the analysis too, and leaves no folder', async () => {
    const { embeddings } = await loadParts();
    class Failing extends RecordingEmbeddings {
      override embedDocuments(texts: string[]): Promise<number[][]> {
        if (this.passages.length > 0) return Promise.reject(new Error('the model broke'));
        return super.embedDocuments(texts);
      }
    }
    const directory = await temporaryIndex();
    const seen: BuildProgress[] = [];
    const again = largeCorpus().map((document) => ({ ...document, source: `x${document.source}` }));
    const attempt = build(directory, [...largeCorpus(), ...again], null, {
      embeddings: new Failing(embeddings),
      onProgress: (progress) => seen.push(progress),
    });
    await expect(attempt).rejects.toThrow('the model broke');
    const analyzed = seen.findLast(({ phase }) => phase === 'analyze');
    expect(analyzed?.done ?? 0).toBeLessThan(analyzed?.total ?? 1);
    await expectUntouched(directory, null);
  });

  it('because the model gives another dimension leaves no folder', async () => {
    const { embeddings } = await loadParts();
    class Short extends RecordingEmbeddings {
      override async embedDocuments(texts: string[]): Promise<number[][]> {
        return (await super.embedDocuments(texts)).map((vector) => vector.slice(0, 100));
      }
    }
    const directory = await temporaryIndex();
    await expect(build(directory, [guide], null, { embeddings: new Short(embeddings) })).rejects.toThrow(
      RangeError,
    );
    await expectUntouched(directory, null);
  });

  it('because a file is in the place of the folder says so', async () => {
    const file = `${await temporaryFolder()}/index`;
    await writeFile(file, '');
    await expect(build(new IndexDirectory(file), [guide], null)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('INDEX_DIR'),
    });
  });
});
