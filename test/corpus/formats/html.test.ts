import { describe, expect, it } from 'vitest';
import { htmlFormat } from '../../../src/corpus/formats/html.ts';

const SENTENCE = '온실에서 기른 모종을 밭으로 옮기기 전에는 며칠 동안 바깥바람에 익숙하게 해 주어야 합니다.';
const article = (
  inner: string,
  head = '',
) => `<!doctype html><html lang="ko"><head><meta charset="utf-8">${head}</head><body>
<header><a href="/">초록일보</a></header><nav><ul><li>정치</li><li>경제</li></ul></nav>
<main><article>${inner}</article></main>
<aside><h3>많이 본 글</h3><ul><li>감자 값</li></ul></aside><footer>고객센터</footer></body></html>`;
const lines = (html: string) =>
  htmlFormat.parse(html, 'a.html').blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`);

describe('htmlFormat', () => {
  it('reads the article without navigation, advertisement or scripts', () => {
    const html = article(
      `<h1>모종 굳히기</h1><p>${SENTENCE}</p><script>track()</script><h2>순서</h2><ul><li>첫날 한 시간<ul><li>그늘에서</li></ul></li><li>둘째 날 두 시간</li></ul><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p>`,
    );
    expect(lines(html)).toEqual([
      'heading1|모종 굳히기',
      `paragraph|${SENTENCE}`,
      'heading2|순서',
      'list-item|첫날 한 시간',
      'list-item|그늘에서',
      'list-item|둘째 날 두 시간',
      `paragraph|${SENTENCE.repeat(3)}`,
      `paragraph|${SENTENCE.repeat(2)}`,
    ]);
  });

  it('keeps the byline that Readability takes out', () => {
    const byline = '<p class="byline">김새싹 기자 | 입력 2025.04.02 10:00</p>';
    const html = article(
      `<h1>모종 굳히기</h1>${byline}<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p>`,
    );
    expect(lines(html).slice(0, 3)).toEqual([
      'heading1|모종 굳히기',
      'paragraph|김새싹 기자 | 입력 2025.04.02 10:00',
      `paragraph|${SENTENCE.repeat(3)}`,
    ]);
  });

  it('takes metadata from the head', () => {
    const head =
      '<title>모종 굳히기 - 초록일보</title><meta property="og:site_name" content="초록일보"><meta name="author" content="김새싹"><meta property="article:published_time" content="2025-04-01T23:30:00Z"><link rel="canonical" href="https://example.com/n/1">';
    expect(htmlFormat.parse(article(`<p>${SENTENCE}</p>`, head), 'a.html').metadata).toEqual({
      title: '모종 굳히기',
      author: '김새싹',
      publisher: '초록일보',
      date: '2025-04-02',
      url: 'https://example.com/n/1',
    });
  });

  it('reads pages that are no article from their body', () => {
    const html =
      '<html><body><nav>메뉴</nav><div>운영 시간<br>평일 9시부터</div><div style="display:none">숨김</div><p>전화 000-0000</p></body></html>';
    expect(lines(html)).toEqual(['paragraph|운영 시간', 'paragraph|평일 9시부터', 'paragraph|전화 000-0000']);
  });

  it('reads tables row by row with their headers, merged cells included', () => {
    const table =
      '<table><tr><th>작물</th><th>파종</th><th>수확</th></tr><tr><td rowspan="2">상추</td><td>3월</td><td>5월</td></tr><tr><td>9월</td><td>11월</td></tr></table>';
    const facts = '<table><tr><th>이름</th><td>들깨</td></tr><tr><th>파종</th><td>5월</td></tr></table>';
    expect(lines(table + facts)).toEqual([
      'table-row|작물: 상추 · 파종: 3월 · 수확: 5월',
      'table-row|작물: 상추 · 파종: 9월 · 수확: 11월',
      'table-row|이름: 들깨',
      'table-row|파종: 5월',
    ]);
  });

  it('reads definition lists, preformatted text and fragments without a body', () => {
    expect(lines('<dl><dt>배양토</dt><dd>씨앗을 심는 흙</dd></dl><pre>a\n  b\n</pre>')).toEqual([
      'list-item|배양토: 씨앗을 심는 흙',
      'code|a\n  b',
    ]);
  });

  it.each([
    '',
    '<',
    '<html>',
    '<table><tr>',
    '<p>글',
    '<body><frameset>',
    '<!doctype html><title>제목</title>',
  ])('survives %j', (html) => {
    expect(() => htmlFormat.parse(html, 'a.html')).not.toThrow();
  });
});
