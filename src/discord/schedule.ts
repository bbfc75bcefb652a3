import { isBriefingDue } from './briefing-time.ts';
import type { BotContext } from './context.ts';
import { postBriefing } from './lookup/post-briefing.ts';
import type { Work } from './work.ts';

const LOOK_MS = 30_000;
/** A server whose briefing could not be posted is left alone so long: somebody has to do something first. */
const RETRY_MS = 10 * 60_000;
const PRUNE_MS = 60 * 60_000;

/** Something that happens again and again until it is stopped. */
export interface Schedule {
  stop(): void;
}

/** Posts daily briefings when their time comes, and deletes what has been kept long enough. */
export function startSchedule(context: BotContext, work: Work): Schedule {
  const failedAt = new Map<string, number>();
  let isLooking = false;
  const look = () => {
    if (isLooking || work.isClosed) return;
    isLooking = true;
    work.track(() =>
      postDueBriefings(context, failedAt).finally(() => {
        isLooking = false;
      }),
    );
  };
  const timers = [setInterval(look, LOOK_MS), setInterval(() => work.track(() => prune(context)), PRUNE_MS)];
  look();
  return {
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** Never throws: a server that fails keeps no other one waiting. */
async function postDueBriefings(context: BotContext, failedAt: Map<string, number>): Promise<void> {
  const { services, log } = context;
  const now = services.now();
  try {
    for (const { guildId, settings } of services.store.settings.all()) {
      const { briefingChannel } = settings;
      if (briefingChannel === null) continue;
      if (!isBriefingDue(settings, services.store.settings.lastBriefing(guildId), now)) continue;
      if (now.getTime() - (failedAt.get(guildId) ?? Number.NEGATIVE_INFINITY) < RETRY_MS) continue;
      const isDone = await postBriefing(guildId, briefingChannel, context);
      if (isDone) failedAt.delete(guildId);
      else failedAt.set(guildId, now.getTime());
    }
  } catch (error) {
    log.error({ err: error }, 'briefings could not be looked after');
  }
}

async function prune({ services, log }: BotContext): Promise<void> {
  try {
    services.store.prune();
    await services.seeds.prune();
  } catch (error) {
    log.error({ err: error }, 'old records could not be deleted');
  }
}
