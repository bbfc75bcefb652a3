import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** What an answer of Discord means for what the bot was about to do. */
export type ApiProblem =
  /** The interaction was answered already, or its time is over: nothing can be said there any more. */
  | 'interaction-over'
  /** The channel, message or user is not there any more. */
  | 'gone'
  /** The bot lacks a permission, or the user does not take messages from it. */
  | 'forbidden'
  | 'other';

const OVER = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);
const GONE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);
const FORBIDDEN = new Set<number | string>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

export function apiProblem(error: unknown): ApiProblem {
  if (!(error instanceof DiscordAPIError)) return 'other';
  if (OVER.has(error.code)) return 'interaction-over';
  if (GONE.has(error.code)) return 'gone';
  if (FORBIDDEN.has(error.code)) return 'forbidden';
  return 'other';
}
