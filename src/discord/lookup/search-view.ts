import { z } from 'zod';
import type { FoundPassage } from '../../service/found-passages.ts';
import type { Store } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { keepView } from '../keep-view.ts';
import { passageSchema } from '../passage-schema.ts';

const KIND = 'search';

const searchView = z.object({
  hits: z.array(
    passageSchema.extend({
      rank: z.number(),
      highlights: z.array(z.object({ start: z.number(), end: z.number() })),
    }),
  ),
});

/** What the page buttons of search results need. */
export interface SearchPages {
  readonly hits: readonly FoundPassage[];
  /** Whether the one who looks is the one who searched. */
  readonly mine: boolean;
}

/** Keeps what was found, without what was searched for; the result names it, if it could be kept. */
export function keepSearchView(
  ownerId: string,
  hits: readonly FoundPassage[],
  context: BotContext,
): string | null {
  return keepView({ kind: KIND, ownerId, payload: { hits } }, context);
}

/** What was found, or null when it is too old, unknown, or no search. */
export function findSearchView(store: Store, id: string, viewerId: string): SearchPages | null {
  const view = store.views.get(id, viewerId);
  if (view?.kind !== KIND) return null;
  const parsed = searchView.safeParse(view.payload);
  return parsed.success ? { hits: parsed.data.hits, mine: view.mine } : null;
}
