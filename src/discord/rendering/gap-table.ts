import type { Gap } from '../../store/gap-store.ts';
import type { StatsTexts } from '../texts/stats.ts';
import { csv } from './csv.ts';

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

// Sweden writes dates as ISO 8601 does, which spreadsheets know in every language.
const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-22 12:34` */
function koreanMoment(time: Date): string {
  return moments.format(time);
}
