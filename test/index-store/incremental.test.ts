import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, SeedDocument } from '../../src/corpus/document.ts';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { makeDocument, paragraphs, SENTENCES } from './documents.ts';
import { temporaryFolder, temporaryIndex } from './fixture.ts';
import { build, buildAndLoad, loadParts, RecordingEmbeddings } from './parts.ts';

const SOURCES = ['가입.md', '나눔/규칙.md', '나눔.md', '행사.txt', 'notes.md'];

const sentences = fc.array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 24 });
const blocks = fc.array(fc.record({ heading: fc.boolean(), place: fc.option(fc.nat(3)), sentences }), {
  minLength: 1,
  maxLength: 3,
});
type BlockPlan = (typeof blocks extends fc.Arbitrary<infer T> ? T : never)[number];

const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('put' as const), blocks }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('append' as const), sentences }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const) }) },
);
const step = fc.record({ source: fc.constantFrom(...SOURCES), action });

function textOf(chosen: readonly number[]): string {
  return chosen.map((at) => SENTENCES[at]).join(' ');
}

function documentOf(source: string, plans: readonly BlockPlan[]): SeedDocument {
  const made = plans.flatMap((plan, at): Block[] => {
    const place = plan.place === null ? {} : { place: `${plan.place}쪽` };
    const paragraph: Block = { kind: 'paragraph', text: textOf(plan.sentences), ...place };
    if (!plan.heading) return [paragraph];
    return [
      { kind: 'heading', level: 1 + (at % 3), text: `${at}장 ${textOf([plan.sentences[0]!]).slice(0, 8)}` },
      paragraph,
    ];
  });
  return makeDocument(source, made, { title: `문서 ${source}` });
}

/** The model of a seeds folder: what each source holds. */
type Seeds = Map<string, readonly BlockPlan[]>;

function apply(
  seeds: Seeds,
  { source, action: change }: typeof step extends fc.Arbitrary<infer T> ? T : never,
): void {
  const before = seeds.get(source);
  if (change.kind === 'remove') seeds.delete(source);
  else if (change.kind === 'put') seeds.set(source, change.blocks);
  else seeds.set(source, [...(before ?? []), { heading: false, place: null, sentences: change.sentences }]);
}

function documentsOf(seeds: Seeds): SeedDocument[] {
  return [...seeds].map(([source, plans]) => documentOf(source, plans));
}

/** Everything but the labels in the graph, which depend on the history. */
function contentOf({ manifest, tables, sections, aliases, lexicalParts, duplicateTables }: IndexSnapshot) {
  const { chunkLabels: _, ...columns } = tables;
  return { documents: manifest.documents, columns, sections, aliases, lexicalParts, duplicateTables };
}

function vectorOf(snapshot: IndexSnapshot, chunk: number): number[] {
  return snapshot.vectors.vector(snapshot.tables.chunkLabels[chunk]!);
}

async function expectSameNeighbours(left: IndexSnapshot, right: IndexSnapshot): Promise<void> {
  const { embeddings } = await loadParts();
  for (let chunk = 0; chunk < left.chunkCount; chunk++) {
    const product = vectorOf(left, chunk).reduce(
      (sum, value, at) => sum + value * vectorOf(right, chunk)[at]!,
      0,
    );
    expect(product).toBeCloseTo(1, 4);
  }
  for (const question of ['회비는 얼마인가요?', '토마토는 언제 심나요?', 'parking']) {
    const vector = await embeddings.embedQuery(question);
    const near = (snapshot: IndexSnapshot) =>
      snapshot.vectors.search(vector, 5).map(({ label, similarity }) => {
        expect(snapshot.chunkWithLabel(label)).toBeDefined();
        return similarity.toFixed(3);
      });
    expect(near(left)).toEqual(near(right));
  }
}

describe('an incremental build', () => {
  it('equals a full build of the same documents, whatever was added, changed and removed before', async () => {
    const root = await temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 7 }),
        fc.boolean(),
        async (steps, reverse) => {
          const directory = new IndexDirectory(`${root}/${run++}`);
          const seeds: Seeds = new Map();
          let snapshot: IndexSnapshot | null = null;
          for (const change of steps) {
            apply(seeds, change);
            const documents = documentsOf(seeds);
            snapshot = await buildAndLoad(directory, reverse ? documents.reverse() : documents, snapshot);
          }
          const full = await buildAndLoad(new IndexDirectory(`${root}/${run++}`), documentsOf(seeds));
          expect(contentOf(snapshot!)).toEqual(contentOf(full));
          await expectSameNeighbours(snapshot!, full);
          for (const [source, plans] of seeds) {
            const row = snapshot!.documentIndex(source);
            expect(snapshot!.documentText(row)).toBe(documentOf(source, plans).text);
          }
          expect(snapshot!.documents).toHaveLength(seeds.size);
        },
      ),
      { numRuns: 25 },
    );
  });

  const long = (source: string, ...extra: string[]) =>
    paragraphs(source, ...SENTENCES.map((sentence) => sentence.repeat(6)), ...extra);

  it('embeds nothing but the chunks whose text is new', async () => {
    const { embeddings } = await loadParts();
    const directory = await temporaryIndex();
    const first = new RecordingEmbeddings(embeddings);
    const before = await buildAndLoad(directory, [long('a.md'), long('b.md')], null, { embeddings: first });
    expect(first.passages).toEqual(
      Array.from({ length: before.chunkCount }, (_, chunk) => before.chunkText(chunk)),
    );

    const second = new RecordingEmbeddings(embeddings);
    const addition = '새로 덧붙인 마지막 문단입니다. 여기서만 나오는 낱말은 라일락입니다.';
    const after = await buildAndLoad(directory, [long('a.md', addition), long('b.md')], before, {
      embeddings: second,
    });
    expect(second.passages.length).toBeGreaterThan(0);
    expect(second.passages.length).toBeLessThan(4);
    expect(second.passages.join('\n')).toContain('라일락');
    const known = new Set(Array.from({ length: before.chunkCount }, (_, chunk) => before.chunkId(chunk)));
    const fresh = Array.from({ length: after.chunkCount }, (_, chunk) => chunk).filter(
      (chunk) => !known.has(after.chunkId(chunk)),
    );
    expect(second.passages).toEqual(fresh.map((chunk) => after.chunkText(chunk)));
  });

  it('embeds nothing at all when only metadata changed', async () => {
    const { embeddings } = await loadParts();
    const directory = await temporaryIndex();
    const block = { kind: 'paragraph', text: SENTENCES.join(' ') } as const;
    const before = await buildAndLoad(directory, [makeDocument('a.md', [block], { title: '예전 제목' })]);
    const recording = new RecordingEmbeddings(embeddings);
    const after = await buildAndLoad(
      directory,
      [makeDocument('a.md', [block], { title: '라벤더 안내' })],
      before,
      {
        embeddings: recording,
      },
    );
    expect(recording.passages).toEqual([]);
    expect(after.document(0).title).toBe('라벤더 안내');
    expect(after.lexical.morphemes.ids.has('라벤더')).toBe(true);
    expect(after.lexical.morphemes.ids.has('예전')).toBe(false);
  });

  it('publishes nothing when nothing changed, in whatever order the documents come', async () => {
    const directory = await temporaryIndex();
    const documents = [paragraphs('a.md', SENTENCES[0]), paragraphs('b.md', SENTENCES[1])];
    const before = await buildAndLoad(directory, documents);
    const result = await build(directory, documents.toReversed(), before);
    expect(result).toEqual({
      changes: { added: [], changed: [], removed: [], unchanged: ['a.md', 'b.md'] },
      version: before.version,
      published: false,
      chunks: before.chunkCount,
    });
    expect(await directory.current()).toBe(before.version);
  });

  it('tells what changed, sorted by source', async () => {
    const directory = await temporaryIndex();
    const before = await buildAndLoad(
      directory,
      ['b', 'a', 'd', 'c'].map((name) => paragraphs(name, SENTENCES[0])),
    );
    const { changes } = await build(
      directory,
      [
        paragraphs('z', SENTENCES[2]),
        paragraphs('c', SENTENCES[3]),
        paragraphs('e', SENTENCES[2]),
        paragraphs('a', SENTENCES[3]),
        paragraphs('b', SENTENCES[0]),
      ],
      before,
    );
    expect(changes).toEqual({ added: ['e', 'z'], changed: ['a', 'c'], removed: ['d'], unchanged: ['b'] });
  });

  it('forgets a removed document, its words and its vectors', async () => {
    const directory = await temporaryIndex();
    const { embeddings } = await loadParts();
    const secret = '라일락나무는 뒤뜰에 있습니다.';
    const others = SOURCES.map((source, at) => paragraphs(source, SENTENCES[at]!));
    const before = await buildAndLoad(directory, [paragraphs('비밀.md', secret), ...others]);
    const term = before.lexical.morphemeTerms.find((text) => text.startsWith('라일락'))!;
    expect(before.lexical.morphemes.ids.has(term)).toBe(true);

    const after = await buildAndLoad(directory, others, before);
    expect(after.documentIndex('비밀.md')).toBe(-1);
    expect(after.lexical.morphemes.ids.has(term)).toBe(false);
    expect(after.lexical.morphemeTerms).not.toContain(term);
    expect(String.fromCharCode(...after.tables.text)).not.toContain('라일락');
    const texts = after.vectors
      .search(await embeddings.embedQuery(secret), 10)
      .map(({ label }) => after.chunkText(after.chunkWithLabel(label)!));
    expect(texts).toHaveLength(others.length);
    expect(texts.join()).not.toContain('라일락');
    // Of six points one is dead: hidden, not yet worth a new graph.
    expect(after.vectors.size).toBe(6);
    const chunks = Array.from({ length: 6 }, (_, label) => after.chunkWithLabel(label));
    expect(chunks.filter((chunk) => chunk === undefined)).toHaveLength(1);
  });

  it('builds the graph anew once more than a fifth of it is dead', async () => {
    const directory = await temporaryIndex();
    const { embeddings } = await loadParts();
    const all = Array.from({ length: 10 }, (_, at) => paragraphs(`${at}.md`, SENTENCES[at]!));
    let snapshot = await buildAndLoad(directory, all);
    snapshot = await buildAndLoad(directory, all.slice(2), snapshot);
    expect(snapshot.vectors.size).toBe(10);
    const recording = new RecordingEmbeddings(embeddings);
    snapshot = await buildAndLoad(directory, all.slice(3), snapshot, { embeddings: recording });
    expect(snapshot.vectors.size).toBe(7);
    expect([...snapshot.tables.chunkLabels]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(recording.passages).toEqual([]);
    const full = await buildAndLoad(await temporaryIndex(), all.slice(3));
    await expectSameNeighbours(snapshot, full);
  });

  it('can empty an index and fill it again', async () => {
    const directory = await temporaryIndex();
    const document = paragraphs('a.md', SENTENCES[0]);
    const before = await buildAndLoad(directory, [document]);
    const empty = await buildAndLoad(directory, [], before);
    expect(empty.chunkCount).toBe(0);
    expect(empty.lexicalParts.morphemeTerms).toEqual([]);
    const again = await buildAndLoad(directory, [document], empty);
    expect(contentOf(again)).toEqual(contentOf(before));
  });

  it('uses the vectors in memory when the previous graph is damaged on disk meanwhile', async () => {
    const { writeFile } = await import('node:fs/promises');
    const directory = await temporaryIndex();
    const { embeddings } = await loadParts();
    const all = Array.from({ length: 10 }, (_, at) => paragraphs(`${at}.md`, SENTENCES[at]!));
    const before = await buildAndLoad(directory, all);
    await writeFile(`${directory.versionPath(before.version)}/vectors.hnsw`, 'damaged');
    const recording = new RecordingEmbeddings(embeddings);
    const after = await buildAndLoad(directory, all.slice(1), before, { embeddings: recording });
    expect(recording.passages).toEqual([]);
    await expectSameNeighbours(after, await buildAndLoad(await temporaryIndex(), all.slice(1)));
  });
});
