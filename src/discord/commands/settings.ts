import { settingsPanel } from '../admin/settings-panel.ts';
import { plainBody } from '../rendering/body.ts';
import { replyPrivately } from '../reply.ts';
import { adminCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';

export const settings: SlashCommand = {
  data: adminCommand('settings').toJSON(),
  scope: 'guild',
  async run(interaction, context, texts) {
    const { guildId } = interaction;
    const body =
      guildId === null ? plainBody(texts.settings.onlyInServers) : settingsPanel(guildId, context, texts);
    await replyPrivately(interaction, body);
  },
};
