import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDefinition, type SentenceSetting } from '../../src/lookup/glossary-definitions.ts';

const PROSE: SentenceSetting = { kind: 'paragraph', inGlossary: false, endsInNoun: () => true };
const GLOSSARY: SentenceSetting = { ...PROSE, inGlossary: true };
const ROW: SentenceSetting = { ...PROSE, kind: 'table-row' };

describe('what a sentence defines', () => {
  test.each([
    ['아이란 아직 다 자라지 않은 사람을 말한다.', '아이'],
    ['“캐시”란 자주 쓰는 것을 넣어 두는 공간이다.', '캐시'],
    ['풍물놀이는 꽹과리와 북을 치며 노는 놀이를 이르는 말이다.', '풍물놀이'],
    ['“입주자”라 함은 공동주택에 사는 사람을 말한다.', '입주자'],
    ['재활용품이라 함은 다시 쓸 수 있는 물질을 말한다.', '재활용품'],
    ['헛발질은 하는 일마다 어긋남을 이르는 말이다.', '헛발질'],
    ['API(응용 프로그램 인터페이스)는 프로그램을 잇는 약속을 뜻합니다.', 'API'],
  ])('%s', (text, term) => {
    expect(findDefinition(text, PROSE)?.term).toBe(term);
  });

  test('a Korean name in parentheses is another name of a Latin term only', () => {
    expect(findDefinition('API(접속 규격)는 프로그램을 잇는 약속을 뜻한다.', PROSE)?.aliases).toEqual([
      '접속 규격',
    ]);
    expect(findDefinition('접속(연결)은 서버에 이어지는 일을 뜻한다.', PROSE)?.aliases).toEqual([]);
  });

  test('a line of a glossary needs no verb, a line elsewhere does', () => {
    const line = '가대: 망원경을 얹어 두는 받침 장치';
    expect(findDefinition(line, GLOSSARY)?.term).toBe('가대');
    expect(findDefinition(line, PROSE)).toBeNull();
    expect(findDefinition(`${line}를 말한다.`, PROSE)?.term).toBe('가대');
  });

  test('a table of words is read by its headers, looser ones only in a glossary', () => {
    expect(findDefinition('용어: 남중 · 뜻: 천체가 정남쪽에 오는 일', ROW)?.term).toBe('남중');
    const loose = '이름: 남중 · 설명: 천체가 정남쪽에 오는 일';
    expect(findDefinition(loose, ROW)).toBeNull();
    expect(findDefinition(loose, { ...ROW, inGlossary: true })?.term).toBe('남중');
  });

  test('the beginning of a verb is no term', () => {
    const text = '일하는 장치는 사람을 돕는 기계이다.';
    expect(findDefinition(text, { ...PROSE, endsInNoun: () => false })).toBeNull();
  });

  test.each([
    '주가 하락은 투자자가 떠나는 현상을 의미한다.',
    '지도부는 책임을 지는 방법을 말한다.',
    '핵심 기술은 물을 거르는 기술이다.',
    '커다란 장치는 물을 거르는 기계이다.',
    '물류대란 하나로 멈추어 선 것을 말한다.',
    '들판전자는 배터리를 만드는 대표적인 기관이다.',
    '둘레길 앱은 올해 새로 만든 프로그램이다.',
    '나침반은 바늘이 멈춘 곳을 가리킨다.',
    '서비스는 사람을 이어 주는 플랫폼이다.',
  ])('%s defines nothing', (text) => {
    expect(findDefinition(text, PROSE)).toBeNull();
  });

  test('headings and code define nothing', () => {
    const text = '발효란 성분이 바뀌는 과정을 말한다.';
    expect(findDefinition(text, PROSE)).not.toBeNull();
    expect(findDefinition(text, { ...PROSE, kind: 'heading' })).toBeNull();
    expect(findDefinition(text, { ...PROSE, kind: 'code' })).toBeNull();
  });

  test('of any text, a term stands in it, is short and never a bare number', () => {
    const words = fc.constantFrom(
      ...[
        '토큰',
        '이란',
        '란 ',
        '은 ',
        '는 ',
        '(Token)',
        '"',
        ': ',
        ' — ',
        '쓰는 ',
        '장치',
        '를 말한다.',
        '이다.',
        '7',
        ' ',
      ],
    );
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: words }));
    fc.assert(
      fc.property(texts, fc.boolean(), fc.constantFrom(PROSE.kind, ROW.kind), (text, inGlossary, kind) => {
        const found = findDefinition(text, { ...PROSE, kind, inGlossary });
        if (found === null) return;
        expect(text.replace(/\s+/g, ' ')).toContain(found.term);
        expect(found.term.length).toBeLessThanOrEqual(30);
        expect(found.term).toMatch(/\p{L}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('a long line of what could begin a name takes no time worth noting', () => {
    const line = `${'가 '.repeat(100_000)}란 말이다`;
    expect(findDefinition(line, GLOSSARY)).toBeNull();
  });
});
