import { InteractionContextType, MessageFlags, PermissionFlagsBits, SlashCommandBuilder } from 'discord.js';
import { settingsPanel } from '../admin/settings-panel.ts';
import { messageOptions, plainBody } from '../reply.ts';
import type { SlashCommand } from './command.ts';

export const settings: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('settings')
    .setNameLocalizations({ ko: '설정' })
    .setDescription('Change how the bot behaves in this server')
    .setDescriptionLocalizations({ ko: '이 서버에서 봇이 어떻게 할지 정합니다' })
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),
  scope: 'guild',
  async run(interaction, context, texts) {
    const { guildId } = interaction;
    const body =
      guildId === null
        ? plainBody(texts.admin.settings.onlyInServers)
        : settingsPanel(guildId, context, texts);
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  },
};
