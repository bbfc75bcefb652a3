import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { maskPersonal } from './masking.ts';
import { instant, json } from './rows.ts';
import type { StoreContext } from './store-context.ts';

/** 72 bits: 12 characters of base64url, and not to be guessed. */
const ID_BYTES = 9;

/** Fields of a payload that hold what a user wrote; all else is ours or a seed's, where a phone number may be the answer. */
const USER_TEXT: ReadonlySet<string> = new Set(['question', 'query', 'reason']);

export interface NewView {
  /** What the payload is, for whoever reads it back. */
  readonly kind: string;
  readonly ownerId: string;
  /** Anything that JSON can carry. */
  readonly payload: unknown;
}

export interface View {
  readonly kind: string;
  readonly payload: unknown;
  /** Whether the viewer is the owner. */
  readonly mine: boolean;
  readonly createdAt: Date;
}

const viewRow = z.object({
  kind: z.string(),
  owner: z.instanceof(Buffer),
  payload: json(z.unknown()),
  createdAt: instant,
});

/** The state behind the buttons of messages, which outlives the process. */
export class ViewStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /**
   * Keeps a view. In the fields `question`, `query` and `reason` of the payload, however deep, personal numbers are
   * masked.
   *
   * @returns its id, 12 characters of base64url.
   */
  put({ kind, ownerId, payload }: NewView): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const owner = this.context.hashUser(ownerId);
    this.statements.put.run(id, kind, owner, payloadText(payload), this.context.now().getTime());
    return id;
  }

  /** Null when there is none: it has been pruned, or its owner is forgotten. */
  get(id: string, viewerId: string): View | null {
    const found = this.statements.get.get(id);
    if (found === undefined) return null;
    const { owner, ...view } = viewRow.parse(found);
    return { ...view, mine: owner.equals(this.context.hashUser(viewerId)) };
  }

  /** Puts another payload in place of a view's, if it is still there. */
  replace(id: string, payload: unknown): void {
    this.statements.replace.run(payloadText(payload), id);
  }
}

function payloadText(payload: unknown): string {
  return JSON.stringify(payload, (key, value: unknown) =>
    typeof value === 'string' && USER_TEXT.has(key) ? maskPersonal(value) : value,
  );
}

function prepare(database: Database) {
  return {
    put: database.prepare('INSERT INTO views (id, kind, owner, payload, created_at) VALUES (?, ?, ?, ?, ?)'),
    get: database.prepare('SELECT kind, owner, payload, created_at AS createdAt FROM views WHERE id = ?'),
    replace: database.prepare('UPDATE views SET payload = ? WHERE id = ?'),
  };
}
