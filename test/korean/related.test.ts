import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMorphemeAnalyzer, type MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { loadRelatedTerms, parseRelatedTerms, type RelatedTerms } from '../../src/korean/related.ts';
import { type ContentTerm, contentTerms } from '../../src/korean/terms.ts';
import { RELATED_PAIRS, UNRELATED_PAIRS } from './related/pairs.ts';

function nouns(text: string): ContentTerm[] {
  return text.split(' ').map((word) => ({ text: word, kind: 'noun' }));
}

describe('reading a table', () => {
  const table = parseRelatedTerms('불\t화재\t0.45\n불 나다\t화재\t0.85\n불 나다\t발화\t0.70\n', 'x.tsv');

  test('a word has what is related to it', () => {
    expect(table.size).toBe(2);
    expect(table.relate(nouns('불 끄다'))).toEqual([[{ terms: ['화재'], weight: 0.45 }], []]);
  });

  test('each word of a phrase has what is related to the phrase, at the best weight', () => {
    const phrase = [
      { terms: ['화재'], weight: 0.85 },
      { terms: ['발화'], weight: 0.7 },
    ];
    expect(table.relate(nouns('큰 불 나다'))).toEqual([[], phrase, phrase]);
  });

  test('a compound within a phrase is passed over, a word between is not', () => {
    const compound: ContentTerm = { text: '큰불', kind: 'compound' };
    const [first] = table.relate([nouns('불')[0]!, compound, nouns('나다')[0]!]);
    expect(first![0]!.weight).toBe(0.85);
    expect(table.relate(nouns('불 크다 나다'))[0]![0]!.weight).toBe(0.45);
  });

  test('a unit alone has nothing', () => {
    expect(table.relate([{ text: '불', kind: 'unit' }])).toEqual([[]]);
  });

  test.each([
    ['', '1번째'],
    ['불\t화재\n', '1번째'],
    ['불\t화재\t0.00\n', '1번째'],
    ['불\t화재\t0.50\n물\t홍수\t0.50\n불\t발화\t0.50\n', '3번째'],
    ['불\t화재\t0.50\n불\t화재\t0.40\n', '2번째'],
  ])('refuses %j', (text, place) => {
    expect(() => parseRelatedTerms(text, 'x.tsv')).toThrow(expect.objectContaining({ code: 'model' }));
    expect(() => parseRelatedTerms(text, 'x.tsv')).toThrow(place);
  });

  test('what is written is read back', () => {
    const word = fc.stringMatching(/^[가-힣]{1,4}( [가-힣]{1,3})?$/);
    const rows = fc.uniqueArray(fc.tuple(word, word, fc.integer({ min: 1, max: 100 })), {
      selector: ([asked]) => asked,
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (written) => {
        const text = written.map(([a, b, w]) => `${a}\t${b}\t${(w / 100).toFixed(2)}`).join('\n');
        const table = parseRelatedTerms(text, 'x.tsv');
        expect(table.size).toBe(written.length);
        for (const [asked, related, weight] of written) {
          const found = table.relate(nouns(asked))[0]!.find(({ terms }) => terms.join(' ') === related);
          expect(found?.weight).toBeGreaterThanOrEqual(weight / 100);
        }
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  test('a missing file is told in Korean', async () => {
    await expect(loadRelatedTerms('/nowhere/ko-ko.tsv')).rejects.toMatchObject({ code: 'model' });
  });
});

describe('the shipped table', () => {
  let analyzer: MorphemeAnalyzer;
  let table: RelatedTerms;
  beforeAll(async () => {
    const file = fileURLToPath(new URL('../../models/ko-ko/ko-ko.tsv', import.meta.url));
    [analyzer, table] = await Promise.all([loadMorphemeAnalyzer(), loadRelatedTerms(file)]);
  });
  afterAll(() => analyzer.dispose());

  /** The content terms of a text; the analyser finds none in a few words that stand alone. */
  function termsOf(text: string): ContentTerm[] {
    const terms = contentTerms(analyzer.analyze(text));
    return terms.length > 0 ? terms : nouns(text);
  }

  function isRelated(left: string, right: string): boolean {
    const parts = termsOf(right).filter(({ kind }) => kind !== 'compound');
    const wanted = new Set([right, parts.map(({ text }) => text).join(' ')]);
    return table.relate(termsOf(left)).some((ways) => ways.some(({ terms }) => wanted.has(terms.join(' '))));
  }

  test('it is broad', () => {
    expect(table.size).toBeGreaterThan(3500);
  });

  test.each(RELATED_PAIRS)('%s may be said as %s', (left, right) => {
    expect(isRelated(left, right)).toBe(true);
  });

  test.each(UNRELATED_PAIRS)('%s is not %s, nor the other way round', (left, right) => {
    expect([isRelated(left, right), isRelated(right, left)]).toEqual([false, false]);
  });

  test('in questions, inflected and in phrases', () => {
    const asked = (question: string) =>
      new Set(table.relate(termsOf(question)).flatMap((ways) => ways.map(({ terms }) => terms.join(' '))));
    expect(asked('공장에 불이 났어?')).toContain('화재');
    expect(asked('화재 원인')).toContain('불 나다');
    expect(asked('아기를 낳으면 뭐 줘?')).toContain('출산');
    expect(asked('여기서 놀면 안 돼?')).not.toContain('먹통');
    expect(asked('정리해고 됐어')).toContain('감원');
  });
});
