import { InteractionType, InteractionResponseType as Response } from 'discord.js';
import { z } from 'zod';
import { ApiError, unknown } from '../api-error.ts';
import { fieldError, parseForm } from '../limits/form.ts';
import type { UploadedFile } from './draft-files.ts';
import type { Platform } from './platform.ts';
import { respond } from './respond.ts';
import type { Interaction, Turn } from './turn.ts';

const callbackSchema = z.object({ type: z.int(), data: z.unknown().optional() });

const MESSAGE = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const UPDATE = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** A first response to an interaction, as the bot sends it. */
export interface Callback {
  readonly id: string;
  readonly token: string;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Takes the first response to an interaction.
 *
 * @throws ApiError 10062 too late or unknown, 40060 a second time, 50035 for what this kind cannot be answered with.
 */
export function acceptCallback(platform: Platform, { id, token, body, files }: Callback): Turn {
  const turn = platform.turns.withToken(token);
  const interaction = turn?.interaction;
  if (!turn || !interaction || interaction.id !== id) throw unknown('interaction', 10062);
  if (turn.ack !== null) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  if (turn.elapsedMs > platform.settings.ackMs) throw unknown('interaction', 10062);
  const { type, data } = parseForm(callbackSchema, body);
  const allowed = allowedResponses(interaction);
  if (!allowed.includes(type))
    throw fieldError('type', 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  respond(platform, turn, interaction, { type, data, files });
  turn.ack = type;
  turn.note('ack');
  return turn;
}

function allowedResponses({ type, source }: Interaction): Response[] {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Response.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...MESSAGE, ...UPDATE, Response.Modal];
    case InteractionType.ModalSubmit:
      return source ? [...MESSAGE, ...UPDATE] : MESSAGE;
    default:
      return [...MESSAGE, Response.Modal];
  }
}
