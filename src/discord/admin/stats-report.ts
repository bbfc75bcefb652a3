import { AttachmentBuilder } from 'discord.js';
import { dailyQuestionsChart } from '../../charts/daily-questions.ts';
import type { DailyUsage } from '../../store/usage-store.ts';
import type { BotContext } from '../context.ts';
import type { StatsReport } from '../rendering/render-stats.ts';
import type { Texts } from '../texts/index.ts';

const TOP_DOCUMENTS = 5;
const LATEST_CHANGES = 10;
const CHART = 'questions.png';

/** What happened in the last days up to today, and on each of them. */
export interface PeriodStats {
  readonly report: StatsReport;
  readonly daily: readonly DailyUsage[];
}

export function periodStats(days: number, viewerId: string, { services }: BotContext): PeriodStats {
  const { store, library } = services;
  const daily = store.usage.daily(days);
  const sum = (kind: 'answered' | 'unanswered' | 'failed') =>
    daily.reduce((total, day) => total + day[kind], 0);
  const since = new Date(`${daily[0]!.date}T00:00:00+09:00`);
  const report: StatsReport = {
    days,
    answered: sum('answered'),
    unanswered: sum('unanswered'),
    failed: sum('failed'),
    documents: store.usage
      .topDocuments(days, TOP_DOCUMENTS)
      .map(({ source, count }) => ({ title: library.documentTitle(source) ?? source, count })),
    feedback: store.feedback.totals(since),
    openGaps: store.gaps.list({ limit: 0, offset: 0 }).total,
    changes: store.audit.latest(LATEST_CHANGES, viewerId),
  };
  return { report, daily };
}

/** The days as a picture; null when it could not be drawn: the figures are worth showing alone. */
export async function statsChart(
  { report, daily }: PeriodStats,
  { stats, locale }: Texts,
  { log }: BotContext,
): Promise<AttachmentBuilder | null> {
  const { answered, unanswered, failed, nothingAsked: nothing } = stats;
  const title = stats.chartTitle(String(report.days));
  try {
    const png = await dailyQuestionsChart(daily, { title, answered, unanswered, failed, nothing, locale });
    return new AttachmentBuilder(png, { name: CHART, description: stats.chartDescription });
  } catch (error) {
    log.error({ err: error }, 'chart not drawn');
    return null;
  }
}
