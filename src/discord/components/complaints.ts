import { listPage } from '../rendering/pages.ts';
import { COMPLAINTS_PER_PAGE, type ComplaintPage, renderComplaints } from '../rendering/render-complaints.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { BotServices } from '../services.ts';
import type { ComponentHandler } from './component.ts';

/** The answers that were called unhelpful, for the admin who asks alone. */
export const showComplaints: ComponentHandler = {
  action: 'complaints',
  scope: 'corpus',
  async run(interaction, _args, { services }, texts) {
    const body = renderComplaints(complaintPage(services, 0), texts);
    await replyPrivately(interaction, body);
  },
};

export const turnComplaints: ComponentHandler = {
  action: 'complaints-page',
  scope: 'corpus',
  async run(interaction, [, page = '0'], { services }, texts) {
    const body = renderComplaints(complaintPage(services, Number(page)), texts);
    await interaction.update(messageOptions(body));
  },
};

function complaintPage({ store, library }: BotServices, asked: number): ComplaintPage {
  const total = store.feedback.totals(new Date(0)).unhelpful;
  const page = listPage(asked, total, COMPLAINTS_PER_PAGE);
  const found = store.feedback.complaints({ limit: COMPLAINTS_PER_PAGE, offset: page.offset });
  const complaints = found.map(({ sources, ...complaint }) => ({
    ...complaint,
    titles: sources.map((source) => library.documentTitle(source) ?? source),
  }));
  return { ...page, complaints, total };
}
