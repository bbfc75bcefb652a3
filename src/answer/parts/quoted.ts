import { findQuoteSpans } from '../../korean/quote-spans.ts';

/** A text in which what is quoted is one word: its spaces do not break. */
export function joinQuoted(text: string): string {
  const { closerOf } = findQuoteSpans(text);
  let joined = text;
  for (const [from, to] of closerOf) {
    joined = joined.slice(0, from) + joined.slice(from, to).replaceAll(' ', '\u00a0') + joined.slice(to);
  }
  return joined;
}

/** 서울·부산 as two words with a comma; 한·미 and 3·1 are names. */
export function separateDots(text: string): string {
  return text.replace(/(?<=[가-힣A-Za-z]{2})[·/](?=[가-힣A-Za-z]{2})/gu, ', ');
}
