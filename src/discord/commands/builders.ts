import {
  InteractionContextType,
  PermissionFlagsBits,
  type SharedNameAndDescription,
  SlashCommandBuilder,
} from 'discord.js';
import { COMMAND_TEXTS, type CommandText } from '../texts/commands.ts';

/** A command for everybody, in servers and in direct messages. */
export function memberCommand(name: keyof typeof COMMAND_TEXTS): SlashCommandBuilder {
  return named(new SlashCommandBuilder(), COMMAND_TEXTS[name]).setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
  );
}

/** A command of servers that Discord hides from those who may not manage theirs; its scope decides who may use it. */
export function adminCommand(name: keyof typeof COMMAND_TEXTS): SlashCommandBuilder {
  return named(new SlashCommandBuilder(), COMMAND_TEXTS[name])
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
}

/** Gives a command or an option its names and descriptions. */
export function named<Named extends SharedNameAndDescription>(
  builder: Named,
  { name, ko, description }: CommandText,
): Named {
  return builder
    .setName(name)
    .setNameLocalizations({ ko })
    .setDescription(description.en)
    .setDescriptionLocalizations({ ko: description.ko });
}
