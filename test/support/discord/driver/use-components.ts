import { ComponentType, InteractionType } from 'discord.js';
import { controls } from '../limits/component.ts';
import type { Control } from '../limits/control.ts';
import { codePoints } from '../limits/form.ts';
import { type Modal, type ModalField, modalFields } from '../limits/modal.ts';
import type { Platform } from '../platform/platform.ts';
import type { Turn } from '../platform/turn.ts';
import type { FakeMessage } from '../world/model.ts';
import { type Acting, interact } from './interact.ts';
import { Resolved } from './resolved.ts';

/** A control by its custom id or label. */
export type ControlKey = string | RegExp;
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;
type Person = Omit<Acting, 'channelId'>;

/** @throws Error when there is no such button, or it cannot be clicked. */
export function clickButton(platform: Platform, message: FakeMessage, key: ControlKey, person: Person): Turn {
  const button = usable(platform, message, key, (control) => control.type === ComponentType.Button);
  return interact(platform, {
    ...person,
    channelId: message.channel_id,
    type: InteractionType.MessageComponent,
    label: `[${nameOf(button)}]`,
    source: message,
    data: { component_type: button.type, custom_id: button.custom_id, id: button.id },
  });
}

/** @throws Error when there is no such menu, or it does not take these values. */
export function chooseValues(
  platform: Platform,
  message: FakeMessage,
  key: ControlKey,
  values: readonly string[],
  person: Person,
): Turn {
  const menu = usable(platform, message, key, (control) => control.type !== ComponentType.Button);
  if (menu.type === ComponentType.Button) throw new Error(`${key} is a button`);
  const fits =
    menu.type !== ComponentType.StringSelect || values.every((value) => hasOption(menu.options, value));
  if (!fits || values.length > (menu.max_values ?? 1) || values.length < (menu.min_values ?? 1))
    throw new Error(`${menu.custom_id} does not take ${values.join(', ')}`);
  const resolved = new Resolved(platform, platform.world.guildOf(platform.world.channel(message.channel_id)));
  for (const value of values) {
    if (menu.type === ComponentType.UserSelect) resolved.user(value);
    if (menu.type === ComponentType.RoleSelect) resolved.role(value);
    if (menu.type === ComponentType.ChannelSelect) resolved.channel(value);
    if (menu.type === ComponentType.MentionableSelect) resolved.mentionable(value);
  }
  return interact(platform, {
    ...person,
    channelId: message.channel_id,
    type: InteractionType.MessageComponent,
    label: `select ${menu.custom_id}`,
    source: message,
    data: {
      component_type: menu.type,
      custom_id: menu.custom_id,
      id: menu.id,
      values,
      resolved: resolved.payload(),
    },
  });
}

/** @throws Error when the turn showed no modal, or the client would not submit these values. */
export function submitModal(platform: Platform, turn: Turn, values: FieldValues, person: Person): Turn {
  const { modal } = turn;
  if (!modal) throw new Error(`${turn.label} showed no modal`);
  const unknown = Object.keys(values).find(
    (key) => !modalFields(modal).some((field) => field.custom_id === key),
  );
  if (unknown !== undefined) throw new Error(`the modal has no field ${unknown}`);
  return interact(platform, {
    ...person,
    channelId: turn.channelId,
    type: InteractionType.ModalSubmit,
    label: `modal "${modal.title}"`,
    source: turn.interaction?.source ?? null,
    data: {
      custom_id: modal.custom_id,
      components: modal.components.map((component) => filled(component, values)),
      resolved: {},
    },
  });
}

function usable(
  { world }: Platform,
  message: FakeMessage,
  key: ControlKey,
  wanted: (control: Control) => boolean,
): Control {
  if (!world.messages.has(message.id)) throw new Error('the message is gone');
  const control = controls(message).find((candidate) => wanted(candidate) && isCalled(candidate, key));
  if (!control || control.disabled || !control.custom_id)
    throw new Error(`no usable ${key}, only ${controls(message).map(nameOf).join(', ')}`);
  return control;
}

function isCalled(control: Control, key: ControlKey): boolean {
  const names = [control.custom_id, nameOf(control)].filter((name) => typeof name === 'string');
  return names.some((name) => (typeof key === 'string' ? name === key : key.test(name)));
}

function nameOf(control: Control): string {
  const label = control.type === ComponentType.Button ? (control.label ?? control.emoji?.name) : null;
  return label ?? control.custom_id ?? '';
}

function hasOption(options: readonly { readonly value: string }[], value: string): boolean {
  return options.some((option) => option.value === value);
}

function filled(component: Modal['components'][number], values: FieldValues): object {
  switch (component.type) {
    case ComponentType.ActionRow:
      return {
        type: component.type,
        id: component.id,
        components: component.components.map((field) => fill(field, values)),
      };
    case ComponentType.Label:
      return { type: component.type, id: component.id, component: fill(component.component, values) };
    default:
      return { type: component.type, id: component.id };
  }
}

function fill(field: ModalField, values: FieldValues): object {
  const { type, id, custom_id } = field;
  const given = values[custom_id];
  if (field.type !== ComponentType.TextInput) return { type, id, custom_id, values: given ?? [] };
  const value = typeof given === 'string' ? given : (field.value ?? '');
  const length = codePoints(value);
  const least =
    field.required === false && value === '' ? 0 : (field.min_length ?? (field.required === false ? 0 : 1));
  if (length < least || length > (field.max_length ?? 4000))
    throw new Error(`${custom_id}: Discord's client would not submit "${value}"`);
  return { type, id, custom_id, value };
}
