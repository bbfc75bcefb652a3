import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { refuse, text } from './form.ts';
import { localized } from './localized.ts';

const choice = z.object({
  name: text(100, 1),
  name_localizations: localized(text(100, 1)),
  value: z.union([text(100, 1), z.number()]),
});

/** Choices of an option, fixed ones or suggestions of autocomplete; {@link checkChoices} looks at their values. */
export const choicesSchema = z.array(choice).max(25);

export type Choice = z.output<typeof choice>;

/** Refuses repeated names and values that are not of the option's type. */
export function checkChoices(
  choices: readonly Choice[],
  type: ApplicationCommandOptionType,
  path: readonly string[],
  context: z.RefinementCtx,
): void {
  choices.forEach(({ name, value }, index) => {
    if (!fits(value, type))
      refuse(
        context,
        [...path, index, 'value'],
        'NUMBER_TYPE_COERCE',
        `"${value}" is not of the option's type`,
      );
    if (choices.findIndex((other) => other.name === name) !== index)
      refuse(
        context,
        [...path, index, 'name'],
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      );
  });
}

function fits(value: string | number, type: ApplicationCommandOptionType): boolean {
  if (type === ApplicationCommandOptionType.Integer) return Number.isSafeInteger(value);
  return typeof value === (type === ApplicationCommandOptionType.Number ? 'number' : 'string');
}
