import { unknown } from '../api-error.ts';
import type { Command } from '../limits/command.ts';
import type { World } from '../world/world.ts';

/** What Discord adds to a command. */
interface Registration {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
}

export type RegisteredCommand = Command & Registration;

/** Of one server, or the global ones. */
export type CommandScope = { readonly guildId: string } | 'global';

interface ScopeState {
  commands: RegisteredCommand[];
  writes: number;
}

/** The commands that the bot has registered, and how often it did. */
export class CommandStore {
  readonly #world: World;
  readonly #scopes = new Map<string, ScopeState>();

  constructor(world: World) {
    this.#world = world;
  }

  list(scope: CommandScope): readonly RegisteredCommand[] {
    return this.#state(scope).commands;
  }

  /** Requests so far that changed the commands of the scope. */
  writes(scope: CommandScope): number {
    return this.#state(scope).writes;
  }

  /** @throws ApiError 10063 */
  get(scope: CommandScope, id: string): RegisteredCommand {
    const command = this.list(scope).find((candidate) => candidate.id === id);
    if (!command) throw unknown('application command', 10063);
    return command;
  }

  /** Puts the given commands in place of all others; those of the same kind and name keep their ids. */
  replace(scope: CommandScope, commands: readonly Command[]): readonly RegisteredCommand[] {
    const state = this.#state(scope);
    const registered = commands.map((command) => this.#register(scope, command));
    state.commands = registered;
    state.writes += 1;
    return registered;
  }

  save(scope: CommandScope, command: Command, id?: string): RegisteredCommand {
    const state = this.#state(scope);
    const saved = { ...this.#register(scope, command), ...(id !== undefined && { id }) };
    state.commands = [...state.commands.filter((other) => other.id !== saved.id), saved];
    state.writes += 1;
    return saved;
  }

  remove(scope: CommandScope, id: string): void {
    const command = this.get(scope, id);
    const state = this.#state(scope);
    state.commands = state.commands.filter((other) => other !== command);
    state.writes += 1;
  }

  #register(scope: CommandScope, command: Command): RegisteredCommand {
    const same = this.list(scope).find(({ type, name }) => type === command.type && name === command.name);
    return {
      ...command,
      id: same?.id ?? this.#world.snowflakes.next(),
      application_id: this.#world.bot.id,
      version: this.#world.snowflakes.next(),
      ...(scope !== 'global' && { guild_id: scope.guildId }),
    };
  }

  #state(scope: CommandScope): ScopeState {
    const key = scope === 'global' ? scope : scope.guildId;
    const state = this.#scopes.get(key) ?? { commands: [], writes: 0 };
    this.#scopes.set(key, state);
    return state;
  }
}
