import { describe, expect, test } from 'vitest';
import { slipCost } from '../../../src/korean/typos/slip.ts';
import { soundKeys } from '../../../src/korean/typos/sound-key.ts';

const key = (word: string) => soundKeys(word).join('');

describe('words that sound alike', () => {
  test.each([
    ['교채', '교체'],
    ['게발', '개발'],
    ['한빗', '한빛'],
    ['젼자', '전자'],
    ['입장뇨', '입장료'],
    ['돼지', '되지'],
    ['희망', '히망'],
    ['부억', '부엌'],
    ['게약', '계약'],
  ])('%s sounds like %s', (left, right) => {
    expect(key(left)).toBe(key(right));
  });

  test.each([
    ['의사', '이사'],
    ['삼성', '상성'],
    ['전자', '전기'],
    ['신라', '신나'],
    ['예의', '에의'],
  ])('%s does not sound like %s', (left, right) => {
    expect(key(left)).not.toBe(key(right));
  });

  test('other characters stay', () => {
    expect(soundKeys('A3개')).toEqual(['A', '3', 'ㄱㅔ']);
  });
});

describe('slips', () => {
  test.each([
    ['요굼제', '요금제', 0.6],
    ['뻐스', '버스', 0.4],
    ['직언', '직원', 0.8],
    ['런너스', '러너스', 0.4],
    ['교채', '교체', 0],
  ])('%s is one slip from %s', (typed, meant, cost) => {
    expect(slipCost(key(typed), key(meant))).toBe(cost);
  });

  test.each([
    ['전자', '전기'],
    ['삼성', '상성'],
    ['국어', '영어'],
    ['수영장', '운동장'],
  ])('%s is another word than %s', (typed, meant) => {
    expect(slipCost(key(typed), key(meant))).toBeNull();
  });
});
