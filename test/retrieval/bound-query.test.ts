import { beforeAll, describe, expect, test } from 'vitest';
import { bigramKeys } from '../../src/korean/bigrams.ts';
import type { BoundQuery, BoundTerm } from '../../src/retrieval/bound-query.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await indexOf([
    article('a.md', '첫째', '앤트로픽은 데이터센터를 짓는다. 주민은 소음을 우려한다.'),
    article('b.md', '둘째', '앤스로픽은 데이터센터의 전력을 쓴다. 데이터는 창고에 쌓인다.'),
    article('c.md', '셋째', '센터는 시청 옆에 있다. 지역 투자자가 모였다.'),
    article('d.md', '넷째', '투자가 늘었다. 텃밭에는 감자를 심는다.'),
  ]);
});

const bind = (text: string) => index.search.bind(text);

function termOf({ terms }: BoundQuery, text: string): BoundTerm {
  const term = terms.find((candidate) => candidate.text === text);
  if (term === undefined) throw new Error(`no term ${text} in ${terms.map((each) => each.text).join(' ')}`);
  return term;
}

/** The words of the index that a term is looked up as, with how much each counts. */
function matched({ matches }: BoundTerm): Record<string, number> {
  const { morphemeTerms } = index.snapshot.lexical;
  return Object.fromEntries(matches.map(({ id, share }) => [morphemeTerms[id], share]));
}

test('a term that the index knows counts fully and weighs by its rarity', () => {
  const query = bind('감자와 데이터');
  expect(matched(termOf(query, '감자'))).toEqual({ 감자: 1 });
  // Four chunks; 감자 stands in one of them, 데이터 in two: ln(1 + (4 − df + ½) / (df + ½)).
  expect(termOf(query, '감자').weight).toBeCloseTo(Math.log(1 + 3.5 / 1.5), 6);
  expect(termOf(query, '데이터').weight).toBeCloseTo(Math.log(1 + 2.5 / 2.5), 6);
});

test('a term that the index does not know weighs most and matches nothing', () => {
  const query = bind('감자와 바나나');
  expect(termOf(query, '바나나').matches).toEqual([]);
  expect(termOf(query, '바나나').weight).toBeCloseTo(Math.log(1 + 4.5 / 0.5), 6);
  expect(termOf(query, '바나나').weight).toBeGreaterThan(termOf(query, '감자').weight);
});

test('another spelling of a known name counts a little less than the name itself, and is noted', () => {
  const query = bind('앤트로픽이 쓰는 전력');
  expect(matched(termOf(query, '앤트로픽'))).toEqual({
    앤트로픽: 1,
    앤스로픽: expect.closeTo(0.85, 1),
  });
  expect(query.spellings).toEqual([{ from: '앤트로픽', to: '앤스로픽' }]);
  // The two spellings together stand in two of the four chunks.
  expect(termOf(query, '앤트로픽').weight).toBeCloseTo(Math.log(1 + 2.5 / 2.5), 6);
});

test('a typo matches the words that it may stand for', () => {
  const query = bind('데이타를 쌓는 창고');
  expect(matched(termOf(query, '데이타'))).toEqual({ 데이터: expect.closeTo(0.83, 1) });
  expect(query.spellings).toEqual([{ from: '데이타', to: '데이터' }]);
});

test('words that only look alike are not joined', () => {
  const query = bind('투자자가 모인 곳');
  expect(matched(termOf(query, '투자자'))).toEqual({ 투자자: 1 });
  expect(query.spellings).toEqual([]);
});

test('a particle stuck to a word is taken off when the rest is known', () => {
  expect(matched(bind('텃밭은데 감자도').terms[0]!)).toEqual({ 텃밭: 1 });
});

describe('compounds', () => {
  test('one that the index knows as a whole has a weight', () => {
    const compound = termOf(bind('데이터센터를 짓는 곳'), '데이터센터');
    expect(compound.kind).toBe('compound');
    expect(matched(compound)).toEqual({ 데이터센터: 1 });
    expect(compound.weight).toBeGreaterThan(0);
  });

  test('one that it does not know weighs nothing: its parts say all there is to find', () => {
    const query = bind('지역투자를 늘린 까닭');
    const compound = termOf(query, '지역투자');
    expect(compound.kind).toBe('compound');
    expect(compound.matches).toEqual([]);
    expect(compound.weight).toBe(0);
    expect(termOf(query, '지역').weight).toBeGreaterThan(0);
    expect(termOf(query, '투자').weight).toBeGreaterThan(0);
  });
});

describe('synonyms', () => {
  test('they are evidence of four fifths of their weight', () => {
    const term = termOf(bind('소음 걱정'), '걱정');
    const { morphemeTerms } = index.snapshot.lexical;
    expect(term.matches).toEqual([]);
    expect(term.synonyms.map(({ id, share }) => [morphemeTerms[id], share])).toEqual([['우려', 0.8 * 0.85]]);
  });

  test('they are searched for too', async () => {
    const { hits } = await index.search.search('걱정', 4);
    const best = hits[0]!;
    expect(best.trace.morphemes).toBeCloseTo(1, 6);
    expect(hits.slice(1).map(({ trace }) => trace.morphemes)).toEqual(hits.slice(1).map(() => 0));
    expect(index.snapshot.chunkText(best.chunk)).toContain('우려');
    expect(best.trace.passage).toBeCloseTo(0.8 * 0.85, 6);
  });
});

test('repeated words are one term that keeps its places', () => {
  const query = bind('감자와 데이터와 감자');
  expect(query.terms.map(({ text }) => text)).toEqual(['감자', '데이터']);
  expect(query.sequence).toEqual([0, 1, 0]);
});

test('bigrams are those of the question, then those of the question respelled', () => {
  const plain = bind('감자 창고');
  expect(plain.bigramSets.map((set) => set.map(({ key }) => key))).toEqual([bigramKeys('감자 창고')]);
  const respelled = bind('데이타 창고');
  expect(respelled.bigramSets.map((set) => set.map(({ key }) => key))).toEqual([
    bigramKeys('데이타 창고'),
    bigramKeys('데이터 창고'),
  ]);
  const [unknown] = bigramKeys('이타');
  const bound = respelled.bigramSets[0]!.find(({ key }) => key === unknown);
  expect(bound?.id).toBeUndefined();
});

test('English words match the Korean words that they stand for', () => {
  const term = termOf(bind('potato field'), 'potato');
  expect(Object.keys(matched(term))).toEqual(['감자']);
  expect(matched(term).감자).toBeGreaterThan(0);
  expect(matched(term).감자).toBeLessThan(1);
});
