import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseSeedOverrides } from '../../src/corpus/overrides-file.ts';
import { finishSeed } from '../../src/corpus/seed.ts';
import { overridesFor, unmatchedOverrides } from '../../src/corpus/seed-overrides.ts';

const FILE = `# 우리 자료
- path: news/*.pdf
  publisher: 누리경제
  tags: [뉴스]
- path: [규정/회칙.hwp, 규정/세칙.hwp]
  title: 회칙
  date: 2025.10
- path: news/봄.pdf
  publisher: 들판일보
  author:
`;

describe('parseSeedOverrides', () => {
  it('reads entries with one path or several, and keeps an October that a number would lose', () => {
    expect(parseSeedOverrides(FILE)).toEqual({
      entries: [
        { line: 2, patterns: ['news/*.pdf'], metadata: { publisher: '누리경제', tags: ['뉴스'] } },
        {
          line: 5,
          patterns: ['규정/회칙.hwp', '규정/세칙.hwp'],
          metadata: { title: '회칙', date: '2025-10' },
        },
        { line: 8, patterns: ['news/봄.pdf'], metadata: { publisher: '들판일보', author: null } },
      ],
      warnings: [],
    });
  });

  it('takes Korean keys, backslashes and names in NFD', () => {
    const path = '.\\규정\\회칙.hwp'.normalize('NFD');
    expect(parseSeedOverrides(`- 경로: ${path}\n  제목: 회칙\n  태그: 규정, 회원\n`).entries).toEqual([
      { line: 1, patterns: ['규정/회칙.hwp'], metadata: { title: '회칙', tags: ['규정', '회원'] } },
    ]);
  });

  it.each(['', '# 아무것도 없음\n', '\n\n'])('finds nothing in %j', (text) => {
    expect(parseSeedOverrides(text)).toEqual({ entries: [], warnings: [] });
  });

  it('names the line of what it cannot use and goes on', () => {
    const { entries, warnings } = parseSeedOverrides(
      '- path: a.md\n  titel: 오타\n  date: 어제\n  url: ftp://x\n  author: {이름: 김새싹}\n- title: 길 잃은 값\n- 그냥 글\n- path: b.md\n  title: 남은 것\n',
    );
    expect(entries).toEqual([
      { line: 1, patterns: ['a.md'], metadata: {} },
      { line: 8, patterns: ['b.md'], metadata: { title: '남은 것' } },
    ]);
    expect(warnings.map((warning) => warning.split('번째 줄')[0])).toEqual(['2', '3', '4', '5', '6', '7']);
    expect(warnings[0]).toContain("'titel'");
    expect(warnings[1]).toContain("'어제'");
  });

  it.each([
    ['broken YAML', '- path: a.md\n  title: "열린 따옴표\n', /YAML 문법/],
    ['a key twice', '- path: a.md\n  title: 하나\n  title: 둘\n', /^3번째 줄의 YAML 문법/],
    ['a map', 'a.md:\n  title: 제목\n', /목록이 아니어서/],
    ['bare text', '제목만 적음', /목록이 아니어서/],
    ['aliases that multiply', `- &a [x, x]\n- &b [*a, *a]\n- path: *b\n`, /path가 없어|읽지 못했습니다/],
  ])('uses nothing of %s and says so', (_, text, reason) => {
    const { entries, warnings } = parseSeedOverrides(text);
    expect(entries).toEqual([]);
    expect(warnings.join('\n')).toMatch(reason);
  });

  it('reads back what YAML was written for', () => {
    const name = fc.string({
      unit: fc.constantFrom('가', '나', ' ', '#', ':', '"', "'", '-', 'a'),
      minLength: 1,
    });
    const filled = name.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
    const entry = fc.record({ path: filled, title: filled, publisher: filled });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (list) => {
        const { entries, warnings } = parseSeedOverrides(stringify(list));
        expect(warnings).toEqual([]);
        expect(entries.map(({ patterns, metadata }) => ({ patterns, metadata }))).toEqual(
          list.map(({ path, title, publisher }) => ({ patterns: [path], metadata: { title, publisher } })),
        );
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('-', ' ', '\n', ':', 'path', '[', '{', '&a', '*a', '!', '"', '가'),
        }),
        (text) => {
          expect(Array.isArray(parseSeedOverrides(text).entries)).toBe(true);
        },
      ),
    );
  });
});

describe('overridesFor', () => {
  const { entries } = parseSeedOverrides(FILE);

  it('lets the last entry that fits win, field by field', () => {
    expect(overridesFor(entries, 'news/봄.pdf')).toEqual({
      publisher: '들판일보',
      tags: ['뉴스'],
      author: null,
    });
    expect(overridesFor(entries, 'news/여름.pdf')).toEqual({ publisher: '누리경제', tags: ['뉴스'] });
    expect(overridesFor(entries, '기타.md')).toEqual({});
  });

  it('names patterns that fit no document', () => {
    const warnings = unmatchedOverrides(entries, ['news/봄.pdf', '규정/회칙.hwp']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^5번째 줄의 '규정\/세칙.hwp'/);
  });

  it('changes the content hash of the documents concerned, and silences what their text shows', () => {
    const blocks = [
      { kind: 'paragraph', text: '김새싹 기자' },
      { kind: 'paragraph', text: '온실에서 기른 모종은 며칠 동안 바깥바람에 익숙하게 해 주어야 한다.' },
    ] as const;
    const finish = (source: string) => {
      const finished = finishSeed(
        { blocks, metadata: overridesFor(entries, source), curated: false },
        source,
        new Set(),
      );
      if (finished.kind !== 'document') throw new Error(finished.reason);
      return finished.document;
    };
    expect(finish('news/봄.pdf').metadata).toMatchObject({ publisher: '들판일보', author: null });
    expect(finish('기타.md').metadata).toMatchObject({ publisher: null, author: '김새싹' });
    expect(finish('news/봄.pdf').contentHash).not.toBe(finish('기타/봄.pdf').contentHash);
    expect(finish('기타/봄.pdf').contentHash).toBe(finish('다른/봄.pdf').contentHash);
  });
});
