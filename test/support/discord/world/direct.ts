import type { APIUser } from 'discord.js';
import type { DirectChannel } from './model.ts';
import type { World } from './world.ts';

/** The direct channel between a user and the bot; there is one at most. */
export function openDirect(world: World, user: APIUser): DirectChannel {
  for (const channel of world.channels.values())
    if (channel.kind === 'direct' && channel.recipient === user) return channel;
  const channel: DirectChannel = {
    kind: 'direct',
    id: world.snowflakes.next(),
    recipient: user,
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
