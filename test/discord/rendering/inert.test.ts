import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLineStart, clip, inert, inertLine } from '../../../src/discord/rendering/inert.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const RAW_TOKEN = /<[@#:/]|<a:|<t:|<id:|@everyone|@here|:\/\/|discord\w*\.\w+\/|\]\(|\[\d+\]/i;

/** What a reader sees of a text that Discord would not touch. */
function seen(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(
      /(?![\t\n])\p{Cc}|\p{Bidi_Control}|\u00ad|\u034f|[\u200b-\u200d\u2060-\u206f\u3164\ufeff]/gu,
      '',
    );
}

/** Joiners within emoji are kept, and nobody sees the difference elsewhere. */
const withoutJoiners = (text: string) =>
  seen(text).replace(/[\u200c\u200d]|\p{Default_Ignorable_Code_Point}/gu, '');

describe('inert', () => {
  it('shows every text literally, with no markup, mention or link', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(30), longText(60)), (text) => {
        const source = inert(text);
        const reading = readMarkdown(source);
        expect(reading.markup).toEqual([]);
        expect(withoutJoiners(reading.text)).toBe(withoutJoiners(text));
        expect(source).not.toMatch(RAW_TOKEN);
        expect(source.length).toBeLessThanOrEqual(2 * text.length + 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('needs the reader of this test to see markup where there is some', () => {
    const texts = [
      '# a',
      '- a',
      '1. a',
      '> a',
      '-# a',
      '**a**',
      '*a*',
      '_a_',
      '`a`',
      '~~a~~',
      '||a||',
      '[a](b)',
    ];
    const tokens = [
      '<@1>',
      '@here',
      '<#1>',
      '</a:1>',
      '<id:guide>',
      '<:a:1>',
      ':a:',
      '<t:1>',
      'steam://a',
      'discord.gg/a',
    ];
    for (const text of [...texts, ...tokens]) expect(readMarkdown(text).markup, text).toHaveLength(1);
  });

  it.each([
    ['**굵게** _기울임_ `코드`', '\\*\\*굵게\\*\\* \\_기울임\\_ \\`코드\\`'],
    ['# 제목\n- 목록\n1. 번호\n> 인용\n-# 작게', '\\# 제목\n\\- 목록\n1\\. 번호\n\\> 인용\n\\-# 작게'],
    ['<@123> @everyone', '\\<\\@123> \\@\u200beveryone'],
    ['<a:b:1> <t:1:R> </ask:1> :smile:', '\\<a\\:b:1> \\<t\\:1:R> \\<\\/ask:1> \\:smile:'],
    ['https://a.b/c discord.gg/x', 'https:\\/\\/a.b/c discord.gg\\/x'],
    ['[여기](https://a.b) [1] [단독]', '[여기]\\(https:\\/\\/a.b) \\[1\\] [단독]'],
    ['~~지움~~ ||가림|| 3~5월 a | b', '\\~\\~지움\\~\\~ \\|\\|가림\\|\\| 3~5월 a | b'],
  ])('writes %j as %j', (text, source) => {
    expect(inert(text)).toBe(source);
  });

  it('leaves ordinary Korean sentences as they are', () => {
    const text =
      '회비는 매달 10,000원(연 12만 원)이며, 3.5% 올랐다. -3도·9:41:05·"가"/나 & #1 a@b.kr 500억 달러!';
    expect(inert(text)).toBe(text);
  });

  it('keeps joined emoji and flags, and drops what hides or reorders', () => {
    expect(inert('👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️')).toBe('👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️');
    expect(inert('가\u200b나\u202e다\u2066라\u200d마\u0000\u{e0041}')).toBe('가나다라마');
    expect(inert('@\u200deveryone <\u2060@1>')).toBe('\\@\u200beveryone \\<\\@1>');
  });

  it('takes time by the length of the text only', () => {
    // A square would take minutes for these.
    for (const piece of ['_a ', '<', '[1', ':a', ' -', 'discord', '~', '\\', '@', '1', ' ', '](']) {
      expect(inert(piece.repeat(100_000)).length).toBeGreaterThanOrEqual(100_000);
    }
  });
});

describe('inertLine', () => {
  it('makes one line of a text', () => {
    expect(inertLine(' 첫 줄\r\n\n - 둘째\u2028셋째 ')).toBe('첫 줄 - 둘째 셋째');
  });

  it('counts what the reader sees', () => {
    expect(inertLine('*'.repeat(300), 5)).toBe('\\*\\*\\*\\*…');
    expect(inertLine('가나다라마', 5)).toBe('가나다라마');
  });
});

describe('clip', () => {
  it('ends with … and cuts nothing in two', () => {
    expect(clip('가나다라마바', 4)).toBe('가나다…');
    expect(clip('가 👩‍👩‍👧', 6)).toBe('가…');
    expect(clip('가나\\*다라', 4)).toBe('가나…');
    expect(clip('가나다 [12] 라', 7)).toBe('가나…');
    expect(clip('가 ```코드 코드``` 나', 8)).toBe('가…');
    expect(clip('가 [이름](https://a.b) 나', 12)).toBe('가…');
    expect(clip('가나다', 0)).toBe('');
  });

  it('never exceeds its length nor splits an escape or a surrogate pair', () => {
    fc.assert(
      fc.property(hostileText(30), fc.integer({ min: 0, max: 60 }), (text, length) => {
        const source = inert(text);
        const clipped = clip(source, length);
        expect(clipped.length).toBeLessThanOrEqual(length);
        expect(clipped).not.toMatch(/\p{Cs}/u);
        if (clipped === source || length === 0) return;
        const kept = clipped.slice(0, -1);
        expect(source.startsWith(kept)).toBe(true);
        const reading = readMarkdown(clipped);
        expect(reading.markup).toEqual([]);
        expect(readMarkdown(source).text.startsWith(reading.text.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe('asLineStart', () => {
  it.each([
    ['- 뺀 값', '\\- 뺀 값'],
    ['12. 셋', '12\\. 셋'],
    ['> 3', '\\> 3'],
    ['\\- 이미', '\\- 이미'],
    ['-3도', '-3도'],
  ])('%j becomes %j', (text, source) => {
    expect(asLineStart(text)).toBe(source);
  });
});
