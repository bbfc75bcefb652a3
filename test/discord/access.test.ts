import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Actor, mayUse, type Scope } from '../../src/discord/access.ts';

const rules = {
  ownerIds: new Set(['owner']),
  adminGuildIds: new Set(['home']),
  adminRoleIds: new Set(['keeper']),
};

const manages = new PermissionsBitField(PermissionFlagsBits.ManageGuild);
const administers = new PermissionsBitField(PermissionFlagsBits.Administrator);
const writes = new PermissionsBitField(PermissionFlagsBits.SendMessages);

const actor = (change: Partial<Actor>): Actor => ({
  userId: 'user',
  guildId: 'home',
  permissions: writes,
  roleIds: [],
  ...change,
});

const ACTORS: readonly (readonly [string, Actor, readonly Scope[]])[] = [
  ['a member', actor({}), ['everyone']],
  ['an admin of the admin server', actor({ permissions: manages }), ['everyone', 'guild', 'corpus']],
  ['an administrator of it', actor({ permissions: administers }), ['everyone', 'guild', 'corpus']],
  ['the holder of an admin role there', actor({ roleIds: ['keeper'] }), ['everyone', 'guild', 'corpus']],
  ['an admin of another server', actor({ guildId: 'other', permissions: manages }), ['everyone', 'guild']],
  ['the holder of that role elsewhere', actor({ guildId: 'other', roleIds: ['keeper'] }), ['everyone']],
  ['anybody in direct messages', actor({ guildId: null, permissions: null }), ['everyone']],
  ['an owner anywhere', actor({ userId: 'owner', guildId: 'other' }), ['everyone', 'guild', 'corpus']],
  [
    'an owner in direct messages',
    actor({ userId: 'owner', guildId: null, permissions: null }),
    ['everyone', 'guild', 'corpus'],
  ],
];

describe('mayUse', () => {
  it.each(ACTORS)('knows what %s may do', (_, who, scopes) => {
    const allowed = (['everyone', 'guild', 'corpus'] as const).filter((scope) => mayUse(scope, who, rules));
    expect(allowed).toEqual(scopes);
  });
});
