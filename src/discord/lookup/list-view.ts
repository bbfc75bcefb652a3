import type { Store } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { keepView } from '../keep-view.ts';

/** Lists that are made anew for every page: only who asked for one is kept. */
type ListKind = 'documents' | 'terms';

/** Keeps who asked for a list; the result names it, if it could be kept. */
export function keepListView(ownerId: string, kind: ListKind, context: BotContext): string | null {
  return keepView({ kind, ownerId, payload: null }, context);
}

/** Whether the viewer asked for the list, or null when it is too old or unknown. */
export function findListView(
  store: Store,
  id: string,
  viewerId: string,
  kind: ListKind,
): { readonly mine: boolean } | null {
  const view = store.views.get(id, viewerId);
  return view?.kind === kind ? { mine: view.mine } : null;
}
