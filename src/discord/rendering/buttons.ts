import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { encodeCustomId } from './custom-id.ts';

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

interface PageTexts {
  readonly previous: string;
  readonly next: string;
  readonly pageOf: (page: number, pages: number) => string;
}

export function button(label: string, customId: string, disabled = false): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled };
}

export function buttonRow(components: APIButtonComponentWithCustomId[]): ButtonRow {
  return { type: ComponentType.ActionRow, components };
}

/** ◀ 이전 · 1/3 · 다음 ▶; no row where there is nothing to turn. Pages count from 0 in ids, from 1 for readers. */
export function pageRows(
  action: string,
  viewId: string | null,
  page: number,
  pages: number,
  texts: PageTexts,
): ButtonRow[] {
  if (viewId === null || pages < 2) return [];
  const to = (target: number) => encodeCustomId(action, viewId, String(target));
  return [
    buttonRow([
      button(texts.previous, to(page - 1), page === 0),
      button(texts.pageOf(page + 1, pages), to(page), true),
      button(texts.next, to(page + 1), page === pages - 1),
    ]),
  ];
}
