const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * An ISO 8601 date in words, as precise as it is: a year, a month, a day, or a time. A time with a zone is told in
 * Korea's (and says so), one without as it is written. What is no date of the calendar stays as it is.
 */
export function dateText(iso: string, locale: 'ko' | 'en'): string {
  const moment = MOMENT.exec(iso);
  if (moment === null) return dayText(iso, locale) ?? iso;
  const [, day = '', time = '', zone] = moment;
  if (dayText(day, locale) === null) return iso;
  if (zone === undefined) return `${dayText(day, locale)} ${time}`;
  const inKorea = koreanTime(`${day}T${iso.slice(day.length + 1).replace(' ', '')}`);
  return inKorea === null ? iso : `${dayText(inKorea.day, locale)} ${inKorea.time} KST`;
}

function dayText(iso: string, locale: 'ko' | 'en'): string | null {
  const match = DAY.exec(iso);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  // 31 April rolls over to 1 May: a date that changes is none.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return null;
  if (locale === 'ko') {
    return [`${year}년`, month && `${Number(month)}월`, day && `${Number(day)}일`].filter(Boolean).join(' ');
  }
  return new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date);
}

function koreanTime(moment: string): { readonly day: string; readonly time: string } | null {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return null;
  const [day = '', clock = ''] = koreanMoment(time).split(' ');
  return { day, time: clock };
}

// Sweden writes dates as ISO 8601 does, which spreadsheets know in every language.
const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-22 12:34` in Korea. */
export function koreanMoment(time: Date | number): string {
  return moments.format(time);
}
