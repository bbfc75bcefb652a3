import { plainBody } from '../rendering/body.ts';
import { renderForgetting } from '../rendering/render-help.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** Says what is kept of the one who asks, and offers to delete it. */
export const askToForget: ComponentHandler = {
  action: 'forget',
  scope: 'everyone',
  async run(interaction, _args, { services }, { lookup, ...texts }) {
    const records = services.store.countOf(interaction.user.id);
    const isEmpty = Object.values(records).every((count) => count === 0);
    const body = isEmpty
      ? plainBody(lookup.noRecords)
      : renderForgetting(lookup.records(records), { lookup, ...texts });
    await replyPrivately(interaction, body);
  },
};

/** Deletes it and says how much that was. */
export const forget: ComponentHandler = {
  action: 'forget-now',
  scope: 'everyone',
  async run(interaction, _args, { services }, { lookup }) {
    await interaction.deferUpdate();
    const records = services.store.forgetUser(interaction.user.id);
    await interaction.editReply(messageOptions(plainBody(lookup.forgotten(records))));
  },
};

export const keepRecords: ComponentHandler = {
  action: 'forget-not',
  scope: 'everyone',
  async run(interaction, _args, _context, { lookup }) {
    await interaction.update(messageOptions(plainBody(lookup.kept)));
  },
};
