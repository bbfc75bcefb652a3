import type { RestCall } from './call.ts';

/** Answers a call: a JSON body, or nothing for 204. */
export type Handler = (call: RestCall, parameters: Parameters) => unknown;

/** The parts of a path that a route leaves open, by name. */
export class Parameters {
  readonly #values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  /** @throws Error when the route has no such part. */
  get(name: string): string {
    const value = this.#values[name];
    if (value === undefined) throw new Error(`the route has no :${name}`);
    return decodeURIComponent(value);
  }

  has(name: string): boolean {
    return name in this.#values;
  }
}

export interface Route {
  /** Such as `GET /channels/:channel`. */
  readonly name: string;
  /** Answered without the bot's token: the path holds a token of its own. */
  readonly isOpen: boolean;
  readonly handle: Handler;
}

export function route(name: string, handle: Handler): Route {
  return { name, handle, isOpen: false };
}

export function openRoute(name: string, handle: Handler): Route {
  return { name, handle, isOpen: true };
}

export interface Match {
  readonly route: Route;
  readonly parameters: Parameters;
}

/** Finds the route of a call; of several that fit, the first. */
export class Router {
  readonly #routes: readonly { readonly route: Route; readonly pattern: RegExp }[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((each) => ({
      route: each,
      pattern: new RegExp(`^${each.name.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
    }));
  }

  has(name: string): boolean {
    return this.#routes.some(({ route: candidate }) => candidate.name === name);
  }

  match({ method, path }: RestCall): Match | null {
    for (const { route: candidate, pattern } of this.#routes) {
      const found = pattern.exec(`${method} ${path}`);
      if (found) return { route: candidate, parameters: new Parameters(found.groups ?? {}) };
    }
    return null;
  }
}
