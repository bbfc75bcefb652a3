import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../src/corpus/clean.ts';
import { parseLines } from '../../src/corpus/formats/plain-text.ts';
import { comparable } from '../../src/corpus/line-shape.ts';
import { findRepeatedLines } from '../../src/corpus/repetition.ts';
import { BLOG_PAGE, NEWS_PAGE, PAPER_PAGE, SHOP_PAGE } from './pages.ts';

const clean = (text: string) => cleanBlocks(parseLines(text)).blocks.map((block) => block.text);

describe('cleanBlocks on web pages', () => {
  it('leaves headline, subtitles, sections, caption and sentences of a news page', () => {
    expect(clean(NEWS_PAGE)).toEqual([
      '시립 씨앗도서관 다음 달 개관…토종 종자 300종 빌려준다',
      '회원증만 있으면 다섯 봉지까지',
      '가을에 두 배로 갚는 방식…“씨앗은 나눌수록 는다”',
      '[들판일보 김다온 기자] 시립도서관이 다음 달 7일 토종 씨앗을 빌려주는 씨앗도서관을 연다. 시민은 회원증으로 한 사람이 다섯 봉지까지 빌릴 수 있다.',
      '씨앗도서관 서가에 놓인 토종 종자 상자.  (사진=시립도서관)',
      '수확한 씨앗으로 갚는다',
      '빌린 사람은 가을에 거둔 씨앗을 두 배로 돌려주면 된다. 박하늘 관장은 “책보다 반납이 즐거운 도서관이 될 것”이라고 말했다.',
      '도서관은 종자 300종의 재배법을 적은 카드도 함께 내준다. 운영 시간은 평일 오전 10시부터 오후 6시까지다.',
    ]);
  });

  it('leaves the post of a blog page, sentences without full stops and lists included', () => {
    expect(clean(BLOG_PAGE)).toEqual([
      '베란다에서 상추 모종 심는 법',
      '초록손',
      '2025. 4. 12. 9:30',
      '안녕하세요~ 초록손입니다 :)',
      '오늘은 베란다에서 상추 모종을 심는 방법을 정리해 볼게요!',
      '1. 준비물',
      '상추 모종 6포기',
      '배양토 10L',
      '2. 심는 순서',
      '화분 바닥에 마사토를 3cm 정도 깔아 주세요',
      '그 위에 배양토를 채우고 모종 간격을 15cm로 벌려 심어 줍니다',
      '햇볕은 하루 네 시간 이상 드는 곳이 좋더라고요. 처음 사흘은 반그늘에 두는 게 안전해요.',
      '그럼 다음 글에서 또 만나요~',
    ]);
  });

  it('leaves the article of a newspaper page, without the links inside it', () => {
    expect(clean(PAPER_PAGE)).toEqual([
      '버려진 온실을 배양실로…들판, 3년 안에 50곳 바꾼다',
      '입력 2025.06.10 18:20',
      '수정 2025.06.11 08:55',
      '박새론 기자',
      '온실 재생 기업 들판이 쓰지 않는 온실을 종자 배양실로 바꾸는 사업을 시작한다. 첫 사업지는 북쪽 마을의 유리 온실 세 동이다.',
      '난방비가 걸림돌',
      '배양실 한 곳은 한 해 씨감자 20만 개를 길러 낸다. 다만 겨울철 전기 요금이 수익을 좌우할 것으로 보인다.',
      '박새론 기자 saeron@field.example',
    ]);
  });

  it('leaves the details of a notice', () => {
    expect(clean(SHOP_PAGE)).toEqual([
      '[배송안내] 설 연휴 배송 일정 안내드립니다',
      '작성자: 씨앗상점',
      '작성일: 2025-01-20',
      '안녕하세요, 씨앗상점입니다. 설 연휴 기간의 배송 일정을 아래와 같이 안내해 드립니다.',
      '배송 일정',
      '1월 24일(금) 오후 2시까지 주문: 당일 출고',
      '연휴 기간: 1월 25일(토) ~ 1월 30일(목)',
      '반품 안내',
      '연휴 동안 접수된 반품은 2월 3일부터 순서대로 처리됩니다.',
      '문의',
      '전화: 000-1234-5678',
      '점심 시간: 12:00 ~ 13:00',
    ]);
  });

  it('says what it removed and which line is the headline', () => {
    const cleaned = cleanBlocks(parseLines(PAPER_PAGE));
    expect(cleaned.headline?.text).toBe('버려진 온실을 배양실로…들판, 3년 안에 50곳 바꾼다');
    expect(cleaned.removed.map(({ text }) => text)).toContain(
      '저작권자 © 들판타임스 무단전재 및 재배포 금지',
    );
  });

  it('is idempotent', () => {
    for (const page of [NEWS_PAGE, BLOG_PAGE, PAPER_PAGE, SHOP_PAGE]) {
      const once = cleanBlocks(parseLines(page)).blocks;
      expect(cleanBlocks(once).blocks).toEqual(once);
    }
  });
});

describe('cleanBlocks on texts that were no web page', () => {
  it.each([
    ['a memo', '와이파이 비밀번호: sprout2025'],
    ['a price list', '봄 씨앗 가격표\n\n상추 씨앗 3,000원\n바질 씨앗 4,500원\n배너 5,000원\n광고 문의 없음'],
    ['a poem with a refrain', '봄 비\n\n봄비가 온다\n봄비가 온다\n흙 속의 씨앗이\n가만히 눈을 뜬다'],
    [
      'questions and answers in nouns',
      'Q. 환불 기간\nA. 7일 이내\n\nQ. 배송비\nA. 무료\n\n로그인\n회원 전용',
    ],
    ['a timetable', '주말 농장 일정\n\n09:00\n모이기\n10:30\n모종 심기\n12:00\n점심'],
    ['menu words alone', '뉴스\n검색\n로그인\n공유\n닫기'],
    [
      'a manual whose headings are buttons',
      '씨앗장부 설명서\n\n로그인\n전화번호로 로그인합니다. 인증 번호는 3분 동안 유효합니다.\n\n공유\n장부를 가족과 공유하려면 초대 링크를 만듭니다.\n\n댓글 신고\n부적절한 댓글은 점 세 개를 눌러 신고합니다.',
    ],
    [
      'an encyclopedia paragraph',
      '씨감자는 씨앗 대신 심는 작은 감자이다. 싹이 난 덩이줄기를 조각내어 심는다.  대관령에서 많이 난다.',
    ],
    [
      'prose with a list of nouns at its end',
      '다음 모임에는 아래의 물건을 챙겨 오시기 바랍니다. 비가 오면 실내에서 모입니다.\n\n장갑\n작은 삽\n물병\n모자',
    ],
  ])('leaves %s alone', (_, text) => {
    const blocks = parseLines(text);
    expect(cleanBlocks(blocks).blocks).toEqual(blocks);
  });

  it('never loses a sentence of the body, whatever lines stand around it', () => {
    const noise = fc.constantFrom(
      '닫기',
      '광고',
      '많이 본 뉴스',
      '뉴스',
      '공유하기',
      '3시간 전',
      'photo_1.jpg',
      '1',
      '들판',
    );
    const sentence = fc
      .array(
        fc.constantFrom('씨앗을', '봄에', '심으면', '가을에', '두', '배로', '거둔다는', '말이', '있다'),
        { minLength: 6, maxLength: 20 },
      )
      .map((words) => `${words.join(' ')} 한다.`);
    const page = fc.array(fc.oneof(noise, sentence), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(page, (lines) => {
        const kept = new Set(clean(lines.join('\n\n')).map(comparable));
        for (const line of lines) if (line.endsWith('한다.')) expect(kept).toContain(comparable(line));
      }),
    );
  });
});

describe('findRepeatedLines', () => {
  const page = (line: string, body: string, curated = false) => ({
    blocks: parseLines(`${line}\n\n${body}`),
    curated,
  });
  const SLOGAN = '들판 소식을 가장 먼저 만나는 곳';
  const bodies = [
    '온실의 온도는 밤에도 10도 아래로 내려가지 않게 해야 모종이 얼지 않는다.',
    '물은 아침에 주는 것이 좋다. 저녁에 주면 밤새 잎이 젖어 병이 들기 쉽다.',
    '씨앗은 서늘하고 마른 곳에 둔다. 통에 이름과 거둔 날을 적어 두면 헷갈리지 않는다.',
  ];

  it('finds short lines of at least three files, curated ones aside', () => {
    const files = bodies.map((body) => page(SLOGAN, body));
    expect(findRepeatedLines(files)).toEqual(new Set([comparable(SLOGAN)]));
    expect(findRepeatedLines(files.slice(1)).size).toBe(0);
    expect(findRepeatedLines([...files.slice(1), page(SLOGAN, bodies[0]!, true)]).size).toBe(0);
  });

  it('lets a site line go and a section heading of several documents stay', () => {
    const repeated = new Set([comparable(SLOGAN), comparable('핵심 요약')]);
    const text = `${bodies[0]}\n\n핵심 요약\n\n${bodies[1]}\n\n${SLOGAN}\n\n${SLOGAN} 안내`;
    const kept = cleanBlocks(parseLines(text), repeated).blocks.map((block) => block.text);
    expect(kept).toEqual([bodies[0], '핵심 요약', bodies[1]]);
  });
});
