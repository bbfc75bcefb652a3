import type { Morpheme } from './morphemes.ts';
import { halfWidth } from './quantities/half-width.ts';
import { type QuantityTerm, quantityTermsIn } from './quantities/quantity-terms.ts';
import { type ContentTerm, contentTerms, type PlacedTerm } from './terms.ts';

/** Words around an amount that say how it is meant, not what is asked about. */
const QUALIFYING = new Set(
  '약 대략 거의 최소 최소한 최대 최저 적어도 정도 가량 안팎 내외 남짓 이상 이하 미만 초과 이내'.split(' '),
);
/** How far from the amount they stand, in characters. */
const QUALIFYING_DISTANCE = 1;

/** A term that a question looks for. */
export interface AskedTerm extends ContentTerm {
  /** Terms of the index that will do as well: of an amount, the same number without its unit. */
  readonly otherwise: readonly string[];
}

/**
 * The terms that a text is indexed under: its content terms, and before the words of each amount the terms of that
 * amount.
 *
 * @param morphemes the text's analysis
 */
export function textTerms(text: string, morphemes: readonly Morpheme[]): ContentTerm[] {
  const words = contentTerms(morphemes);
  const amounts = quantityTermsIn(text);
  if (amounts.length === 0) return words;
  return merged<ContentTerm>(words, amounts, ({ stored }) =>
    stored.map((term) => ({ text: term, kind: 'number' })),
  );
}

/**
 * The terms that a question looks for: as {@link textTerms}, but an amount stands for its words: who asks for 2200MW
 * is answered by 2.2GW, and needs no text with 2200 in it.
 *
 * @param morphemes the question's analysis
 */
export function questionTerms(text: string, morphemes: readonly Morpheme[]): AskedTerm[] {
  const amounts = quantityTermsIn(text);
  const words = contentTerms(morphemes)
    .filter((word) => !amounts.some((amount) => isPartOf(word, amount, text) || qualifies(word, amount)))
    .map((word) => ({ ...word, otherwise: [] }));
  return merged<AskedTerm>(words, amounts, (amount) => [askedTerm(amount)]);
}

/** An English text without its amounts, and the terms of these. */
export function splitAmounts(text: string): { rest: string; amounts: AskedTerm[] } {
  const amounts = quantityTermsIn(text);
  let rest = text;
  for (const { start, end } of amounts) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return { rest, amounts: amounts.map(askedTerm) };
}

function askedTerm({ asked, otherwise }: QuantityTerm): AskedTerm {
  return { text: asked, kind: 'number', otherwise };
}

/** Both in reading order; an amount comes before the words of its own. */
function merged<Term>(
  words: readonly (Term & { readonly start: number; readonly end: number })[],
  amounts: readonly QuantityTerm[],
  termsOf: (amount: QuantityTerm) => readonly Term[],
): Term[] {
  const terms: Term[] = [];
  let next = 0;
  for (const word of words) {
    for (; next < amounts.length && amounts[next]!.start < word.end; next++) {
      terms.push(...termsOf(amounts[next]!));
    }
    terms.push(word);
  }
  return [...terms, ...amounts.slice(next).flatMap(termsOf)];
}

/** Whether a word of the analysis is one of an amount's own: in the same place, and written in it. */
function isPartOf({ text: word, start, end }: PlacedTerm, amount: QuantityTerm, text: string): boolean {
  if (end <= amount.start || start >= amount.end) return false;
  if (lettersOf(text.slice(amount.start, amount.end)).includes(word)) return true;
  // The analyser may leave a particle on the unit: 불은 of 18억불은.
  const behind = text.slice(amount.end, end);
  return (
    lettersOf(text.slice(amount.start, amount.end) + behind).includes(word) &&
    !lettersOf(behind).includes(word)
  );
}

function qualifies({ text, start, end }: PlacedTerm, amount: QuantityTerm): boolean {
  if (!QUALIFYING.has(text)) return false;
  return end + QUALIFYING_DISTANCE >= amount.start && start <= amount.end + QUALIFYING_DISTANCE;
}

function lettersOf(text: string): string {
  return halfWidth(text).toLowerCase().replace(/[,\s]/g, '');
}
