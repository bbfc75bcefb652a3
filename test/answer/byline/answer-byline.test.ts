import { beforeAll, describe, expect, test } from 'vitest';
import { answerByline } from '../../../src/answer/byline/answer-byline.ts';
import { article, indexOf, seedFile, type TestIndex } from '../../support/test-index.ts';
import { librarySeeds } from './library-seeds.ts';

const NOW = new Date('2026-11-22T12:00:00+09:00');

let library: TestIndex;
beforeAll(async () => {
  library = await indexOf(librarySeeds());
});

async function ask(question: string, { search, snapshot }: TestIndex = library) {
  const answer = await answerByline(question, search, NOW);
  if (answer === null || answer === 'unknown') return answer;
  return answer.map(({ text, sentence }) => ({ text, cited: snapshot.sentenceText(sentence) }));
}

const RESULTS = '「도토리전자 상반기 매출 2천1백억 원」(아침산업, 2026년 8월 5일)';
const LAST_YEAR = '「도토리전자 지난해 매출 3천9백억 원」(아침산업, 2026년 2월 10일)';

describe('one document', () => {
  test.each([
    [
      '수련회 장소 변경 공지 작성자가 누구예요?',
      '「2학년 수련회 장소가 바뀌었습니다」의 글쓴이는 교무부 마지혜입니다.',
      '작성자: 교무부 마지혜',
    ],
    [
      '급식 만족도 조사 글 누가 썼어?',
      '「햇살중학교 급식 만족도 조사 결과」의 글쓴이는 홍보부 도라온입니다.',
      '햇살중학교 급식 만족도 조사 결과',
    ],
    [
      '수련회 안내글 며칠자야?',
      '「2학년 수련회 장소가 바뀌었습니다」의 작성일은 2026년 4월 3일입니다.',
      '작성일: 2026.04.03',
    ],
    [
      '오이소박이 글 몇 시에 올라왔어?',
      '「실패하지 않는 오이소박이」의 입력 시각은 2025.06.08 07:10입니다.',
      '밥짓는여우 | 2025.06.08 07:10',
    ],
    [
      '승부차기 끝에 이겼다는 기사 입력 시각',
      '「호수FC, 승부차기 끝에 결승 올랐다」의 입력 시각은 2026.08.12 22:47입니다.',
      '입력 2026.08.12 22:47',
    ],
    [
      '호수FC 준결승을 처음 보도한 매체는 어디야',
      '「호수FC, 승부차기 끝에 결승 올랐다」의 발행처는 운동장뉴스입니다.',
      '운동장뉴스 견다솜 기자',
    ],
    [
      '보증금 돌려받는 법 누가 쓴 글이에요?',
      '「세입자가 알아야 할 보증금 돌려받는 법」의 글쓴이는 소나기입니다.',
      '소나기(마을법률상담소 변호사)',
    ],
    [
      '도토리전자 작년 실적 기사는 언제 나왔어?',
      '「도토리전자 지난해 매출 3천9백억 원」의 작성일은 2026년 2월 10일입니다.',
      '도토리전자 지난해 매출 3천9백억 원',
    ],
    [
      '도토리전자 최신 기사는 언제 나왔어?',
      '「도토리전자 상반기 매출 2천1백억 원」의 작성일은 2026년 8월 5일입니다.',
      '도토리전자 상반기 매출 2천1백억 원',
    ],
    [
      '물레방아 마을 글의 원래 기자는 누구야?',
      '「물레방아 마을의 백 년」의 원문 글쓴이는 유새벽입니다.',
      '원출처: 강마을신문, 유새벽 기자, 「물레방아 백 년을 돌다」',
    ],
    [
      '물레방아 마을 글 쓴 기자는?',
      '「물레방아 마을의 백 년」의 원문 글쓴이는 유새벽입니다.',
      '원출처: 강마을신문, 유새벽 기자, 「물레방아 백 년을 돌다」',
    ],
    [
      '물레방아 마을의 백 년 글쓴이',
      '「물레방아 마을의 백 년」의 글쓴이는 옮긴이 고은별입니다.',
      '물레방아 마을의 백 년',
    ],
    [
      '물레방아 기사 원문은 어느 신문에 실렸어?',
      '「물레방아 마을의 백 년」의 원문 발행처는 강마을신문입니다.',
      '원출처: 강마을신문, 유새벽 기자, 「물레방아 백 년을 돌다」',
    ],
    [
      '물레방아 마을 글 언제 쓴 거야',
      '「물레방아 마을의 백 년」의 작성일은 2024년 11월입니다.',
      '물레방아 마을의 백 년',
    ],
  ])('%s', async (question, text, cited) => {
    expect(await ask(question)).toEqual([{ text, cited }]);
  });

  test('two that fit about equally well are both named, the newer one first', async () => {
    expect(await ask('호수FC 결승 기사 어느 신문이야?')).toEqual([
      {
        text: '「호수FC 결승 진출, 임도현 골키퍼가 두 번 막았다」의 발행처는 저녁체육입니다.',
        cited: '저녁체육 방하람 기자',
      },
      {
        text: '「호수FC, 승부차기 끝에 결승 올랐다」의 발행처는 운동장뉴스입니다.',
        cited: '운동장뉴스 견다솜 기자',
      },
    ]);
  });

  test.each(['옹기 전시 안내문은 누가 작성했어?', '옹기 전시 공지 언제 나왔어?'])(
    'what the document that is meant does not say is unknown: %s',
    async (question) => {
      expect(await ask(question)).toBe('unknown');
    },
  );

  test.each([
    '옹기장이의 밤은 누가 썼어?',
    '옹기장이의 밤을 쓴 작가는?',
    '물레방아는 언제 다시 세웠어?',
    '누가 두 번 막았어?',
    '결승은 언제 열려?',
    '참가비는 얼마야?',
    '보증금 법을 만든 사람은?',
    '로봇 동아리 담당 교사는 누구야',
    '우주정거장 기사 누가 썼어?',
    '은하전자 상반기 매출 기사 쓴 기자는?',
    '한누비의 글이 실린 잡지는?',
  ])('is not about a document that is here: %s', async (question) => {
    expect(await ask(question)).toBeNull();
  });

  test('a text about a report is not that report', async () => {
    const index = await indexOf([
      seedFile(
        'reading.md',
        '---\ntitle: 들판연구소 보고서 쉽게 읽기\nauthor: 김새싹\n---\n\n들판연구소가 보고서를 냈다.\n',
      ),
      seedFile('report.md', '---\ntitle: 강마을 물난리 보고서\nauthor: 이나래\n---\n\n강물이 둑을 넘었다.\n'),
    ]);
    expect(await ask('들판연구소 보고서는 누가 썼어?', index)).toBeNull();
    expect((await ask('들판연구소 글은 누가 썼어?', index))?.[0]).toMatchObject({
      text: '「들판연구소 보고서 쉽게 읽기」의 글쓴이는 김새싹입니다.',
    });
    expect((await ask('강마을 물난리 보고서는 누가 썼어?', index))?.[0]).toMatchObject({
      text: '「강마을 물난리 보고서」의 글쓴이는 이나래입니다.',
    });
  });

  test('a reporter is whom the byline names, the writer who put it here', async () => {
    const index = await indexOf([
      seedFile(
        'relay.md',
        '---\ntitle: 다리 공사 소식 옮김\nauthor: 정리봇\n---\n\n# 다리 공사 소식 옮김\n\n들판일보 김새싹 기자\n\n다리 공사는 5월에 끝난다.\n',
      ),
      article('other.md', '장터 안내', '장터에서는 봄나물을 판다.'),
    ]);
    expect(await ask('다리 공사 기사를 쓴 기자는 누구야?', index)).toEqual([
      { text: '「다리 공사 소식 옮김」의 글쓴이는 김새싹입니다.', cited: '들판일보 김새싹 기자' },
    ]);
    expect((await ask('다리 공사 글 올린 사람은?', index))?.[0]).toMatchObject({
      text: '「다리 공사 소식 옮김」의 글쓴이는 정리봇입니다.',
    });
  });
});

describe('lists', () => {
  test.each([
    ['견우람 기자가 쓴 기사 뭐 있어?', [`견우람의 글 2건: ${RESULTS}`, LAST_YEAR]],
    ['견우람 기자는 어떤 기사를 썼어?', [`견우람의 글 2건: ${RESULTS}`, LAST_YEAR]],
    ['아침산업 기사는 몇 건이야?', [`아침산업의 글 2건: ${RESULTS}`, LAST_YEAR]],
    ['아침산업에서 2월에 나온 기사', [`아침산업의 2026년 2월 글 1건: ${LAST_YEAR}`]],
    ['작년 글 뭐 있어?', ['2025년 글 1건: 「실패하지 않는 오이소박이」(부엌일기, 2025년 6월 8일)']],
    ['마지혜 선생님이 쓴 글은?', ['마지혜의 글 1건: 「2학년 수련회 장소가 바뀌었습니다」(2026년 4월 3일)']],
    [
      '가장 최근에 올라온 글이 뭐야?',
      ["가장 최근 글은 「로봇 동아리 '철나무' 9월 모임 후기」(2026년 9월 30일)입니다."],
    ],
  ])('%s', async (question, texts) => {
    const answer = await ask(question);
    expect(Array.isArray(answer) ? answer.map(({ text }) => text) : answer).toEqual(texts);
  });

  test.each([
    ['후기 뭐 있어?', "후기 1건: 「로봇 동아리 '철나무' 9월 모임 후기」(2026년 9월 30일)"],
    ['최신 안내 알려줘', null],
    ['최신 후기 알려줘', "가장 최근 후기는 「로봇 동아리 '철나무' 9월 모임 후기」(2026년 9월 30일)입니다."],
  ])('of one kind, as their titles call them: %s', async (question, text) => {
    const answer = await ask(question);
    expect(Array.isArray(answer) ? answer[0]?.text : answer).toBe(text);
  });

  test('a long list tells how many there are and shows the newest eight, undated ones last', async () => {
    const answer = await ask('문서가 모두 몇 개야?');
    expect(answer).toHaveLength(8);
    expect(answer?.[0]).toMatchObject({
      text: expect.stringContaining("글 11건 가운데 8건: 「로봇 동아리 '철나무'"),
    });
  });

  test('nothing of a time is unknown, anything else that limits the list is no list', async () => {
    expect(await ask('2019년 기사 뭐 있어?')).toBe('unknown');
    expect(await ask('승부차기 규칙이 나온 글 목록')).toBeNull();
    expect(await ask('달나라신문 기사 뭐 있어?')).toBeNull();
    expect(await ask('최신 회의록 알려줘')).toBeNull();
  });
});

describe('authors', () => {
  test.each([
    ['소나기는 누구야?', '소나기(마을법률상담소 변호사)'],
    ['소나기는 뭐 하는 사람이야?', '소나기(마을법률상담소 변호사)'],
    ['견다솜은 어떤 사람이에요?', '운동장뉴스 견다솜 기자'],
  ])('are introduced by their line: %s', async (question, cited) => {
    expect(await ask(question)).toEqual([{ text: null, cited }]);
  });

  test.each(['임도현은 누구야?', '차이랑은 누구야?'])(
    'without such a line they are not: %s',
    async (question) => {
      expect(await ask(question)).toBeNull();
    },
  );
});
