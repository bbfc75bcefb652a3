import { MessageFlags } from 'discord.js';
import { periodStats, statsChart } from '../admin/stats-report.ts';
import { renderStats } from '../rendering/render-stats.ts';
import { messageOptions } from '../reply.ts';
import { OPTION_TEXTS, periodChoice } from '../texts/commands.ts';
import { adminCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

const PERIODS = [7, 30, 90] as const;
const DEFAULT_PERIOD = 30;

export const stats: SlashCommand = {
  data: adminCommand('stats')
    .addIntegerOption((option) => named(option, OPTION_TEXTS.days).addChoices(PERIODS.map(periodChoice)))
    .toJSON(),
  scope: 'corpus',
  async run(interaction, context, texts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const days = interaction.options.getInteger('days') ?? DEFAULT_PERIOD;
    const period = periodStats(days, interaction.user.id, context);
    const chart = await statsChart(period, texts, context);
    const body = renderStats(period.report, { texts, chart: chart?.name ?? null });
    await interaction.editReply({ ...messageOptions(body), files: chart === null ? [] : [chart] });
  },
};
