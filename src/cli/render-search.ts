import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { Passage } from '../retrieval/hybrid-retriever.ts';
import type { SearchTrace } from '../retrieval/hybrid-search.ts';
import type { Output } from './output.ts';
import { printableLine } from './printable.ts';

/** Characters of a passage that are shown. */
const SHOWN_CHARACTERS = 240;

/** Prints ranked passages for people; with `query`, also why each has its place. */
export function renderSearch(passages: readonly Passage[], output: Output, query: BoundQuery | null): void {
  const { colors } = output;
  if (query !== null) renderQuery(query, output);
  if (passages.length === 0) output.line(colors.yellow('찾은 단락이 없습니다.'));
  passages.forEach(({ id, pageContent, metadata }, index) => {
    const { source, title, score, trace } = metadata;
    const place = colors.dim(`(${printableLine(source)} · ${id})`);
    output.line(`${index + 1}. ${colors.bold(printableLine(title))} ${colors.cyan(fixed(score))} ${place}`);
    output.line(`   ${shorten(printableLine(pageContent))}`);
    if (query !== null) output.line(colors.dim(`   ${traceText(trace)}`));
  });
}

function renderQuery({ terms, spellings }: BoundQuery, output: Output): void {
  const { colors } = output;
  const weighed = terms.map(({ text, weight }) => `${printableLine(text)}(${weight.toFixed(1)})`);
  output.line(colors.dim(`찾은 말(드문 정도): ${weighed.join(' ') || '없음'}`));
  for (const { from, to } of spellings) output.line(colors.dim(`함께 찾은 표기: ${from} → ${to}`));
}

function traceText(trace: SearchTrace): string {
  return [
    `어휘 ${fixed(trace.lexical)}(형태소 ${fixed(trace.morphemes)}, 두 글자 ${fixed(trace.bigrams)})`,
    `문장 ${fixed(trace.sentence)}`,
    `이웃한 말 ${fixed(trace.neighbours)}`,
    `단락 ${fixed(trace.passage)}`,
    `뜻 ${fixed(trace.vector)}×${fixed(trace.vectorWeight)}`,
  ].join(' · ');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}

function fixed(value: number): string {
  return value.toFixed(3);
}
