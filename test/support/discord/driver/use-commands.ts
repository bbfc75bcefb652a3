import {
  type APIUser,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { ChatInputCommand } from '../limits/command.ts';
import type { RegisteredCommand } from '../platform/commands.ts';
import type { Platform } from '../platform/platform.ts';
import type { Turn } from '../platform/turn.ts';
import type { FakeMessage } from '../world/model.ts';
import { messagePayload } from '../world/payloads.ts';
import { permissionsIn } from '../world/permissions.ts';
import { descend, fillOptions, isCalled, type OptionValues } from './command-options.ts';
import { type Acting, interact } from './interact.ts';
import { Resolved } from './resolved.ts';

/** A slash command as a user types it. */
export interface Invocation extends Acting {
  /** `name` or `name sub-command`; names also as the user's language shows them. */
  readonly name: string;
  readonly options: OptionValues;
  /** The option being typed, to ask for suggestions. */
  readonly focused?: string;
  /** Sends it even where Discord's client hides the command. */
  readonly force?: boolean;
}

/**
 * Runs a slash command, or asks for the suggestions of its focused option.
 *
 * @throws Error where Discord's own client would not send it.
 */
export function useSlashCommand(platform: Platform, invocation: Invocation): Turn {
  const { name, options, focused = null, user, channelId, locale } = invocation;
  const [head = '', ...path] = name.split(' ');
  const command = findCommand(platform, ApplicationCommandType.ChatInput, head, invocation);
  if (!isChatInput(command)) throw new Error(`/${head} is no slash command`);
  if (!invocation.force) requireShown(platform, command, invocation);
  const channel = platform.world.channel(channelId);
  const resolved = new Resolved(platform, platform.world.guildOf(channel));
  const leaf = descend(command.options ?? [], path);
  const filled = leaf.wrap(fillOptions(leaf.options, { values: options, channelId, resolved, focused }));
  const typed = focused === null ? undefined : leaf.options.find((option) => isCalled(option, focused));
  const { id, name: defaultName, type, guild_id } = command;
  return interact(platform, {
    type: typed ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand,
    label: `/${[defaultName, ...path].join(' ')}`,
    data: {
      id,
      name: defaultName,
      type,
      options: filled,
      resolved: resolved.payload(),
      ...(guild_id !== undefined && { guild_id }),
    },
    ...(typed && { choiceType: typed.type }),
    user,
    channelId,
    locale,
  });
}

/** Runs a command from the menu of a message. */
export function useMessageMenu(
  platform: Platform,
  name: string,
  message: FakeMessage,
  acting: Omit<Acting, 'channelId'>,
): Turn {
  const place = { ...acting, channelId: message.channel_id };
  const command = findCommand(platform, ApplicationCommandType.Message, name, place);
  return interact(platform, {
    type: InteractionType.ApplicationCommand,
    label: command.name,
    isContextMenu: true,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      target_id: message.id,
      resolved: { messages: { [message.id]: messagePayload(platform.world, message, true) } },
      ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
    },
    ...place,
  });
}

/** Runs a command from the menu of a user. */
export function useUserMenu(platform: Platform, name: string, target: APIUser, acting: Acting): Turn {
  const command = findCommand(platform, ApplicationCommandType.User, name, acting);
  const resolved = new Resolved(platform, platform.world.guildOf(platform.world.channel(acting.channelId)));
  return interact(platform, {
    type: InteractionType.ApplicationCommand,
    label: command.name,
    isContextMenu: true,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      target_id: resolved.user(target.id),
      resolved: resolved.payload(),
      ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
    },
    ...acting,
  });
}

function findCommand(
  { commands, world }: Platform,
  type: ApplicationCommandType,
  name: string,
  { locale, channelId }: Acting,
): RegisteredCommand {
  const guild = world.guildOf(world.channel(channelId));
  const all = [...(guild ? commands.list({ guildId: guild.id }) : []), ...commands.list('global')];
  const command = all.find(
    (candidate) =>
      candidate.type === type && (candidate.name === name || candidate.name_localizations?.[locale] === name),
  );
  if (!command) throw new Error(`no command "${name}" here, only ${all.map((each) => each.name).join(', ')}`);
  return command;
}

function isChatInput(command: RegisteredCommand): command is Extract<RegisteredCommand, ChatInputCommand> {
  return command.type === ApplicationCommandType.ChatInput;
}

function requireShown({ world }: Platform, command: RegisteredCommand, { user, channelId }: Acting): void {
  const channel = world.channel(channelId);
  const has = permissionsIn(world, channel, user.id);
  const needed = BigInt(command.default_member_permissions ?? 0);
  const isAdmin = (has & PermissionFlagsBits.Administrator) !== 0n;
  const adminsOnly = command.default_member_permissions === '0';
  if (channel.kind !== 'direct' && !isAdmin && (adminsOnly || (has & needed) !== needed))
    throw new Error(`Discord hides /${command.name} from ${user.username} (default_member_permissions)`);
  const context = channel.kind === 'direct' ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (command.contexts && !command.contexts.includes(context))
    throw new Error(`Discord hides /${command.name} here (contexts)`);
}
