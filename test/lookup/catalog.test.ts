import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog, type Catalog } from '../../src/lookup/catalog.ts';
import { indexOf, seedFile } from '../support/test-index.ts';

const LONG = `긴 ${'제목 '.repeat(100)}끝`;

function document(source: string, front: readonly string[], body: string) {
  return seedFile(source, `---\n${front.join('\n')}\n---\n\n${body}\n`);
}

const DOCUMENTS = [
  document('회칙.md', ['title: 새싹 모임 회칙', 'date: 2024-03-01'], '회비는 매달 1만 원이다.'),
  document('a/소식.md', ['title: 봄 소식', 'date: 2026-04', 'publisher: 새싹 신문'], '꽃이 피었다.'),
  document('b/소식.md', ['title: 봄 소식', 'date: 2025-04-02', 'author: 윤슬', 'tags: [봄]'], '비가 왔다.'),
  document('길.md', [`title: ${LONG}`], '길 안내이다.'),
  document('api.md', ['title: API 사용법 (v2)'], '주소를 적어 부른다.'),
];

describe('buildCatalog', () => {
  let catalog: Catalog;

  beforeAll(async () => {
    catalog = buildCatalog((await indexOf(DOCUMENTS)).snapshot);
  });

  const sources = (entries: readonly { source: string }[]) => entries.map(({ source }) => source);

  it('lists the newest first and those without a date last, by title', () => {
    expect(sources(catalog.entries)).toEqual(['a/소식.md', 'b/소식.md', '회칙.md', '길.md', 'api.md']);
  });

  it('knows what the documents say of themselves and how long they are', () => {
    const { id, row, ...facts } = catalog.bySource('b/소식.md')!;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(row).toBeGreaterThanOrEqual(0);
    expect(facts).toEqual({
      source: 'b/소식.md',
      title: '봄 소식',
      author: '윤슬',
      publisher: null,
      date: '2025-04-02',
      url: null,
      tags: ['봄'],
      characters: '비가 왔다.'.length,
      chunks: 1,
      copies: [],
      copyOf: null,
    });
  });

  it('gives a document the same id in every index', async () => {
    const other = buildCatalog((await indexOf([DOCUMENTS[1]!])).snapshot);
    expect(other.entries[0]!.id).toBe(catalog.bySource('a/소식.md')!.id);
    expect(catalog.byId(other.entries[0]!.id)?.source).toBe('a/소식.md');
  });

  it.each([
    ['an exact title', '새싹 모임 회칙', '회칙.md'],
    ['a title with other spaces and case', ' api사용법(V2)', 'api.md'],
    ['the newest of two with one title', '봄 소식', 'a/소식.md'],
    ['the only title that holds it', '사용법', 'api.md'],
    ['a title of 300 characters', LONG, '길.md'],
    ['a title as it was cut for a list', `${LONG.slice(0, 80)}…`, '길.md'],
  ])('finds %s', (_, text, source) => {
    expect(catalog.find(text)?.source).toBe(source);
  });

  it.each([
    ['a part of several titles', '소식'],
    ['nothing', ' … '],
    ['an unknown title', '겨울 소식'],
    ['an unknown id', '0123456789abcdef'],
  ])('does not guess from %s', (_, text) => {
    expect(catalog.find(text)).toBeNull();
  });

  it('finds by id what it suggests', () => {
    for (const { id, source } of catalog.suggest('', 25)) expect(catalog.find(id)?.source).toBe(source);
  });

  it.each([
    ['', ['a/소식.md', 'b/소식.md', '회칙.md']],
    ['봄', ['a/소식.md', 'b/소식.md']],
    ['ㅅㅆㅁ', ['회칙.md']],
    ['모임', ['회칙.md']],
    ['ap', ['api.md']],
    ['없는 제목', []],
  ])('suggests for %j', (typed, expected) => {
    expect(sources(catalog.suggest(typed, 3))).toEqual(expected);
  });

  it('names the nearest titles, best first', () => {
    expect(sources(catalog.nearest('새싹 모음 회칙', 2))).toEqual(['회칙.md']);
    expect(catalog.nearest('zzzz', 5)).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        catalog.find(text);
        expect(catalog.suggest(text, 3).length).toBeLessThanOrEqual(3);
        expect(catalog.nearest(text, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('copies in the catalog', () => {
  const TEXT = `새싹 모임은 매달 첫째 토요일에 시청 뒤 회의실에서 모인다. 회비는 한 달에 만 원이고 학생은 절반만 낸다.
모임에 처음 오는 사람은 이름표를 받고 자리를 안내받는다. 책은 두 주 동안 빌릴 수 있으며 늦으면 그만큼 쉬어야 한다.
텃밭은 봄과 가을에 함께 가꾸고 거둔 것은 나누어 가진다. 궁금한 것은 운영진에게 물어보면 된다.`;
  let catalog: Catalog;

  beforeAll(async () => {
    const { snapshot } = await indexOf([
      document('a.md', ['title: 모임 안내', 'date: 2026-01-02', 'publisher: 새싹 신문'], TEXT),
      document('b.md', ['title: 모임 안내', 'date: 2026-01-05'], `[펌] 안내 공유합니다.\n\n${TEXT}`),
      document('c.md', ['title: 우리 동네 모임', 'date: 2026-01-04'], TEXT),
      document('d.md', ['title: 회칙', 'date: 2026-01-03'], '회비는 매달 낸다.'),
    ]);
    catalog = buildCatalog(snapshot);
  });

  it('are named by the document that is kept, and leave the list', () => {
    expect(catalog.entries.map(({ source }) => source)).toEqual(['d.md', 'a.md']);
    expect(catalog.bySource('a.md')?.copies).toEqual([
      { title: '모임 안내', publisher: null, date: '2026-01-05' },
      { title: '우리 동네 모임', publisher: null, date: '2026-01-04' },
    ]);
    expect(catalog.bySource('a.md')?.copyOf).toBeNull();
    expect(catalog.bySource('b.md')?.copyOf).toEqual({
      title: '모임 안내',
      publisher: '새싹 신문',
      date: '2026-01-02',
    });
  });

  it('are found by a title of their own; one title means the one that is kept', () => {
    expect(catalog.find('우리 동네 모임')?.source).toBe('c.md');
    expect(catalog.find('모임 안내')?.source).toBe('a.md');
    expect(catalog.suggest('우리', 5).map(({ source }) => source)).toEqual(['c.md']);
  });
});
