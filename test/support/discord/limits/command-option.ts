import { ApplicationCommandOptionType as Kind } from 'discord.js';
import { z } from 'zod';
import { checkChoices, choicesSchema } from './choices.ts';
import { refuse, text } from './form.ts';
import { localized } from './localized.ts';

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const COMPLETABLE: readonly Kind[] = [Kind.String, Kind.Integer, Kind.Number];

/** The name of a slash command or of an option. */
const commandName = z.string().superRefine((name, context) => {
  if (!COMMAND_NAME.test(name) || name !== name.toLowerCase())
    refuse(context, [], 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid (got "${name}")`);
});

/** What commands and options have in common. */
export const named = {
  name: commandName,
  name_localizations: localized(commandName),
  description: text(100, 1),
  description_localizations: localized(text(100, 1)),
};

const basic = z
  .object({
    type: z.literal([
      Kind.String,
      Kind.Integer,
      Kind.Boolean,
      Kind.User,
      Kind.Channel,
      Kind.Role,
      Kind.Mentionable,
      Kind.Number,
      Kind.Attachment,
    ]),
    ...named,
    required: z.boolean().nullish(),
    autocomplete: z.boolean().nullish(),
    choices: choicesSchema.nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
  })
  .superRefine((option, context) => {
    checkChoices(option.choices ?? [], option.type, ['choices'], context);
    const completes = option.autocomplete === true;
    if (completes && (option.choices ?? []).length > 0)
      refuse(context, [], 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Autocomplete excludes choices');
    if (completes && !COMPLETABLE.includes(option.type))
      refuse(context, ['autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE_TYPE', 'Not for this type');
  });

const subcommand = z.object({
  type: z.literal(Kind.Subcommand),
  ...named,
  options: list(basic).nullish(),
});
const group = z.object({
  type: z.literal(Kind.SubcommandGroup),
  ...named,
  options: list(subcommand).nullish(),
});

/** Options of a command: either sub-commands and groups, or values with the required ones first. */
export const optionsSchema = list(z.discriminatedUnion('type', [subcommand, group, basic])).superRefine(
  (options, context) => {
    const nested = options.filter(isNested).length;
    if (nested > 0 && nested < options.length)
      refuse(
        context,
        [],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
  },
);

export type BasicOption = z.output<typeof basic>;
export type CommandOption = BasicOption | z.output<typeof subcommand> | z.output<typeof group>;

export function isNested(option: CommandOption): option is Exclude<CommandOption, BasicOption> {
  return option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup;
}

function list<Schema extends z.ZodType<{ name: string; required?: boolean | null | undefined }>>(
  option: Schema,
) {
  return z
    .array(option)
    .max(25)
    .superRefine((options, context) => {
      let optional = false;
      options.forEach(({ name, required }, index) => {
        if (options.findIndex((other) => other.name === name) !== index)
          refuse(
            context,
            [index, 'name'],
            'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
            'Option name already exists in options',
          );
        if (required && optional)
          refuse(
            context,
            [index],
            'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            'Required options must be placed before non-required options',
          );
        optional ||= !required;
      });
    });
}
