import type { MessageComponentInteraction, RepliableInteraction } from 'discord.js';
import { apiProblem } from '../api-errors.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { messageOptions } from '../reply.ts';

/** Shows how something goes on in the reply, or in a direct message when its 15 minutes are over. */
export async function showPrivately(
  interaction: RepliableInteraction | MessageComponentInteraction,
  body: MessageBody,
  { log }: BotContext,
): Promise<void> {
  try {
    await interaction.editReply(messageOptions(body));
  } catch (error) {
    if (apiProblem(error) === 'other') throw error;
    await interaction.user.send(messageOptions(body)).catch((cause: unknown) => {
      log.info({ err: cause }, 'an admin could not be told how something ended');
    });
  }
}
