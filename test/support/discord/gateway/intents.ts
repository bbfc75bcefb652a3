import { ApplicationFlags, GatewayIntentBits } from 'discord.js';

/** Either switch will do: the limited one is for bots below the size that Discord reviews. */
const PRIVILEGED: readonly (readonly [intent: GatewayIntentBits, flags: number])[] = [
  [
    GatewayIntentBits.MessageContent,
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  ],
  [
    GatewayIntentBits.GuildMembers,
    ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  ],
  [
    GatewayIntentBits.GuildPresences,
    ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
  ],
];

/** The privileged intents among `intents` that the application is not switched on for. */
export function disallowedIntents(intents: number, applicationFlags: number): number {
  return PRIVILEGED.filter(([intent, flags]) => (intents & intent) !== 0 && (applicationFlags & flags) === 0)
    .map(([intent]) => intent)
    .reduce((all, intent) => all | intent, 0);
}

/** Whether the REST interface shows message texts: there the switch alone counts. */
export function readsContent(applicationFlags: number): boolean {
  return disallowedIntents(GatewayIntentBits.MessageContent, applicationFlags) === 0;
}
