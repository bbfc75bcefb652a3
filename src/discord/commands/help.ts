import { type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import { actorOf, mayUse } from '../access.ts';
import type { BotContext } from '../context.ts';
import { type ListedCommand, renderHelp } from '../rendering/render-help.ts';
import { replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import { memberCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';

/**
 * What the bot does and keeps, for the reader alone.
 *
 * @param others the other commands, in the order in which they are listed
 */
export function helpCommand(others: readonly SlashCommand[]): SlashCommand {
  return {
    data: memberCommand('help').toJSON(),
    scope: 'everyone',
    async run(interaction, context, texts) {
      const usable = others.filter((command) => isUsable(command, interaction, context));
      const listed = (wanted: (command: SlashCommand) => boolean) =>
        usable.filter(wanted).map((command) => listing(command, texts));
      const body = renderHelp(
        {
          memberCommands: listed(({ scope }) => scope === 'everyone'),
          adminCommands: listed(({ scope }) => scope !== 'everyone'),
          direct: interaction.guildId === null,
          retentionDays: context.retentionDays,
        },
        texts,
      );
      await replyPrivately(interaction, body);
    },
  };
}

function isUsable(
  { data, scope }: SlashCommand,
  interaction: ChatInputCommandInteraction,
  { access }: BotContext,
): boolean {
  const here = interaction.guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
  return (data.contexts?.includes(here) ?? true) && mayUse(scope, actorOf(interaction), access);
}

function listing({ data }: SlashCommand, { locale }: Texts): ListedCommand {
  if (locale === 'en') return { name: data.name, description: data.description };
  return {
    name: data.name_localizations?.ko ?? data.name,
    description: data.description_localizations?.ko ?? data.description,
  };
}
