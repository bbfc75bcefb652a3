import { PermissionFlagsBits as Bits, ChannelType, MessageFlags } from 'discord.js';
import { ApiError, unknown } from '../../api-error.ts';
import { readsContent } from '../../gateway/intents.ts';
import type { Draft } from '../../limits/draft.ts';
import { fieldError } from '../../limits/form.ts';
import { parseDraft } from '../../limits/message.ts';
import { type Platform, postMessage } from '../../platform/platform.ts';
import type { Channel, FakeMessage, Thread } from '../../world/model.ts';
import { messagePayload } from '../../world/payloads.ts';
import { permissionsIn, requireBot } from '../../world/permissions.ts';
import type { RestCall } from '../call.ts';
import { type Parameters, type Route, route } from '../router.ts';

const MESSAGE = '/channels/:channel/messages/:message';

/** Messages that are no answers to interactions. */
export function messageRoutes(platform: Platform): Route[] {
  const { world, application } = platform;
  const show = (message: FakeMessage) => messagePayload(world, message, readsContent(application.flags));
  return [
    route('GET /channels/:channel/messages', ({ query }, parameters) =>
      history(platform, world.channel(parameters.get('channel')), query).map(show),
    ),
    route('POST /channels/:channel/messages', (call, parameters) =>
      show(send(platform, world.channel(parameters.get('channel')), call)),
    ),
    route(`GET ${MESSAGE}`, (_call, parameters) => show(visibleMessage(platform, parameters))),
    route(`PATCH ${MESSAGE}`, (call, parameters) =>
      show(edit(platform, visibleMessage(platform, parameters), call)),
    ),
    route(`DELETE ${MESSAGE}`, (_call, parameters) => {
      const message = visibleMessage(platform, parameters);
      const foreign = message.author !== world.bot;
      requireBot(world, world.channel(message.channel_id), foreign ? Bits.ManageMessages : 0n);
      platform.messages.remove(message);
      platform.turns.credit('delete', message);
    }),
  ];
}

/** @throws ApiError 10003, 10008, 50001; ephemeral messages are not there for this interface. */
export function visibleMessage({ world }: Platform, parameters: Parameters): FakeMessage {
  const channel = world.channel(parameters.get('channel'));
  requireBot(world, channel, 0n);
  const message = world.messages.get(parameters.get('message'));
  if (!message || message.channel_id !== channel.id || isEphemeral(message)) throw unknown('Message', 10008);
  return message;
}

/** Newest first; without the permission to read history it is empty. */
function history({ world }: Platform, channel: Channel, query: URLSearchParams): FakeMessage[] {
  requireBot(world, channel, 0n);
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100))
    throw fieldError('limit', 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  if ((permissionsIn(world, channel, world.bot.id) & Bits.ReadMessageHistory) === 0n) return [];
  const before = query.get('before');
  const after = query.get('after');
  const fitting = [...world.messages.values()]
    .filter((message) => message.channel_id === channel.id && !isEphemeral(message))
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after));
  return (after === null ? fitting.slice(-limit) : fitting.slice(0, limit)).reverse();
}

function send(platform: Platform, channel: Channel, { body, files }: RestCall): FakeMessage {
  const { world, turns } = platform;
  requireBot(world, channel, channel.kind === 'thread' ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (channel.kind === 'guild' && channel.type === ChannelType.GuildForum)
    throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
  if (channel.kind === 'thread') requireOpen(platform, channel);
  const draft = parseDraft(body, { files, old: null });
  if (files.length > 0) requireBot(world, channel, Bits.AttachFiles);
  if ((draft.embeds ?? []).length > 0) requireBot(world, channel, Bits.EmbedLinks);
  const reference = checkReference(platform, channel, draft);
  const sent = draft.enforce_nonce ? sameNonce(platform, channel, draft.nonce) : undefined;
  if (sent) return sent;
  const message = postMessage(platform, {
    channel,
    author: world.bot,
    draft,
    files,
    ...(reference && {
      reference: { type: 0, channel_id: channel.id, message_id: reference.id },
    }),
  });
  turns.credit('create', message);
  return message;
}

/** Locked threads take messages only from those who manage threads. */
function requireOpen({ world }: Platform, thread: Thread): void {
  const manages = (permissionsIn(world, thread, world.bot.id) & Bits.ManageThreads) !== 0n;
  if (!thread.metadata.locked || manages) return;
  if (thread.metadata.archived) throw new ApiError(400, 50083, 'Thread is archived');
  throw new ApiError(400, 160005, 'This thread is locked');
}

function checkReference({ world }: Platform, channel: Channel, draft: Draft): FakeMessage | null {
  const asked = draft.message_reference;
  if (!asked) return null;
  if ((permissionsIn(world, channel, world.bot.id) & Bits.ReadMessageHistory) === 0n)
    throw new ApiError(403, 160002, 'Cannot reply without permission to read message history');
  const message = world.messages.get(asked.message_id);
  if (message && message.channel_id === channel.id) return message;
  if (asked.fail_if_not_exists === false) return null;
  throw fieldError('message_reference', 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
}

function sameNonce({ world }: Platform, channel: Channel, nonce: Draft['nonce']): FakeMessage | undefined {
  return [...world.messages.values()].find(
    (message) => message.channel_id === channel.id && message.author === world.bot && message.nonce === nonce,
  );
}

function edit(platform: Platform, message: FakeMessage, { body, files }: RestCall): FakeMessage {
  const { world, messages, turns } = platform;
  if (message.author !== world.bot)
    throw new ApiError(403, 50005, 'Cannot edit a message authored by another user');
  const channel = world.channel(message.channel_id);
  if (channel.kind === 'thread' && channel.metadata.archived)
    throw new ApiError(400, 50083, 'Thread is archived');
  messages.edit(message, parseDraft(body, { files, old: message }), files);
  turns.credit('edit', message);
  return message;
}

function isEphemeral({ flags }: FakeMessage): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}
