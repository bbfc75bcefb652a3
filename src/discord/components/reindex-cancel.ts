import { plainBody } from '../rendering/body.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** Jobs that are looked through for the one to cancel: one runs at a time, so it is among the latest. */
const LATEST = 10;

/** Cancels the run that the message shows, whoever of those in charge began it. */
export const cancelReindex: ComponentHandler = {
  action: 'reindex-cancel',
  scope: 'corpus',
  async run(interaction, [id = ''], { services }, { reindex: texts }) {
    const job = services.store.jobs.latest(LATEST).find((each) => String(each.id) === id);
    const { running } = services.reindexing;
    if (job?.state !== 'running' || running === null) return replyPrivately(interaction, texts.notRunning);
    running.cancel();
    await interaction.update(messageOptions(plainBody(texts.cancelling)));
  },
};
