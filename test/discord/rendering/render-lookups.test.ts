import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentChoices, termChoices } from '../../../src/discord/lookup/choices.ts';
import { headingOf, lookupHeading, questionIn } from '../../../src/discord/rendering/heading.ts';
import { renderCard, renderDocuments } from '../../../src/discord/rendering/render-documents.ts';
import { renderForgetting, renderHelp } from '../../../src/discord/rendering/render-help.ts';
import { renderSearch } from '../../../src/discord/rendering/render-search.ts';
import { renderTerms, termLine } from '../../../src/discord/rendering/render-terms.ts';
import { renderUnknown } from '../../../src/discord/rendering/render-unknown.ts';
import { shownQuery } from '../../../src/discord/rendering/shown-query.ts';
import { askingEn, askingKo } from '../../../src/discord/texts/asking.ts';
import { textsFor } from '../../../src/discord/texts/index.ts';
import type { CatalogEntry } from '../../../src/lookup/catalog.ts';
import { buttonsOf, expectWithinLimits } from './body-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const ko = textsFor('ko');
const en = textsFor('en-US');

const entry: CatalogEntry = {
  id: '0123456789abcdef',
  row: 0,
  source: '회칙.md',
  title: '모임_회칙',
  author: '윤슬',
  publisher: '새싹 모임',
  date: '2025-03',
  url: 'https://example.org/rules',
  tags: ['회칙', '규정'],
  characters: 1234,
  chunks: 3,
  copies: [],
  copyOf: null,
};
const bare = { ...entry, author: null, publisher: null, date: null, url: null, tags: [] };

const text = fc.oneof(hostileText(120), longText(2000));
const anyName = fc.record({
  title: text,
  publisher: fc.option(text),
  date: fc.constantFrom(null, '2025', '2025-03-01'),
});
const anyEntry = fc.record({
  id: fc.constant(entry.id),
  row: fc.constant(0),
  source: fc.constant('가.md'),
  title: text,
  author: fc.option(text),
  publisher: fc.option(text),
  date: fc.constantFrom(null, '2025', '2025-03-01'),
  url: fc.option(fc.oneof(fc.webUrl(), text)),
  tags: fc.array(text, { maxLength: 5 }),
  characters: fc.nat(),
  chunks: fc.nat(),
  copies: fc.array(anyName, { maxLength: 8 }),
  copyOf: fc.option(anyName),
});

describe('renderDocuments', () => {
  it('lists ten on a page with publisher and date', () => {
    const documents = Array.from({ length: 12 }, (_, index) => ({ ...entry, title: `문서 ${index + 1}` }));
    const body = renderDocuments([...documents.slice(0, 11), bare], 1, ko, 'v1');
    expect(body.embeds).toEqual([
      {
        title: '문서',
        description:
          '-# 문서 12건 · 최신순\n11\\. **문서 11** · 새싹 모임 · 2025년 3월\n12\\. **모임\\_회칙**',
      },
    ]);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      's1:docs-page:v1:0',
      's1:docs-page:v1:1',
      's1:docs-page:v1:2',
    ]);
    expect(renderDocuments([], 0, en, 'v1').embeds[0]?.description).toBe('There are no documents yet.');
  });

  it('counts the copies that a document stands for', () => {
    const copy = { title: '회칙 (펌)', publisher: null, date: null };
    const body = renderDocuments([{ ...bare, copies: [copy, copy] }], 0, ko, null);
    expect(body.embeds[0]?.description).toBe('-# 문서 1건 · 최신순\n1\\. **모임\\_회칙** · 외 2건');
  });

  it('stays within the limits and makes no markup but its own, of any documents', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 8, maxLength: 12 }), fc.nat(1), (entries, page) => {
        const body = renderDocuments(entries, page, ko, 'v1');
        expectWithinLimits(body);
        const { markup } = readMarkdown(body.embeds[0]!.description!);
        expect(markup.filter((kind) => kind !== 'bold')).toEqual(['subtext']);
      }),
    );
  });
});

describe('renderCard', () => {
  const card = { entry, minutes: 3, firstLines: '회비는 *매달* 낸다.\n- 1만 원' };

  it('shows what is known, the beginning, and buttons', () => {
    const body = renderCard(card, ko);
    expect(body.embeds[0]?.description).toBe(
      [
        '**모임\\_회칙**',
        '새싹 모임 · 글쓴이 윤슬 · 2025년 3월',
        '1,234자 · 읽는 데 약 3분 · 대목 3개',
        '태그 회칙, 규정',
        '주소 https:\\/\\/example.org/rules',
        '',
        '회비는 \\*매달\\* 낸다.\n\\- 1만 원',
      ].join('\n'),
    );
    expect(body.components[0]?.components).toMatchObject([
      { label: '요약', custom_id: 's1:summary:0123456789abcdef' },
      { label: '원문 열기', url: 'https://example.org/rules' },
    ]);
  });

  it('names the copies of a document, and of a copy the document that is used instead', () => {
    const name = (title: string) => ({ title, publisher: '새싹 신문', date: null });
    const copies = ['하나', '둘', '셋', '넷', '다섯', '여섯', '일곱'].map(name);
    const cardOf = (more: Partial<CatalogEntry>) =>
      renderCard({ entry: { ...bare, ...more }, minutes: 1, firstLines: '' }, ko).embeds[0]?.description;
    expect(cardOf({ copies })?.split('\n').slice(2)).toEqual([
      '내용이 같은 문서 7건은 이 문서로 갈음합니다.',
      '- **하나** · 새싹 신문',
      '- **둘** · 새싹 신문',
      '- **셋** · 새싹 신문',
      '- **넷** · 새싹 신문',
      '- **다섯** · 새싹 신문',
      '- 외 2건',
    ]);
    expect(
      cardOf({ copyOf: name('회칙') })
        ?.split('\n')
        .slice(2),
    ).toEqual(['내용이 같은 문서가 있어 검색과 답변에는 그 문서를 씁니다: **회칙** · 새싹 신문']);
  });

  it('leaves out what is not known', () => {
    expect(renderCard({ entry: bare, minutes: 1, firstLines: '' }, en).embeds[0]?.description).toBe(
      '**모임\\_회칙**\n1,234 characters · about 1 min · 3 passages',
    );
  });

  it.each(['javascript:alert(1)', 'discord://-/x', '없음', `https://a.kr/${'a'.repeat(600)}`])(
    'opens no %s',
    (url) => {
      expect(renderCard({ ...card, entry: { ...entry, url } }, ko).components[0]?.components).toHaveLength(1);
    },
  );

  it('stays within the limits and makes no markup but bold, of any document', () => {
    fc.assert(
      fc.property(anyEntry, text, (any, lines) => {
        const body = renderCard({ entry: any, minutes: 1, firstLines: lines.slice(0, 400) }, ko);
        expectWithinLimits({ ...body, components: [] });
        const { markup } = readMarkdown(body.embeds[0]!.description!);
        expect(markup.every((kind) => kind === 'bold' || kind === 'list')).toBe(true);
      }),
    );
  });
});

describe('renderTerms', () => {
  const terms = ['가지', '깨', '나무', 'RAG', '3차원'].map((term) => ({ term, aliases: [] }));

  it('puts terms under their letters', () => {
    const list = [{ term: '임베딩', aliases: ['Embedding'] }, ...terms];
    expect(renderTerms(list, 0, ko, 'v1').embeds[0]?.description).toBe(
      [
        '-# 문서에서 찾은 용어 6개',
        '**ㅇ**\n임베딩 (Embedding)',
        '**ㄱ**\n가지\n깨\n**ㄴ**\n나무\n**R**\nRAG\n**기타**\n3차원',
      ].join('\n'),
    );
  });

  it('turns pages, and says when there are none', () => {
    const many = Array.from({ length: 21 }, (_, index) => ({ term: `말${index}`, aliases: [] }));
    const body = renderTerms(many, 9, en, 'v1');
    expect(body.embeds[0]?.description).toBe('-# 21 terms found in the documents\n**ㅁ**\n말20');
    expect(buttonsOf(body)[1]?.label).toBe('2/2');
    expect(renderTerms([], 0, ko, 'v1').embeds[0]?.description).toBe(
      '문서에서 풀이한 용어를 찾지 못했습니다.',
    );
  });

  it('stays within the limits, of any terms', () => {
    const term = fc.record({ term: text, aliases: fc.array(text, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 25 }), (list) => {
        expectWithinLimits(renderTerms(list, 0, ko, 'v1'));
        const body = renderUnknown({
          problem: 'x',
          near: 'y',
          names: list.slice(0, 5).map(termLine),
          hint: 'z',
        });
        expectWithinLimits(body);
      }),
    );
  });
});

describe('renderHelp', () => {
  const help = {
    memberCommands: [{ name: '질문', description: '문서에서 근거를 찾아 답합니다' }],
    adminCommands: [],
    direct: false,
    retentionDays: 30,
  };

  it('lists commands, what is kept, and how to have it deleted', () => {
    const body = renderHelp(help, ko);
    const { description = '' } = body.embeds[0]!;
    expect(description).toContain('**쓸 수 있는 명령**\n`/질문` 문서에서 근거를 찾아 답합니다');
    expect(description).toContain('30일 동안 보관');
    expect(description).not.toContain('관리 명령');
    expect(buttonsOf(body)).toEqual([{ label: '내 기록 삭제', id: 's1:forget', disabled: false }]);
    const owner = { ...help, direct: true, adminCommands: [{ name: 'status', description: 'x' }] };
    expect(renderHelp(owner, en).embeds[0]?.description).toContain('**Commands for admins**\n`/status` x');
    expect(renderHelp(owner, en).embeds[0]?.description).toContain('just write your question');
  });

  it('asks before it deletes', () => {
    const body = renderForgetting('기록 3건', ko);
    expect(body.content).toMatch(/^기록 3건\n모두 삭제할까요\?/);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['s1:forget-now', 's1:forget-not']);
  });
});

describe('headings', () => {
  it('are found again above what was looked up, and are no questions', () => {
    for (const locale of ['ko', 'en'] as const) {
      const heading = lookupHeading('summary', '모임\\_회칙', locale);
      expect(headingOf(`${heading}\n회비는 매달 낸다. [1]`)).toBe(heading);
      expect(questionIn(`${heading}\n회비는 매달 낸다. [1]`)).toBeNull();
    }
  });
});

describe('shownQuery', () => {
  it('is what was searched for, whatever it was, as far as it is shown', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(askingKo, askingEn), (query, texts) => {
        const first = renderSearch({ query, hits: [] }, 0, { texts, viewId: null });
        const again = shownQuery(first.embeds[0]!.description!);
        expect(renderSearch({ query: again, hits: [] }, 0, { texts, viewId: null })).toEqual(first);
      }),
    );
    expect(shownQuery('없음')).toBe('');
  });
});

describe('choices', () => {
  it('tell documents of one title apart', () => {
    const long = '가'.repeat(300);
    const choices = documentChoices([
      { ...entry, title: long },
      { ...entry, title: long, id: 'b' },
      { ...entry, title: ' ', id: 'c' },
    ]);
    expect(choices).toEqual([
      { name: `${'가'.repeat(99)}…`, value: entry.id },
      { name: `${'가'.repeat(95)}… (2)`, value: 'b' },
      { name: '회칙.md', value: 'c' },
    ]);
  });

  it('fit into what Discord takes, of any names', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 25 }), (names) => {
        const documents = documentChoices(names.map((title) => ({ ...entry, title })));
        const terms = termChoices(names.map((term) => ({ term: `가${term}`.slice(0, 30), aliases: names })));
        for (const choices of [documents, terms]) {
          expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
          for (const { name } of choices) {
            expect(name.trim()).not.toBe('');
            expect(name.length).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });
});
