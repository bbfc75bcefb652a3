import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dailyQuestionsChart,
  type QuestionChartTexts,
  type QuestionDay,
} from '../../src/charts/daily-questions.ts';
import { dailyQuestionsSvg } from '../../src/charts/daily-questions-svg.ts';
import { loadFontMetrics } from '../../src/charts/fonts.ts';
import { renderPng } from '../../src/charts/render-png.ts';

const TEXTS = {
  title: '최근 질문',
  answered: '답함',
  unanswered: '근거 없음',
  failed: '실패',
  nothing: '아직 질문이 없습니다',
  locale: 'ko',
} as const;
const PNG_SIGNATURE = '89504e470d0a1a0a';
const METRICS = { normal: loadFontMetrics('normal'), bold: loadFontMetrics('bold') };

/** So many days up to 22 November. */
function days(count: number, answered: (index: number) => number, failed = 0): QuestionDay[] {
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.UTC(2026, 10, 22 - (count - 1 - index))).toISOString().slice(0, 10),
    answered: answered(index),
    unanswered: index % 3,
    failed,
  }));
}

describe('the picture of the questions of each day', () => {
  it('is a PNG for dense screens, the same for the same figures', async () => {
    const [first, second] = await Promise.all([
      dailyQuestionsChart(
        days(14, (index) => index),
        TEXTS,
      ),
      dailyQuestionsChart(
        days(14, (index) => index),
        TEXTS,
      ),
    ]);
    expect(first.toString('hex', 0, 8)).toBe(PNG_SIGNATURE);
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1280, 720]);
    expect(first.equals(second)).toBe(true);
  });

  it('draws Korean words, each its own', () => {
    const pictures = ['', '답', '달', '질문'].map((title) =>
      renderPng(dailyQuestionsSvg({ days: [], texts: { ...TEXTS, title } })).toString('base64'),
    );
    expect(new Set(pictures).size).toBe(4);
  });

  it('names what the colours mean, with sums, and every second of fourteen days', () => {
    expect(words(days(14, () => 100, 2))).toEqual([
      '0',
      '30',
      '60',
      '90',
      '120',
      ...['11/10', '11/12', '11/14', '11/16', '11/18', '11/20', '11/22'],
      '답함 1,400',
      '근거 없음 13',
      '실패 28',
      '최근 질문',
    ]);
  });

  it('gives Korean words the room that they take, no more and no less', () => {
    const svg = dailyQuestionsSvg({ days: days(14, () => 100, 2), texts: TEXTS });
    const [answered, unanswered, failed] = wordsOf(svg).filter(({ text }) => /^[답근실]/.test(text));
    // Between two words of the legend are a gap of 22, a square of 12 and a gap of 5.
    expect(unanswered!.left - answered!.right).toBeCloseTo(39, 1);
    expect(failed!.left - unanswered!.right).toBeCloseTo(39, 1);
  });

  it.each([
    ['no day', []],
    ['only quiet days', [{ date: '2026-11-22', answered: 0, unanswered: 0, failed: 0 }]],
  ])('says so when there is %s', (_, quiet) => {
    expect(words(quiet)).toContain('아직 질문이 없습니다');
    expect(words(quiet)).toContain('답함 0');
    expect(words(days(1, () => 1))).not.toContain('아직 질문이 없습니다');
  });

  it('draws a single day and ninety', () => {
    expect(words(days(1, () => 1))).toContain('11/22');
    const dates = words(days(90, () => 7)).filter((word) => word.includes('/'));
    expect(dates).toEqual(['8/30', '9/13', '9/27', '10/11', '10/25', '11/8', '11/22']);
  });

  it('writes huge numbers as people say them', () => {
    expect(words(days(3, () => 123_456_789))).toEqual(
      expect.arrayContaining(['답함 3.7억', '3,000만', '1.2억', '근거 없음 3']),
    );
    const english = { ...TEXTS, locale: 'en' } as const;
    expect(
      words(
        days(3, () => 123_456_789),
        english,
      ),
    ).toEqual(expect.arrayContaining(['답함 370.4M', '30M']));
  });

  it('holds every word within its edges, apart from the others, in characters of its font', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'가나다라마바사아자차카타파하힣 0123456789AZaz·,.%()'),
      minLength: 1,
      maxLength: 80,
    });
    const count = fc.oneof(fc.nat(20), fc.nat(1_000_000_000_000));
    const day = fc.record({ answered: count, unanswered: count, failed: count });
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 120 }),
        fc.record({ title: word, answered: word, unanswered: word, failed: word, nothing: word }),
        (counts, texts) => {
          const dated = days(counts.length, () => 0).map((each, index) => ({ ...each, ...counts[index]! }));
          expectReadable(dailyQuestionsSvg({ days: dated, texts: { ...TEXTS, ...texts } }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

interface Word {
  readonly text: string;
  readonly bold: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function words(questionDays: readonly QuestionDay[], texts: QuestionChartTexts = TEXTS): string[] {
  return wordsOf(dailyQuestionsSvg({ days: questionDays, texts })).map(({ text }) => text);
}

/** All words of a picture and where they stand; each is centred on its line. */
function wordsOf(svg: string): Word[] {
  return Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g), ([, attributes, content]) => {
    const number = (pattern: RegExp) => Number(pattern.exec(attributes!)?.[1] ?? 0);
    const text = content!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const bold = attributes!.includes('font-weight:bold');
    const size = number(/font-size:([\d.]+)px/);
    const width = METRICS[bold ? 'bold' : 'normal'].width(text) * size;
    const anchor = { start: 0, middle: 0.5, end: 1 }[
      /text-anchor="(\w+)"/.exec(attributes!)?.[1] ?? 'start'
    ]!;
    const left = number(/translate\(([-\d.]+)/) + number(/ x="([-\d.]+)"/) - anchor * width;
    const middle = number(/translate\([-\d.]+ ([-\d.]+)/) + number(/ y="([-\d.]+)"/);
    return { text, bold, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
  });
}

function expectReadable(svg: string): void {
  const all = wordsOf(svg);
  for (const [index, word] of all.entries()) {
    expect(word.left, word.text).toBeGreaterThanOrEqual(20);
    expect(word.right, word.text).toBeLessThanOrEqual(620);
    expect(word.top, word.text).toBeGreaterThanOrEqual(10);
    expect(word.bottom, word.text).toBeLessThanOrEqual(350);
    const metrics = METRICS[word.bold ? 'bold' : 'normal'];
    expect(Array.from(word.text).filter((character) => !metrics.has(character))).toEqual([]);
    for (const other of all.slice(index + 1)) {
      const apart =
        word.right <= other.left ||
        other.right <= word.left ||
        word.bottom <= other.top ||
        other.bottom <= word.top;
      expect(apart, `${word.text} and ${other.text}`).toBe(true);
    }
  }
}
