import { describe, expect, test } from 'vitest';
import { withoutChatForms } from '../../../src/korean/typos/chat.ts';

describe('chat forms', () => {
  test.each([
    ['급식비 얼마임?', '급식비 얼마인가요?'],
    ['급식비 얼마애요', '급식비 얼마인가요'],
    ['급식비 얼마에여~~', '급식비 얼마인가요'],
    ['급식비 얼만가여', '급식비 얼마인가요'],
    ['급식비가 얼마였지', '급식비가 얼마인가요'],
    ['교장 누구임 ㅋㅋㅋ', '교장 누구인가요'],
    ['교장쌤이 누구에요ㅠㅠ', '교장쌤이 누구인가요'],
    ['운동회 언제임!!!', '운동회 언제인가요!'],
    ['이게 뭥미', '이게 무엇인가요'],
    ['정원 몇명임', '정원 몇명인가요'],
    ['정원이 몇 명이었어?', '정원이 몇 명인가요?'],
    ['할인율 몇 프로였더라', '할인율 몇 프로인가요'],
  ])('%s says %s', (typed, written) => {
    expect(withoutChatForms(typed)).toBe(written);
  });

  test.each([
    '급식비가 얼마야?',
    '3~5명이 타는 배',
    '서울~부산 요금은?',
    '몇 게임을 이겼어?',
    '몇 인용 텐트야?',
    '모임은 언제야',
    '언제나 열려 있어?',
    '얼마나 걸려요?',
    'ㅋㅋㅋ',
    '',
  ])('%s stays as it is', (text) => {
    expect(withoutChatForms(text)).toBe(text);
  });
});
