import type { Gap } from '../../store/gap-store.ts';
import type { StatsTexts } from '../texts/stats.ts';
import { csv } from './csv.ts';
import { koreanMoment } from './dates.ts';

/** The gaps as a table for a spreadsheet, times in Korea's. */
export function gapTable(gaps: readonly Gap[], texts: StatsTexts): string {
  const rows = gaps.map(({ question, count, firstAt, lastAt, state, source }) => [
    question,
    String(count),
    koreanMoment(firstAt),
    koreanMoment(lastAt),
    texts.states[state],
    source ?? '',
  ]);
  return csv([texts.columns, ...rows]);
}
