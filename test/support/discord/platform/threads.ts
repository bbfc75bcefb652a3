import {
  type APIUser,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageType,
  ThreadAutoArchiveDuration,
  ThreadMemberFlags,
} from 'discord.js';
import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { ThreadChange, ThreadDraft } from '../limits/thread.ts';
import type { FakeMessage, GuildChannel, Thread } from '../world/model.ts';
import { channelPayload } from '../world/payloads.ts';
import type { Messages } from './messages.ts';

/** Opens and changes threads, and tells the bot. */
export class Threads {
  readonly #core: Core;
  readonly #gateway: Gateway;
  readonly #messages: Messages;

  constructor(core: Core, gateway: Gateway, messages: Messages) {
    this.#core = core;
    this.#gateway = gateway;
    this.#messages = messages;
  }

  /**
   * @param starter the message that the thread hangs on; it gives the thread its id.
   * @throws ApiError 160004 when the message has a thread.
   */
  open(parent: GuildChannel, draft: ThreadDraft, owner: APIUser, starter: FakeMessage | null): Thread {
    const { world } = this.#core;
    if (starter && world.threadOf(starter.id))
      throw new ApiError(400, 160004, 'A thread has already been created for this message');
    const now = new Date().toISOString();
    const thread: Thread = {
      kind: 'thread',
      id: starter?.id ?? world.snowflakes.next(),
      type: draft.type ?? ChannelType.PublicThread,
      guildId: parent.guildId,
      parentId: parent.id,
      ownerId: owner.id,
      name: draft.name,
      metadata: {
        archived: false,
        locked: false,
        auto_archive_duration: draft.auto_archive_duration ?? ThreadAutoArchiveDuration.OneDay,
        archive_timestamp: now,
        create_timestamp: now,
      },
      members: new Map(),
      messageCount: 0,
      lastMessageId: null,
    };
    world.channels.set(thread.id, thread);
    this.#addMember(thread, owner.id);
    this.#announce(GatewayDispatchEvents.ThreadCreate, thread, { newly_created: true });
    if (starter) this.#hang(thread, starter);
    return thread;
  }

  /** Adds a member; those who write in a thread, or are named in it, join it too. */
  join(thread: Thread, userId: string): void {
    if (thread.members.has(userId)) return;
    this.#addMember(thread, userId);
    this.#announceMembers(thread, { added_members: [thread.members.get(userId)] });
  }

  leave(thread: Thread, userId: string): void {
    if (thread.members.delete(userId)) this.#announceMembers(thread, { removed_member_ids: [userId] });
  }

  change(thread: Thread, { name, archived, locked, auto_archive_duration }: ThreadChange): void {
    thread.name = name ?? thread.name;
    thread.metadata.archived = archived ?? thread.metadata.archived;
    thread.metadata.locked = locked ?? thread.metadata.locked;
    thread.metadata.auto_archive_duration = auto_archive_duration ?? thread.metadata.auto_archive_duration;
    this.#announce(GatewayDispatchEvents.ThreadUpdate, thread, {});
  }

  /** What a message does to the thread it is in: it counts, wakes the thread up, and its people join. */
  wake(thread: Thread, message: FakeMessage): void {
    thread.messageCount += 1;
    for (const { id } of [message.author, ...message.mentions]) this.join(thread, id);
    if (thread.metadata.archived) this.change(thread, { archived: false });
  }

  #addMember(thread: Thread, userId: string): void {
    thread.members.set(userId, {
      id: thread.id,
      user_id: userId,
      join_timestamp: new Date().toISOString(),
      flags: ThreadMemberFlags.HasInteracted,
    });
  }

  #hang(thread: Thread, starter: FakeMessage): void {
    this.#messages.touch(starter);
    this.#messages.create({
      channel: thread,
      author: starter.author,
      draft: {},
      type: MessageType.ThreadStarterMessage,
      reference: {
        channel_id: starter.channel_id,
        message_id: starter.id,
        guild_id: thread.guildId,
        type: 0,
      },
    });
  }

  #announce(event: GatewayDispatchEvents, thread: Thread, extra: object): void {
    this.#gateway.dispatch(event, () => ({ ...channelPayload(thread), ...extra }), {
      intents: GatewayIntentBits.Guilds,
    });
  }

  #announceMembers(thread: Thread, change: object): void {
    this.#gateway.dispatch(
      GatewayDispatchEvents.ThreadMembersUpdate,
      () => ({ id: thread.id, guild_id: thread.guildId, member_count: thread.members.size, ...change }),
      { intents: GatewayIntentBits.Guilds },
    );
  }
}
