import { withParticle } from '../../korean/particles.ts';
import { compareQuantities, differenceOf, isSingle } from '../../korean/quantities/arithmetic.ts';
import { formatQuantity } from '../../korean/quantities/format.ts';
import { quantitiesIn } from '../../korean/quantities/quantities-in.ts';
import type { Dimension, Quantity } from '../../korean/quantities/quantity.ts';
import type { ComputeComparison } from './reckoning.ts';

/** How a larger amount is called; of lengths, powers and the like it is simply larger. */
const MORE: Partial<Record<Dimension, string>> = {
  money: '많습니다',
  count: '많습니다',
  percent: '높습니다',
};

/**
 * Which of two quotes tells more, and by how much: only when each holds one amount of a unit that both share, since of
 * several it would be a guess which one is meant.
 */
export const compareQuotes: ComputeComparison = (one, other) => {
  const left = quantitiesIn(one.quote).filter(isSingle);
  const right = quantitiesIn(other.quote).filter(isSingle);
  const shared = new Set(
    left.map(({ unit }) => unit).filter((unit) => right.some((own) => own.unit === unit)),
  );
  const pairs = [...shared].flatMap((unit) => {
    const first = only(left, unit);
    const second = only(right, unit);
    return first === null || second === null ? [] : [{ first, second }];
  });
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return null;
  const { first, second } = pair;
  const order = compareQuantities(first, second);
  const difference = differenceOf(first, second);
  if (order === null || difference === null) return null;
  if (order === 0) return { text: `둘은 ${withParticle(formatQuantity(first), '으로/로')} 같습니다.` };
  const [more, less] = order > 0 ? [one.label, other.label] : [other.label, one.label];
  const about = [first, second].some(({ qualifier }) => qualifier !== 'exact') ? '약 ' : '';
  return {
    text: `${withParticle(more, '이/가')} ${less}보다 ${about}${formatQuantity(difference)} ${MORE[first.dimension] ?? '더 큽니다'}.`,
  };
};

/** The one amount of a unit; null when there are several that differ. */
function only(quantities: readonly Quantity[], unit: string): Quantity | null {
  const [first, ...others] = quantities.filter((quantity) => quantity.unit === unit);
  if (first === undefined) return null;
  return others.every((other) => compareQuantities(first, other) === 0) ? first : null;
}
