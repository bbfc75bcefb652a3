import { randomBytes } from 'node:crypto';
import { type APIUser, ApplicationFlags, Locale } from 'discord.js';
import { Changes } from './changes.ts';
import { Transcript } from './transcript.ts';
import { FileStore } from './world/file-store.ts';
import { World } from './world/world.ts';

/** How this Discord differs from the real one; milliseconds throughout. */
export interface Settings {
  readonly heartbeatMs: number;
  /** Time for the first response to an interaction. */
  readonly ackMs: number;
  /** Life of an interaction's token. */
  readonly tokenMs: number;
  /** Pause between what a user sees and what they do next. */
  readonly humanMs: number;
  readonly rateLimits: boolean;
  /** Of the users and of the first server. */
  readonly locale: Locale;
}

export const DISCORDS_OWN: Settings = {
  heartbeatMs: 41_250,
  ackMs: 3_000,
  tokenMs: 15 * 60_000,
  humanMs: 20,
  rateLimits: true,
  locale: Locale.Korean,
};

/** The bot's page in the developer portal. */
export interface Application {
  readonly token: string;
  /** Which privileged intents are switched on there. */
  flags: number;
  /** Null: the application belongs to one user, {@link World.owner}. */
  team: readonly APIUser[] | null;
}

/** What every part of the double stands on. */
export interface Core {
  readonly settings: Settings;
  readonly application: Application;
  readonly changes: Changes;
  readonly transcript: Transcript;
  readonly world: World;
  readonly files: FileStore;
  /** `host:port` once it listens. */
  readonly address: { host: string };
}

export function createCore(settings: Settings): Core {
  const changes = new Changes(settings.humanMs);
  const world = new World();
  const address = { host: 'not-listening.invalid' };
  return {
    settings,
    application: {
      token: `${Buffer.from(world.bot.id).toString('base64url')}.double.${randomBytes(20).toString('base64url')}`,
      flags: ApplicationFlags.GatewayMessageContentLimited,
      team: null,
    },
    changes,
    transcript: new Transcript(changes),
    world,
    files: new FileStore(world.snowflakes, () => `http://${address.host}`),
    address,
  };
}
