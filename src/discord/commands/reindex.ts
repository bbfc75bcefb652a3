import { InteractionContextType, MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import type { ReindexJobs } from '../../service/reindexing.ts';
import { followReindex } from '../admin/follow-reindex.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderBusy } from '../rendering/render-reindex.ts';
import { messageOptions, plainBody } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { SlashCommand } from './command.ts';

export const reindex: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('reindex')
    .setNameLocalizations({ ko: '재색인' })
    .setDescription('Bring the index up to date with the documents')
    .setDescriptionLocalizations({ ko: '문서가 바뀐 대로 색인을 새로 만듭니다' })
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addBooleanOption((option) =>
      option
        .setName('full')
        .setNameLocalizations({ ko: '전체' })
        .setDescription('Build everything anew, also what has not changed')
        .setDescriptionLocalizations({ ko: '바뀌지 않은 문서도 처음부터 다시 색인합니다' }),
    )
    .toJSON(),
  scope: 'corpus',
  async run(interaction, context, texts) {
    const { reindexing } = context.services;
    if (reindexing.running !== null) {
      const body = busyBody(reindexing, texts);
      await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
      return;
    }
    const { resource } = await interaction.deferReply({ withResponse: true });
    const run = reindexing.start({ full: interaction.options.getBoolean('full') ?? false });
    if (run === 'busy') {
      await interaction.editReply(messageOptions(busyBody(reindexing, texts)));
      return;
    }
    await followReindex(run, resource?.message?.id ?? null, interaction, context, texts);
  },
};

/** Without a run of ours, the bot is ending. */
function busyBody({ running }: ReindexJobs, { admin, common }: Texts): MessageBody {
  return running === null ? plainBody(common.closing) : renderBusy(running.progress, admin.reindex);
}
