import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeedDocument } from '../../src/corpus/document.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { firstLines, summarize } from '../../src/lookup/summary.ts';
import { article, indexOf, seedFile } from '../support/test-index.ts';

async function snapshotOf(document: SeedDocument): Promise<IndexSnapshot> {
  return (await indexOf([document])).snapshot;
}

/** The quotes of a document that is indexed alone. */
async function pointsOf(document: SeedDocument, points = 5): Promise<string[]> {
  return summarize(await snapshotOf(document), 0, { points }).map(({ quote }) => quote);
}

describe('small and odd documents', () => {
  test('one sentence', async () => {
    expect(await pointsOf(article('one.md', '공지', '내일 낮 2시에 서버를 점검합니다.'))).toEqual([
      '내일 낮 2시에 서버를 점검합니다.',
    ]);
  });

  test('fewer sentences than points, in their order', async () => {
    const body = '우물은 마을 한가운데에 있다. 물은 아침에만 긷는다. 겨울에는 뚜껑을 덮어 둔다.';
    expect(await pointsOf(article('well.md', '우물', body))).toEqual([
      '우물은 마을 한가운데에 있다.',
      '물은 아침에만 긷는다.',
      '겨울에는 뚜껑을 덮어 둔다.',
    ]);
  });

  test('what is said twice is one point', async () => {
    const body = '문은 밤 열 시에 닫는다.\n\n열쇠는 이장이 갖고 있다.\n\n문은 밤 열 시에 닫는다.';
    expect(await pointsOf(article('gate.md', '문', body))).toEqual([
      '문은 밤 열 시에 닫는다.',
      '열쇠는 이장이 갖고 있다.',
    ]);
  });

  test('a table is summed up by its rows', async () => {
    const body = '| 과일 | 값 |\n|---|---|\n| 사과 | 1,000원 |\n| 배 | 2,000원 |\n| 감 | 500원 |';
    expect(await pointsOf(article('fruit.md', '과일값', body), 2)).toHaveLength(2);
  });

  test('where nothing is said, what stands there is shown', async () => {
    expect(await pointsOf(article('only-questions.md', '물음', '왜 그럴까요? 누가 알까요?'))).toEqual([
      '왜 그럴까요?',
      '누가 알까요?',
    ]);
    expect(await pointsOf(seedFile('headings.md', '# 첫째 마당\n\n## 둘째 마당\n'))).toContain('둘째 마당');
  });

  test('five hundred sentences', async () => {
    const body = Array.from(
      { length: 100 },
      (_, day) =>
        `${day + 1}일째에는 밭 ${day * 3}평을 갈았다. 비가 왔다. 소는 쉬었다. 품삯은 ${day}냥이다. 저녁은 늦었다.`,
    ).join('\n\n');
    const snapshot = await snapshotOf(article('diary.md', '밭 일기', body));
    expect(snapshot.manifest.counts.sentences).toBe(500);
    const points = summarize(snapshot, 0).map(({ quote }) => quote);
    expect(points).toHaveLength(5);
    expect(points.filter((quote) => quote.includes('갈았다'))).toHaveLength(5);
  });
});

describe('what is chosen', () => {
  test('a sentence that points back, or only announces a list, comes after those that stand alone', async () => {
    const body = [
      '다리는 스무 해 전에 놓았다. 이는 이장이 땅을 내놓은 덕분이었다. 다리의 길이는 서른 걸음이다.',
      '다리에서 하지 않는 일은 다음과 같다.\n\n- 다리 난간에 기대는 일\n- 다리 밑에서 불을 피우는 일',
    ].join('\n\n');
    const points = await pointsOf(article('bridge.md', '다리', body), 3);
    expect(points).toContain('다리는 스무 해 전에 놓았다.');
    expect(points).not.toContain('이는 이장이 땅을 내놓은 덕분이었다.');
    expect(points).not.toContain('다리에서 하지 않는 일은 다음과 같다.');
  });

  test('two sentences of one content are not both chosen while there is another', async () => {
    const body = [
      '마을 장터는 매달 5일 느티나무 아래에서 아침 7시에 열린다.',
      '느티나무 아래에서 마을 장터가 매달 5일 아침 7시에 열린다.',
      '장터에 올 때에는 그릇을 가져와 담아 간다.',
    ].join('\n\n');
    const points = await pointsOf(article('market.md', '마을 장터', body), 2);
    expect(points).toContain('장터에 올 때에는 그릇을 가져와 담아 간다.');
  });

  test('questions, bylines and credits are not chosen where something is said', async () => {
    const body = [
      '- 물레일보 김나루 기자 naru@example.org\n- 글쓴이 김나루\n- 물레일보 김나루',
      '물레방아는 왜 멈췄을까? 물레방아는 봄에 고쳤다.',
      '사진: 물레방아 앞에 선 마을 사람들이 손을 흔들고 있는 모습이며 뒤로 산이 보인다.',
    ].join('\n\n');
    const file = seedFile(
      'mill.md',
      `---\ntitle: 물레방아\nauthor: 김나루\npublisher: 물레일보\n---\n\n${body}\n`,
    );
    expect(await pointsOf(file)).toEqual(['물레방아는 봄에 고쳤다.']);
  });

  test('of sentences alike in all else, the one that holds words of the title', async () => {
    const body = [
      '학교에서는 아침마다 감자를 고루 말린다.',
      '창고에서는 저녁마다 사과를 고루 말린다.',
      '병원에서는 오후마다 양파를 고루 말린다.',
    ].join('\n\n');
    const points = await pointsOf(article('barn.md', '창고의 사과', body), 1);
    expect(points).toEqual(['창고에서는 저녁마다 사과를 고루 말린다.']);
  });

  test('key points come from all over a document', async () => {
    const body = [
      '## 봄\n\n논에는 3월 2일에 물을 댄다. 밭에는 3월 9일에 씨를 뿌린다. 산에는 3월 20일에 나무를 심는다.',
      '## 가을\n\n길가에 선 감나무에서 감을 딴다.',
    ].join('\n\n');
    expect(await pointsOf(article('farm.md', '농사', body), 2)).toContain('길가에 선 감나무에서 감을 딴다.');
  });
});

describe('the first lines of a document', () => {
  const story = [
    '글 나무꾼 · 2025년 3월 2일 09:00',
    '산 너머 마을에는 우물이 없다. 물은 날마다 두 사람이 지고 온다.',
    '## 물장수',
    '물장수는 새벽에 길을 나선다.',
    '- 물 한 지게는 두 냥이다.\n- 물 한 독은 닷 냥이다.',
  ].join('\n\n');

  test('are whole sentences without heading and byline, items on lines of their own', async () => {
    const snapshot = await snapshotOf(article('water.md', '물', story));
    expect(firstLines(snapshot, 0, 40)).toBe(
      '산 너머 마을에는 우물이 없다. 물은 날마다 두 사람이 지고 온다.',
    );
    expect(firstLines(snapshot, 0, 75)).toBe(
      '산 너머 마을에는 우물이 없다. 물은 날마다 두 사람이 지고 온다. 물장수는 새벽에 길을 나선다.\n물 한 지게는 두 냥이다.',
    );
  });

  test('leave out the marker of an answer', async () => {
    const snapshot = await snapshotOf(article('faq.md', '물음', '## Q. 문은?\nA. 밤 열 시에 닫아요.'));
    expect(firstLines(snapshot, 0, 100)).toBe('밤 열 시에 닫아요.');
  });

  test('are cut behind a word where not one sentence fits', async () => {
    const snapshot = await snapshotOf(article('water.md', '물', story));
    expect(firstLines(snapshot, 0, 12)).toBe('산 너머 마을에는…');
    expect(firstLines(snapshot, 0, 2)).toBe('산…');
    const dogs = await snapshotOf(article('dogs.md', '개', '🐕🐕🐕🐕라고 적혀 있다. 끝.'));
    expect(firstLines(dogs, 0, 4)).toBe('🐕…');
  });

  test('are never longer than they may be, and the longer hold the shorter', async () => {
    const snapshot = await snapshotOf(article('water.md', '물', story));
    const lengths = fc.tuple(fc.integer({ min: 20, max: 120 }), fc.nat({ max: 60 }));
    fc.assert(
      fc.property(lengths, ([most, more]) => {
        const lines = firstLines(snapshot, 0, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(firstLines(snapshot, 0, most + more).startsWith(lines)).toBe(true);
      }),
    );
  });
});
