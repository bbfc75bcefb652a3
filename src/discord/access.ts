import { type GuildMember, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';

/** Who may do what; ids of Discord. */
export interface AccessRules {
  /** May do everything, anywhere. */
  readonly ownerIds: ReadonlySet<string>;
  /** Servers whose admins keep the corpus. */
  readonly adminGuildIds: ReadonlySet<string>;
  /** Roles that count as admin there. */
  readonly adminRoleIds: ReadonlySet<string>;
}

/** What an action touches: nothing of others, its own server alone, or the one corpus and everybody's questions. */
export type Scope = 'everyone' | 'guild' | 'corpus';

/** Somebody who acts, as Discord describes them with the action. */
export interface Actor {
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly permissions: Readonly<PermissionsBitField> | null;
  readonly roleIds: readonly string[];
}

/**
 * Whether the actor may do something of this scope. Discord's own command permissions only hide commands, and a
 * server's admins can change them; this decides.
 */
export function mayUse(scope: Scope, actor: Actor, rules: AccessRules): boolean {
  if (scope === 'everyone' || rules.ownerIds.has(actor.userId)) return true;
  if (actor.guildId === null) return false;
  const managesGuild = actor.permissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const inAdminGuild = rules.adminGuildIds.has(actor.guildId);
  const holdsAdminRole = inAdminGuild && actor.roleIds.some((role) => rules.adminRoleIds.has(role));
  if (scope === 'guild') return managesGuild || holdsAdminRole;
  return inAdminGuild && (managesGuild || holdsAdminRole);
}

/** Whether the one who acts asked for what is shown, or may manage the server. */
export function isInCharge(
  { mine }: { readonly mine: boolean },
  interaction: ActingInteraction,
  rules: AccessRules,
): boolean {
  return mine || mayUse('guild', actorOf(interaction), rules);
}

/** What an interaction carries of the one who acts. */
interface ActingInteraction {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
  readonly memberPermissions: Readonly<PermissionsBitField> | null;
  readonly member: GuildMember | { readonly roles: readonly string[] } | null;
}

export function actorOf({ user, guildId, memberPermissions, member }: ActingInteraction): Actor {
  return { userId: user.id, guildId, permissions: memberPermissions, roleIds: roleIdsOf(member) };
}

function roleIdsOf(member: ActingInteraction['member']): readonly string[] {
  if (member === null) return [];
  // A server that is not cached comes as plain JSON, with role ids alone.
  return 'cache' in member.roles ? [...member.roles.cache.keys()] : member.roles;
}
