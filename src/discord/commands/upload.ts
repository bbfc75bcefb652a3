import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Upload } from '../../service/seeds/upload.ts';
import { attachmentFile } from '../admin/attachment-file.ts';
import { showPrivately } from '../admin/show-privately.ts';
import { keepUploads } from '../admin/upload-view.ts';
import type { BotContext } from '../context.ts';
import { plainBody } from '../rendering/body.ts';
import { inertLine } from '../rendering/inert.ts';
import { countText } from '../rendering/numbers.ts';
import { renderUploads } from '../rendering/render-uploads.ts';
import { messageOptions } from '../reply.ts';
import { FILE_OPTIONS, OPTION_TEXTS } from '../texts/commands.ts';
import type { Texts } from '../texts/index.ts';
import { adminCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

/** Characters of a reason that are shown. */
const REASON = 300;
/** Longer than addresses are. */
const MAX_URL = 2_000;

/** Puts documents among the seeds and indexes them. */
export const upload: SlashCommand = {
  data: uploadCommand(false),
  dataWithUrls: uploadCommand(true),
  scope: 'corpus',
  async run(interaction, context, texts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { seeds } = context.services;
    const uploads = await receiveAll(interaction, context, texts);
    if (uploads.length === 0) {
      await interaction.editReply(messageOptions(plainBody(texts.seeds.nothingGiven)));
      return;
    }
    await showPrivately(
      interaction,
      renderUploads({ uploads, notes: [], viewId: null, isIndexing: true }, texts.seeds),
      context,
    );
    const by = { userId: interaction.user.id, guildId: interaction.guildId };
    const indexed = await seeds.index(uploads, by);
    const notes = [
      ...(indexed.problem === null ? [] : [texts.seeds.problem(inertLine(indexed.problem, REASON))]),
      ...(indexed.samplesHidden ? [texts.reindex.samplesHidden] : []),
    ];
    const viewId = keepUploads(indexed.uploads, interaction.user.id, context);
    const body = renderUploads({ uploads: indexed.uploads, notes, viewId }, texts.seeds);
    await showPrivately(interaction, body, context);
  },
};

function uploadCommand(withUrls: boolean): SlashCommand['data'] {
  const command = adminCommand('upload');
  FILE_OPTIONS.forEach((text, index) => {
    command.addAttachmentOption((option) => named(option, text).setRequired(index === 0 && !withUrls));
  });
  if (withUrls) command.addStringOption((option) => named(option, OPTION_TEXTS.url).setMaxLength(MAX_URL));
  return command.toJSON();
}

/** One after the other: the second of two files of one name is to meet the first. */
async function receiveAll(
  interaction: ChatInputCommandInteraction,
  { services, attachmentOrigins }: BotContext,
  { seeds: texts }: Texts,
): Promise<readonly Upload[]> {
  const { options } = interaction;
  const attachments = FILE_OPTIONS.map(({ name }) => options.getAttachment(name)).filter(
    (attachment) => attachment !== null,
  );
  const address = options.getString('url');
  const count = attachments.length + (address === null ? 0 : 1);
  if (count > 0) await interaction.editReply(messageOptions(plainBody(texts.receiving(countText(count)))));
  const uploads: Upload[] = [];
  for (const attachment of attachments) {
    uploads.push(await services.seeds.receive(attachmentFile(attachment, attachmentOrigins)));
  }
  if (address !== null) uploads.push(await services.seeds.receiveUrl(address));
  return uploads;
}
