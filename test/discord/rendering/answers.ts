import type { Answer, Citation } from '../../../src/answer/answer.ts';

export const feeCitation: Citation = {
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

export const feeAnswer: Answer = {
  kind: 'answered',
  question: '회비는 얼마인가요?',
  paragraphs: [
    [
      { kind: 'frame', text: '회칙에 이렇게 나와 있습니다.', citation: null },
      { kind: 'quote', text: '회비는 매달 1만 원이다.', citation: 1 },
      { kind: 'quote', text: '학생은 *절반*만 낸다[3].', citation: 2 },
    ],
    [{ kind: 'quote', text: '2025. 10. 1.부터 계좌로 낸다.', citation: 3 }],
  ],
  citations: [
    feeCitation,
    { ...feeCitation, number: 2, quote: '학생은 *절반*만 낸다[3].', place: '제5조' },
    {
      ...feeCitation,
      number: 3,
      source: '공지/2025-09.html',
      title: '9월 공지 [필독]',
      publisher: null,
      date: '2025-09',
      place: null,
      quote: '2025. 10. 1.부터 계좌로 낸다.',
    },
  ],
  nearest: [],
  further: [],
  model: 'extractive',
  notes: ["'회비'를 '회비용'으로도 찾았습니다"],
  timings: { retrieveMs: 1, answerMs: 1, totalMs: 2 },
};

export const refusal: Answer = {
  ...feeAnswer,
  kind: 'no-evidence',
  paragraphs: [[{ kind: 'frame', text: '시드에서 근거를 찾지 못했습니다.', citation: null }]],
  citations: [],
  nearest: [
    { source: '회칙.md', title: '모임 회칙' },
    { source: '공지.md', title: '@everyone 공지' },
  ],
  notes: [],
};
