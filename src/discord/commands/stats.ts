import { InteractionContextType, MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { periodStats, statsChart } from '../admin/stats-report.ts';
import { renderStats } from '../rendering/render-stats.ts';
import { messageOptions } from '../reply.ts';
import type { SlashCommand } from './command.ts';

const PERIODS = [7, 30, 90] as const;
const DEFAULT_PERIOD = 30;

export const stats: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('stats')
    .setNameLocalizations({ ko: '통계' })
    .setDescription('Show what was asked and what was not found')
    .setDescriptionLocalizations({ ko: '질문과 답변, 찾지 못한 질문을 보여 줍니다' })
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addIntegerOption((option) =>
      option
        .setName('days')
        .setNameLocalizations({ ko: '기간' })
        .setDescription('How many days up to today (30 if not given)')
        .setDescriptionLocalizations({ ko: '오늘까지 며칠 동안 (고르지 않으면 30일)' })
        .addChoices(
          PERIODS.map((days) => ({
            name: `${days} days`,
            name_localizations: { ko: `${days}일` },
            value: days,
          })),
        ),
    )
    .toJSON(),
  scope: 'corpus',
  async run(interaction, context, { stats: texts }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const period = periodStats(interaction.options.getInteger('days') ?? DEFAULT_PERIOD, context);
    const chart = await statsChart(period, texts, context);
    const body = renderStats(period.report, { texts, chart: chart?.name ?? null });
    await interaction.editReply({ ...messageOptions(body), files: chart === null ? [] : [chart] });
  },
};
