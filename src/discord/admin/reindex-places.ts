import { missingPermissions } from '../asking/send-permission.ts';
import type { BotContext } from '../context.ts';
import { messageOptions } from '../reply.ts';
import type { ReindexInteraction } from './follow-reindex.ts';
import type { ProgressPlaces } from './progress-message.ts';

/** Where a run that was begun by a command shows itself; the job is kept informed of its message. */
export function reindexPlaces(
  interaction: ReindexInteraction,
  jobId: number,
  { services }: BotContext,
): ProgressPlaces {
  return {
    async reply(body) {
      await interaction.editReply(messageOptions(body));
    },
    async post(body) {
      const { channel } = interaction;
      if (!channel?.isSendable() || missingPermissions(channel).length > 0) {
        throw new Error('messages may not be sent in the channel');
      }
      const message = await channel.send(messageOptions(body));
      services.store.jobs.attach(jobId, message.id);
      return {
        url: message.url,
        async edit(next) {
          await message.edit(messageOptions(next));
        },
      };
    },
    async tell(body) {
      await interaction.user.send(messageOptions(body));
    },
  };
}
