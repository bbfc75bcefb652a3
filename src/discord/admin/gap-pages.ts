import type { GapStore } from '../../store/gap-store.ts';
import { nearestPage } from '../rendering/pages.ts';
import { GAPS_PER_PAGE, type GapPage } from '../rendering/render-gaps.ts';

/** The page of the open gaps that exists nearest to the one asked for. */
export function gapPage(gaps: GapStore, asked: number): GapPage {
  const { total } = gaps.list({ limit: 0, offset: 0 });
  const pages = Math.max(1, Math.ceil(total / GAPS_PER_PAGE));
  const page = nearestPage(asked, pages);
  return { ...gaps.list({ limit: GAPS_PER_PAGE, offset: page * GAPS_PER_PAGE }), page, pages };
}
