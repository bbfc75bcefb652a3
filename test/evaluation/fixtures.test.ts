import { expect, it } from 'vitest';
import { parseEvaluationFile } from '../../src/evaluation/fixtures.ts';

it('reads questions one a line', () => {
  const set = parseEvaluationFile(
    '\ufeff{"id":"a","q":"누구?","doc":["회칙.md"],"any":["김"],"type":"fact"}\n\n{"id":2,"q":"뭐?","doc":[],"refuse":true}\n',
  );
  expect(set).toEqual({
    kind: 'questions',
    questions: [
      {
        id: 'a',
        text: '누구?',
        type: 'fact',
        sources: ['회칙.md'.normalize('NFC')],
        any: ['김'],
        all: [],
        refuse: false,
      },
      { id: '2', text: '뭐?', type: '기타', sources: [], any: [], all: [], refuse: true },
    ],
  });
});

it('reads KorQuAD as one document a paragraph', () => {
  const paragraph = (context: string, id: string) => ({
    context,
    qas: [{ id, question: '무엇?', answers: [{ text: '답', answer_start: 0 }] }],
  });
  const set = parseEvaluationFile(
    JSON.stringify({
      version: 'v1.0',
      data: [{ title: '가', paragraphs: [paragraph('하나', 'x'), paragraph('둘', 'y')] }],
    }),
  );
  if (set.kind !== 'korquad') throw new Error(set.kind);
  expect(set.documents).toEqual([
    { source: '000-00.txt', text: '하나' },
    { source: '000-01.txt', text: '둘' },
  ]);
  expect(set.questions[1]).toMatchObject({ id: 'y', sources: ['000-01.txt'], any: ['답'], refuse: false });
});

it('names the line that it cannot read', () => {
  expect(() => parseEvaluationFile('{"id":"a","q":"누구?"}\n{"id":"b"}')).toThrow('2번째 줄');
  expect(() => parseEvaluationFile('')).toThrow('질문이 없습니다');
  expect(() => parseEvaluationFile('{"data":[{}]}')).toThrow('KorQuAD');
});
