import { describe, expect, test } from 'vitest';
import { foldQuestion } from '../../src/store/same-question.ts';

describe('foldQuestion', () => {
  test.each([
    ['텃밭은 언제 열어?', '텃밭은 언제열어'],
    ['텃밭은 언제 열어?', ' 텃밭은\n언제 열어 ?!…'],
    ['텃밭은 언제 열어?', '텃밭은 언제 열어？？'],
    ['텃밭은 언제 열어?', '텃밭은 언제 열어요'.replace('요', '~')],
    ['텃밭은 언제 열어?', '“텃밭은” 언제 열어?'],
    ['AI 모임은 언제?', 'ai모임은 언제?'],
    ['AI 모임은 언제?', 'ＡＩ 모임은 언제?'],
    ['한글 모임은?', '한글 모임은?'.normalize('NFD')],
    ['3.5%인가요?', '3.5% 인가요'],
  ])('takes %j and %j for the same', (left, right) => {
    expect(foldQuestion(left)).toBe(foldQuestion(right));
  });

  test.each([
    ['C 모임은 언제?', 'C# 모임은 언제?'],
    ['C 모임은 언제?', 'C++ 모임은 언제?'],
    ['3.5인가요?', '35인가요?'],
    ['3, 5번은?', '35번은?'],
    ['5인가요?', '5%인가요?'],
    ['텃밭은 언제 열어?', '텃밭은 어디에 열어?'],
    ['???', '!!!'],
  ])('keeps %j and %j apart', (left, right) => {
    expect(foldQuestion(left)).not.toBe(foldQuestion(right));
  });
});
