import { MessageFlags } from 'discord.js';
import { gapPage } from '../admin/gap-pages.ts';
import { renderGap, renderGaps } from '../rendering/render-gaps.ts';
import { messageOptions } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** The questions that found no answer, for the admin who asks alone. */
const showGaps: ComponentHandler = {
  action: 'gaps',
  scope: 'corpus',
  async run(interaction, _args, { services }, texts) {
    const body = renderGaps(gapPage(services.store.gaps, 0), '', texts);
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  },
};

const turnGaps: ComponentHandler = {
  action: 'gaps-page',
  scope: 'corpus',
  async run(interaction, [, page = '0'], { services }, texts) {
    const body = renderGaps(gapPage(services.store.gaps, Number(page)), '', texts);
    await interaction.update(messageOptions(body));
  },
};

const openGap: ComponentHandler = {
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

const dismissGap: ComponentHandler = {
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

export const gapListControls: readonly ComponentHandler[] = [showGaps, turnGaps, openGap, dismissGap];
