import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { BotPlan } from './test-bot.ts';

/** `/ask question`, in Korean `/질문 내용`. */
export const ASK = {
  name: 'ask',
  nameLocalizations: { ko: '질문' },
  description: 'Ask',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      nameLocalizations: { ko: '내용' },
      description: 'What to ask',
      required: true,
      maxLength: 20,
    },
  ],
} as const;

/** A bot with the command `/ask` whose answer the test gives. */
export function asking(answer: (interaction: ChatInputCommandInteraction) => unknown): BotPlan {
  return {
    commands: [ASK],
    onInteraction: (interaction) => interaction.isChatInputCommand() && answer(interaction),
  };
}

/** What a user types behind it. */
export const ask = { options: { 내용: '물은 언제 끓어?' } };
