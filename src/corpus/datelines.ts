import { readByline } from './bylines.ts';
import { FULL_DATE, parseStatedDate } from './dates.ts';

/** A day that a line is there to state, and what the line says of it. */
export interface Dateline {
  /** ISO 8601 calendar date. */
  readonly date: string;
  /** `published` or `changed` by its label; `bare` without one. */
  readonly kind: 'published' | 'changed' | 'bare';
}

const PUBLISHED =
  '(?:최초\\s?)?(?:기사\\s?)?(?:입력|등록|게시|작성|발행|승인|송고|출고|업로드|배포|공지|공고|published|posted)(?:\\s?(?:일시|일자|날짜|시간|시각|일|on|at))?';
const CHANGED =
  '(?:(?:최종|최근)\\s?)?(?:수정|업데이트|갱신|updated)(?:\\s?(?:일시|일자|날짜|시간|시각|일))?';
const LABELLED = new RegExp(`(?:^|[\\s|ㅣ·(\\[])${PUBLISHED}\\s*[:：.]?\\s*(${FULL_DATE})`, 'i');
const CLOCK =
  /(?:(?:오전|오후|am|pm)\s*)?\d{1,2}\s*(?::\s*\d{2}(?::\d{2})?|시(?:\s*\d{1,2}\s*분)?)(?:\s*(?:am|pm|kst))?/gi;
/** `name·2025년 1월 5일`, as blogs sign. */
const HANDLE_BESIDE = new RegExp(`^[\\w.-]+\\s?[·|]\\s?${FULL_DATE}$`);
/** What may stand beside a date on its line: weekday, counters, reading time. */
const BESIDE =
  /\d+\s*분\s*(?:소요|읽기|분량)|\(?[월화수목금토일](?:요일)?\)?|(?:조회|댓글|공감|추천)(?:수)?\s*[\d,]+/g;

/**
 * Reads a line that is there to give a date: labelled (`입력 2025.07.10 14:20`) or alone on its line.
 * A date inside a sentence, or under another label (일시, 시행일), is none of the document's.
 */
export function readDateline(line: string): Dateline | null {
  if (line.length > 120) return null;
  const labelled = LABELLED.exec(line);
  const stated = labelled ? parseStatedDate(labelled[1]!) : null;
  if (stated) return { date: stated, kind: 'published' };

  const first = new RegExp(FULL_DATE).exec(line)?.[0];
  if (first === undefined) return null;
  const rest = line
    .replace(new RegExp(FULL_DATE, 'g'), ' ')
    .replace(new RegExp(`${PUBLISHED}|${CHANGED}`, 'gi'), ' ')
    .replace(CLOCK, ' ')
    .replace(BESIDE, ' ')
    .replace(/[\s|ㅣ·:：.,/()[\]~-]+/g, ' ')
    .trim();
  const isAlone = rest === '' || readByline(line) !== null || HANDLE_BESIDE.test(line);
  const date = isAlone ? parseStatedDate(first) : null;
  return date ? { date, kind: new RegExp(CHANGED, 'i').test(line) ? 'changed' : 'bare' } : null;
}
