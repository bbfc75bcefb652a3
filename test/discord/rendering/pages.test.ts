import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from '../../../src/discord/rendering/inert.ts';
import { listPage, nearestPage, paginate } from '../../../src/discord/rendering/pages.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const packed = (text: string) => text.replace(/[\s\u200c\u200d]/gu, '');

describe('paginate', () => {
  it('packs blocks in their order and trims pages', () => {
    expect(paginate(['\n가나다. [1]', ' 라마. [2]', '\n바사. [3]'], 18)).toEqual([
      '가나다. [1] 라마. [2]',
      '바사. [3]',
    ]);
    expect(paginate(['가', ' 나'], 100)).toEqual(['가 나']);
    expect(paginate([], 100)).toEqual(['']);
  });

  it('breaks a long block at a space and keeps its number with its last word', () => {
    expect(paginate(['가나다 라마바 사아자 [12]'], 14)).toEqual(['가나다 라마바', '사아자 [12]']);
  });

  it('lets no list, quote or heading come of a break', () => {
    expect(paginate([inert('다섯 글자입니다 - 다음')], 9)).toEqual(['다섯 글자입니다', '\\- 다음']);
    expect(paginate([inert('값이 큰 것 > 작은 것')], 7)).toEqual(['값이 큰 것', '\\> 작은 것']);
    expect(paginate([inert('2025년 10. 5.까지')], 7)).toEqual(['2025년', '10\\.', '5.까지']);
  });

  it('loses nothing and makes no markup of any blocks', () => {
    const blocks = fc.array(fc.oneof(hostileText(40), longText(300)), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, fc.integer({ min: 16, max: 200 }), (texts, limit) => {
        const sources = texts.map((text, index) => ` ${inert(text.trim())} [${index + 1}]`);
        const pages = paginate(sources, limit);
        const readings = pages.map(readMarkdown);
        for (const page of pages) {
          expect(page.length).toBeLessThanOrEqual(limit);
          expect(page).toBe(page.trim());
          expect(page).not.toMatch(/\p{Cs}/u);
        }
        expect(readings.flatMap(({ markup }) => markup)).toEqual([]);
        expect(packed(readings.map(({ text }) => text).join(''))).toBe(
          packed(readMarkdown(sources.join('')).text),
        );
        expect(pages.join('').match(/\[\d+\]/g) ?? []).toEqual(texts.map((_, index) => `[${index + 1}]`));
      }),
      { numRuns: 300 },
    );
  });

  it('breaks even a single character that is longer than a page', () => {
    const pile = `가${'\u0301'.repeat(100)}`;
    expect(paginate([pile], 30).join('')).toBe(pile);
    const chain = `${'👩\u200d'.repeat(30)}👩`;
    const pages = paginate([chain], 16);
    expect(pages.join('')).toBe(chain);
    for (const page of pages) expect(page).not.toMatch(/\p{Cs}/u);
  });
});

describe('listPage', () => {
  it('says which items stand on the page nearest to the one asked for', () => {
    expect(listPage(1, 25, 10)).toEqual({ page: 1, pages: 3, offset: 10 });
    expect(listPage(9, 25, 10)).toEqual({ page: 2, pages: 3, offset: 20 });
    expect(listPage(1, 0, 10)).toEqual({ page: 0, pages: 1, offset: 0 });
  });
});

describe('nearestPage', () => {
  it('is a page that exists', () => {
    expect([-1, 0, 2, 9].map((page) => nearestPage(page, 3))).toEqual([0, 0, 2, 2]);
    expect(nearestPage(0, 0)).toBe(0);
    expect([Number.NaN, 1.7, Number.POSITIVE_INFINITY].map((page) => nearestPage(page, 3))).toEqual([
      0, 1, 2,
    ]);
  });
});
