import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { apiProblem } from '../api-errors.ts';
import { messageOptions, NO_MENTIONS } from '../reply.ts';
import { type AnswerSurface, type PhaseBudget, PhaseLine } from './answer-surface.ts';

/** The reply to an interaction that has been deferred. */
export function interactionSurface(interaction: RepliableInteraction, budget: PhaseBudget): AnswerSurface {
  const line = new PhaseLine((content) => interaction.editReply({ content, allowedMentions: NO_MENTIONS }));
  return {
    phase(text) {
      if (budget.isFree()) line.set(text);
    },
    async finish(body) {
      await line.end();
      const options = messageOptions(body);
      try {
        await interaction.editReply(options);
      } catch (error) {
        // Whoever deleted the waiting message does not want it back.
        if (apiProblem(error) !== 'other') throw error;
        const ephemeral = interaction.ephemeral === true ? { flags: MessageFlags.Ephemeral as const } : {};
        await interaction.followUp({ ...options, ...ephemeral });
      }
    },
  };
}
