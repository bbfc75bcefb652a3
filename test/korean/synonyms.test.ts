import { expect, test } from 'vitest';
import { synonymsOf } from '../../src/korean/synonyms.ts';

/** Every word that can be reached from some everyday ones. */
function allWords(): Set<string> {
  const seen = new Set<string>();
  const waiting =
    '걱정 투자 짓다 늘다 발표 시작 가격 장소 이유 방법 뜻 직원 취소 모임 사람 고치다 받다 규칙 빠르다 상 공부 늦다'.split(
      ' ',
    );
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (seen.has(word)) continue;
    seen.add(word);
    waiting.push(...synonymsOf(word));
  }
  return seen;
}

const WORDS = allWords();

test('there are many', () => {
  expect(WORDS.size).toBeGreaterThan(150);
});

test.each([
  ['걱정', '우려'],
  ['짓다', '건설'],
  ['이유', '까닭'],
  ['직원', '임직원'],
  ['환불', '반환'],
  ['늦다', '지각'],
])('%s and %s say the same', (left, right) => {
  expect(synonymsOf(left)).toContain(right);
  expect(synonymsOf(right)).toContain(left);
});

test.each(['앤트로픽', '텃밭', 'anthropic', '', '다'])('%j has none', (word) => {
  expect(synonymsOf(word)).toEqual([]);
});

test('they are mutual, never the word itself, and none is there twice', () => {
  for (const word of WORDS) {
    const synonyms = synonymsOf(word);
    expect(new Set(synonyms).size, word).toBe(synonyms.length);
    expect(synonyms).not.toContain(word);
    for (const synonym of synonyms) expect(synonymsOf(synonym), `${word} ↔ ${synonym}`).toContain(word);
  }
});

test('they are words as content terms are written', () => {
  for (const word of WORDS) expect(word).toMatch(/^(?:[가-힣]+|[a-z]+)$/);
});
