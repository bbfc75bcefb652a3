import type { Client } from 'discord.js';
import type { InterruptedJob } from '../../store/job-store.ts';
import type { BotContext } from '../context.ts';
import { plainBody } from '../rendering/body.ts';
import { messageOptions } from '../reply.ts';
import { defaultTexts } from '../texts/index.ts';

/**
 * Says in the messages of jobs that ended with the process before this one that they did; to be called once, before any
 * job starts. The result never rejects: a message or channel may be gone since.
 */
export function closeInterruptedJobs({ client, services, log }: BotContext): Promise<void> {
  const tellings = services.store.jobs.interruptAll().map((job) =>
    tellOf(job, client).catch((error: unknown) => {
      log.info({ err: error, job: job.id }, 'an interrupted job could not be told of');
    }),
  );
  return Promise.all(tellings).then(() => undefined);
}

async function tellOf({ channelId, messageId }: InterruptedJob, client: Client): Promise<void> {
  if (messageId === null) return;
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isTextBased()) return;
  const body = plainBody(defaultTexts.reindex.interrupted);
  await channel.messages.edit(messageId, messageOptions(body));
}
