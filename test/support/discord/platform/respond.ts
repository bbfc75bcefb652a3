import {
  ApplicationCommandOptionType,
  InteractionType,
  MessageFlags,
  MessageType,
  InteractionResponseType as Response,
} from 'discord.js';
import { z } from 'zod';
import { unknown } from '../api-error.ts';
import { type Choice, checkChoices, choicesSchema } from '../limits/choices.ts';
import type { Draft } from '../limits/draft.ts';
import { parseForm } from '../limits/form.ts';
import { parseDraft } from '../limits/message.ts';
import { modalSchema } from '../limits/modal.ts';
import type { FakeMessage } from '../world/model.ts';
import type { UploadedFile } from './draft-files.ts';
import { type Platform, postMessage } from './platform.ts';
import type { Interaction, Turn } from './turn.ts';

const deferSchema = z.object({ flags: z.int().nullish() }).nullish();

/** The kind and content of a first response. */
export interface ResponseContent {
  readonly type: Response;
  readonly data: unknown;
  readonly files: readonly UploadedFile[];
}

/** Does what a first response says. */
export function respond(
  platform: Platform,
  turn: Turn,
  interaction: Interaction,
  { type, data, files }: ResponseContent,
): void {
  switch (type) {
    case Response.ApplicationCommandAutocompleteResult:
      turn.choices = parseChoices(data, interaction);
      break;
    case Response.Modal:
      turn.modal = parseForm(modalSchema, data);
      break;
    case Response.DeferredMessageUpdate:
      turn.original = interaction.source;
      break;
    case Response.UpdateMessage:
      turn.original = updateSource(platform, interaction, data, files);
      turn.note('edit', turn.original);
      break;
    case Response.DeferredChannelMessageWithSource:
      turn.original = postAnswer(platform, turn, interaction, {
        draft: {},
        flags: deferFlags(platform, turn, data),
      });
      break;
    default: {
      const draft = parseDraft(data ?? {}, { files, old: null });
      const flags = (draft.flags ?? 0) & MessageFlags.Ephemeral;
      turn.original = postAnswer(platform, turn, interaction, { draft, files, flags });
      turn.note('create', turn.original);
    }
  }
}

/** An answer's content, with the flags that only an answer can have: Loading, Ephemeral. */
export interface AnswerPost {
  readonly draft: Draft;
  readonly files?: readonly UploadedFile[];
  readonly flags: number;
}

/**
 * Posts an answer where the interaction came from.
 *
 * @throws ApiError 10003 when the channel is gone.
 */
export function postAnswer(
  platform: Platform,
  turn: Turn,
  interaction: Interaction,
  answer: AnswerPost,
): FakeMessage {
  const { id, type, user } = interaction;
  return postMessage(platform, {
    channel: platform.world.channel(turn.channelId),
    author: platform.world.bot,
    type: messageType(interaction),
    interaction: { id, type, user, authorizing_integration_owners: {} },
    ...answer,
  });
}

function messageType({ type, isContextMenu }: Interaction): MessageType {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return isContextMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function parseChoices(data: unknown, { choiceType }: Interaction): readonly Choice[] {
  const schema = z
    .object({ choices: choicesSchema })
    .superRefine(({ choices }, context) =>
      checkChoices(choices, choiceType ?? ApplicationCommandOptionType.String, ['choices'], context),
    );
  return parseForm(schema, data).choices;
}

function updateSource(
  { messages }: Platform,
  { source }: Interaction,
  data: unknown,
  files: readonly UploadedFile[],
): FakeMessage {
  if (!source) throw unknown('Message', 10008);
  messages.edit(source, parseDraft(data ?? {}, { files, old: source }), files);
  return source;
}

function deferFlags({ transcript }: Platform, { label }: Turn, data: unknown): number {
  const flags = parseForm(deferSchema, data)?.flags ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0)
    transcript.violation('defer-flags', `${label}: only EPHEMERAL counts in a deferred response`);
  return MessageFlags.Loading | (flags & MessageFlags.Ephemeral);
}
