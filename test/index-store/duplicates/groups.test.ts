import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeedDocument } from '../../../src/corpus/document.ts';
import { loadSeeds } from '../../../src/corpus/load.ts';
import { makeDocument, SENTENCES } from '../documents.ts';
import { DIFFERENT, DUPLICATES } from './labelled-pairs.ts';
import { duplicatesIn, leftOut } from './texts.ts';

const TEXT = SENTENCES.map((sentence) => `${sentence} ${sentence.slice(0, 12)} 뒤에 다시 알립니다.`);

function written(
  source: string,
  paragraphs: readonly string[],
  metadata: Partial<SeedDocument['metadata']> = {},
): SeedDocument {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', text }) as const);
  return makeDocument(source, blocks, { title: '모임 소식', ...metadata });
}

describe('groupDuplicates', () => {
  it('has thirty labelled pairs of either kind', () => {
    expect([DUPLICATES.length, DIFFERENT.length]).toEqual([30, 30]);
  });

  it.each(DUPLICATES)('keeps one of two copies: $name', async ({ left, right }) => {
    expect(await leftOut([left, right])).toEqual({ [right.source]: left.source });
  });

  it.each(DIFFERENT)('keeps both of two texts: $name', async ({ left, right }) => {
    expect(await leftOut([left, right])).toEqual({});
  });

  it('keeps all labelled texts apart that are not of one pair', async () => {
    const found = await leftOut(DUPLICATES.flatMap(({ left, right }) => [left, right]));
    const base = (source: string) => source.split(' ')[0];
    for (const [copy, kept] of Object.entries(found)) expect(base(copy)).toBe(base(kept));
    expect(new Set(Object.values(found).map(base)).size).toBe(5);
  });

  it('keeps every document of the evaluation corpus, near-duplicates that agree and conflict among them', async () => {
    const { documents } = await loadSeeds('test/eval/corpus', { maxFileBytes: 1_000_000 });
    expect(documents).toHaveLength(40);
    expect(await leftOut(documents)).toEqual({});
  });
});

describe('the document that is kept', () => {
  it('is the one with a publisher, then with a date, then the older', async () => {
    const dated = (source: string, publisher: string | null, date: string | null) =>
      written(source, TEXT, { publisher, date });
    expect(await leftOut([dated('a', null, '2026-01-01'), dated('b', '새싹 신문', null)])).toEqual({
      a: 'b',
    });
    expect(await leftOut([dated('a', '가', null), dated('b', '나', '2026-01-02')])).toEqual({ a: 'b' });
    expect(await leftOut([dated('a', '가', '2026-01-03'), dated('b', '나', '2026-01-02')])).toEqual({
      a: 'b',
    });
    expect(await leftOut([dated('b', null, null), dated('a', null, null)])).toEqual({ b: 'a' });
  });

  it('is the one that says more, whatever else is known of the other', async () => {
    const full = written('b', TEXT);
    const cut = written('a', TEXT.slice(0, -1), { publisher: '새싹 신문', date: '2026-01-01' });
    expect(await leftOut([cut, full])).toEqual({ a: 'b' });
  });

  it('is a re-post where its comment says something that the original does not', async () => {
    const original = written('a', TEXT, { publisher: '새싹 신문' });
    const comment = (text: string) => written('b', [text, ...TEXT]);
    expect(await leftOut([original, comment('[펌] 새싹 신문 기사 퍼왔습니다.')])).toEqual({ b: 'a' });
    expect(await leftOut([original, comment('[펌] 기사 공유해요. 회비는 3,000원으로 내렸대요.')])).toEqual({
      a: 'b',
    });
    expect(await leftOut([original, comment('[공지] 이 모임은 취소되었습니다.')])).toEqual({ a: 'b' });
  });

  it('stands for all copies itself, never for a copy of a copy', async () => {
    const steps = [0, 1, 2, 3, 4, 5].map((cut) => written(`${cut}`, TEXT.slice(0, TEXT.length - cut)));
    const found = await leftOut(steps);
    expect(found).toMatchObject({ 1: '0', 2: '0', 3: '0', 4: '0' });
    for (const kept of Object.values(found)) expect(found[kept]).toBeUndefined();
  });

  it('is another one when it is gone', async () => {
    const copies = ['a', 'b', 'c'].map((source, day) =>
      written(source, TEXT, { date: `2026-01-0${day + 1}` }),
    );
    expect(await leftOut(copies)).toEqual({ b: 'a', c: 'a' });
    expect(await leftOut(copies.slice(1))).toEqual({ c: 'b' });
    expect(await leftOut(copies.slice(2))).toEqual({});
  });
});

describe('short and odd texts', () => {
  it('takes short texts for copies under one title only: the title may be what they are about', async () => {
    const answer = (source: string, title: string) => written(source, ['네, 평일에만 됩니다.'], { title });
    expect(await leftOut([answer('a', '상담이 되나요?'), answer('b', '환불이 되나요?')])).toEqual({});
    expect(await leftOut([answer('a', '상담이 되나요?'), answer('b', '상담이 되나요?')])).toEqual({ b: 'a' });
  });

  it('keeps texts without a letter', async () => {
    expect(await leftOut([written('a', ['…']), written('b', ['…'])])).toEqual({});
  });

  it('does not join values that stand under other lines', async () => {
    const prices = (source: string, first: string, second: string) =>
      written(source, [...TEXT, '어른', first, '청소년', second]);
    expect(await leftOut([prices('a', '5,000원', '3,000원'), prices('b', '3,000원', '5,000원')])).toEqual({});
  });

  it('sees through spacing, punctuation, quotes, case and width', async () => {
    const typed = TEXT.map((text) => text.replaceAll('데이터센터', '데이터 센터').replace(/\.$/u, '!'));
    const wide = TEXT.map((text) => text.replace('5,000', '５０００'));
    expect(await leftOut([written('a', TEXT), written('b', typed), written('c', wide)])).toEqual({
      b: 'a',
      c: 'a',
    });
  });

  it('finds two hundred copies of one text, each with its own remark', async () => {
    const copies = Array.from({ length: 200 }, (_, at) =>
      written(`${at + 1000}`, ['[펌] 소식 공유합니다.', `${'정말 '.repeat((at % 7) + 1)}좋네요!`, ...TEXT]),
    );
    const found = await leftOut([written('원문', TEXT, { publisher: '새싹 신문' }), ...copies]);
    expect(new Set(Object.values(found))).toEqual(new Set(['원문']));
    expect(Object.keys(found)).toHaveLength(200);
  });

  it('holds whatever the order of the documents, and loses no sentence', async () => {
    const chosen = fc.uniqueArray(fc.nat(TEXT.length - 1), { minLength: 6, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(chosen, { minLength: 2, maxLength: 6 }), async (plans) => {
        const documents = plans.map((plan, at) =>
          written(
            `${at}`,
            plan.map((sentence) => TEXT[sentence]!),
          ),
        );
        const found = await leftOut(documents);
        expect(await leftOut(documents.toReversed())).toEqual(found);
        for (const [copy, kept] of Object.entries(found)) {
          expect(found[kept]).toBeUndefined();
          expect(plans[Number(copy)]!.filter((at) => !plans[Number(kept)]!.includes(at))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes out the same after a change as from nothing', async () => {
    const plan = fc.record({ source: fc.nat(5), cut: fc.nat(3), title: fc.constantFrom('소식', '소식 2호') });
    const plans = fc.uniqueArray(plan, { minLength: 2, maxLength: 6, selector: ({ source }) => source });
    const documentsOf = (list: readonly { source: number; cut: number; title: string }[]) =>
      list.map(({ source, cut, title }) => written(`${source}`, TEXT.slice(cut), { title }));
    await fc.assert(
      fc.asyncProperty(plans, plans, async (before, after) => {
        const built = await duplicatesIn(documentsOf(after), documentsOf(before));
        expect(built).toEqual(await duplicatesIn(documentsOf(after)));
      }),
      { numRuns: 60 },
    );
  });
});
