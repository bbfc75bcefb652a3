import { MessageFlags, InteractionResponseType as Response } from 'discord.js';
import { ApiError, unknown } from '../../api-error.ts';
import { parseDraft } from '../../limits/message.ts';
import { acceptCallback } from '../../platform/callback.ts';
import type { Platform } from '../../platform/platform.ts';
import { postAnswer } from '../../platform/respond.ts';
import type { Interaction, Turn } from '../../platform/turn.ts';
import type { FakeMessage } from '../../world/model.ts';
import { messagePayload } from '../../world/payloads.ts';
import type { RestCall } from '../call.ts';
import { openRoute, type Parameters, type Route } from '../router.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

/** Answers to interactions: the first response, edits of it, follow-ups. */
export function interactionRoutes(platform: Platform): Route[] {
  const show = (message: FakeMessage) => messagePayload(platform.world, message, true);
  return [
    openRoute('POST /interactions/:id/:token/callback', ({ body, files, query }, parameters) => {
      const callback = { id: parameters.get('id'), token: parameters.get('token'), body, files };
      const turn = acceptCallback(platform, callback);
      return query.get('with_response') === 'true' ? callbackPayload(platform, turn) : undefined;
    }),
    openRoute('POST /webhooks/:application/:token', (call, parameters) =>
      show(followUp(platform, parameters, call)),
    ),
    openRoute(`GET ${MESSAGE}`, (_call, parameters) => show(answerOf(platform, parameters).message)),
    openRoute(`PATCH ${MESSAGE}`, (call, parameters) => {
      const { turn, message } = answerOf(platform, parameters);
      return show(editAnswer(platform, turn, message, call));
    }),
    openRoute(`DELETE ${MESSAGE}`, (_call, parameters) => {
      const { turn, message } = answerOf(platform, parameters);
      platform.messages.remove(message);
      turn.note('delete', message);
    }),
  ];
}

/** @throws ApiError 10015 for an unknown token or one not answered yet, 50027 for one that has died. */
function openTurn(
  { turns, settings, world }: Platform,
  parameters: Parameters,
): Turn & { interaction: Interaction } {
  const turn = turns.withToken(parameters.get('token'));
  if (!turn || !hasInteraction(turn) || parameters.get('application') !== world.bot.id)
    throw unknown('Webhook', 10015);
  if (turn.elapsedMs > settings.tokenMs) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  if (turn.ack === null)
    throw new ApiError(404, 10015, 'Unknown Webhook', {
      violation: 'before-ack',
      detail: `${turn.label}: used before the first response`,
    });
  return turn;
}

function hasInteraction(turn: Turn): turn is Turn & { interaction: Interaction } {
  return turn.interaction !== null;
}

/** @throws ApiError 10008 for a message that is not there any more. */
function answerOf(platform: Platform, parameters: Parameters): { turn: Turn; message: FakeMessage } {
  const turn = openTurn(platform, parameters);
  const id = parameters.get('message') === '@original' ? turn.original?.id : parameters.get('message');
  const message = platform.world.messages.get(id ?? '');
  if (!message || message.author !== platform.world.bot) throw unknown('Message', 10008);
  return { turn, message };
}

function followUp(platform: Platform, parameters: Parameters, call: RestCall): FakeMessage {
  const turn = openTurn(platform, parameters);
  // The first follow-up after a deferred response fills the placeholder.
  if (turn.original && (turn.original.flags & MessageFlags.Loading) !== 0)
    return editAnswer(platform, turn, turn.original, call);
  const draft = parseDraft(call.body, { files: call.files, old: null });
  const flags = (draft.flags ?? 0) & MessageFlags.Ephemeral;
  const message = postAnswer(platform, turn, turn.interaction, { draft, files: call.files, flags });
  turn.note('create', message);
  return message;
}

function editAnswer(
  { messages }: Platform,
  turn: Turn,
  message: FakeMessage,
  { body, files }: RestCall,
): FakeMessage {
  messages.edit(message, parseDraft(body, { files, old: message }), files);
  turn.note('edit', message);
  return message;
}

function callbackPayload({ world }: Platform, { interaction, ack, original }: Turn): object {
  const shown = ack === Response.DeferredMessageUpdate ? null : original;
  return {
    interaction: {
      id: interaction?.id,
      type: interaction?.type,
      ...(shown && {
        response_message_id: shown.id,
        response_message_loading: (shown.flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (shown.flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: { type: ack, ...(shown && { message: messagePayload(world, shown, true) }) },
  };
}
