import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { type CommandOption, isNested, named, optionsSchema } from './command-option.ts';
import { codePoints, refuse, text } from './form.ts';
import { localized } from './localized.ts';

const COMMAND_CHARACTERS = 8000;
const MOST: ReadonlyMap<ApplicationCommandType, number> = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nullish(),
  nsfw: z.boolean().nullish(),
};
const chatInput = z
  .object({
    type: z.literal(ApplicationCommandType.ChatInput),
    ...named,
    options: optionsSchema.nullish(),
    ...shared,
  })
  .superRefine((command, context) => {
    const size = characters(command);
    if (size > COMMAND_CHARACTERS)
      refuse(context, ['name'], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds 8000 (got ${size})`);
  });
const contextMenu = z.object({
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: text(32, 1),
  name_localizations: localized(text(32, 1)),
  description: z.literal('').nullish(),
  options: z.array(z.unknown()).max(0).nullish(),
  ...shared,
});

/** One application command; without a type it is a slash command. */
export const commandSchema = z.preprocess(
  (body) =>
    typeof body === 'object' && body !== null && !('type' in body)
      ? { ...body, type: ApplicationCommandType.ChatInput }
      : body,
  z.discriminatedUnion('type', [chatInput, contextMenu]),
);

/** All commands of a scope, as a bulk overwrite sends them. */
export const commandListSchema = z.array(commandSchema).superRefine((commands, context) => {
  const counts = new Map<ApplicationCommandType, number>();
  commands.forEach(({ type, name }, index) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    if (count > (MOST.get(type) ?? 0))
      refuse(context, [index], 'APPLICATION_COMMAND_TOO_MANY', 'Maximum number of commands reached');
    if (commands.findIndex((other) => other.type === type && other.name === name) !== index)
      refuse(
        context,
        [index, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
  });
});

export type Command = z.output<typeof commandSchema>;
export type ChatInputCommand = z.output<typeof chatInput>;

interface Sized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  readonly description?: string | undefined;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  readonly options?: readonly CommandOption[] | null | undefined;
}

/** Names, descriptions and values, of each text the longest translation. */
function characters({
  name,
  name_localizations,
  description = '',
  description_localizations,
  options,
}: Sized): number {
  const own = longest(name, name_localizations) + longest(description, description_localizations);
  return (options ?? []).reduce(
    (sum, option) =>
      sum + characters(isNested(option) ? option : { ...option, options: null }) + choiceCharacters(option),
    own,
  );
}

function choiceCharacters(option: CommandOption): number {
  if (isNested(option)) return 0;
  return (option.choices ?? []).reduce(
    (sum, { name, name_localizations, value }) =>
      sum + longest(name, name_localizations) + codePoints(String(value)),
    0,
  );
}

function longest(value: string, translations: Sized['name_localizations']): number {
  const others = Object.values(translations ?? {}).map((translation) => codePoints(translation ?? ''));
  return Math.max(codePoints(value), ...others);
}
