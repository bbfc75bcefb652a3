import type { Store } from '../../store/store.ts';

/** Lists that are made anew for every page: only who asked for one is kept. */
type ListKind = 'documents' | 'terms';

/** Keeps who asked for a list; the result names it. */
export function keepListView(store: Store, ownerId: string, kind: ListKind): string {
  return store.views.put({ kind, ownerId, payload: null });
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
