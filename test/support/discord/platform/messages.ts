import {
  type APIMessageReference,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { displayedTexts, flatten } from '../limits/component.ts';
import type { Draft } from '../limits/draft.ts';
import { INTERACTION_DEFAULTS, MESSAGE_DEFAULTS, pingsOf } from '../world/mentions.ts';
import type { Channel, FakeMessage, InteractionMetadata } from '../world/model.ts';
import { memberPayload, messagePayload } from '../world/payloads.ts';
import { permissionsIn } from '../world/permissions.ts';
import { applyFiles, type UploadedFile } from './draft-files.ts';

const CHANGEABLE = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
const FROM_START = CHANGEABLE | MessageFlags.SuppressNotifications;

/** A message to post; the draft is checked already. */
export interface Post {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly draft: Draft;
  readonly files?: readonly UploadedFile[];
  readonly id?: string;
  readonly type?: MessageType;
  readonly reference?: APIMessageReference;
  /** Of an answer to an interaction. */
  readonly interaction?: InteractionMetadata;
  /** Loading or Ephemeral. */
  readonly flags?: number;
}

/** Posts, changes and removes messages, and tells the bot. */
export class Messages {
  readonly #core: Core;
  readonly #gateway: Gateway;

  constructor(core: Core, gateway: Gateway) {
    this.#core = core;
    this.#gateway = gateway;
  }

  create({ channel, author, draft, files = [], ...rest }: Post): FakeMessage {
    const { world } = this.#core;
    const message: FakeMessage = {
      id: rest.id ?? world.snowflakes.next(),
      type: rest.type ?? (rest.reference ? MessageType.Reply : MessageType.Default),
      channel_id: channel.id,
      author,
      content: '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      flags: ((draft.flags ?? 0) & FROM_START) | (rest.flags ?? 0),
      ...(draft.nonce !== undefined && draft.nonce !== null && { nonce: draft.nonce }),
      ...(rest.reference && { message_reference: rest.reference }),
      ...(rest.interaction && { interaction_metadata: rest.interaction }),
      mentionsPinged: [],
    };
    this.#apply(message, draft, files);
    world.messages.set(message.id, message);
    channel.lastMessageId = message.id;
    this.#announce(GatewayDispatchEvents.MessageCreate, message);
    return message;
  }

  edit(message: FakeMessage, draft: Draft, files: readonly UploadedFile[] = []): void {
    const kept =
      draft.flags === undefined || draft.flags === null ? message.flags : message.flags & ~CHANGEABLE;
    const lasting = message.flags & MessageFlags.IsComponentsV2;
    message.flags = (kept | lasting | ((draft.flags ?? 0) & CHANGEABLE)) & ~MessageFlags.Loading;
    this.#apply(message, draft, files);
    message.edited_timestamp = new Date().toISOString();
    this.#announce(GatewayDispatchEvents.MessageUpdate, message);
  }

  remove(message: FakeMessage): void {
    this.#core.world.messages.delete(message.id);
    this.#announce(GatewayDispatchEvents.MessageDelete, message);
  }

  #apply(message: FakeMessage, draft: Draft, files: readonly UploadedFile[]): void {
    if (draft.content !== undefined) message.content = draft.content ?? '';
    if (draft.embeds !== undefined)
      message.embeds = (draft.embeds ?? []).map((embed) => ({ ...embed, type: 'rich' }));
    if (draft.components !== undefined) message.components = numbered(draft.components ?? []);
    applyFiles(message, draft, files, this.#core.files);
    // Discord looks for mentions anew whenever the text changes, by defaults unless told otherwise.
    const isV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
    if (draft.content !== undefined || (isV2 && draft.components)) this.#applyMentions(message, draft);
  }

  #applyMentions(message: FakeMessage, { allowed_mentions: allowed }: Draft): void {
    const { world } = this.#core;
    const text = [message.content, ...displayedTexts(message.components)].join('\n');
    const defaults = message.interaction_metadata ? INTERACTION_DEFAULTS : MESSAGE_DEFAULTS;
    const pings = pingsOf(text, allowed, defaults);
    const replied = world.messages.get(message.message_reference?.message_id ?? '')?.author;
    const users = new Set(pings.users);
    if (replied && message.type === MessageType.Reply && allowed?.replied_user !== false)
      users.add(replied.id);
    message.mentions = [...users].flatMap((id) => world.users.get(id) ?? []);
    message.mention_roles = [...pings.roles];
    message.mention_everyone = pings.everyone.length > 0;
    const pinged = [...pings.everyone, ...users, ...pings.roles];
    message.mentionsPinged.push(...pinged.filter((name) => !message.mentionsPinged.includes(name)));
  }

  /** Tells the bot that something around the message changed, such as its thread. */
  touch(message: FakeMessage): void {
    this.#announce(GatewayDispatchEvents.MessageUpdate, message);
  }

  #announce(event: GatewayDispatchEvents, message: FakeMessage): void {
    const { world } = this.#core;
    const channel = world.channels.get(message.channel_id);
    if (!channel || (message.flags & MessageFlags.Ephemeral) !== 0) return;
    if ((permissionsIn(world, channel, world.bot.id) & PermissionFlagsBits.ViewChannel) === 0n) return;
    const guild = world.guildOf(channel);
    const member = guild?.members.get(message.author.id);
    const place = {
      id: message.id,
      channel_id: channel.id,
      ...(guild && { guild_id: guild.id }),
    };
    const surroundings = {
      ...place,
      channel_type: channel.kind === 'direct' ? ChannelType.DM : channel.type,
      ...(member && { member: memberPayload(member) }),
    };
    this.#gateway.dispatch(
      event,
      (intents) =>
        event === GatewayDispatchEvents.MessageDelete
          ? place
          : {
              ...messagePayload(world, message, (intents & GatewayIntentBits.MessageContent) !== 0),
              ...surroundings,
            },
      {
        intents: guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
        fromUser: message.author !== world.bot,
      },
    );
  }
}

/** Gives every component that has no id the next free one, as Discord does. */
function numbered<Top extends Parameters<typeof flatten>[0]>(components: Top): Top {
  const copy = structuredClone(components);
  let next = 0;
  for (const component of flatten(copy)) component.id ??= ++next;
  return copy;
}
