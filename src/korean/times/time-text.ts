import { monthOf } from './calendar.ts';
import { FIRST_DAY, LAST_DAY, type TimeSpan } from './time-span.ts';

const SEASONS = ['봄', '여름', '가을', '겨울'];

/** A span in Korean: 2024년, 2024년 4분기, 2024년 3월, 2024년 3월 5일, 2024년 3월 1일~2024년 5월 2일. */
export function timeText({ from, to, precision }: TimeSpan): string {
  if (from === FIRST_DAY) return `${dayText(to)}까지`;
  if (to === LAST_DAY) return `${dayText(from)}부터`;
  const { year, month } = monthOf(from);
  switch (precision) {
    case 'year':
      // A fiscal year that does not begin in January is no 2024년.
      return month === 1 ? `${year}년` : `${dayText(from)}~${dayText(to)}`;
    case 'half':
      return `${year}년 ${month <= 6 ? '상' : '하'}반기`;
    case 'quarter':
      return `${year}년 ${Math.ceil(month / 3)}분기`;
    case 'season':
      return `${year}년 ${SEASONS[month / 3 - 1] ?? ''}`;
    case 'month':
      return `${year}년 ${month}월`;
    case 'day':
      return dayText(from);
    default:
      return `${dayText(from)}~${dayText(to)}`;
  }
}

function dayText(day: string): string {
  const { year, month } = monthOf(day);
  return `${year}년 ${month}월 ${Number(day.slice(8))}일`;
}
