import { ButtonStyle } from 'discord.js';
import { type Choice, isAsking, type Upload } from '../../service/seeds/upload.ts';
import type { SeedsTexts } from '../texts/seeds.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { inertLine } from './inert.ts';
import { countText } from './numbers.ts';

/** Characters of a name, a title and a reason that are shown: five files of the longest fit into one embed. */
const NAME = 80;
const TITLE = 80;
const REASON = 200;

const CHOICES: readonly Choice[] = ['replace', 'both', 'cancel'];

export interface UploadView {
  readonly uploads: readonly Upload[];
  /** What goes on, or what is to be said of all. */
  readonly notes: readonly string[];
  /** What keeps the uploads behind the buttons; without it there are none. */
  readonly viewId: string | null;
  /** Whether those that are placed are being indexed. */
  readonly isIndexing?: boolean;
}

/** What became of each file, with buttons for those that somebody has to decide about. */
export function renderUploads(view: UploadView, texts: SeedsTexts): MessageBody {
  const { uploads, notes, viewId, isIndexing = false } = view;
  const lines = uploads.map(
    (upload, index) =>
      `${index + 1}\\. **${inertLine(upload.name, NAME)}** · ${stateText(upload, texts, isIndexing)}`,
  );
  const rows = uploads.flatMap((upload, index) =>
    viewId !== null && isAsking(upload) ? [choiceRow(viewId, index, uploads.length, texts)] : [],
  );
  return {
    content: '',
    embeds: [{ title: texts.uploads, description: [...lines, ...notes].join('\n') }],
    components: rows,
  };
}

function stateText({ name, state }: Upload, texts: SeedsTexts, isIndexing: boolean): string {
  switch (state.kind) {
    case 'refused':
      return texts.refused(inertLine(state.reason, REASON));
    case 'asking': {
      const source = inertLine(state.conflict.source, NAME);
      return state.conflict.kind === 'name' ? texts.sameName(source) : texts.sameContent(source);
    }
    case 'deciding':
      return texts.deciding;
    case 'cancelled':
      return texts.cancelled;
    case 'placed':
      return isIndexing ? texts.indexing : texts.placed;
    case 'indexed': {
      const title = inertLine(state.title, TITLE);
      const chunks = countText(state.chunks);
      const told = state.replaced ? texts.replacedAndIndexed(title, chunks) : texts.indexed(title, chunks);
      return state.source === name ? told : `${told} · ${texts.savedAs(inertLine(state.source, NAME))}`;
    }
  }
}

function choiceRow(viewId: string, index: number, count: number, texts: SeedsTexts) {
  return buttonRow(
    CHOICES.map((choice) => {
      const label = texts.choices[choice];
      const id = encodeCustomId('upload-choice', viewId, String(index), choice);
      const shown = button(count === 1 ? label : texts.numbered(String(index + 1), label), id);
      return choice === 'replace' ? { ...shown, style: ButtonStyle.Danger } : shown;
    }),
  );
}
