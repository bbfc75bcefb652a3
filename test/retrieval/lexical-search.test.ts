import { beforeAll, describe, expect, test } from 'vitest';
import { textTerms } from '../../src/korean/text-terms.ts';
import { LexicalSearch } from '../../src/retrieval/lexical-search.ts';
import type { QueryLanguage } from '../../src/retrieval/query.ts';
import { seedDocument } from '../support/seed-document.ts';
import { indexOf, sharedLanguage, type TestIndex } from '../support/test-index.ts';

const K1 = 0.6;
const B = 0.4;

/** One chunk each, so that a document is a row. */
const TEXTS = [
  '감자는 사월에 심는다. 감자를 심은 밭에는 물을 자주 준다.',
  '고구마는 오월에 심는다. 물은 사흘에 한 번 준다.',
  '옥수수는 키가 크다.',
  '옥수수 옆에 콩을 심으면 콩이 줄기를 타고 오른다. 콩 농사는 거름이 적게 든다.',
  '물통과 호미는 창고에 둔다. 창고 열쇠는 반장이 맡는다.',
  '반장은 해마다 3월에 뽑는다. 2024년에는 38가구가 표를 던졌다.',
  '밭 한 자리는 10제곱미터다. 밭과 밭 사이에는 길을 낸다.',
  '거름은 풀과 낙엽을 썩혀 만든다.',
  '낙엽을 태우지 않는다. 낙엽은 거름으로 쓴다. 낙엽 태우기는 벌금이 10만 원이다.',
  'LED 등은 저녁 8시에 꺼진다.',
];

let index: TestIndex;
let lexical: LexicalSearch;
let language: QueryLanguage;
beforeAll(async () => {
  const documents = TEXTS.map((text, row) =>
    seedDocument([{ kind: 'paragraph', text }], {
      source: `${row}.md`,
      metadata: { title: `밭 이야기 ${row}`, author: row % 2 === 0 ? '한가람' : null },
    }),
  );
  index = await indexOf(documents);
  lexical = new LexicalSearch(index.snapshot.lexical);
  language = await sharedLanguage();
});

/** Content terms of the text's sentences, and of its title and its author. */
function wordsOf(row: number): string[] {
  const above = row % 2 === 0 ? `밭 이야기 ${row}\n한가람` : `밭 이야기 ${row}`;
  return [...TEXTS[row]!.split(/(?<=\.) /), above]
    .flatMap((part) => textTerms(part, language.analyzer.analyze(part)))
    .map(({ text }) => text);
}

/** Pairs of neighbouring syllables of the text alone; a lone syllable stands for itself. */
function pairsOf(text: string): string[] {
  return (text.match(/[가-힣]+/g) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : [...run.slice(1)].map((_, at) => run.slice(at, at + 2)),
  );
}

/** BM25 as in the textbook, one document after another. */
function bm25(rows: readonly (readonly string[])[], terms: Iterable<string>): number[] {
  const average = rows.reduce((sum, { length }) => sum + length, 0) / rows.length;
  return rows.map((row) => {
    let score = 0;
    for (const term of new Set(terms)) {
      const containing = rows.filter((other) => other.includes(term)).length;
      const idf = Math.log(1 + (rows.length - containing + 0.5) / (containing + 0.5));
      const frequency = row.filter((word) => word === term).length;
      score += (idf * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * row.length) / average));
    }
    return score;
  });
}

function shares(scores: readonly number[]): number[] {
  const best = Math.max(...scores);
  return scores.map((score) => (best > 0 ? score / best : 0));
}

const QUESTIONS = [
  '감자는 언제 심나요?',
  '콩 농사에 거름이 드나요',
  '낙엽을 태우면 벌금이 얼마예요?',
  '창고 열쇠는 누가 맡나요?',
  '2024년에는 몇 가구가 투표했나요',
  '한가람의 밭 이야기',
  '물',
  'LED',
  '물 주는 밭과 밭 사이의 길',
];

test('every document is one row', () => {
  expect(index.snapshot.chunkCount).toBe(TEXTS.length);
});

describe('equals a textbook BM25', () => {
  test.each(QUESTIONS)('%s', (question) => {
    const bound = index.search.bind(question);
    const query = { ...bound, terms: bound.terms.map((term) => ({ ...term, synonyms: [] })) };
    expect(query.spellings).toEqual([]);
    const rows = TEXTS.map((_, row) => wordsOf(row));
    const morphemes = shares(
      bm25(
        rows,
        query.terms.map(({ text }) => text),
      ),
    );
    const bigrams = shares(bm25(TEXTS.map(pairsOf), pairsOf(query.text)));

    const hits = lexical.search(query, TEXTS.length);
    const expected = TEXTS.map((_, row) => (morphemes[row]! + bigrams[row]!) / 2);
    expect(hits.map(({ chunk }) => chunk).sort()).toEqual(
      expected.flatMap((score, row) => (score > 0 ? [row] : [])).sort(),
    );
    for (const hit of hits) {
      expect(hit.morphemes).toBeCloseTo(morphemes[hit.chunk]!, 5);
      expect(hit.bigrams).toBeCloseTo(bigrams[hit.chunk]!, 5);
      expect(hit.score).toBeCloseTo(expected[hit.chunk]!, 5);
    }
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });
});

test('as many are given as asked for, the best ones', () => {
  const query = index.search.bind('밭에 물을 주는 거름');
  const all = lexical.search(query, 100);
  expect(all.length).toBeGreaterThan(4);
  for (let count = 0; count <= all.length; count++) {
    expect(lexical.search(query, count)).toEqual(all.slice(0, count));
  }
});

test('equal scores keep the order of rows', async () => {
  const same = await indexOf(
    ['c.md', 'a.md', 'b.md'].map((source) =>
      seedDocument([{ kind: 'paragraph', text: '마늘은 늦가을에 심는다.' }], { source }),
    ),
  );
  const hits = new LexicalSearch(same.snapshot.lexical).search(same.search.bind('마늘'), 2);
  expect(hits.map(({ chunk }) => chunk)).toEqual([0, 1]);
});

test('a question before leaves no trace in the next', () => {
  const query = index.search.bind('옥수수와 콩');
  const alone = new LexicalSearch(index.snapshot.lexical).search(query, 10);
  lexical.search(index.search.bind('낙엽 거름 물 밭 감자'), 10);
  expect(lexical.search(query, 10)).toEqual(alone);
});

test.each(['', '🌱', '바나나', 'zebra'])('nothing is found for %j', (text) => {
  expect(lexical.search(index.search.bind(text), 10)).toEqual([]);
});
