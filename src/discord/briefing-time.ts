import type { GuildSettings } from '../store/settings-store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Korea has had no summer time since 1988. */
const KST_OFFSET_MS = 9 * 60 * MINUTE_MS;
/** A bot that was away so long leaves the briefing to the next day. */
const LATEST_MS = 3 * 60 * MINUTE_MS;

/**
 * Whether a server's daily briefing is to be posted now: its time in Korea has come, at most three hours ago, and
 * nothing was posted since then.
 */
export function isBriefingDue(
  { briefingChannel, briefingTime }: Pick<GuildSettings, 'briefingChannel' | 'briefingTime'>,
  lastBriefing: Date | null,
  now: Date,
): boolean {
  if (briefingChannel === null || briefingTime === null) return false;
  const planned = lastPlanned(briefingTime, now.getTime());
  const isPosted = lastBriefing !== null && lastBriefing.getTime() >= planned;
  return !isPosted && now.getTime() - planned <= LATEST_MS;
}

/** The last moment up to `now` at which clocks in Korea showed this time, `HH:MM`. */
function lastPlanned(time: string, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = Math.floor((now + KST_OFFSET_MS) / DAY_MS) * DAY_MS - KST_OFFSET_MS;
  const today = midnight + (hours * 60 + minutes) * MINUTE_MS;
  return today <= now ? today : today - DAY_MS;
}
