import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jamoDistance } from '../../src/korean/jamo.ts';
import { createSpellingIndex } from '../../src/retrieval/spelling.ts';

describe('a word that the index does not know', () => {
  const spelling = createSpellingIndex([
    '앤트로픽',
    '데이터',
    '데이터센터',
    '오리엔테이션',
    '도서관',
    '텃밭',
    '보증금',
  ]);

  test.each([
    ['앤스로픽', '앤트로픽'],
    ['안트로픽', '앤트로픽'],
    ['데이타', '데이터'],
    ['데이타쎈터', '데이터센터'],
    ['오리앤테이숀', '오리엔테이션'],
    ['도서간', '도서관'],
    ['도석관', '도서관'],
    ['보즘금', '보증금'],
  ])('%s is taken for %s', (typo, word) => {
    expect(spelling.variants(typo, false)).toEqual([word]);
  });

  test.each(['텃박', '밭', '고구마', '투자', 'data', '2026', '도서館', ''])(
    '%s is taken for nothing',
    (word) => {
      expect(spelling.variants(word, false)).toEqual([]);
    },
  );

  test('three jamo apart is another word', () => {
    expect(spelling.variants('오라앤타이션', false)).toEqual([]);
  });

  test('two jamo apart is another word when it is short', () => {
    expect(spelling.variants('도소간', false)).toEqual([]);
  });

  test('only the nearest spellings are taken', () => {
    const near = createSpellingIndex(['아르마니아', '아르매니아', '아르메니아']);
    expect(near.variants('아르메니야', false)).toEqual(['아르메니아']);
    expect(new Set(near.variants('아르모니아', false))).toEqual(
      new Set(['아르마니아', '아르매니아', '아르메니아']),
    );
  });
});

describe('a word that the index knows', () => {
  test('two spellings of a name are one', () => {
    const spelling = createSpellingIndex(['앤트로픽', '앤스로픽']);
    expect(spelling.variants('앤스로픽', true)).toEqual(['앤트로픽']);
    expect(spelling.variants('앤트로픽', true)).toEqual(['앤스로픽']);
  });

  test.each([
    ['투자자', '투자가'],
    ['참가자', '참가비'],
    ['운영진', '운영비'],
    ['데이터센터', '데이터센서'],
    ['관리사무소', '관리사무원'],
  ])('%s and %s stay apart', (left, right) => {
    const spelling = createSpellingIndex([left, right]);
    expect(spelling.variants(left, true)).toEqual([]);
    expect(spelling.variants(right, true)).toEqual([]);
  });

  test('inflected verbs have no other spellings', () => {
    expect(createSpellingIndex(['가르치다', '가리키다']).variants('가르키다', false)).toEqual([]);
  });
});

describe('for any vocabulary', () => {
  const syllable = fc
    .tuple(
      fc.constantFrom(...'가나다라마바사'),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([initial, vowel, final]) => String.fromCharCode(initial.charCodeAt(0) + vowel * 28 + final));
  const word = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.join(''));

  test('variants are other words of it, within the distance, and all equally near', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.boolean(), (terms, asked, known) => {
        const vocabulary = known ? [...terms, asked] : terms.filter((term) => term !== asked);
        const found = createSpellingIndex(vocabulary).variants(asked, known);
        const distances = found.map((term) => jamoDistance(asked, term, 9));
        expect(found).not.toContain(asked);
        expect(vocabulary).toEqual(expect.arrayContaining([...found]));
        expect(new Set(distances).size).toBeLessThanOrEqual(1);
        for (const distance of distances) {
          expect(distance).toBeGreaterThan(0);
          expect(distance).toBeLessThanOrEqual(!known && asked.length >= 5 ? 2 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a word with one jamo mistyped is found again', () => {
    const longer = fc.array(syllable, { minLength: 3, maxLength: 6 }).map((syllables) => syllables.join(''));
    fc.assert(
      fc.property(longer, fc.nat(), fc.integer({ min: 1, max: 27 }), (term, position, shift) => {
        const at = position % term.length;
        const code = term.charCodeAt(at) - 0xac00;
        const final = ((code % 28) + shift) % 28;
        const typo =
          term.slice(0, at) + String.fromCharCode(0xac00 + code - (code % 28) + final) + term.slice(at + 1);
        fc.pre(typo !== term && !term.endsWith('다'));
        expect(createSpellingIndex([term]).variants(typo, false)).toEqual([term]);
      }),
    );
  });
});
