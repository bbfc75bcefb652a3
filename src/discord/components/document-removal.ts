import type { Restoration } from '../../service/seeds/seed-keeper.ts';
import { showPrivately } from '../admin/show-privately.ts';
import type { BotContext } from '../context.ts';
import { failureText, logFailure } from '../failures.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { inertLine } from '../rendering/inert.ts';
import { renderRemoved, renderUndo } from '../rendering/render-removal.ts';
import { messageOptions } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { SeedsTexts } from '../texts/seeds.ts';
import type { ComponentHandler } from './component.ts';

/** Characters of a path and of a reason that are shown. */
const SOURCE = 150;
const REASON = 300;

/** Removes the document that the message asks about. */
export const removeNow: ComponentHandler = {
  action: 'remove-now',
  scope: 'corpus',
  async run(interaction, [documentId = ''], context, texts) {
    const { library, seeds } = context.services;
    const entry = library.card(documentId)?.entry;
    if (entry === undefined) {
      await interaction.update(messageOptions(plainBody(texts.lookup.documentGone)));
      return;
    }
    await interaction.update(messageOptions(plainBody(texts.seeds.removing)));
    const by = { userId: interaction.user.id, guildId: interaction.guildId };
    const body = await seeds.remove(entry.source, by).then(
      ({ trashId, problem }) => {
        const reason = problem === null ? null : inertLine(problem, REASON);
        return renderRemoved(entry, { trashId, problem: reason }, texts.seeds);
      },
      (error: unknown) => failureBody(error, context, texts),
    );
    await showPrivately(interaction, body, context);
  },
};

export const removeNot: ComponentHandler = {
  action: 'remove-not',
  scope: 'corpus',
  async run(interaction, _args, _context, { seeds: texts }) {
    await interaction.update(messageOptions(plainBody(texts.keptDocument)));
  },
};

/** Brings a removed document back. */
export const undoRemoval: ComponentHandler = {
  action: 'remove-undo',
  scope: 'corpus',
  async run(interaction, [trashId = ''], context, texts) {
    await interaction.update(messageOptions(plainBody(texts.seeds.restoring)));
    const by = { userId: interaction.user.id, guildId: interaction.guildId };
    const body = await context.services.seeds.restore(trashId, by).then(
      (restoration) => restorationBody(restoration, trashId, texts.seeds),
      (error: unknown) => renderUndo(failureBody(error, context, texts).content, trashId, texts.seeds),
    );
    await showPrivately(interaction, body, context);
  },
};

function restorationBody(restoration: Restoration, trashId: string, texts: SeedsTexts): MessageBody {
  if (restoration.kind === 'expired') return plainBody(texts.undoExpired);
  const source = inertLine(restoration.source, SOURCE);
  if (restoration.kind === 'taken') return renderUndo(texts.undoTaken(source), trashId, texts);
  const { problem } = restoration;
  return plainBody(
    problem === null ? texts.restored(source) : texts.restoredOnly(source, inertLine(problem, REASON)),
  );
}

/** The message says what goes on: a failure has to take its place. */
function failureBody(error: unknown, { log }: BotContext, texts: Texts): MessageBody {
  logFailure(error, log, 'a document not removed or restored');
  return plainBody(failureText(error, texts));
}
