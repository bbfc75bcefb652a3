import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import {
  ANSWER_ACTIONS,
  type AnswerOptions,
  renderAnswer,
} from '../../../src/discord/rendering/render-answer.ts';
import { askingEn, askingKo } from '../../../src/discord/texts/asking.ts';
import { feeAnswer, feeCitation, refusal } from './answers.ts';
import { buttonsOf, pageCount } from './body-limits.ts';

const options: AnswerOptions = {
  texts: askingKo,
  viewId: 'v1',
  heading: null,
  actions: ANSWER_ACTIONS,
  page: 0,
};

describe('renderAnswer', () => {
  it('shows each statement with its number, and each document once', () => {
    expect(renderAnswer(feeAnswer, { ...options, heading: '-# 질문: 회비는 얼마인가요?' })).toMatchObject({
      content: [
        '-# 질문: 회비는 얼마인가요?',
        '회칙에 이렇게 나와 있습니다. 회비는 매달 1만 원이다. [1] 학생은 \\*절반\\*만 낸다(3). [2]',
        '2025\\. 10. 1.부터 계좌로 낸다. [3]',
        "-# '회비'를 '회비용'으로도 찾았습니다",
      ].join('\n'),
      embeds: [
        {
          title: '출처',
          description: [
            '[1][2] **모임 회칙** · 새싹 모임 · 2025년 7월 10일 · 제4조, 제5조',
            '[3] **9월 공지 [필독]** · 2025년 9월',
          ].join('\n'),
        },
      ],
    });
  });

  it('has its buttons in one row', () => {
    const { components } = renderAnswer(feeAnswer, options);
    expect(components).toHaveLength(1);
    expect(buttonsOf({ components }).map(({ label, id }) => `${label} ${id}`)).toEqual([
      '근거 보기 s1:evidence:v1',
      '출처 더 보기 s1:sources:v1',
      '이어서 질문 s1:thread:v1',
      '👍 s1:up:v1',
      '👎 s1:down:v1',
    ]);
  });

  it('leaves out buttons that would do nothing', () => {
    expect(renderAnswer(feeAnswer, { ...options, viewId: null }).components).toEqual([]);
    const withoutThread = buttonsOf(
      renderAnswer(feeAnswer, { ...options, actions: ['evidence', 'sources', 'votes'] }),
    );
    expect(withoutThread.map(({ label }) => label)).toEqual(['근거 보기', '출처 더 보기', '👍', '👎']);
  });

  it('names near documents instead of sources when there is no evidence', () => {
    const body = renderAnswer({ ...refusal, notes: ['관리자에게 이 질문을 알렸습니다.'] }, options);
    expect(body.content).toBe(
      [
        '시드에서 근거를 찾지 못했습니다.',
        '**가까운 문서**',
        '- 모임 회칙',
        '- \\@\u200beveryone 공지',
        '-# 다른 낱말이나 이름으로 바꾸거나 더 자세히 적어 다시 질문해 주세요.',
        '-# 관리자에게 이 질문을 알렸습니다.',
      ].join('\n'),
    );
    expect(body.embeds).toEqual([]);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['s1:thread:v1']);
    expect(
      renderAnswer(refusal, { ...options, actions: ['evidence', 'sources', 'votes'] }).components,
    ).toEqual([]);
  });

  it('speaks English to others', () => {
    const body = renderAnswer(feeAnswer, { ...options, texts: askingEn });
    expect(body.embeds[0]?.title).toBe('Sources');
    expect(body.embeds[0]?.description).toContain('July 10, 2025');
  });

  it('turns pages, each with the documents of its own numbers', () => {
    const sentence = '모임은 매주 열린다. '.repeat(12).trim();
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const long: Answer = {
      ...feeAnswer,
      paragraphs: numbers.map((number) => [{ kind: 'quote', text: sentence, citation: number }]),
      citations: numbers.map((number) => ({
        ...feeCitation,
        number,
        source: `${number}.md`,
        title: `문서 ${number}`,
      })),
    };
    const pages = pageCount(renderAnswer(long, options));
    expect(pages).toBe(3);
    const [first, second, third] = [0, 1, 2].map((page) => renderAnswer(long, { ...options, page }));
    expect(first!.content).toContain('[13]');
    expect(first!.content).not.toContain('[14]');
    expect(first!.embeds[0]!.description).not.toContain('[14]');
    expect(second!.embeds[0]!.description!.startsWith('[14] **문서 14**')).toBe(true);
    expect(third!.content).toContain('-# ');
    expect(buttonsOf(first!).slice(5)).toEqual([
      { label: '◀ 이전', id: 's1:page:v1:-1', disabled: true },
      { label: '1/3', id: 's1:page:v1:0', disabled: true },
      { label: '다음 ▶', id: 's1:page:v1:1', disabled: false },
    ]);
    expect(
      buttonsOf(third!)
        .slice(5)
        .map(({ disabled }) => disabled),
    ).toEqual([false, true, true]);
    expect(renderAnswer(long, { ...options, page: 99 })).toEqual(third);
  });
});
