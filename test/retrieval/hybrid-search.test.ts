import { beforeAll, describe, expect, test } from 'vitest';
import type { HybridSearch, SearchTrace } from '../../src/retrieval/hybrid-search.ts';
import { LexicalSearch } from '../../src/retrieval/lexical-search.ts';
import { article, indexOf, sharedRuntime, type TestIndex } from '../support/test-index.ts';
import { villageSeeds } from '../support/village-seeds.ts';

const QUESTIONS = [
  '달빛 도서관의 대출 기간은 며칠인가요?',
  '누리봇은 세종시 공장에 얼마를 투자하나요',
  '누리보트 공장',
  '텃밭에서 농약을 쓰지 않는 까닭',
  '망원경 보증금',
  '별을 보러 가는 날',
  'How long can I borrow a book?',
  '책',
  '화성 탐사선 발사 일정',
  '🌱',
  '은는이가',
];

/** The documents found, best first. */
async function sourcesOf(search: HybridSearch, text: string, k = 10): Promise<string[]> {
  const { snapshot } = search;
  const { hits } = await search.search(text, k);
  return hits.map(({ chunk }) => snapshot.document(snapshot.documentOfChunk(chunk)).source);
}

describe('the trace', () => {
  let village: TestIndex;
  beforeAll(async () => {
    village = await indexOf(villageSeeds());
  });

  /** The weighted mean that a score is said to be. */
  function fused(trace: SearchTrace): number {
    const parts: [weight: number, signal: number][] = [
      [1, trace.lexical],
      [1, trace.sentence],
      [0.4, trace.neighbours],
      [0.3, trace.passage],
      [trace.vectorWeight, trace.vector],
    ];
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    return parts.reduce((sum, [weight, signal]) => sum + weight * signal, 0) / total;
  }

  test.each(QUESTIONS)('explains every score: %s', async (question) => {
    const { hits } = await village.search.search(question, 1000);
    expect(hits).toHaveLength(village.snapshot.chunkCount);
    const coverage = Math.max(...hits.map(({ trace }) => trace.sentence));
    for (const { score, trace } of hits) {
      expect(score).toBeCloseTo(fused(trace), 9);
      expect(trace.lexical).toBeCloseTo((trace.morphemes + trace.bigrams) / 2, 6);
      expect(trace.vectorWeight).toBeCloseTo(0.1 + 0.9 * (1 - coverage) ** 2, 9);
      const { vectorWeight: _, ...signals } = trace;
      for (const signal of Object.values(signals)) {
        expect(signal).toBeGreaterThanOrEqual(0);
        expect(signal).toBeLessThanOrEqual(1 + 1e-6);
      }
    }
  });

  test.each(QUESTIONS)('agrees with the model and with the lexical search: %s', async (question) => {
    const { embeddings } = sharedRuntime();
    const { query, hits } = await village.search.search(question, 1000);
    const vector = await embeddings.embedQuery(query.text);
    const lexical = new Map(
      new LexicalSearch(village.snapshot.lexical).search(query, 1000).map((hit) => [hit.chunk, hit.score]),
    );
    for (const { chunk, trace } of hits) {
      const [passage] = await embeddings.embedDocuments([village.snapshot.chunkText(chunk)]);
      const cosine = vector.reduce((sum, value, at) => sum + value * passage![at]!, 0);
      expect(trace.vector).toBeCloseTo(Math.max(0, cosine), 4);
      expect(trace.lexical).toBeCloseTo(lexical.get(chunk) ?? 0, 6);
    }
  });

  test.each(QUESTIONS)('hits come best first, none twice: %s', async (question) => {
    const { hits } = await village.search.search(question, 1000);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(hits.map(({ chunk }) => chunk)).size).toBe(hits.length);
  });

  test('k is how many there are, and the best stay the best', async () => {
    const all = await village.search.search('텃밭 도구와 책', 1000);
    for (const k of [0, 1, 2, 5]) {
      const { hits } = await village.search.search('텃밭 도구와 책', k);
      expect(hits).toEqual(all.hits.slice(0, k));
    }
  });

  test('the vector counts for more the less the words tell', async () => {
    const known = await village.search.search('망원경 보증금은 30,000원', 1);
    const unknown = await village.search.search('화성 탐사선 발사 일정', 1);
    expect(known.hits[0]!.trace.vectorWeight).toBeLessThan(0.3);
    expect(unknown.hits[0]!.trace.vectorWeight).toBeGreaterThan(0.8);
  });

  test.each(['', '  ', '\n', '\u0000'])('nothing is found for %j', async (text) => {
    expect((await village.search.search(text, 5)).hits).toEqual([]);
  });

  test('the same question has the same hits, however it is encoded', async () => {
    const question = '초록 텃밭 모임의 회비는 얼마인가요?';
    const first = await village.search.search(question, 10);
    await village.search.search('망원경', 10);
    expect(await village.search.search(question, 10)).toEqual(first);
    expect(await village.search.search(question.normalize('NFD'), 10)).toEqual(first);
  });
});

test('what only the words found is compared with the question too', async () => {
  const { snapshot, search } = await indexOf(
    Array.from({ length: 50 }, (_, at) =>
      article(
        `${at}.md`,
        '일지',
        at < 5 ? `${at}월에 물레방아를 고쳤다.` : `바람이 센 날 ${at}번 밭에서 연을 날렸다.`,
      ),
    ),
  );
  const { embeddings } = sharedRuntime();
  const question = '바람이 센 날 연을 날린 밭과 물레방아';
  const vector = await embeddings.embedQuery(question);
  const nearest = new Set(
    snapshot.vectors.search(vector, 30).map(({ label }) => snapshot.chunkWithLabel(label)),
  );
  const { hits } = await search.search(question, 20);
  const byWords = hits.filter(({ chunk }) => !nearest.has(chunk));
  expect(byWords.length).toBeGreaterThan(0);
  for (const { chunk, trace } of byWords) {
    const [passage] = await embeddings.embedDocuments([snapshot.chunkText(chunk)]);
    const cosine = vector.reduce((sum, value, at) => sum + value * passage![at]!, 0);
    expect(cosine).toBeGreaterThan(0.01);
    expect(trace.vector).toBeCloseTo(cosine, 4);
  }
});

test('an index without documents finds nothing', async () => {
  const empty = await indexOf([]);
  expect(empty.snapshot.chunkCount).toBe(0);
  expect((await empty.search.search('회비는 얼마인가요?', 5)).hits).toEqual([]);
});

describe('where the words alone fail', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await indexOf([
      article(
        'account.md',
        '가',
        '사용자 계정으로 로그인하려면 비밀번호를 입력한다. 인증에 다섯 번 실패하면 계정이 잠긴다.',
      ),
      article(
        'deploy.md',
        '나',
        '애플리케이션을 서버에 배포하기 전에 빌드를 돌린다. 배포 스크립트는 이미지를 만들어 저장소에 올린다.',
      ),
      article('backup.md', '다', '데이터베이스는 매일 새벽에 백업한다. 복원은 가장 최근 사본으로 한다.'),
      article(
        'network.md',
        '라',
        '방화벽은 443번 포트만 열어 둔다. 프록시 뒤에서는 네트워크 설정을 바꾸어야 한다.',
      ),
      article(
        'test.md',
        '마',
        '단위 테스트는 커밋할 때마다 실행된다. 실패한 검사는 담당자에게 메일로 알린다.',
      ),
      article('log.md', '바', '오류가 나면 로그 파일을 먼저 살핀다. 예외 메시지에는 줄 번호가 적혀 있다.'),
      article('screen.md', '사', '화면이 느리면 캐시를 켜고 불필요한 렌더링을 줄인다.'),
      article('file.md', '아', '문서를 폴더로 옮긴 뒤 이름을 바꾼다.'),
      article(
        'dog.md',
        '자',
        '반려견은 아침저녁으로 산책을 시켜야 한다. 비가 오는 날에는 집 안에서 공놀이로 대신한다.',
      ),
      article('school.md', '차', '등교 시간은 여덟 시 반이며 늦은 학생은 교무실에 들른다.'),
    ]);
  });

  test.each([
    ['another word', '속도 최적화', 'screen.md'],
    ['another word', '인터넷 연결', 'network.md'],
  ])('%s: %s is found in %s', async (_, question, source) => {
    const { search, snapshot } = index;
    const words = new LexicalSearch(snapshot.lexical).search(search.bind(question), 1);
    const byWords = words.map(({ chunk }) => snapshot.document(snapshot.documentOfChunk(chunk)).source);
    expect(byWords).not.toContain(source);
    expect((await sourcesOf(search, question))[0]).toBe(source);
  });

  test.each([
    ['패스워드', 'account.md'],
    ['수업에 지각한 아이', 'school.md'],
    ['강아지 운동', 'dog.md'],
  ])('a related word: %s is found in %s', async (question, source) => {
    expect((await sourcesOf(index.search, question))[0]).toBe(source);
  });

  test.each([
    ['데이타베이쓰', 'backup.md'],
    ['렌덜링', 'screen.md'],
    ['프록씨와 네트위크', 'network.md'],
    ['산첵', 'dog.md'],
  ])('a typo: %s is found in %s', async (question, source) => {
    expect((await sourcesOf(index.search, question))[0]).toBe(source);
  });

  test.each([
    ['database', 'backup.md'],
    ['How do I reset the password?', 'account.md'],
    ['Which ports does the firewall open?', 'network.md'],
    ['Where are exceptions logged?', 'log.md'],
  ])('an English question: %s is found in %s', async (question, source) => {
    expect((await sourcesOf(index.search, question))[0]).toBe(source);
  });
});

describe('where the words match', () => {
  test('the passage that holds them in one sentence is before the one that holds them apart', async () => {
    const { search } = await indexOf([
      article('apart.md', '하나', '여름 축제는 강변에서 열린다. 입장료가 있다. 겨울 시장은 광장에서 열린다.'),
      article('together.md', '둘', '겨울 축제는 광장에서 열린다. 여름 시장은 강변에서 열린다. 손님이 많다.'),
    ]);
    expect((await sourcesOf(search, '겨울 축제는 어디에서 열리나요?'))[0]).toBe('together.md');
    expect((await sourcesOf(search, '여름 축제는 어디에서 열리나요?'))[0]).toBe('apart.md');
  });

  test('the title and the headings say what a passage is about', async () => {
    const body = (day: string) => `신청은 ${day}까지 받는다. 자리가 차면 일찍 닫는다.`;
    const { search } = await indexOf([
      article('pottery.md', '도자기 교실', body('오월 삼일')),
      article('weaving.md', '베 짜기 교실', body('유월 칠일')),
      article('dye.md', '물들이기 교실', body('칠월 구일')),
    ]);
    expect((await sourcesOf(search, '베 짜기 교실 신청은 언제까지야?'))[0]).toBe('weaving.md');
    expect((await sourcesOf(search, '도자기 교실 신청 마감'))[0]).toBe('pottery.md');
  });
});
