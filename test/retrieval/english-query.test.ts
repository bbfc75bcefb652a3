import { beforeAll, describe, expect, test } from 'vitest';
import { parseQuery, type QueryLanguage } from '../../src/retrieval/query.ts';
import { article, indexOf, sharedLanguage, type TestIndex } from '../support/test-index.ts';

let language: QueryLanguage;
beforeAll(async () => {
  language = await sharedLanguage();
});

const textsOf = (question: string) => parseQuery(question, language).terms.map(({ text }) => text);

describe('what an English question is searched with', () => {
  test('a term of several words is cut as its Korean one is, in any inflection', () => {
    expect(textsOf('Where are the data centers?')).toEqual(['데이터', '센터', '데이터센터']);
    expect(textsOf('What interest rates are offered?')).toEqual(['금리', 'offered']);
  });

  test('the longest term wins, and capitals do not matter', () => {
    expect(textsOf('Who is the Chief Executive Officer?')).toEqual(textsOf('Who is the chief executive?'));
  });

  test('light verbs and asking words are left out, unless nothing else is there', () => {
    expect(textsOf('How much profit did they make?')).toEqual(['profit']);
    expect(textsOf('Please explain')).not.toEqual([]);
  });

  test('words bring Korean synonyms at a lower share, and their own inflections', () => {
    const [term] = parseQuery('Who founded it?', language).terms;
    const share = (text: string) => term?.translations.find((found) => found.term === text)?.weight ?? 0;
    expect(share('설립')).toBeGreaterThan(share('세우다'));
    expect(share('세우다')).toBeGreaterThan(0);
    expect(share('founding')).toBeGreaterThan(0);
  });

  test('Hangul and names with digits in it are looked for as they are', () => {
    expect(textsOf('How much is the 보증금?')).toEqual(['보증금']);
    expect(textsOf('Which H100 clusters were rented?')).toEqual(expect.arrayContaining(['h100']));
  });

  test('what Korean says with a verb demands as little as a Korean verb', () => {
    const kinds = parseQuery('Which shop sells rice?', language).terms.map(({ text, kind }) => [text, kind]);
    expect(kinds).toEqual([
      ['shop', 'noun'],
      ['sells', 'predicate'],
      ['rice', 'noun'],
    ]);
  });
});

describe('Korean questions over English seeds', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await indexOf([
      article(
        'library.md',
        'Harbor Library',
        'Harbor Library was founded in 1987 by a group of fishermen. It lends 42,000 books to its members every year.\n\nThe library closes on Tuesdays. A lost card costs 3 dollars to replace.',
      ),
      article('garden.md', 'Rooftop garden', 'The garden grows tomatoes. Volunteers water it on weekends.'),
      article('market.md', '새벽 시장', '새벽 시장은 강가에서 열린다. 상인 쉰 명이 모인다.'),
    ]);
  });

  const sourceOf = async (question: string) => {
    const { hits } = await index.search.search(question, 1);
    return index.snapshot.document(index.snapshot.documentOfChunk(hits[0]!.chunk)).source;
  };

  test.each([
    ['도서관은 언제 설립되었나요?', 'library.md'],
    ['도서관 회원', 'library.md'],
    ['자원봉사자는 정원에서 뭘 해?', 'garden.md'],
    ['토마토를 기르는 곳은?', 'garden.md'],
    ['시장은 어디서 열려?', 'market.md'],
    ['Where is the market held?', 'market.md'],
    ['Which library charges for lost cards?', 'library.md'],
  ])('%s is found in %s', async (question, source) => {
    expect(await sourceOf(question)).toBe(source);
  });
});
