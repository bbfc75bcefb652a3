import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../src/config.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { reindex } from '../../src/indexing.ts';
import { createLogger } from '../../src/log.ts';
import { openServices, type Services } from '../../src/service/services.ts';
import { createRuntime, type Runtime } from '../../src/wiring.ts';
import { FakeDiscord } from './discord/index.ts';

/** The documents that come with the package: our own words. */
const SAMPLES = fileURLToPath(new URL('../../seeds/samples', import.meta.url));

export interface TestBotOptions {
  /** Texts of the seeds by file name; with none the shipped samples are the seeds. */
  readonly seeds?: Readonly<Record<string, string>>;
  /** Settings as in `.env`, over those that the double needs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called before the bot connects. */
  readonly prepare?: (discord: FakeDiscord) => void;
}

/** The whole bot in this process, against a Discord of its own, on folders of its own. */
export interface TestBot {
  readonly discord: FakeDiscord;
  /** Of the bot that runs now. */
  readonly services: Services;
  readonly folder: string;
  readonly seedsDirectory: string;
  readonly bot: Bot;
  /** Ends the bot and starts another one on the same Discord and folders. */
  restart(environment?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** Indexes the seeds and connects; everything is real but Discord, which is the double on loopback. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-bot-'));
  const discord = await new FakeDiscord().start();
  options.prepare?.(discord);
  const seedsDirectory = await writeSeeds(folder, options.seeds);
  let running = await run(discord, folder, seedsDirectory, options.environment);
  return {
    discord,
    folder,
    seedsDirectory,
    get services() {
      return running.services;
    },
    get bot() {
      return running.bot;
    },
    async restart(environment = {}) {
      await end(running);
      running = await run(discord, folder, seedsDirectory, { ...options.environment, ...environment });
    },
    async stop() {
      await end(running);
      await discord.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly runtime: Runtime;
  readonly services: Services;
  readonly bot: Bot;
}

async function run(
  discord: FakeDiscord,
  folder: string,
  seedsDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const config = parseConfig(
    {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: discord.guild.id,
      SEEDS_DIR: seedsDirectory,
      INDEX_DIR: 'index',
      DATA_DIR: 'data',
      LOG_LEVEL: 'silent',
      // Runs begin when a test wants them to.
      WATCH_SEEDS: 'false',
      ...environment,
    },
    folder,
  );
  const log = createLogger(config.logLevel);
  const runtime = createRuntime(config, log);
  const { report, snapshot } = await reindex(runtime);
  const live = snapshot ?? (await loadSnapshot(runtime.directory, report.version, await runtime.identity()));
  const services = await openServices(runtime, live, () => undefined);
  const bot = await startBot({
    token: discord.token,
    config,
    services,
    log,
    signal: new AbortController().signal,
    onLost: () => undefined,
  });
  return { runtime, services, bot };
}

async function end({ bot, services, runtime }: Running): Promise<void> {
  await bot.stop();
  await services.close();
  await runtime.close();
}

async function writeSeeds(folder: string, seeds?: Readonly<Record<string, string>>): Promise<string> {
  if (seeds === undefined) return path.dirname(SAMPLES);
  const directory = path.join(folder, 'seeds');
  for (const [name, text] of Object.entries(seeds)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return directory;
}
