import { expect, test } from 'vitest';
import { computeAsked } from '../../../src/korean/quantities/compute-asked.ts';

test.each([
  ['두 공장의 투자액을 합치면 얼마야?', 'sum'],
  ['1공장과 2공장 예산을 모두 더하면?', 'sum'],
  ['참가비와 보증금의 합은 얼마인가요', 'sum'],
  ['두 지점 매출 합계 알려줘', 'sum'],
  ['What is the sum of the two budgets?', 'sum'],
  ['작년과 올해 요금 차이가 얼마나 나?', 'difference'],
  ['A안이 B안보다 얼마나 더 비싸?', 'difference'],
  ['1반이 2반보다 몇 명 더 많아?', 'difference'],
  ['두 상품의 가격 차액은?', 'difference'],
  ['서울 인구는 부산의 몇 배야?', 'ratio'],
  ['How many times larger is the new plant?', 'ratio'],
  ['축구장과 야구장 중 어느 쪽이 더 넓어?', 'compare'],
  ['둘 중 뭐가 더 싸?', 'compare'],
  ['어떤 요금제가 더 비싼가요?', 'compare'],
  ['Which one is more expensive, A or B?', 'compare'],
] as const)('%s asks for %s', (question, expected) => {
  expect(computeAsked(question)).toBe(expected);
});

test.each([
  '참가비는 얼마야?',
  '합의금은 얼마였나요?',
  '두 방식의 차이점은 뭐야?',
  '합격자는 몇 명이야?',
  '더 알고 싶으면 어디에 물어봐?',
  '배송은 며칠 걸려?',
  '몇 배송지까지 등록되나요?',
  '총 얼마 들었어?',
])('%s asks for nothing to be calculated', (question) => {
  expect(computeAsked(question)).toBeNull();
});
