import type { Server } from 'node:http';
import type { APIUser } from 'discord.js';
import { type Application, DISCORDS_OWN, type Settings } from './core.ts';
import { WorldActions } from './driver/world-actions.ts';
import { close, listen } from './listen.ts';
import type { CommandScope, RegisteredCommand } from './platform/commands.ts';
import { createPlatform } from './platform/platform.ts';
import type { ActiveFault, Fault } from './rest/faults.ts';
import { RestServer } from './rest/rest-server.ts';
import { Router } from './rest/router.ts';
import { allRoutes } from './rest/routes/index.ts';
import { SpawnedBot, type SpawnOptions } from './spawned-bot.ts';
import type { TranscriptEntry, Violation } from './transcript.ts';
import type { Guild, GuildChannel } from './world/model.ts';
import type { World } from './world/world.ts';

/**
 * A Discord on loopback (REST v10, gateway v10) for discord.js 14 bots: it plays the users, keeps Discord's limits,
 * makes trouble, and records what the bot does wrong. It starts with one server, one channel, its owner and one user.
 */
export class FakeDiscord extends WorldActions {
  readonly guild: Guild;
  readonly channel: GuildChannel;
  readonly user: APIUser;
  readonly #rest: RestServer;
  readonly #spawned: SpawnedBot[] = [];
  #server: Server | null = null;

  constructor(settings: Partial<Settings> = {}) {
    super(createPlatform({ ...DISCORDS_OWN, ...settings }));
    this.#rest = new RestServer(this.platform, new Router(allRoutes(this.platform)));
    this.guild = this.addGuild('테스트 서버');
    this.channel = this.addChannel('일반');
    this.user = this.addUser('minji');
  }

  async start(): Promise<this> {
    this.#server = await listen(this.platform, this.#rest);
    return this;
  }

  /** Ends the processes it has spawned, then itself. */
  async stop(): Promise<void> {
    await Promise.all(this.#spawned.map((bot) => bot.stop('SIGKILL')));
    this.platform.gateway.stop();
    if (this.#server) await close(this.#server);
  }

  /** For the client's `rest.api`. */
  get apiUrl(): string {
    return `http://${this.platform.address.host}/api`;
  }

  get token(): string {
    return this.platform.application.token;
  }

  get application(): Application {
    return this.platform.application;
  }

  /** Everything that exists; to be looked at. */
  get world(): World {
    return this.platform.world;
  }

  get bot(): APIUser {
    return this.world.bot;
  }

  /** Of the application and of every server. */
  get owner(): APIUser {
    return this.world.owner;
  }

  /** Runs a bot with DISCORD_TOKEN, DISCORD_API_URL and DISCORD_GUILD_ID in its environment. */
  spawn(
    command: string,
    args: readonly string[],
    { env = process.env, ...options }: SpawnOptions = {},
  ): SpawnedBot {
    const own = { DISCORD_TOKEN: this.token, DISCORD_API_URL: this.apiUrl, DISCORD_GUILD_ID: this.guild.id };
    const { changes, transcript } = this.platform;
    const bot = new SpawnedBot(command, args, { ...options, env: { ...env, ...own } }, changes, transcript);
    this.#spawned.push(bot);
    return bot;
  }

  /** Resolves when a bot has identified. */
  async waitReady(limitMs = 30_000): Promise<void> {
    await this.until(() => this.platform.gateway.isConnected, limitMs, 'the bot to identify');
  }

  /** Resolves with the first result of `probe` that is neither nullish nor false. */
  until<Result>(
    probe: () => Result | null | undefined | false,
    limitMs: number,
    what: string,
  ): Promise<Result> {
    return this.platform.changes.until(probe, limitMs, () => what);
  }

  // What happened.

  registeredCommands(scope: CommandScope = { guildId: this.guild.id }): readonly RegisteredCommand[] {
    return this.platform.commands.list(scope);
  }

  /** How many requests have changed the commands of the scope. */
  commandWrites(scope: CommandScope = { guildId: this.guild.id }): number {
    return this.platform.commands.writes(scope);
  }

  /** The bytes behind the address of an attachment. */
  fileAt(url: string): Buffer {
    const file = this.platform.files.at(new URL(url).pathname);
    if (!file) throw new Error(`nothing at ${url}`);
    return file.data;
  }

  transcript(): readonly TranscriptEntry[] {
    return this.platform.transcript.entries;
  }

  /** Everything the bot did that Discord forbids or that a user would see as broken. */
  violations(): Violation[] {
    return [...this.platform.transcript.violations, ...this.platform.turns.violations()];
  }

  // Trouble.

  /** Makes trouble for requests to come. */
  fault(fault: Fault): ActiveFault {
    return this.#rest.addFault(fault);
  }

  /** Cuts the gateway: 1006 tears the socket, other codes close it; nobody gets back in for `refuseMs`. */
  drop(code = 1006, { refuseMs = 0 } = {}): void {
    this.platform.gateway.drop(code, refuseMs);
  }

  /** Opcode 7. */
  reconnect(): void {
    this.platform.gateway.reconnect();
  }

  /** Opcode 9. */
  invalidate(resumable = false): void {
    this.platform.gateway.invalidate(resumable);
  }

  /** How many more times what a user does is delivered. */
  set duplicates(count: number) {
    this.platform.gateway.duplicates = count;
  }

  /** False: the gateway goes silent. */
  set ackHeartbeats(value: boolean) {
    this.platform.gateway.ackHeartbeats = value;
  }
}
