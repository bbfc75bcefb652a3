import type { BotContext } from '../context.ts';
import { answerLookup } from '../lookup/answer-lookup.ts';
import { briefingBody, sinceLastBriefing } from '../lookup/show-briefing.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { listedDocument } from '../rendering/render-documents.ts';
import type { Texts } from '../texts/index.ts';
import { memberCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';

/** Documents named when nothing is new. */
const LATEST = 5;

/** What has come in since the server's last briefing; without one, or when nothing has, in the last days. */
export const briefing: SlashCommand = {
  data: memberCommand('briefing').toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    answerLookup(interaction, context, texts, () => {
      const { library } = context.services;
      const { guildId, user } = interaction;
      const last = guildId === null ? null : sinceLastBriefing(guildId, context);
      const found = (last && library.briefing(last)) ?? library.briefing(null);
      return found === null ? nothingNew(context, texts) : briefingBody(found, user.id, context, texts);
    }),
};

function nothingNew({ services }: BotContext, { asking, lookup }: Texts): MessageBody {
  const latest = services.library
    .latestDocuments(LATEST)
    .map((entry) => `- ${listedDocument(entry, asking)}`);
  const list = latest.length === 0 ? [lookup.noDocuments] : [`**${lookup.latest}**`, ...latest];
  return plainBody([lookup.nothingNew, ...list].join('\n'));
}
