import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { koreanDate, renderAnswer } from '../../src/cli/render-answer.ts';
import { recordingOutput } from './recording-output.ts';

const citation = {
  number: 1,
  source: '회칙.md',
  title: '모임 회칙',
  publisher: '새싹 모임',
  date: '2025-07-10',
  copies: 0,
  place: '제4조',
  quote: '회비는 매달 1만 원이다.',
  start: 0,
  end: 14,
  score: 0.9,
};

const base = {
  question: '회비는 얼마인가요?',
  paragraphs: [[{ kind: 'quote' as const, text: '회비는 매달 1만 원이다.', citation: 1 }]],
  citations: [citation],
  nearest: [],
  further: [],
  model: 'extractive',
  notes: ["'회비'를 '회비용'으로도 찾았습니다."],
  timings: { retrieveMs: 1, answerMs: 1, totalMs: 2 },
};

function rendered(answer: Answer, options: Parameters<typeof recordingOutput>[0] = {}): string {
  const { output, written } = recordingOutput(options);
  renderAnswer(answer, { output, seedsDirectory: '/씨앗', urlOf: () => null });
  return written.stdout;
}

describe('renderAnswer', () => {
  it('prints the statement, the quote and its source', () => {
    expect(rendered({ kind: 'answered', ...base })).toBe(
      [
        '회비는 매달 1만 원이다. [1]',
        '',
        '근거',
        '  [1] “회비는 매달 1만 원이다.”',
        '      모임 회칙 · 새싹 모임 · 2025년 7월 10일 · 제4조 (회칙.md)',
        "※ '회비'를 '회비용'으로도 찾았습니다.",
        '',
      ].join('\n'),
    );
  });

  it('marks what is computed and cites its operands', () => {
    const other = { ...citation, number: 2, quote: '작년 회비는 8천 원이었다.' };
    const computed = {
      kind: 'computed' as const,
      text: '올해가 작년보다 2천 원 많습니다.',
      citations: [1, 2],
    };
    const text = rendered({
      ...base,
      kind: 'answered',
      paragraphs: [[computed]],
      citations: [citation, other],
    });
    expect(text.split('\n')[0]).toBe('올해가 작년보다 2천 원 많습니다. (계산) [1][2]');
  });

  it('names the nearest documents when there is no evidence', () => {
    const text = rendered({
      ...base,
      kind: 'no-evidence',
      paragraphs: [[{ kind: 'frame', text: '시드에서 근거를 찾지 못했습니다.', citation: null }]],
      citations: [],
      notes: [],
      nearest: [{ source: '회칙.md', title: '모임 회칙' }],
      further: [],
    });
    expect(text).toBe('시드에서 근거를 찾지 못했습니다.\n가까운 문서:\n  - 모임 회칙 (회칙.md)\n');
  });

  it('opens the file of a source by a link', () => {
    const text = rendered(
      { kind: 'answered', ...base },
      { isTTY: true, environment: { TERM: 'xterm-kitty', NO_COLOR: '1' } },
    );
    expect(text).toContain('\u001b]8;;file:///%EC%94%A8%EC%95%97/%ED%9A%8C%EC%B9%99.md\u001b\\모임 회칙');
  });

  it('lets no control character of a document reach the terminal', () => {
    const evil = '\u001b]0;제목 바꿈\u0007\u001b[2J\u009b31m';
    const text = rendered({
      ...base,
      kind: 'answered',
      paragraphs: [[{ kind: 'quote', text: evil, citation: 1 }]],
      citations: [
        { ...citation, quote: evil, title: evil, publisher: evil, source: evil, place: evil, date: evil },
      ],
      notes: [evil],
      nearest: [{ source: evil, title: evil }],
      further: [],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('koreanDate', () => {
  it('is as precise as the date', () => {
    expect(['2025-07-10', '2025-07', '2025', '미상'].map(koreanDate)).toEqual([
      '2025년 7월 10일',
      '2025년 7월',
      '2025년',
      '미상',
    ]);
  });
});
