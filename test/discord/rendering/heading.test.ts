import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingOf, questionHeading, questionIn } from '../../../src/discord/rendering/heading.ts';

describe('questionHeading', () => {
  it('is a line in small type that cannot be mistaken for text', () => {
    expect(questionHeading('asked', '회원 등급은 몇 개야?', 'ko')).toBe('-# 질문: 회원 등급은 몇 개야?');
    expect(questionHeading('understood', 'How many ranks?', 'en')).toBe('-# Understood as: How many ranks?');
  });

  it('is read back as it was asked', () => {
    const question = fc.stringMatching(/^[가-힣a-zA-Z0-9 *_~`|\\<>@#[\]().,?!:/-]{1,60}$/u);
    fc.assert(
      fc.property(
        question,
        fc.constantFrom('asked', 'understood'),
        fc.constantFrom('ko', 'en'),
        (text, kind, locale) => {
          const asked = text.replace(/\s+/gu, ' ').trim();
          fc.pre(asked !== '');
          const heading = questionHeading(kind, asked, locale);
          expect(heading).not.toContain('\n');
          const message = `${heading}\n답입니다. [1]`;
          expect(headingOf(message)).toBe(heading);
          expect(questionIn(message)).toBe(asked);
        },
      ),
    );
  });

  it('is not seen in other messages', () => {
    expect(headingOf('답입니다.\n-# 질문: 뒤에 온 것')).toBeNull();
    expect(questionIn('-# 알림: 질문이 아닙니다')).toBeNull();
    expect(questionIn('')).toBeNull();
  });
});
