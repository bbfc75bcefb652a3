import type { GapStore } from '../../store/gap-store.ts';
import { listPage } from '../rendering/pages.ts';
import { GAPS_PER_PAGE, type GapPage, renderGap, renderGaps } from '../rendering/render-gaps.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** The questions that found no answer, for the admin who asks alone. */
export const showGaps: ComponentHandler = {
  action: 'gaps',
  scope: 'corpus',
  async run(interaction, _args, { services }, texts) {
    const body = renderGaps(gapPage(services.store.gaps, 0), '', texts);
    await replyPrivately(interaction, body);
  },
};

export const turnGaps: ComponentHandler = {
  action: 'gaps-page',
  scope: 'corpus',
  async run(interaction, [, page = '0'], { services }, texts) {
    const body = renderGaps(gapPage(services.store.gaps, Number(page)), '', texts);
    await interaction.update(messageOptions(body));
  },
};

export const openGap: ComponentHandler = {
  action: 'gap-open',
  scope: 'corpus',
  async run(interaction, [page = '0'], { services }, texts) {
    const { gaps } = services.store;
    const id = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    const gap = gaps.get(Number(id));
    const body =
      gap?.state === 'open'
        ? renderGap(gap, Number(page), texts)
        : renderGaps(gapPage(gaps, Number(page)), texts.stats.gapGone, texts);
    await interaction.update(messageOptions(body));
  },
};

export const dismissGap: ComponentHandler = {
  action: 'gap-dismiss',
  scope: 'corpus',
  async run(interaction, [id, page = '0'], { services }, texts) {
    const { gaps } = services.store;
    const isOpen = gaps.get(Number(id))?.state === 'open';
    if (isOpen) gaps.dismiss(Number(id));
    const notice = isOpen ? texts.stats.dismissed : texts.stats.gapGone;
    await interaction.update(messageOptions(renderGaps(gapPage(gaps, Number(page)), notice, texts)));
  },
};

function gapPage(gaps: GapStore, asked: number): GapPage {
  const { total } = gaps.list({ limit: 0, offset: 0 });
  const page = listPage(asked, total, GAPS_PER_PAGE);
  return { ...page, ...gaps.list({ limit: GAPS_PER_PAGE, offset: page.offset }) };
}
