import { ApplicationCommandOptionType as Kind } from 'discord.js';
import { type BasicOption, type CommandOption, isNested } from '../limits/command-option.ts';
import { codePoints } from '../limits/form.ts';
import type { SentFile } from '../world/model.ts';
import type { Resolved } from './resolved.ts';

/** Users, channels and roles as objects or by id; choices by value or name. */
type OptionValue = string | number | boolean | { readonly id: string } | SentFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** The options at the end of a path of sub-command names. */
export interface Leaf {
  readonly options: readonly BasicOption[];
  /** Puts filled options back under the path. */
  wrap(filled: object[]): object[];
}

/** @throws Error where a path leads nowhere or ends too early. */
export function descend(options: readonly CommandOption[], path: readonly string[]): Leaf {
  const [head, ...rest] = path;
  if (head === undefined) {
    const nested = options.filter(isNested);
    if (nested.length > 0) throw new Error(`name one of: ${nested.map(({ name }) => name).join(', ')}`);
    return { options: options.filter((option) => !isNested(option)), wrap: (filled) => filled };
  }
  const step = options.filter(isNested).find(({ name }) => name === head);
  if (!step) throw new Error(`there is no sub-command "${head}"`);
  const leaf = descend(step.options ?? [], rest);
  const wrap = (filled: object[]) => [{ name: step.name, type: step.type, options: leaf.wrap(filled) }];
  return { options: leaf.options, wrap };
}

export interface Filling {
  readonly values: OptionValues;
  readonly channelId: string;
  readonly resolved: Resolved;
  /** The option being typed, of autocomplete; nothing is checked then. */
  readonly focused: string | null;
}

/**
 * Fills the options in as Discord's client does.
 *
 * @throws Error for what the client would not send: unknown, missing, out of range, not a choice.
 */
export function fillOptions(options: readonly BasicOption[], filling: Filling): object[] {
  const unknown = Object.keys(filling.values).filter(
    (key) => !options.some((option) => isCalled(option, key)),
  );
  if (unknown.length > 0) throw new Error(`there is no option "${unknown[0]}"`);
  return options.flatMap((option) => {
    const given = Object.entries(filling.values).find(([key]) => isCalled(option, key))?.[1];
    if (given === undefined) {
      if (option.required && filling.focused === null) throw new Error(`option "${option.name}" is required`);
      return [];
    }
    const value = filling.focused === null ? checked(option, given) : given;
    return [
      {
        name: option.name,
        type: option.type,
        value: resolve(option, value, filling),
        ...(filling.focused !== null && isCalled(option, filling.focused) && { focused: true }),
      },
    ];
  });
}

/** Whether a user may mean the option by this name, in any language. */
export function isCalled({ name, name_localizations }: BasicOption, key: string): boolean {
  return name === key || Object.values(name_localizations ?? {}).includes(key);
}

function checked(option: BasicOption, given: OptionValue): OptionValue {
  if ((option.choices ?? []).length > 0) {
    const choice = option.choices?.find(({ name, value }) => value === given || name === given);
    if (!choice) throw new Error(`${option.name}: "${given}" is not a choice`);
    return choice.value;
  }
  const size = typeof given === 'string' ? codePoints(given) : given;
  const [least, most] =
    option.type === Kind.String
      ? [option.min_length ?? 0, option.max_length ?? 6000]
      : [option.min_value ?? -Infinity, option.max_value ?? Infinity];
  if (typeof size === 'number' && (size < least || size > most))
    throw new Error(`${option.name}: Discord's client would not send ${given}`);
  return given;
}

function resolve(option: BasicOption, value: OptionValue, { resolved, channelId }: Filling): unknown {
  if (typeof value === 'object' && 'filename' in value) return resolved.attachment(channelId, value);
  const id = typeof value === 'object' ? value.id : String(value);
  switch (option.type) {
    case Kind.User:
      return resolved.user(id);
    case Kind.Channel:
      return resolved.channel(id);
    case Kind.Role:
      return resolved.role(id);
    case Kind.Mentionable:
      return resolved.mentionable(id);
    default:
      return value;
  }
}
