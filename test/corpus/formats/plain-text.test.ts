import { describe, expect, it } from 'vitest';
import { plainTextFormat } from '../../../src/corpus/formats/plain-text.ts';

const lines = (text: string) =>
  plainTextFormat
    .parse(text, 'a.txt')
    .blocks.map(({ kind, text, tight }) => `${kind}${tight ? '+' : ''}|${text}`);

describe('plainTextFormat', () => {
  it('makes a block of each line and remembers which stand together', () => {
    expect(lines('첫 문장입니다.\n둘째 문장입니다.\n\n셋째 문장입니다.')).toEqual([
      'paragraph|첫 문장입니다.',
      'paragraph+|둘째 문장입니다.',
      'paragraph|셋째 문장입니다.',
    ]);
  });

  it('joins lines that wrapping broke, and only those', () => {
    const text = [
      '이번 달 모임은 스무날 토요일 오전 열 시에 마을 회관에서 열립니다. 준비물은 장갑과',
      '작은 삽이며 점심은 함께 나누어 먹을 예정이니 각자 먹을 것을 한 가지씩 가져와 주시기',
      '바랍니다. 비가 오면 실내에서 씨앗을 고릅니다.',
      '',
      '고맙습니다.',
      '새싹 드림',
    ].join('\n');
    expect(lines(text)).toEqual([
      `paragraph|${text.split('\n').slice(0, 3).join(' ')}`,
      'paragraph|고맙습니다.',
      'paragraph+|새싹 드림',
    ]);
  });

  it('does not join the lines of a poem or a price list', () => {
    expect(lines('봄비가 온다\n흙 속의 씨앗이\n가만히 눈을 뜬다')).toHaveLength(3);
    expect(lines('상추 씨앗 3,000원\n바질 씨앗 4,500원')).toHaveLength(2);
  });

  it('reads more lines than a call takes arguments', () => {
    expect(lines('상추 씨앗 3,000원\n'.repeat(130_000))).toHaveLength(130_000);
  });

  it('recognises bullets and numbers, not minus signs', () => {
    expect(lines('• 상추\n- 바질\n* 고추\n1) 흙\n2. 물\n-3도 아래')).toEqual([
      'list-item|상추',
      'list-item+|바질',
      'list-item+|고추',
      'list-item+|1) 흙',
      'list-item+|2. 물',
      'paragraph+|-3도 아래',
    ]);
  });

  it('recognises headings that show themselves and drops separating rules', () => {
    expect(lines('# 큰 제목\n\n제2장 회원\n\n제4조(회비)\n\n-----\n\n■ 준비물\n흙\n물')).toEqual([
      'heading|큰 제목',
      'heading|제2장 회원',
      'heading|제4조(회비)',
      'heading|준비물',
      'paragraph+|흙',
      'paragraph+|물',
    ]);
  });
});
