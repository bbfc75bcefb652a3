import { PermissionFlagsBits as Bits } from 'discord.js';
import { ApiError } from '../../api-error.ts';
import type { Platform } from '../../platform/platform.ts';
import { channelPayload, guildPayload } from '../../world/payloads.ts';
import { requireBot } from '../../world/permissions.ts';
import { type Route, route } from '../router.ts';

/** Servers and channels, as far as a bot looks them up. */
export function channelRoutes(platform: Platform): Route[] {
  const { world, turns } = platform;
  return [
    route('GET /guilds/:guild', (_call, parameters) => guildPayload(world.guild(parameters.get('guild')))),
    route('GET /guilds/:guild/roles', (_call, parameters) => world.guild(parameters.get('guild')).roles),
    route('GET /guilds/:guild/channels', (_call, parameters) => {
      const guild = world.guild(parameters.get('guild'));
      const channels = [...world.channels.values()].filter((channel) => channel.kind === 'guild');
      return channels.filter(({ guildId }) => guildId === guild.id).map(channelPayload);
    }),
    route('GET /guilds/:guild/members/:user', (_call, parameters) => {
      const member = world.guild(parameters.get('guild')).members.get(parameters.get('user'));
      if (!member) throw new ApiError(404, 10007, 'Unknown Member');
      return member;
    }),
    route('GET /channels/:channel', (_call, parameters) => {
      const channel = world.channel(parameters.get('channel'));
      requireBot(world, channel, 0n);
      return channelPayload(channel);
    }),
    route('POST /channels/:channel/typing', (_call, parameters) => {
      const channel = world.channel(parameters.get('channel'));
      requireBot(world, channel, channel.kind === 'thread' ? Bits.SendMessagesInThreads : Bits.SendMessages);
      turns.typing(channel.id);
    }),
  ];
}
