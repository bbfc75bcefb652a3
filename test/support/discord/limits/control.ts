import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { link, refuse, text } from './form.ts';

export const id = z.int().min(0).nullish();
const customId = text(100, 1);
const emoji = z.object({ id: z.string().nullish(), name: z.string().nullish() });

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.int().min(1).max(5),
    label: text(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: link(['http:', 'https:', 'discord:']).nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(({ style, label, emoji: icon, custom_id, url }, context) => {
    const isLink = style === ButtonStyle.Link;
    if (isLink && !url) refuse(context, ['url'], 'BASE_TYPE_REQUIRED', 'A url is required');
    if (!isLink && !custom_id)
      refuse(context, ['custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required');
    if (custom_id && url)
      refuse(
        context,
        ['custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    if (url && url.length > 512) refuse(context, ['url'], 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer');
    if (!label && !icon)
      refuse(context, ['label'], 'BUTTON_COMPONENT_INVALID', 'A label or emoji is required');
  });

const selectBase = {
  id,
  custom_id: customId,
  placeholder: text(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};
const option = z.object({
  label: text(100, 1),
  value: text(100, 1),
  description: text(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...selectBase,
    options: z.array(option).min(1).max(25),
  })
  .superRefine(({ options, min_values, max_values }, context) => {
    const values = options.map(({ value }) => value);
    const repeated = values.findIndex((value, index) => values.indexOf(value) !== index);
    if (repeated >= 0)
      refuse(
        context,
        ['options', repeated, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    const most = max_values ?? 1;
    if (most > options.length || (min_values ?? 1) > most)
      refuse(context, ['max_values'], 'BASE_TYPE_BAD', 'Does not fit the number of options');
  });

const entitySelect = z.object({
  type: z.literal([
    ComponentType.UserSelect,
    ComponentType.RoleSelect,
    ComponentType.MentionableSelect,
    ComponentType.ChannelSelect,
  ]),
  ...selectBase,
});

export const buttonSchema = button;
export const selectSchema = z.discriminatedUnion('type', [stringSelect, entitySelect]);
const controlSchema = z.discriminatedUnion('type', [button, stringSelect, entitySelect]);

/** A button or a select menu. */
export type Control = z.output<typeof controlSchema>;

/** Buttons by five, or one select menu. */
export const actionRowSchema = z
  .object({ type: z.literal(ComponentType.ActionRow), id, components: z.array(controlSchema).min(1).max(5) })
  .superRefine(({ components }, context) => {
    const selects = components.filter(({ type }) => type !== ComponentType.Button).length;
    if (selects > 0 && components.length > 1)
      refuse(context, ['components'], 'BASE_TYPE_BAD_LENGTH', 'A select menu fills its row');
  });
