import { InteractionContextType, MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import type { BotContext } from '../context.ts';
import { type ProgramState, renderStatus } from '../rendering/render-status.ts';
import { messageOptions } from '../reply.ts';
import type { SlashCommand } from './command.ts';

export const status: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('status')
    .setNameLocalizations({ ko: '상태' })
    .setDescription('Show how the bot and its index are doing')
    .setDescriptionLocalizations({ ko: '봇과 색인의 상태를 보여 줍니다' })
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),
  scope: 'guild',
  async run(interaction, context, { admin }) {
    const body = renderStatus(programState(context), admin.status);
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  },
};

function programState({ client, services, startedAt }: BotContext): ProgramState {
  const { latencies, reindexing } = services;
  const p50 = latencies.percentile(0.5);
  const p95 = latencies.percentile(0.95);
  return {
    status: services.status(),
    node: process.version,
    uptimeSeconds: (services.now().getTime() - startedAt.getTime()) / 1000,
    memoryBytes: process.memoryUsage.rss(),
    latency: p50 === null || p95 === null ? null : { p50, p95 },
    // discord.js says -1 before the first heartbeat has come back.
    ping: client.ws.ping < 0 ? null : client.ws.ping,
    running: reindexing.running?.progress ?? null,
  };
}
