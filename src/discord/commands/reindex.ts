import type { ReindexJobs } from '../../service/reindexing.ts';
import { followReindex } from '../admin/follow-reindex.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { renderBusy } from '../rendering/render-reindex.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import { OPTION_TEXTS } from '../texts/commands.ts';
import type { Texts } from '../texts/index.ts';
import { adminCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

export const reindex: SlashCommand = {
  data: adminCommand('reindex')
    .addBooleanOption((option) => named(option, OPTION_TEXTS.full))
    .toJSON(),
  scope: 'corpus',
  async run(interaction, context, texts) {
    const { reindexing } = context.services;
    if (reindexing.running !== null) {
      const body = busyBody(reindexing, texts);
      await replyPrivately(interaction, body);
      return;
    }
    await interaction.deferReply();
    const run = reindexing.start({ full: interaction.options.getBoolean('full') ?? false });
    if (run === 'busy') {
      await interaction.editReply(messageOptions(busyBody(reindexing, texts)));
      return;
    }
    await followReindex(run, interaction, context, texts);
  },
};

/** Without a run of ours, the bot is ending. */
function busyBody({ running }: ReindexJobs, { reindex: texts, common }: Texts): MessageBody {
  return running === null ? plainBody(common.closing) : renderBusy(running.progress, texts);
}
