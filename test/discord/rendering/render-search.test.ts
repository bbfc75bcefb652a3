import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/discord/rendering/excerpt.ts';
import { renderPassages } from '../../../src/discord/rendering/render-passages.ts';
import { renderSearch, type SearchHit } from '../../../src/discord/rendering/render-search.ts';
import { askingKo } from '../../../src/discord/texts/asking.ts';
import { buttonsOf, expectWithinLimits } from './body-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const options = { texts: askingKo, viewId: 'v1' };

const hit: SearchHit = {
  rank: 1,
  title: '모임 회칙',
  source: '회칙.md',
  publisher: '새싹 모임',
  date: '2025',
  place: '제4조',
  text: '회비는 매달 *1만* 원이다.',
  highlights: [{ start: 0, end: 2 }],
};

function spans(text: string, ...words: string[]) {
  return words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
}

describe('renderSearch', () => {
  it('shows found passages, what matches in bold', () => {
    const hits = [
      hit,
      { ...hit, rank: 2, title: ' ', publisher: null, date: null, place: null, highlights: [] },
    ];
    expect(renderSearch({ query: '회비_얼마', hits }, 0, options)).toEqual({
      content: '',
      embeds: [
        {
          title: '검색 결과',
          description: [
            '**회비\\_얼마** · 2건',
            '',
            '**1** · **모임 회칙** · 새싹 모임 · 2025년 · 제4조',
            '**회비**는 매달 \\*1만\\* 원이다.',
            '',
            '**2** · **회칙.md**',
            '회비는 매달 \\*1만\\* 원이다.',
          ].join('\n'),
        },
      ],
      components: [],
    });
  });

  it('turns pages of three', () => {
    const hits = [1, 2, 3, 4, 5, 6, 7].map((rank) => ({ ...hit, rank }));
    const last = renderSearch({ query: '회비', hits }, 2, options);
    expect(last.embeds[0]?.description).toContain('**7** ·');
    expect(last.embeds[0]?.description).not.toContain('**6** ·');
    expect(buttonsOf(last).map(({ id, disabled }) => `${id} ${disabled}`)).toEqual([
      's1:search-page:v1:1 false',
      's1:search-page:v1:2 true',
      's1:search-page:v1:3 true',
    ]);
  });

  it('says that nothing was found', () => {
    expect(renderSearch({ query: '회비', hits: [] }, 0, options).embeds[0]?.description).toBe(
      '**회비** · 찾은 내용이 없습니다.',
    );
  });

  it('stays within the limits and makes no markup but bold, of any hits', () => {
    const text = fc.oneof(hostileText(200), longText(3000));
    const span = fc
      .tuple(fc.nat(700), fc.integer({ min: -5, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const anyHit = fc.record({
      title: text,
      source: fc.constant('가'),
      publisher: text,
      date: text,
      place: text,
      text,
      highlights: fc.array(span, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(text, fc.array(anyHit, { maxLength: 5 }), fc.nat(2), (query, hits, page) => {
        const view = { query, hits: hits.map((each, index) => ({ ...each, rank: index + 1 })) };
        const body = renderSearch(view, page, options);
        expectWithinLimits(body);
        expect(readMarkdown(body.embeds[0]!.description!).markup.every((kind) => kind === 'bold')).toBe(true);
        expectWithinLimits(renderPassages(view.hits, { texts: askingKo }));
      }),
    );
  });
});

describe('excerpt', () => {
  it('joins matches that only white space parts, in any order', () => {
    const text = '매달 1만 원 회비를 낸다.';
    expect(excerpt(text, spans(text, '회비', '1만', '원'))).toBe(
      '매달 **1만 원** **회비**를 낸다.'.replace('** **', ' '),
    );
    expect(excerpt(text, spans(text, '낸다', '매달'))).toBe('**매달** 1만 원 회비를 **낸다**.');
  });

  it('begins a little before the first match and marks what is left out', () => {
    const text = `${'앞 문장이다. '.repeat(60)}여기 회비가 있다. ${'뒤 문장이다. '.repeat(60)}`;
    const shown = excerpt(text, spans(text, '회비'));
    expect(shown).toMatch(/^…(?:문장이다|앞 문장이다)\. .*여기 \*\*회비\*\*가 있다\. .*…$/);
    expect(shown.indexOf('**회비**')).toBeLessThanOrEqual(90);
    expect(shown.length).toBeGreaterThan(330);
    expect(shown.length).toBeLessThanOrEqual(360);
  });

  it('shows the end whole when the match is there', () => {
    const text = `${'앞 문장이다. '.repeat(60)}회비는 없다.`;
    expect(excerpt(text, spans(text, '회비'))).toMatch(/^….*\*\*회비\*\*는 없다\.$/);
  });

  it('leaves room for others when everything matches', () => {
    const text = '회비·'.repeat(100);
    const highlights = Array.from({ length: 100 }, (_, index) => ({ start: index * 3, end: index * 3 + 2 }));
    expect(excerpt(text, highlights).match(/\*\*회비\*\*/g)).toHaveLength(12);
  });

  it('never splits a character, and puts a passage on one line', () => {
    expect(excerpt('가족 👩‍👩‍👧\n모임', [{ start: 4, end: 5 }])).toBe('가족 **👩‍👩‍👧** 모임');
  });
});
