import { type Choice, isAsking, type Upload } from '../../service/seeds/upload.ts';
import { showPrivately } from '../admin/show-privately.ts';
import { changeUploads, findUploads } from '../admin/upload-view.ts';
import { inertLine } from '../rendering/inert.ts';
import { renderUploads } from '../rendering/render-uploads.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

const CHOICES: readonly Choice[] = ['replace', 'both', 'cancel'];
/** Characters of a reason that are shown. */
const REASON = 300;

/** Does what an admin says about an uploaded file whose name or content is there already. */
export const chooseUpload: ComponentHandler = {
  action: 'upload-choice',
  scope: 'corpus',
  async run(interaction, [viewId = '', position = '', wanted = ''], context, { seeds: texts, common }) {
    const { store, seeds } = context.services;
    const userId = interaction.user.id;
    const uploads = findUploads(store, viewId, userId);
    const choice = CHOICES.find((each) => each === wanted);
    if (uploads === null || choice === undefined) return replyPrivately(interaction, common.expired);
    const index = Number(position);
    const upload = uploads[index];
    if (upload === undefined || !isAsking(upload)) return replyPrivately(interaction, texts.decided);
    // Nothing is waited for in between: a second click finds the file decided about.
    const deciding = withState(uploads, index, { name: upload.name, state: { kind: 'deciding' } });
    changeUploads(store, viewId, deciding);
    await interaction.update(messageOptions(renderUploads({ uploads: deciding, notes: [], viewId }, texts)));
    const decided = await seeds.decide(upload, choice);
    const by = { userId, guildId: interaction.guildId };
    const indexed = await seeds.index([decided], by);
    // Others of the message may have been decided about meanwhile.
    const latest = findUploads(store, viewId, userId) ?? deciding;
    const ended = withState(latest, index, indexed.uploads[0] ?? decided);
    changeUploads(store, viewId, ended);
    const notes = indexed.problem === null ? [] : [texts.problem(inertLine(indexed.problem, REASON))];
    await showPrivately(interaction, renderUploads({ uploads: ended, notes, viewId }, texts), context);
  },
};

function withState(uploads: readonly Upload[], index: number, upload: Upload): readonly Upload[] {
  return uploads.map((each, position) => (position === index ? upload : each));
}
