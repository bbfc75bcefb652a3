import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../../src/answer/answer.ts';
import { SsiatError } from '../../src/errors.ts';
import { createLibrary, type Library } from '../../src/service/library.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';
import { villageSeeds } from '../support/village-seeds.ts';

const FIRST = new Date('2026-11-01T00:00:00Z');
const LATER = new Date('2026-11-20T00:00:00Z');

let folder: string;
let store: Store;
let now = FIRST;
let index: TestIndex;
let library: Library;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ssiat-library-'));
  store = openStore({ file: path.join(folder, 'ssiat.db'), retentionDays: 30, now: () => now });
  index = await indexOf(villageSeeds());
  store.arrivals.notice(index.snapshot.documents);
  library = createLibrary({ serving: { current: () => index }, store, now: () => now });
});

afterAll(async () => {
  store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('search', () => {
  it('finds passages with what matches in them', async () => {
    const [best] = await library.search('농약을 쓰나요');
    expect(best).toMatchObject({ rank: 1, source: 'garden.md', title: '초록 텃밭 모임 규칙' });
    const words = best!.highlights.map(({ start, end }) => best!.text.slice(start, end));
    expect(words).toContain('농약');
    expect(words).not.toContain('농약은');
  });

  it('leaves out what has nothing to do with it', async () => {
    expect(await library.search('화성 탐사선')).toEqual([]);
    const hits = await library.search('퇴비');
    expect(hits[0]?.source).toBe('glossary.md');
    expect(hits.every(({ highlights }) => highlights.length > 0)).toBe(true);
  });

  it('refuses an empty query and one that is too long', async () => {
    await expect(async () => library.search('  ')).rejects.toThrow(SsiatError);
    await expect(async () => library.search('가'.repeat(501))).rejects.toThrow(
      /찾을 말이 너무 깁니다\(501자\)/,
    );
  });
});

describe('documents', () => {
  it('have a card and a title', () => {
    const entry = library.findDocument('텃밭 모임 규칙')!;
    expect(library.card(entry.id)).toMatchObject({
      entry: { source: 'garden.md', publisher: '초록 텃밭 모임' },
      minutes: 1,
      firstLines: expect.stringMatching(/^초록 텃밭 모임은 2019년 4월에 이웃 다섯 가구가 시작했다\./),
    });
    expect(library.documentTitle('garden.md')).toBe('초록 텃밭 모임 규칙');
    expect(library.documentTitle('없음.md')).toBeNull();
    expect(library.card('없음')).toBeNull();
  });

  it('are summed up in their own words, with evidence', () => {
    const { answer, evidence } = library.summary(library.findDocument('달빛 도서관 이용 안내')!.id)!;
    expect(answer.kind).toBe('answered');
    expect(answer.citations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const text = index.snapshot.documentText(index.snapshot.documentIndex('library.md'));
    for (const { start, end, quote } of answer.citations) expect(text.slice(start, end)).toBe(quote);
    expect(evidence.map(({ citation }) => citation)).toEqual(answer.citations);
    expect(library.summary('없음')).toBeNull();
  });
});

describe('terms', () => {
  it('are explained by the documents', async () => {
    const found = await library.define('윤작은');
    expect(answerText(found!.answer)).toBe(
      '윤작\n윤작: 같은 밭에 해마다 다른 작물을 돌려 심는 일을 말한다. [1]',
    );
    expect(found!.evidence).toHaveLength(1);
    expect(await library.define('모르는 말')).toBeNull();
  });

  it('are listed, suggested and guessed', async () => {
    const names = (await library.terms()).map(({ term }) => term);
    expect(names).toEqual(expect.arrayContaining(['멀칭', '윤작', '퇴비']));
    expect(library.suggestTerms('ㅁㅊ', 5).map(({ term }) => term)).toEqual(['멀칭']);
    expect((await library.nearestTerms('멀칭법', 3)).map(({ term }) => term)).toEqual(['멀칭']);
  });
});

describe('briefing', () => {
  it('tells of what has come in, one subject together', () => {
    now = FIRST;
    const briefing = library.briefing(FIRST)!;
    expect(briefing).toMatchObject({ documents: 8, since: FIRST });
    const { answer, evidence } = briefing.tell(10);
    const text = answerText(answer);
    expect(text).toMatch(/^■ .*누리봇.* · 문서 3건\n/);
    expect(text.match(/■/g)).toHaveLength(briefing.subjects);
    const numbers = answer.citations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(evidence).toHaveLength(numbers.length);
  });

  it('tells of no more subjects than asked for', () => {
    const briefing = library.briefing(FIRST)!;
    expect(briefing.subjects).toBeGreaterThan(1);
    expect(answerText(briefing.tell(1).answer).match(/■/g)).toHaveLength(1);
  });

  it('follows the live index: what is new since a time, or in the last seven days', async () => {
    now = LATER;
    const previous = index;
    expect(library.briefing(null)).toBeNull();
    index = await indexOf([
      ...villageSeeds(),
      article('new.md', '겨울 채비', '물탱크를 비우고 덮개를 씌운다.'),
    ]);
    store.arrivals.notice(index.snapshot.documents);
    const briefing = library.briefing(null)!;
    expect(answerText(briefing.tell(10).answer)).toBe('■ 겨울 채비\n물탱크를 비우고 덮개를 씌운다. [1]');
    expect(briefing.since).toEqual(new Date('2026-11-13T00:00:00Z'));
    expect(library.latestDocuments(1).map(({ title }) => title)).toEqual(['겨울 채비']);
    expect(library.documents()).toHaveLength(9);
    // What the index does not hold (any more) is not told of.
    index = previous;
    expect(library.briefing(null)).toBeNull();
  });
});
