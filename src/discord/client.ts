import { ActivityType, Client, GatewayIntentBits, Partials } from 'discord.js';
import { requestsThatMayBeLost } from './lost-responses.ts';
import { NO_MENTIONS } from './reply.ts';
import { defaultTexts } from './texts/index.ts';

export interface ClientConfig {
  /** Another base of the REST interface, without its version; null means Discord's own. */
  readonly discordApiUrl: string | null;
  /** Asks for the privileged intent that lets the bot read messages which do not mention it. */
  readonly discordMessageContent: boolean;
}

/** What the bot listens to: no more than it needs to be asked. */
export function createClient({ discordApiUrl: api, discordMessageContent }: ClientConfig): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(discordMessageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels that are not cached.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    presence: {
      activities: [{ type: ActivityType.Custom, name: 'ssiat', state: defaultTexts.common.presence }],
    },
    // A present but undefined `api` would replace the default.
    rest: { version: '10', makeRequest: requestsThatMayBeLost(), ...(api !== null && { api }) },
  });
}
