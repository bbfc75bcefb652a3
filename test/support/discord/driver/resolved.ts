import type { APIAttachment } from 'discord.js';
import type { Platform } from '../platform/platform.ts';
import type { Guild, SentFile } from '../world/model.ts';
import { channelPayload, memberPayload } from '../world/payloads.ts';

/** Collects what the ids of an interaction stand for. */
export class Resolved {
  readonly #platform: Platform;
  readonly #guild: Guild | null;
  readonly #users: Record<string, object> = {};
  readonly #members: Record<string, object> = {};
  readonly #roles: Record<string, object> = {};
  readonly #channels: Record<string, object> = {};
  readonly #attachments: Record<string, APIAttachment> = {};

  constructor(platform: Platform, guild: Guild | null) {
    this.#platform = platform;
    this.#guild = guild;
  }

  user(id: string): string {
    this.#users[id] = this.#platform.world.user(id);
    const member = this.#guild?.members.get(id);
    if (member) this.#members[id] = { ...memberPayload(member), permissions: '0' };
    return id;
  }

  /** @throws Error when the server has no such role. */
  role(id: string): string {
    const role = this.#guild?.roles.find((candidate) => candidate.id === id);
    if (!role) throw new Error(`no role ${id} here`);
    this.#roles[id] = role;
    return id;
  }

  channel(id: string): string {
    this.#channels[id] = { ...channelPayload(this.#platform.world.channel(id)), permissions: '0' };
    return id;
  }

  /** A user or a role, whichever has this id. */
  mentionable(id: string): string {
    return this.#platform.world.users.has(id) ? this.user(id) : this.role(id);
  }

  attachment(channelId: string, file: SentFile): string {
    const attachment = this.#platform.files.add(channelId, file);
    this.#attachments[attachment.id] = attachment;
    return attachment.id;
  }

  payload(): object {
    const kinds = {
      users: this.#users,
      members: this.#members,
      roles: this.#roles,
      channels: this.#channels,
      attachments: this.#attachments,
    };
    return Object.fromEntries(Object.entries(kinds).filter(([, things]) => Object.keys(things).length > 0));
  }
}
