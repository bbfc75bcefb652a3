import type { AllowedMentions } from '../limits/draft.ts';

/** Whom a text notifies. */
export interface Pings {
  readonly everyone: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

type Kind = 'users' | 'roles' | 'everyone';

/** Ordinary messages, and their edits, notify everybody they name unless they say otherwise. */
export const MESSAGE_DEFAULTS: readonly Kind[] = ['users', 'roles', 'everyone'];
/** Answers to interactions notify only users by default. */
export const INTERACTION_DEFAULTS: readonly Kind[] = ['users'];

/** Evaluates `allowed_mentions` over a text as Discord does; embeds notify nobody and are not looked at. */
export function pingsOf(
  text: string,
  allowed: AllowedMentions | null | undefined,
  defaults: readonly Kind[],
): Pings {
  const parse = allowed ? (allowed.parse ?? []) : defaults;
  const named = (pattern: RegExp, kind: 'users' | 'roles') =>
    [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].filter(
      (id) => parse.includes(kind) || allowed?.[kind]?.includes(id),
    );
  const everyone = [...text.matchAll(/@(everyone|here)/g)].map((match) => match[1]!);
  return {
    everyone: parse.includes('everyone') ? [...new Set(everyone)] : [],
    users: named(/<@!?(\d+)>/g, 'users'),
    roles: named(/<@&(\d+)>/g, 'roles'),
  };
}
