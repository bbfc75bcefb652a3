import { ButtonStyle } from 'discord.js';
import type { SeedsTexts } from '../texts/seeds.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { inertLine } from './inert.ts';

/** Characters of a title and of a path that are shown. */
const TITLE = 150;
const SOURCE = 150;

interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

/** Asks whether a document is really to go. */
export function renderRemovalQuestion({ id, title, source }: NamedDocument, texts: SeedsTexts): MessageBody {
  return {
    content: texts.confirmRemove(shownTitle({ title, source }), inertLine(source, SOURCE)),
    embeds: [],
    components: [
      buttonRow([
        { ...button(texts.removeButton, encodeCustomId('remove-now', id)), style: ButtonStyle.Danger },
        button(texts.keepButton, encodeCustomId('remove-not')),
      ]),
    ],
  };
}

/** Says that it went, with a button that brings it back. @param problem why the index does not know yet; inert */
export function renderRemoved(
  document: Omit<NamedDocument, 'id'>,
  { trashId, problem }: { readonly trashId: string; readonly problem: string | null },
  texts: SeedsTexts,
): MessageBody {
  const title = shownTitle(document);
  return renderUndo(
    problem === null ? texts.removed(title) : texts.removedOnly(title, problem),
    trashId,
    texts,
  );
}

/** A text with the button that brings a removed document back. */
export function renderUndo(content: string, trashId: string, texts: SeedsTexts): MessageBody {
  return {
    content,
    embeds: [],
    components: [buttonRow([button(texts.undoButton, encodeCustomId('remove-undo', trashId))])],
  };
}

/** Asks whether an emptied folder is really to empty the index. */
export function renderEmptied(documents: string, texts: SeedsTexts): MessageBody {
  return {
    content: texts.confirmEmpty(documents),
    embeds: [],
    components: [
      buttonRow([
        { ...button(texts.emptyButton, encodeCustomId('reindex-empty')), style: ButtonStyle.Danger },
      ]),
    ],
  };
}

function shownTitle({ title, source }: Omit<NamedDocument, 'id'>): string {
  return inertLine(title.trim() || source, TITLE);
}
