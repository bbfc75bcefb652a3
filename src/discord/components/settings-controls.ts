import type { MessageComponentInteraction } from 'discord.js';
import type { GuildSettings } from '../../store/settings-store.ts';
import { settingsPanel } from '../admin/settings-panel.ts';
import { BRIEFING_TIMES, COOLDOWNS, NO_BRIEFING } from '../rendering/render-settings.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** What the menus and buttons of the settings panel change; each choice is saved at once. */
export const settingsControls: readonly ComponentHandler[] = [
  control('settings-answer-channels', (interaction) =>
    interaction.isChannelSelectMenu() ? { answerChannels: interaction.values } : {},
  ),
  control('settings-briefing-channel', (interaction) =>
    interaction.isChannelSelectMenu() ? { briefingChannel: interaction.values[0] ?? null } : {},
  ),
  control('settings-cooldown', (interaction) => {
    const cooldownSeconds = COOLDOWNS.find((seconds) => String(seconds) === chosenOption(interaction));
    return cooldownSeconds === undefined ? {} : { cooldownSeconds };
  }),
  control('settings-briefing-time', (interaction) => {
    const chosen = chosenOption(interaction);
    const time = BRIEFING_TIMES.find((each) => each === chosen);
    if (time === undefined) return chosen === NO_BRIEFING ? { briefingTime: null } : {};
    return { briefingTime: time };
  }),
  control('settings-ephemeral', (_, value) => ({ ephemeralAnswers: value === 'true' })),
  control('settings-questions', (_, value) => ({ keepQuestions: value === 'true' })),
];

/** @param changes what a use of the control means; nothing for what it does not offer */
function control(
  action: string,
  changes: (interaction: MessageComponentInteraction, value: string | undefined) => Partial<GuildSettings>,
): ComponentHandler {
  return {
    action,
    scope: 'guild',
    async run(interaction, [value], context, texts) {
      const { guildId } = interaction;
      if (guildId === null) return replyPrivately(interaction, texts.settings.onlyInServers);
      context.services.store.settings.change(guildId, changes(interaction, value));
      await interaction.update(messageOptions(settingsPanel(guildId, context, texts)));
    },
  };
}

function chosenOption(interaction: MessageComponentInteraction): string | undefined {
  return interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
}
