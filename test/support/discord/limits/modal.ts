import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { textDisplaySchema } from './component.ts';
import { id, selectSchema } from './control.ts';
import { refuse, text } from './form.ts';

const INPUT_CHARACTERS = 4000;

const textInput = z.object({
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: text(100, 1),
  style: z.int().min(1).max(2),
  label: text(45, 1).nullish(),
  placeholder: text(100).nullish(),
  value: text(INPUT_CHARACTERS).nullish(),
  required: z.boolean().nullish(),
  min_length: z.int().min(0).max(INPUT_CHARACTERS).nullish(),
  max_length: z.int().min(1).max(INPUT_CHARACTERS).nullish(),
});
const row = z
  .object({ type: z.literal(ComponentType.ActionRow), id, components: z.array(textInput).min(1).max(1) })
  .superRefine(({ components }, context) => {
    if (!components[0]?.label)
      refuse(context, ['components', 0, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required');
  });
const label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: text(45, 1),
  description: text(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, selectSchema]),
});

/** A form that a bot shows; text inputs and select menus, which is what this project uses. */
export const modalSchema = z
  .object({
    title: text(45, 1),
    custom_id: text(100, 1),
    components: z
      .array(z.union([row, label, textDisplaySchema]))
      .min(1)
      .max(5),
  })
  .superRefine((modal, context) => {
    const ids = modalFields(modal).map(({ custom_id }) => custom_id);
    if (new Set(ids).size < ids.length)
      refuse(context, ['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Custom id cannot be duplicated');
  });

export type Modal = z.output<typeof modalSchema>;
export type ModalField = z.output<typeof textInput> | z.output<typeof selectSchema>;

/** What a user fills in. */
export function modalFields({ components }: Pick<Modal, 'components'>): ModalField[] {
  return components.flatMap((component): ModalField[] => {
    if (component.type === ComponentType.ActionRow) return component.components;
    return component.type === ComponentType.Label ? [component.component] : [];
  });
}
