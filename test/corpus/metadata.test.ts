import { describe, expect, it } from 'vitest';
import { readByline, readInlineByline, readPublisher } from '../../src/corpus/bylines.ts';
import { readDateline } from '../../src/corpus/datelines.ts';
import { finishSeed, readSeed } from '../../src/corpus/seed.ts';
import { BLOG_PAGE, NEWS_PAGE, PAPER_PAGE, SHOP_PAGE } from './pages.ts';

function metadataOf(text: string, source = '글/이름.txt') {
  const read = readSeed(Buffer.from(text), source);
  if (read.kind !== 'parsed') throw new Error(read.reason);
  const finished = finishSeed(read.file, source, new Set());
  if (finished.kind !== 'document') throw new Error(finished.reason);
  return finished.document.metadata;
}

const BODY = '온실에서 기른 모종은 며칠 동안 바깥바람에 익숙하게 해 주어야 한다. 그래야 뿌리가 잘 내린다.';

describe('bylines', () => {
  it.each([
    ['김새싹 기자', { author: '김새싹', publisher: null }],
    ['들판일보 김새싹 기자 |', { author: '김새싹', publisher: '들판일보' }],
    ['[들판일보 김새싹 기자]', { author: '김새싹', publisher: '들판일보' }],
    ['김새싹·이나래 기자', { author: '김새싹·이나래', publisher: null }],
    ['김새싹 선임기자 saessak@field.example', { author: '김새싹', publisher: null }],
    ['정치부 김새싹 기자', { author: '김새싹', publisher: null }],
    ['들판일보 기자', { author: null, publisher: '들판일보' }],
    ['by 달빛 농부', { author: '달빛 농부', publisher: null }],
    ['by 달빛 2025. 2. 3.', { author: '달빛', publisher: null }],
    ['글 김새싹', { author: '김새싹', publisher: null }],
    ['작성자: 씨앗상점', { author: '씨앗상점', publisher: null }],
    ['글 김새싹 | 2025년 3월 4일', { author: '김새싹', publisher: null }],
    ['김새싹 기자 | 2025.03.04 10:12', { author: '김새싹', publisher: null }],
  ])('reads %s', (line, expected) => {
    expect(readByline(line)).toEqual(expected);
  });

  it.each([
    '김새싹 기자가 온실을 찾았다.',
    '텃밭 이야기',
    '글 읽는 시간이 늘었다',
    '기자 회견 안내',
    '배송비 안내',
  ])('finds none in %s', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('reads the byline in front of or behind a paragraph', () => {
    expect(readInlineByline(`[들판일보 김새싹 기자] ${BODY}`)).toEqual({
      author: '김새싹',
      publisher: '들판일보',
    });
    expect(readInlineByline(`(나주=들판통신) 김새싹 기자 = ${BODY}`)).toEqual({
      author: '김새싹',
      publisher: '들판통신',
    });
    expect(readInlineByline(`${BODY} /김새싹 기자 saessak@field.example`)?.author).toBe('김새싹');
    expect(readInlineByline(BODY)).toBeNull();
  });

  it.each([
    ['들판마을 운영진', '들판마을 운영진'],
    ['김새싹(들판대학교 원예학과 교수)', '김새싹'],
  ])('a line right below the title signs: %s', (line, author) => {
    expect(metadataOf(`온실 쓰는 법\n${line}\n\n${BODY}\n\n${BODY}`).author).toBe(author);
    expect(
      metadataOf(`---\ntitle: 온실 쓰는 법\n---\n\n# 온실 쓰는 법\n\n${line}\n\n${BODY}\n`, '글.md').author,
    ).toBe(author);
  });

  it.each(['온실 관리 담당', '3월에 바뀐 것', '김새싹(들판대학교)', '대표 모종', '이사장 인사말'])(
    'a line below the title that names nobody does not: %s',
    (line) => {
      expect(metadataOf(`온실 쓰는 법\n${line}\n\n${BODY}\n\n${BODY}`).author).toBeNull();
    },
  );

  it('reads publishers from source and copyright lines', () => {
    expect(readPublisher('출처: 들판일보')).toBe('들판일보');
    expect(readPublisher('저작권자 ⓒ 들판일보 무단전재 및 재배포 금지')).toBe('들판일보');
    expect(readPublisher('Copyright © 2025 들판타임스. All rights reserved.')).toBe('들판타임스');
    expect(readPublisher('출처: https://example.com')).toBeNull();
    expect(readPublisher('출처를 밝히면 옮겨도 된다.')).toBeNull();
  });
});

describe('readDateline', () => {
  it.each([
    ['입력 2025.07.10 14:20', { date: '2025-07-10', kind: 'published' }],
    ['입력2025.03.04. 오전 10:12', { date: '2025-03-04', kind: 'published' }],
    ['작성일: 2025-07-10', { date: '2025-07-10', kind: 'published' }],
    ['등록 2025-07-10 | 수정 2025-07-11', { date: '2025-07-10', kind: 'published' }],
    ['수정 2025-07-11 08:00', { date: '2025-07-11', kind: 'changed' }],
    ['2025년 7월 10일', { date: '2025-07-10', kind: 'bare' }],
    ['2025. 4. 12. 9:30', { date: '2025-04-12', kind: 'bare' }],
    ['2025.05.20. 08:14조회 231', { date: '2025-05-20', kind: 'bare' }],
    ['새싹농부·2025년 1월 5일', null],
    ['saessak·2025년 1월 5일', { date: '2025-01-05', kind: 'bare' }],
    ['일시: 2025년 7월 10일', null],
    ['시행일 2025.7.10', null],
    ['2025년 7월 10일에 문을 연다.', null],
    ['2025-02-30', null],
    ['회의록 2025-03-04', null],
  ])('reads %s', (line, expected) => {
    expect(readDateline(line)).toEqual(expected);
  });
});

describe('describeDocument', () => {
  it('describes the pages by what they show', () => {
    expect(metadataOf(NEWS_PAGE)).toMatchObject({
      title: '시립 씨앗도서관 다음 달 개관…토종 종자 300종 빌려준다',
      author: '김다온',
      publisher: '들판일보',
      date: null,
    });
    expect(metadataOf(BLOG_PAGE)).toMatchObject({
      title: '베란다에서 상추 모종 심는 법',
      author: null,
      date: '2025-04-12',
      tags: ['상추키우기', '베란다텃밭'],
    });
    expect(metadataOf(PAPER_PAGE)).toMatchObject({
      author: '박새론',
      publisher: '들판타임스',
      date: '2025-06-10',
    });
    expect(metadataOf(SHOP_PAGE)).toMatchObject({
      title: '[배송안내] 설 연휴 배송 일정 안내드립니다',
      author: '씨앗상점',
      date: '2025-01-20',
    });
  });

  it('never takes a paragraph of the body for the title', () => {
    expect(metadataOf(BODY).title).toBe('이름');
    expect(metadataOf(`${BODY}\n\n맺음말\n\n${BODY}`).title).toBe('이름');
    expect(metadataOf('와이파이 비밀번호: sprout2025').title).toBe('이름');
  });

  it('takes the first line, a stated title or a heading behind a summary', () => {
    expect(metadataOf(`모종 굳히기\n\n${BODY}`).title).toBe('모종 굳히기');
    expect(metadataOf(`제목: 모종 굳히기\n\n${BODY}`).title).toBe('모종 굳히기');
    expect(metadataOf(`이 글의 요점:\n- ${BODY}\n- ${BODY}\n모종 굳히기\n${BODY}`).title).toBe('모종 굳히기');
    expect(metadataOf('봄 씨앗 가격표\n상추 3,000원\n바질 4,500원').title).toBe('봄 씨앗 가격표');
  });

  it('names a document after its file in NFC, dots and all', () => {
    expect(metadataOf(BODY, '자료/2025.봄 모종.txt'.normalize('NFD')).title).toBe('2025.봄 모종');
  });

  it('prefers what the file states', () => {
    const text = `---\ntitle: 정한 제목\ndate: 2024-01-02\n---\n입력 2025.07.10\n\n김새싹 기자\n\n${BODY}`;
    expect(metadataOf(text)).toMatchObject({ title: '정한 제목', date: '2024-01-02', author: '김새싹' });
  });

  it('guesses no date: several bare ones, dates of events and dates in sentences are none', () => {
    expect(metadataOf(`모임 기록\n\n2025년 3월 1일\n\n${BODY}\n\n2025년 3월 8일`).date).toBeNull();
    expect(metadataOf('봄 축제\n2025년 4월 12일').date).toBeNull();
    expect(metadataOf(`${BODY} 2025년 3월 1일에 옮겨 심었다.`).date).toBeNull();
  });
});
