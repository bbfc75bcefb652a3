import { followReindex } from '../admin/follow-reindex.ts';
import { replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** Takes an emptied folder over: what a run has asked about is meant. */
export const acceptEmpty: ComponentHandler = {
  action: 'reindex-empty',
  scope: 'corpus',
  async run(interaction, _args, context, texts) {
    const run = context.services.reindexing.start({ acceptEmpty: true });
    if (run === 'busy') return replyPrivately(interaction, texts.reindex.busy);
    await interaction.deferUpdate();
    await followReindex(run, interaction, context, texts);
  },
};
