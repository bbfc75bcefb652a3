import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Answer, answerText, type Citation, citedNumbers } from '../../../src/answer/answer.ts';
import { mergeAnswers } from '../../../src/answer/parts/merge.ts';
import type { PartKind, QuestionPart } from '../../../src/answer/parts/question-part.ts';

interface Place {
  readonly source: string;
  readonly start: number;
  readonly score: number;
}

const quoteOf = ({ source, start }: Place) => `${source}의 ${start}번 문장이다.`;
const citationOf = (place: Place, index: number): Citation => ({
  number: index + 1,
  source: place.source,
  title: place.source,
  publisher: null,
  date: null,
  place: null,
  quote: quoteOf(place),
  start: place.start,
  end: place.start + 5,
  score: place.score,
  copies: 0,
});

const base = {
  question: '',
  nearest: [],
  further: [],
  model: 'extractive',
  notes: [],
  timings: { retrieveMs: 1, answerMs: 2, totalMs: 3 },
};

function answered(...places: Place[]): Answer {
  return {
    ...base,
    kind: 'answered',
    paragraphs: [
      places.map((place, index) => ({ kind: 'quote', text: quoteOf(place), citation: index + 1 })),
    ],
    citations: places.map(citationOf),
  };
}

const REFUSAL = '시드에서 근거를 찾지 못했습니다.';
const refused: Answer = {
  ...base,
  kind: 'no-evidence',
  paragraphs: [[{ kind: 'frame', text: REFUSAL, citation: null }]],
  citations: [],
  nearest: [{ source: '회칙.md', title: '회칙' }],
};

const partsOf = (kind: PartKind, ...labels: string[]): QuestionPart[] =>
  labels.map((label) => ({ text: `${label} 알려줘`, kind, label }));
const first = { source: '가', start: 0, score: 0.5 };
const second = { source: '나', start: 10, score: 0.9 };

describe('mergeAnswers', () => {
  it('puts each answer under its label and numbers the citations through', () => {
    const merged = mergeAnswers('질문', partsOf('list', '매출', '직원 수'), [
      answered(first),
      answered(second),
    ]);
    expect(answerText(merged)).toBe('매출: 가의 0번 문장이다. [1]\n직원 수: 나의 10번 문장이다. [2]');
    expect(merged.timings).toEqual({ retrieveMs: 2, answerMs: 4, totalMs: 6 });
  });

  it('says which part has no evidence', () => {
    const merged = mergeAnswers('질문', partsOf('list', '매출', '직원 수'), [answered(first), refused]);
    expect(merged.kind).toBe('answered');
    expect(answerText(merged)).toBe("매출: 가의 0번 문장이다. [1]\n'직원 수'에 대한 근거는 찾지 못했습니다.");
    expect(merged.nearest).toEqual([]);
  });

  it('refuses as for one question when nothing has evidence', () => {
    const merged = mergeAnswers('질문', partsOf('list', '매출', '직원 수'), [refused, refused]);
    expect(merged).toEqual({
      ...refused,
      question: '질문',
      timings: { retrieveMs: 2, answerMs: 4, totalMs: 6 },
    });
  });

  it('quotes a sentence that answers all parts once, without labels', () => {
    const again = { ...first, score: 0.7 };
    const merged = mergeAnswers('질문', partsOf('list', '때', '곳'), [answered(first), answered(again)]);
    expect(answerText(merged)).toBe('가의 0번 문장이다. [1]');
    expect(merged.citations.map(({ score }) => score)).toEqual([0.7]);
  });

  it('repeats no note', () => {
    const noted = { ...answered(first), notes: ['가로도 찾았습니다'] };
    const other = { ...answered(second), notes: ['가로도 찾았습니다', '나로도 찾았습니다'] };
    const merged = mergeAnswers('질문', partsOf('list', '매출', '직원 수'), [noted, other]);
    expect(merged.notes).toEqual(['가로도 찾았습니다', '나로도 찾았습니다']);
  });
});

describe('a computed difference', () => {
  const compute = () => ({ text: '나가 가보다 3명 많습니다.' });
  const answers = [answered(first), answered(second)];

  it('stands last with both operands cited when a comparison is asked', () => {
    const merged = mergeAnswers('가랑 나 인원 비교해줘', partsOf('comparison', '가', '나'), answers, compute);
    expect(answerText(merged).split('\n').at(-1)).toBe('나가 가보다 3명 많습니다. (계산) [1][2]');
  });

  it.each([
    ['가랑 나 인원 알려줘', 'comparison', answers],
    ['가랑 나 인원 비교해줘', 'list', answers],
    ['가랑 나 인원 비교해줘', 'comparison', [answers[0]!, refused]],
    ['가랑 나 인원 비교해줘', 'comparison', [answers[0]!, answers[0]!]],
  ] as const)('is left out: %s (%s)', (question, kind, given) => {
    const merged = mergeAnswers(question, partsOf(kind, '가', '나'), given, compute);
    expect(merged.paragraphs.flat().some((segment) => segment.kind === 'computed')).toBe(false);
  });
});

test('every number has its citation, every citation is used, quotes stay verbatim', () => {
  const place = fc.record({
    source: fc.constantFrom('가', '나', '다'),
    start: fc.nat(3),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const places = fc.uniqueArray(place, { maxLength: 4, selector: ({ source, start }) => source + start });
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), fc.boolean(), (lists, comparing) => {
      const answers = lists.map((list) => (list.length === 0 ? refused : answered(...list)));
      const parts = partsOf(comparing ? 'comparison' : 'list', ...lists.map((_, index) => `부분 ${index}`));
      const { citations, paragraphs, kind } = mergeAnswers('비교', parts, answers, () => ({
        text: '같습니다.',
      }));
      expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1));
      const segments = paragraphs.flat();
      expect(new Set(segments.flatMap(citedNumbers))).toEqual(new Set(citations.map(({ number }) => number)));
      expect(new Set(citations.map(({ source, start }) => source + start)).size).toBe(citations.length);
      for (const segment of segments) {
        if (segment.kind === 'quote') expect(segment.text).toBe(citations[segment.citation - 1]!.quote);
      }
      for (const { source, start, score } of lists.flat()) {
        const cited = citations.find((citation) => citation.source === source && citation.start === start)!;
        expect(cited.score).toBeGreaterThanOrEqual(score);
      }
      expect(kind).toBe(lists.every((list) => list.length === 0) ? 'no-evidence' : 'answered');
    }),
  );
});
