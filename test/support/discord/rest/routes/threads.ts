import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { ApiError } from '../../api-error.ts';
import { parseForm } from '../../limits/form.ts';
import { parseDraft } from '../../limits/message.ts';
import { type ThreadChange, threadChangeSchema, threadSchema } from '../../limits/thread.ts';
import { type Platform, postMessage } from '../../platform/platform.ts';
import type { FakeMessage, GuildChannel, Thread } from '../../world/model.ts';
import { channelPayload, messagePayload } from '../../world/payloads.ts';
import { permissionsIn, requireBot } from '../../world/permissions.ts';
import type { RestCall } from '../call.ts';
import { type Parameters, type Route, route } from '../router.ts';
import { visibleMessage } from './messages.ts';

const MEMBER = '/channels/:channel/thread-members/:user';

/** Opening, changing and joining threads. */
export function threadRoutes(platform: Platform): Route[] {
  const { world, threads } = platform;
  const threadOf = (parameters: Parameters) => world.thread(parameters.get('channel'));
  const userOf = (parameters: Parameters) =>
    parameters.get('user') === '@me' ? world.bot.id : world.user(parameters.get('user')).id;
  return [
    route('POST /channels/:channel/messages/:message/threads', (call, parameters) =>
      channelPayload(openOn(platform, visibleMessage(platform, parameters), call)),
    ),
    route('POST /channels/:channel/threads', (call, parameters) =>
      openWithout(platform, parentOf(platform, parameters.get('channel')), call),
    ),
    route('PATCH /channels/:channel', ({ body }, parameters) => {
      const thread = threadOf(parameters);
      change(platform, thread, parseForm(threadChangeSchema, body));
      return channelPayload(thread);
    }),
    route('GET /channels/:channel/thread-members', (_call, parameters) => [
      ...threadOf(parameters).members.values(),
    ]),
    route(`GET ${MEMBER}`, (_call, parameters) => {
      const member = threadOf(parameters).members.get(userOf(parameters));
      if (!member) throw new ApiError(404, 10007, 'Unknown Member');
      return member;
    }),
    route(`PUT ${MEMBER}`, (_call, parameters) => threads.join(threadOf(parameters), userOf(parameters))),
    route(`DELETE ${MEMBER}`, (_call, parameters) => threads.leave(threadOf(parameters), userOf(parameters))),
  ];
}

function parentOf({ world }: Platform, id: string): GuildChannel {
  const channel = world.channel(id);
  if (channel.kind !== 'guild') throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
  return channel;
}

function openOn(platform: Platform, starter: FakeMessage, { body }: RestCall): Thread {
  const parent = parentOf(platform, starter.channel_id);
  requireBot(platform.world, parent, Bits.CreatePublicThreads);
  const thread = platform.threads.open(parent, parseForm(threadSchema, body), platform.world.bot, starter);
  platform.turns.adopt(thread);
  return thread;
}

/** A thread without a message, or in a forum a post with its first message. */
function openWithout(platform: Platform, parent: GuildChannel, { body, files }: RestCall): object {
  const { world, threads, turns } = platform;
  const given = parseForm(threadSchema, body);
  const isForum = parent.type === ChannelType.GuildForum;
  // Discord's own default for a thread without a message.
  const type = given.type ?? (isForum ? ChannelType.PublicThread : ChannelType.PrivateThread);
  const needed = type === ChannelType.PrivateThread ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads;
  requireBot(world, parent, isForum ? Bits.SendMessages : needed);
  const draft = isForum ? parseDraft(given.message ?? {}, { files, old: null }) : null;
  const thread = threads.open(parent, { ...given, type }, world.bot, null);
  turns.adopt(thread);
  if (!draft) return channelPayload(thread);
  const first = postMessage(platform, { channel: thread, author: world.bot, draft, files, id: thread.id });
  turns.credit('create', first);
  return { ...channelPayload(thread), message: messagePayload(world, first, true) };
}

function change({ world, threads }: Platform, thread: Thread, changes: ThreadChange): void {
  const manages = (permissionsIn(world, thread, world.bot.id) & Bits.ManageThreads) !== 0n;
  const wakesUp = changes.archived === false && !thread.metadata.locked;
  if (!manages && thread.ownerId !== world.bot.id && !wakesUp)
    throw new ApiError(403, 50013, 'Missing Permissions');
  if (thread.metadata.archived && changes.archived !== false)
    throw new ApiError(400, 50083, 'Thread is archived');
  threads.change(thread, changes);
}
