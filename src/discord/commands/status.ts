import type { BotContext } from '../context.ts';
import { type ProgramState, renderStatus } from '../rendering/render-status.ts';
import { replyPrivately } from '../reply.ts';
import { adminCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';

export const status: SlashCommand = {
  data: adminCommand('status').toJSON(),
  scope: 'guild',
  async run(interaction, context, texts) {
    const body = renderStatus(programState(context), texts);
    await replyPrivately(interaction, body);
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
    folder: services.watchState(),
  };
}
