import type {
  APIAttachment,
  APIGuildMember,
  APIMessageReference,
  APIOverwrite,
  APIRole,
  APIThreadMember,
  APIThreadMetadata,
  APIUser,
  ChannelType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord.js';
import type { TopComponent } from '../limits/component.ts';
import type { Embed } from '../limits/embed.ts';

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly roles: APIRole[];
  /** By user id; the bot is in the server when it is in here. */
  readonly members: Map<string, APIGuildMember>;
}

/** A text or forum channel of a server. */
export interface GuildChannel {
  readonly kind: 'guild';
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.GuildAnnouncement | ChannelType.GuildForum;
  readonly guildId: string;
  readonly name: string;
  readonly overwrites: APIOverwrite[];
  lastMessageId: string | null;
}

/** A thread; a message thread has the message's id, and so has a forum post. */
export interface Thread {
  readonly kind: 'thread';
  readonly id: string;
  readonly type: ChannelType.AnnouncementThread | ChannelType.PublicThread | ChannelType.PrivateThread;
  readonly guildId: string;
  readonly parentId: string;
  readonly ownerId: string;
  name: string;
  readonly metadata: APIThreadMetadata;
  readonly members: Map<string, APIThreadMember>;
  messageCount: number;
  lastMessageId: string | null;
}

export interface DirectChannel {
  readonly kind: 'direct';
  readonly id: string;
  readonly recipient: APIUser;
  lastMessageId: string | null;
}

export type Channel = GuildChannel | Thread | DirectChannel;

/** A message in Discord's own field names, and what Discord does not tell anybody. */
export interface FakeMessage {
  readonly id: string;
  readonly type: MessageType;
  readonly channel_id: string;
  readonly author: APIUser;
  content: string;
  readonly timestamp: string;
  edited_timestamp: string | null;
  mention_everyone: boolean;
  mentions: APIUser[];
  mention_roles: string[];
  attachments: APIAttachment[];
  embeds: Embed[];
  components: TopComponent[];
  flags: number;
  readonly nonce?: string | number;
  readonly message_reference?: APIMessageReference;
  /** Of an answer to an interaction. */
  readonly interaction_metadata?: InteractionMetadata;
  /** Everybody this message and its edits have notified: `everyone`, `here`, user ids, role ids. */
  readonly mentionsPinged: string[];
}

export interface InteractionMetadata {
  readonly id: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly authorizing_integration_owners: object;
}

/** A file that a user or the bot sends. */
export interface SentFile {
  readonly filename: string;
  readonly content_type?: string;
  readonly data: string | Uint8Array;
  readonly description?: string | null | undefined;
}
