import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NameSounds } from '../../src/korean/names/name-sounds.ts';
import { createSpellingIndex } from '../../src/retrieval/spelling.ts';
import { sharedLanguage } from '../support/test-index.ts';
import { NEAR_NAMES } from './near-names.ts';

let sounds: NameSounds;
beforeAll(async () => {
  sounds = (await sharedLanguage()).sounds;
});

const variants = (word: string, ...terms: string[]) =>
  createSpellingIndex(terms, sounds)
    .variants(word)
    .map(({ term }) => term);
const among = (word: string, ...terms: string[]) =>
  createSpellingIndex([], sounds)
    .variantsAmong(word, terms)
    .map(({ term }) => term);

describe('a name is found in another spelling', () => {
  test.each([
    ['앤스로픽', '앤트로픽'],
    ['엔트로픽', '앤트로픽'],
    ['로보트', '로봇'],
    ['슈퍼마켙', '슈퍼마켓'],
    ['벤쳐스', '벤처스'],
    ['쥬라기', '주라기'],
    ['쿠베르네티스', '쿠버네티스'],
    ['데이타센터', '데이터센터'],
    ['째즈페스티벌', '재즈페스티벌'],
    ['도스토예프스키', '도스토옙스키'],
    ['두래은행', '두레은행'],
  ])('%s: %s', (asked, term) => {
    expect(variants(asked, '우체국', term, 'office')).toEqual([term]);
  });
});

describe('a name is found in the other script', () => {
  test.each([
    ['kubernetes', '쿠버네티스'],
    ['novagrid', '노바그리드'],
    ['michelangelo', '미켈란젤로'],
    ['netflix', '넷플릭스'],
    ['gyeongju', '경주'],
    ['bulguksa', '불국사'],
    ['haeundae', '해운대'],
    ['kimjiyoung', '김지영'],
  ])('%s: %s', (latin, hangul) => {
    expect([...variants(latin, hangul, '우체국'), ...among(latin, hangul, '우체국')]).toContain(hangul);
  });

  test.each([
    ['쿠버네티스', 'kubernetes'],
    ['노바그리드', 'novagrid'],
    ['포스트그레스', 'postgres'],
    ['경주', 'gyeongju'],
    ['올센', 'olsen'],
  ])('%s: %s', (hangul, latin) => {
    expect([...variants(hangul, latin, 'office'), ...among(hangul, latin, 'office')]).toContain(latin);
  });
});

test('words around vouch for spellings that are further apart', () => {
  expect(variants('올센', '올슨')).toEqual([]);
  expect(among('올센', '올슨', '대표')).toEqual(['올슨']);
  expect(among('애머데이', 'amodei')).toEqual(['amodei']);
});

describe('different names stay apart', () => {
  test('of pairs that are written nearly alike, in both directions', () => {
    expect(NEAR_NAMES.length).toBeGreaterThan(110);
    const merged = NEAR_NAMES.filter(
      ([left, right]) => variants(left, left, right).length > 0 || variants(right, left, right).length > 0,
    );
    expect(merged).toEqual([]);
  });

  test.each([
    ['김해진', '김혜진'],
    ['이재민', '이제민'],
    ['박세라', '박새라'],
  ])('Korean persons: %s, %s', (left, right) => {
    expect(variants(left, right)).toEqual([]);
    expect(among(left, right)).toEqual([]);
  });

  test.each([
    ['apple', '애틀'],
    ['carter', '카르다'],
    ['electronics', '전자'],
    ['moon', '몬'],
    ['time', '팀'],
  ])('%s, %s', (latin, hangul) => {
    expect(variants(latin, hangul)).toEqual([]);
  });
});

test('verbs, numbers, single syllables and other scripts have no spellings', () => {
  for (const word of ['가르키다', '2026', '밭', '도서館', 'h100', '']) {
    expect(variants(word, '가르치다', '가리키다', '발', '도서관', 'h200')).toEqual([]);
  }
});

describe('for any vocabulary', () => {
  const word = fc
    .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 2, maxLength: 5 })
    .map((codes) => String.fromCharCode(...codes));

  test('spellings are other words of it, nearest first, and count less than the word itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (terms, asked) => {
        const found = createSpellingIndex([...terms, asked], sounds).variants(asked);
        const shares = found.map(({ share }) => share);
        for (const { term } of found) expect(terms).toContain(term);
        expect(found.map(({ term }) => term)).not.toContain(asked);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        for (const share of shares) expect(share).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });

  test('one spelling is the other when the other is the one', () => {
    const pair = fc.constantFrom(...'ㅐㅔ').map((vowel) => (vowel === 'ㅐ' ? ['개', '게'] : ['내', '네']));
    fc.assert(
      fc.property(word, pair, word, (before, [one, other], after) => {
        fc.pre(!after.endsWith('다'));
        const [left, right] = [before + one + after, before + other + after];
        expect(variants(left, right)).toEqual([right]);
        expect(variants(right, left)).toEqual([left]);
      }),
      { numRuns: 60 },
    );
  });
});
