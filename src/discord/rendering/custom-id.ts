import { LIMITS } from './limits.ts';

/** Changes with the meaning of the arguments: buttons live on in old messages. */
const VERSION = 's1';

export interface CustomId {
  readonly action: string;
  readonly args: readonly string[];
}

/**
 * The id of a component that says what it does, and to what: `s1:page:v7:2`.
 *
 * @throws RangeError when it would be longer than Discord takes.
 */
export function encodeCustomId(action: string, ...args: string[]): string {
  const id = [VERSION, action, ...args].map(encodeURIComponent).join(':');
  if (id.length > LIMITS.customId) throw new RangeError(`Custom id of ${id.length} characters: ${id}`);
  return id;
}

/** What a component does; null for an id that is not ours or of another version. */
export function decodeCustomId(id: string): CustomId | null {
  const [version, ...parts] = id.split(':');
  if (version !== VERSION) return null;
  try {
    const [action, ...args] = parts.map(decodeURIComponent);
    return action ? { action, args } : null;
  } catch {
    return null;
  }
}
