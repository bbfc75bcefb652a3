import { ActivityType, Client, GatewayIntentBits, Partials } from 'discord.js';
import { NO_MENTIONS } from './reply.ts';

export interface ClientOptions {
  /** Another base of the REST interface, without its version; null means Discord's own. */
  readonly apiUrl: string | null;
  /** Asks for the privileged intent that lets the bot read messages which do not mention it. */
  readonly readsMessages: boolean;
}

/** What the bot listens to: no more than it needs to be asked. */
export function createClient({ apiUrl, readsMessages }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels that are not cached.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    presence: { activities: [{ type: ActivityType.Custom, name: 'ssiat', state: '/질문으로 물어보세요' }] },
    // A present but undefined `api` would replace the default.
    rest: { version: '10', ...(apiUrl !== null && { api: apiUrl }) },
  });
}
