import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { BotContext } from '../context.ts';
import { beginLookup } from '../lookup/begin-lookup.ts';
import { briefingBody, sinceLastBriefing } from '../lookup/show-briefing.ts';
import type { MessageBody } from '../rendering/body.ts';
import { listedDocument } from '../rendering/render-documents.ts';
import { messageOptions, plainBody } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { SlashCommand } from './command.ts';

/** Documents named when nothing is new. */
const LATEST = 5;

/** What has come in since the server's last briefing; without one, or when nothing has, in the last days. */
export const briefing: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('briefing')
    .setNameLocalizations({ ko: '브리핑' })
    .setDescription('Show what is new in the documents')
    .setDescriptionLocalizations({ ko: '새로 들어온 문서를 추려 봅니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    if (!(await beginLookup(interaction, context, texts))) return;
    const { library } = context.services;
    const { guildId, user } = interaction;
    const last = guildId === null ? null : sinceLastBriefing(guildId, context);
    const found = (last && library.briefing(last)) ?? library.briefing(null);
    const body = found === null ? nothingNew(context, texts) : briefingBody(found, user.id, context, texts);
    await interaction.editReply(messageOptions(body));
  },
};

function nothingNew({ services }: BotContext, { asking, lookup }: Texts): MessageBody {
  const latest = services.library
    .latestDocuments(LATEST)
    .map((entry) => `- ${listedDocument(entry, asking)}`);
  const list = latest.length === 0 ? [lookup.noDocuments] : [`**${lookup.latest}**`, ...latest];
  return plainBody([lookup.nothingNew, ...list].join('\n'));
}
