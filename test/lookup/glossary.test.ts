import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Citation } from '../../src/answer/answer.ts';
import type { SeedDocument } from '../../src/corpus/document.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { buildGlossary, type Glossary } from '../../src/lookup/glossary.ts';
import { article, indexOf, seedFile } from '../support/test-index.ts';
import { glossaryDocuments } from './glossary-documents.ts';

const SAMPLES = fileURLToPath(new URL('../../seeds/samples', import.meta.url));

/** A sentence by its beginning, and the term that it defines; null when it defines none. */
const labelSchema = z.object({
  source: z.string(),
  term: z.string().nullable(),
  aliases: z.array(z.string()).default([]),
  sentence: z.string(),
});

/** A definition as it was found, or as it is labelled. */
type Pair = `${string} | ${string} | ${string}`;

let snapshot: IndexSnapshot;
let glossary: Glossary;
let labels: readonly z.infer<typeof labelSchema>[];

beforeAll(async () => {
  const content = await readFile(new URL('../eval/glossary.jsonl', import.meta.url), 'utf8');
  labels = content
    .trim()
    .split('\n')
    .map((line) => labelSchema.parse(JSON.parse(line)));
  ({ snapshot } = await indexOf([...(await samples()), ...glossaryDocuments()]));
  glossary = await buildGlossary(snapshot);
});

async function samples(): Promise<SeedDocument[]> {
  const names = await readdir(SAMPLES);
  return Promise.all(
    names.map(async (name) =>
      seedFile(`samples/${name}`.normalize('NFC'), await readFile(path.join(SAMPLES, name), 'utf8')),
    ),
  );
}

/** The whole sentence of a document that begins so; a label that matches none is a slip of ours. */
function sentenceOf(source: string, beginning: string): string {
  const text = snapshot.documentText(snapshot.documentIndex(source));
  const { documentSentenceStarts } = snapshot.tables;
  const document = snapshot.documentIndex(source);
  for (let row = documentSentenceStarts[document]!; row < documentSentenceStarts[document + 1]!; row++) {
    if (snapshot.sentenceText(row).startsWith(beginning)) return snapshot.sentenceText(row);
  }
  throw new Error(`${source} has no sentence “${beginning}”: ${text.slice(0, 80)}`);
}

function foundPairs(): Pair[] {
  return glossary.entries.flatMap(({ term, definition, others }) =>
    [definition, ...others].map(({ source, quote }): Pair => `${source} | ${term} | ${quote}`),
  );
}

function labelledPairs(): Pair[] {
  return labels
    .filter(({ term }) => term !== null)
    .map(({ source, term, sentence }): Pair => `${source} | ${term} | ${sentenceOf(source, sentence)}`);
}

/** A glossary of one document of these lines. */
async function glossaryOf(...documents: SeedDocument[]): Promise<Glossary> {
  return buildGlossary((await indexOf(documents)).snapshot);
}

const terms = (entries: readonly { readonly term: string }[]) => entries.map(({ term }) => term);

describe('the labelled definitions of the samples and of our own documents', () => {
  test('there are many, and as many sentences that only look so', () => {
    expect(labels.filter(({ term }) => term !== null).length).toBeGreaterThanOrEqual(30);
    const negatives = labels.filter(({ term }) => term === null);
    expect(negatives.length).toBeGreaterThanOrEqual(30);
    for (const { source, sentence } of negatives) expect(sentenceOf(source, sentence)).not.toBe('');
  });

  test('precision is at least .95: nothing else in those documents is taken for a definition', () => {
    const right = new Set(labelledPairs());
    const wrong = foundPairs().filter((pair) => !right.has(pair));
    expect(wrong.length / foundPairs().length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('recall is at least .95', () => {
    const found = new Set(foundPairs());
    const missed = labelledPairs().filter((pair) => !found.has(pair));
    expect(missed.length / labelledPairs().length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('no tricky sentence is taken', () => {
    const quotes = new Set(foundPairs().map((pair) => pair.split(' | ')[2]));
    const taken = labels.filter(
      ({ term, source, sentence }) => term === null && quotes.has(sentenceOf(source, sentence)),
    );
    expect(taken).toEqual([]);
  });

  test('every entry has the labelled other names', () => {
    for (const { term, aliases } of labels) {
      const entry = term === null ? null : glossary.find(term);
      if (entry !== null) expect(entry.aliases, entry.term).toEqual(aliases);
    }
  });

  test('every definition is verbatim', () => {
    const citations: Citation[] = glossary.entries.flatMap(({ definition, others }) => [
      definition,
      ...others,
    ]);
    for (const { source, start, end, quote } of citations) {
      expect(snapshot.documentText(snapshot.documentIndex(source)).slice(start, end)).toBe(quote);
    }
  });
});

describe('the entries', () => {
  test('are in dictionary order, Hangul before Latin', () => {
    const all = terms(glossary.entries);
    expect(all.indexOf('가용성')).toBeLessThan(all.indexOf('환경 변수'));
    expect(all.slice(-4)).toEqual(['AI 인프라', 'API', 'CDN', 'SSH']);
  });

  test('a word explained in several documents is one entry: the surest definition first, then the newest', async () => {
    const dated = (source: string, date: string, text: string) =>
      seedFile(source, `---\ntitle: 메모\ndate: ${date}\n---\n\n${text}\n`);
    const found = await glossaryOf(
      dated('a.md', '2026-05-01', '웹훅은 일이 생기면 정해 둔 주소로 알려 주는 방식이다. 누리집도 그렇다.'),
      dated('b.md', '2024-01-01', '웹훅이란 일이 생겼을 때 먼저 알려 주는 방식을 말한다.'),
      dated('c.md', '2025-01-01', '웹훅이란 정해 둔 주소로 소식을 보내는 장치를 말한다.'),
    );
    const [entry] = found.entries;
    expect(entry!.definition).toMatchObject({ source: 'c.md', number: 1 });
    expect(entry!.others.map(({ source, number }) => [source, number])).toEqual([
      ['b.md', 2],
      ['a.md', 3],
    ]);
  });

  test('other names are taken from the texts around, where they name just this', async () => {
    const found = await glossaryOf(
      article(
        'a.md',
        '메모',
        '파인튜닝이란 배운 모델을 다시 가르치는 작업을 말한다. 지난주에는 널리 알려진 파인튜닝(Fine-tuning)을 해 보았다. 모델이란 배운 것을 담은 파일을 말한다. 큰 언어 모델(LLM)은 느리고 AI 모델(AI model)은 많다.',
      ),
    );
    expect(found.find('파인튜닝')!.aliases).toEqual(['Fine-tuning']);
    expect(found.find('모델')!.aliases).toEqual([]);
  });

  test('an index without definitions has none', async () => {
    const found = await glossaryOf(article('a.md', '일기', '오늘은 비가 와서 집에 있었다.'));
    expect(found.entries).toEqual([]);
    expect(found.find('비')).toBeNull();
    expect(found.suggest('', 5)).toEqual([]);
  });
});

describe('finding a word', () => {
  test.each([
    ['토큰', '토큰'],
    ['토큰이란', '토큰'],
    ['토큰은?', '토큰'],
    ['rag', '검색 증강 생성'],
    ['fine tuning', '미세 조정'],
    ['검색증강생성을', '검색 증강 생성'],
    ['풀리퀘스트', '풀 리퀘스트'],
    ["'핫픽스'", '핫픽스'],
  ])('%s → %s', (asked, term) => {
    expect(glossary.find(asked)?.term).toBe(term);
  });

  test.each(['토', '토큰 값', '', ' ', '없는 말'])('“%s” finds none', (asked) => {
    expect(glossary.find(asked)).toBeNull();
  });

  test('every term and every other name finds an entry', () => {
    for (const { term, aliases } of glossary.entries) {
      expect(glossary.find(term)?.term).toBe(term);
      for (const alias of aliases) expect(glossary.find(alias)).not.toBeNull();
    }
  });
});

describe('suggestions', () => {
  test('begin as typed, syllable by syllable as Hangul is put together', () => {
    expect(terms(glossary.suggest('환', 5))).toEqual(['환각', '환경 변수']);
    expect(terms(glossary.suggest('톸', 5))).toEqual(['토큰']);
    expect(terms(glossary.suggest('토ㅋ', 5))).toEqual(['토큰']);
    expect(terms(glossary.suggest('pull', 5))).toEqual(['풀 리퀘스트']);
  });

  test('come by initial consonants', () => {
    expect(terms(glossary.suggest('ㅎㄱ', 5))).toEqual(['환각', '환경 변수']);
    expect(terms(glossary.suggest('ㅍㄹㅋ', 5))).toEqual(['풀 리퀘스트']);
    // Within a name, too.
    expect(terms(glossary.suggest('ㅌㄱㅅ', 5))).toEqual(['벡터 검색']);
  });

  test('what begins so comes before what only holds it', () => {
    expect(terms(glossary.suggest('검색', 5))).toEqual(['검색 증강 생성', '벡터 검색']);
    expect(terms(glossary.suggest('벡', 5))).toEqual(['벡터 검색']);
  });

  test('without anything typed the first entries come', () => {
    expect(glossary.suggest('', 3)).toEqual(glossary.entries.slice(0, 3));
    expect(glossary.suggest('환', 1)).toHaveLength(1);
    expect(glossary.suggest('환', 0)).toEqual([]);
  });

  test('are entries, none twice, never more than asked for, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ㄱㅎㅏ토큰검aR( .') }),
    );
    fc.assert(
      fc.property(typed, fc.nat({ max: 25 }), (prefix, limit) => {
        const suggested = glossary.suggest(prefix, limit);
        expect(suggested.length).toBeLessThanOrEqual(limit);
        expect(new Set(suggested).size).toBe(suggested.length);
      }),
    );
  });
});
