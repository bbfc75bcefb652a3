import { expect, test } from 'vitest';
import { compareQuotes } from '../../../src/answer/parts/compare-quotes.ts';

const told = (one: string, other: string) =>
  compareQuotes({ label: '감자', quote: one }, { label: '고구마', quote: other })?.text ?? null;

test.each([
  ['감자는 8,000원이다.', '고구마는 5천 원이다.', '감자가 고구마보다 3,000원 많습니다.'],
  ['감자는 30명이 캔다.', '고구마는 50명이 캔다.', '고구마가 감자보다 20명 많습니다.'],
  ['감자 이율은 연 4.0%다.', '고구마 이율은 연 3.1%다.', '감자가 고구마보다 0.9%포인트 높습니다.'],
  ['감자밭까지는 3km다.', '고구마밭까지는 500m다.', '감자가 고구마보다 2.5km 더 큽니다.'],
  ['감자값은 5천 원이다.', '고구마값은 5,000원이다.', '둘은 5,000원으로 같습니다.'],
  ['감자는 30명이 캔다.', '고구마는 약 50명이 캔다.', '고구마가 감자보다 약 20명 많습니다.'],
])('%s %s', (one, other, text) => {
  expect(told(one, other)).toBe(text);
});

test.each([
  ['other currencies', '감자는 8달러다.', '고구마는 5천 원이다.'],
  ['several amounts of a unit', '감자는 8,000원에서 9,000원이 되었다.', '고구마는 5천 원이다.'],
  ['two units that both share', '감자는 30명이 캐서 8,000원이다.', '고구마는 50명이 캐서 5천 원이다.'],
  ['no amount', '감자는 맛있다.', '고구마는 5천 원이다.'],
])('nothing is reckoned from %s', (_, one, other) => {
  expect(told(one, other)).toBeNull();
});
