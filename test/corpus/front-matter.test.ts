import { describe, expect, it } from 'vitest';
import { parseStatedDate } from '../../src/corpus/dates.ts';
import { splitFrontMatter } from '../../src/corpus/front-matter.ts';

describe('splitFrontMatter', () => {
  it('reads English and Korean keys', () => {
    const english = splitFrontMatter(
      '---\ntitle: 씨앗 심기\nauthor: 김새싹\npublisher: 들판\ndate: 2025-07-10\nurl: https://example.com/a\ntags: [봄, 상추]\n---\n본문\n',
    );
    const korean = splitFrontMatter(
      '---\n제목: 씨앗 심기\n글쓴이: 김새싹\n출처: 들판\n작성일: 2025년 7월 10일\n주소: https://example.com/a\n태그:\n  - 봄\n  - 상추\n---\n본문\n',
    );
    expect(english).toEqual({
      metadata: {
        title: '씨앗 심기',
        author: '김새싹',
        publisher: '들판',
        date: '2025-07-10',
        url: 'https://example.com/a',
        tags: ['봄', '상추'],
      },
      body: '본문\n',
      present: true,
      warnings: [],
    });
    expect(korean.metadata).toEqual(english.metadata);
  });

  it('keeps an October that a YAML number would lose', () => {
    expect(splitFrontMatter('---\ndate: 2025.10\n---\n').metadata.date).toBe('2025-10');
  });

  it('takes control characters out that quoted YAML escapes bring in', () => {
    const { metadata } = splitFrontMatter('---\ntitle: "\\e[31m빨간\\u202e 씨앗\\n둘째 줄"\n---\n글');
    expect(metadata.title).toBe('[31m빨간 씨앗 둘째 줄');
  });

  it('warns of a date and an address it cannot use and leaves them out', () => {
    const { metadata, warnings } = splitFrontMatter(
      '---\ndate: 2025-02-30\nurl: javascript:alert(1)\n---\n글',
    );
    expect(metadata).toEqual({});
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('2025-02-30');
    expect(warnings[1]).toContain('javascript:alert(1)');
  });

  it('reads broken YAML line by line, drops the block from the body and says so', () => {
    const { metadata, body, warnings } = splitFrontMatter(
      '---\ntitle: 씨앗: 심는 법\nauthor: "김새싹"\n: [\n---\n본문',
    );
    expect(metadata).toEqual({ title: '씨앗: 심는 법', author: '김새싹' });
    expect(body).toBe('본문');
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['a rule', '---\n머리말이 아닌 글\n---\n본문'],
    ['a dialogue between rules', '---\n새싹이: 안녕하세요\n---\n본문'],
    ['an unclosed block', '---\ntitle: 제목\n\n본문'],
    ['a rule further down', '본문\n---\ntitle: 제목\n---\n'],
  ])('leaves %s in the body', (_, text) => {
    expect(splitFrontMatter(text)).toMatchObject({ present: false, body: text });
  });

  it('drops front matter of a site generator without a key of ours', () => {
    expect(splitFrontMatter('---\nlayout: post\n---\n본문')).toMatchObject({
      present: true,
      body: '본문',
      metadata: {},
    });
  });
});

describe('parseStatedDate', () => {
  it.each([
    ['2025-07-10', '2025-07-10'],
    ['2025.7.10', '2025-07-10'],
    ['2025. 7. 10.', '2025-07-10'],
    ['2025/07/10 14:20', '2025-07-10'],
    ['2025년 7월 10일', '2025-07-10'],
    ['2025-07', '2025-07'],
    ['2025년 7월', '2025-07'],
    ['2025', '2025'],
    ['20250710', '2025-07-10'],
    ['20250231', null],
    ['2025-07-09T20:00:00Z', '2025-07-10'],
    ['2025-07-10T01:00:00+09:00', '2025-07-10'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', null],
    ['2025-13-01', null],
    ['2025년 13월', null],
    ['어제', null],
    ['', null],
  ])('reads %s as %s', (value, expected) => {
    expect(parseStatedDate(value)).toBe(expected);
  });
});
