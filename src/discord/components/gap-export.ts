import { AttachmentBuilder, MessageFlags } from 'discord.js';
import { koreanDay } from '../../store/days.ts';
import { gapTable } from '../rendering/gap-table.ts';
import { countText } from '../rendering/numbers.ts';
import { NO_MENTIONS } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** All gaps of every state as a file. */
export const exportGaps: ComponentHandler = {
  action: 'gaps-csv',
  scope: 'corpus',
  async run(interaction, _args, { services }, { stats }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const gaps = [...services.store.gaps.all()];
    // Discord strips Hangul from file names.
    const name = `questions-${koreanDay(services.now())}.csv`;
    await interaction.editReply({
      content: stats.exported(countText(gaps.length)),
      files: [new AttachmentBuilder(Buffer.from(gapTable(gaps, stats)), { name })],
      allowedMentions: NO_MENTIONS,
    });
  },
};
