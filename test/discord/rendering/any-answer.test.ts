import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, citedNumbers, shownText } from '../../../src/answer/answer.ts';
import {
  ANSWER_ACTIONS,
  type AnswerOptions,
  renderAnswer,
} from '../../../src/discord/rendering/render-answer.ts';
import { askingKo } from '../../../src/discord/texts/asking.ts';
import { feeAnswer, feeCitation } from './answers.ts';
import { expectWithinLimits, pageCount } from './body-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const options: AnswerOptions = {
  texts: askingKo,
  viewId: 'v1',
  heading: null,
  actions: ANSWER_ACTIONS,
  page: 0,
};

const text = fc.oneof(hostileText(60), longText(300));
const someText = text.map((words) => `가${words}`);

function anyAnswer(paragraphText: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  const citation = fc.record({
    source: fc.integer({ min: 0, max: 60 }).map(String),
    title: text,
    publisher: fc.option(text),
    date: fc.option(fc.oneof(fc.constantFrom('2025', '2025-11-13T10:00Z'), text)),
    place: fc.option(text),
  });
  const citations = fc.array(citation, { minLength: 1, maxLength: 40, size: 'max' });
  return fc
    .tuple(
      citations,
      fc.array(paragraphText, { minLength: 40, maxLength: 40 }),
      fc.array(text, { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([cited, texts, notes, refused]) => ({
      ...feeAnswer,
      kind: refused ? 'no-evidence' : 'answered',
      paragraphs: cited.map((_, index) => [
        { kind: 'frame', text: texts[(index + 7) % texts.length]!, citation: null },
        { kind: 'quote', text: texts[index]!, citation: index + 1 },
        { kind: 'computed', text: texts[(index + 3) % texts.length]!, citations: [1, index + 1] },
      ]),
      citations: cited.map((each, index) => ({ ...feeCitation, ...each, number: index + 1 })),
      nearest: cited.slice(0, 3),
      notes,
    }));
}

const packed = (words: string) => words.replace(/[\s\u200b]|\p{Default_Ignorable_Code_Point}/gu, '');

function expectWhole(answer: Answer, heading: string | null): void {
  const shown = { ...options, heading };
  const bodies = Array.from({ length: pageCount(renderAnswer(answer, shown)) }, (_, page) =>
    renderAnswer(answer, { ...shown, page }),
  );
  for (const body of bodies) {
    expectWithinLimits(body);
    const sources = body.embeds[0]?.description ?? '';
    for (const [number] of body.content.matchAll(/\[\d+\]/g)) expect(sources).toContain(number);
    expect(new Set(readMarkdown(sources).markup)).toEqual(new Set(sources === '' ? [] : ['bold']));
    for (const kind of readMarkdown(body.content).markup) expect(['subtext', 'bold', 'list']).toContain(kind);
  }
  const all = packed(
    bodies.map(({ content }) => readMarkdown(content.slice(heading?.length ?? 0)).text).join(''),
  );
  const segments = answer.paragraphs.flat();
  const numbered = segments.map(
    (segment) =>
      shownText(segment) +
      citedNumbers(segment)
        .map((number) => `[${number}]`)
        .join(''),
  );
  const expected = numbered
    .join('')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/(?!\s)\p{Cc}/gu, '');
  expect(all.startsWith(packed(expected))).toBe(true);
}

describe('renderAnswer of any answer', () => {
  it('stays within the limits, loses no word and makes no markup of documents', () => {
    const heading = fc.constantFrom(null, `-# 질문: ${'가'.repeat(300)}`);
    fc.assert(fc.property(anyAnswer(someText), heading, expectWhole), { numRuns: 30 });
  });

  it('carries paragraphs of 30,000 characters', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(12_000), longText(30_000)), (words) => {
        expectWhole(
          { ...feeAnswer, paragraphs: [[{ kind: 'quote', text: `가${words}`, citation: 1 }]] },
          null,
        );
      }),
      { numRuns: 2 },
    );
  });

  it.each([40, 150, 250])('names all of %i documents with endless titles on one page', (count) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const citations = numbers.map((number) => ({
      ...feeCitation,
      number,
      source: `${number}`,
      title: '_제목_ '.repeat(60),
    }));
    const paragraphs = [numbers.map((number) => ({ kind: 'quote' as const, text: '', citation: number }))];
    const body = renderAnswer({ ...feeAnswer, citations, paragraphs }, options);
    expectWithinLimits(body);
    for (const number of numbers) expect(body.embeds[0]!.description).toContain(`[${number}] **`);
  });
});
