import { expect } from 'vitest';
import { type Answer, answerText, citedNumbers } from '../../src/answer/answer.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';

/** A fact about a document, or a title in a list of documents. */
const BYLINE =
  /^「.+」의 (?:원문 )?(?:글쓴이|발행처|작성일|입력 시각)(?:은|는) .+입니다\.$|^(?:.*\S \d+건(?: 가운데 \d+건)?: )?「.+」(?:\(.+\))?$|^다른 출처도 같습니다: .+$|^가장 최근 \S+[은는] 「.+」.*입니다\.$/u;

/** What may stand without a source: it says of the answer how it is to be read, and nothing of the world. */
const LEAD =
  /^시드에서 근거를 찾지 못했습니다\.$|^'.+'에 대한 근거는 찾지 못했습니다\.$|^(?:예|아니요)\.$|^.{1,200}:$|^출처마다 다릅니다\.$/u;

/** What holds for every answer, whatever was asked: it says nothing but what the stored texts say. */
export function expectHonest(answer: Answer, snapshot: IndexSnapshot): void {
  const { paragraphs, citations } = answer;
  for (const { source, title, quote, start, end, score } of citations) {
    const row = snapshot.documentIndex(source);
    expect(row, source).toBeGreaterThanOrEqual(0);
    expect(snapshot.documentText(row).slice(start, end)).toBe(quote);
    expect(quote.trim()).toBe(quote);
    expect(quote).not.toBe('');
    expect(title).toBe(snapshot.document(row).title);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  expect(citations.map(({ number }) => number)).toEqual(citations.map((_, at) => at + 1));
  const places = citations.map(({ source, start }) => `${source} ${start}`);
  expect(new Set(places).size, 'a sentence is cited once').toBe(places.length);

  const segments = paragraphs.flat();
  for (const segment of segments) {
    if (segment.kind === 'quote') expect(segment.text).toBe(citations[segment.citation - 1]?.quote);
    else if (segment.kind === 'computed') expect(segment.citations.length).toBeGreaterThan(1);
    else if (segment.citation === null) expect(segment.text).toMatch(LEAD);
    else expect(segment.text).toMatch(BYLINE);
  }
  const quoted = segments.flatMap(citedNumbers);
  expect([...new Set(quoted)].sort((a, b) => a - b)).toEqual(citations.map(({ number }) => number));
  const marks = [...answerText(answer).matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
  expect(marks).toEqual(quoted);

  if (answer.kind === 'answered') {
    expect(segments.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThan(0);
    expect(paragraphs.every((paragraph) => paragraph.length > 0)).toBe(true);
    expect(answer.nearest).toEqual([]);
  } else {
    expect(answerText(answer)).toBe('시드에서 근거를 찾지 못했습니다.');
    expect(citations).toEqual([]);
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    expect(new Set(answer.nearest.map(({ source }) => source)).size).toBe(answer.nearest.length);
  }
}
