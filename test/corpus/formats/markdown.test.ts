import { describe, expect, it } from 'vitest';
import { markdownFormat } from '../../../src/corpus/formats/markdown.ts';

const parse = (text: string) => markdownFormat.parse(text, 'a.md');
const lines = (text: string) =>
  parse(text).blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`);

describe('markdownFormat', () => {
  it('reads headings, paragraphs, nested lists, code and quotations in order', () => {
    const text =
      '# 텃밭 *안내*\n\n첫 문단입니다.\n\n- 상추\n  - 적상추\n  1. 하나\n- 바질\n\n3. 셋\n4. 넷\n\n```ts\nconst a = 1;\n```\n\n> 씨앗은 기다린다.\n\n둘째 제목\n---\n';
    expect(lines(text)).toEqual([
      'heading1|텃밭 안내',
      'paragraph|첫 문단입니다.',
      'list-item|상추',
      'list-item|적상추',
      'list-item|1. 하나',
      'list-item|바질',
      'list-item|3. 셋',
      'list-item|4. 넷',
      'code|const a = 1;',
      'paragraph|씨앗은 기다린다.',
      'heading2|둘째 제목',
    ]);
  });

  it('strips inline markup: links keep their text, images go, references are decoded', () => {
    const text =
      '**굵게** `코드` [안내](https://example.com) ![그림](a.png)~~취소~~ &lt;b&gt; &amp; A\\*B <b>태그</b>';
    expect(lines(text)).toEqual(['paragraph|굵게 코드 안내 취소 <b> & A*B 태그']);
  });

  it('makes each table row understandable alone', () => {
    const text = '| 작물 | 파종 | 값 |\n|---|---|---|\n| 상추 | 3월 | **3,000원** |\n| 바질 | | 4,500원 |\n';
    expect(lines(text)).toEqual([
      'table-row|작물: 상추 · 파종: 3월 · 값: 3,000원',
      'table-row|작물: 바질 · 값: 4,500원',
    ]);
  });

  it('keeps line breaks that an author typed and joins those of hard wrapping', () => {
    expect(lines('운영 시간: 9시\n전화: 000-0000\n')).toEqual([
      'paragraph|운영 시간: 9시',
      'paragraph|전화: 000-0000',
    ]);
    const wrapped =
      '씨앗을 고를 때에는 먼저 물에 담가 가라앉는 것만 남기고 떠오르는 것은 버리는\n것이 좋으며 하루가 지나면 건져서 그늘에 말린다.';
    expect(lines(wrapped)).toEqual([`paragraph|${wrapped.replace('\n', ' ')}`]);
  });

  it('reads embedded HTML as its text and drops comments', () => {
    expect(lines('<!-- 메모 -->\n\n<div>상자 <b>안</b> 글</div>\n')).toEqual(['paragraph|상자 안 글']);
  });

  it('counts a file with headings as curated', () => {
    expect(parse('# 제목\n\n글').curated).toBe(true);
    expect(parse('글만 있습니다.').curated).toBe(false);
  });
});
