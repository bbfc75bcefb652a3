const DAY_MS = 86_400_000;
/** Korea has had no summer time since 1988. */
const KST_OFFSET_MS = 9 * 3_600_000;

/** The calendar day in Korea, `YYYY-MM-DD`. */
export function koreanDay(time: Date): string {
  return new Date(time.getTime() + KST_OFFSET_MS).toISOString().slice(0, 10);
}

/** The last `count` days in Korea up to the one of `now`, oldest first. */
export function lastKoreanDays(count: number, now: Date): string[] {
  return Array.from({ length: count }, (_, index) => koreanDay(daysBefore(now, count - 1 - index)));
}

/** The same time of day, so many days (of 24 hours) earlier. */
export function daysBefore(time: Date, days: number): Date {
  return new Date(time.getTime() - days * DAY_MS);
}
