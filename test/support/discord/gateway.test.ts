import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { checkToken } from '../../../src/discord/token-check.ts';
import { FakeDiscord } from './index.ts';
import { clientFor, withBot } from './test-bot.ts';

/** Cuts the bot off in some way, talks meanwhile, and returns what the bot heard after it came back. */
async function outage(
  cut: (discord: FakeDiscord) => void,
  back: (client: Client, resolve: () => void) => void,
): Promise<string[]> {
  const heard: string[] = [];
  await withBot({ onMessage: ({ content }) => heard.push(content) }, async ({ discord, client }) => {
    const returned = new Promise<void>((resolve) => back(client, resolve));
    cut(discord);
    discord.say(discord.channel.id, '그사이');
    await returned;
    discord.say(discord.channel.id, '그 뒤');
    await discord.until(() => heard.includes('그 뒤'), 5_000, 'the last message');
  });
  return heard;
}

describe('an outage', () => {
  it.each<[string, (discord: FakeDiscord) => void]>([
    ['a torn socket', (discord) => discord.drop(1006, { refuseMs: 50 })],
    ['close code 4000', (discord) => discord.drop(4000)],
    ['opcode 7', (discord) => discord.reconnect()],
    ['opcode 9, resumable', (discord) => discord.invalidate(true)],
  ])('by %s is resumed with what was missed', async (_what, cut) => {
    expect(await outage(cut, (client, resolve) => client.once(Events.ShardResume, resolve))).toEqual([
      '그사이',
      '그 뒤',
    ]);
  });

  it('by opcode 9 needs a new session, which has missed it', async () => {
    expect(
      await outage(
        (discord) => discord.invalidate(),
        (client, resolve) => client.once(Events.ShardReady, resolve),
      ),
    ).toEqual(['그 뒤']);
  });

  it('by silence is noticed', async () => {
    await withBot({ settings: { heartbeatMs: 200 } }, async ({ discord, client }) => {
      const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
      discord.ackHeartbeats = false;
      await discord.until(
        () => discord.transcript().some(({ what }) => what.startsWith('closed')),
        5_000,
        'a close',
      );
      discord.ackHeartbeats = true;
      await resumed;
    });
  });
});

it('repeats what users do when told so; discord.js drops repeated messages', async () => {
  const heard: string[] = [];
  await withBot({ onMessage: ({ content }) => heard.push(content) }, async ({ discord }) => {
    discord.duplicates = 2;
    discord.say(discord.channel.id, '하나');
    discord.duplicates = 0;
    discord.say(discord.channel.id, '둘');
    await discord.until(() => heard.includes('둘'), 5_000, 'the second message');
    expect(heard).toEqual(['하나', '둘']);
  });
});

it('delivers by intents', async () => {
  const heard: string[] = [];
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  await withBot(
    { intents, onMessage: ({ guildId }) => heard.push(guildId ?? '귓속말') },
    async ({ discord }) => {
      discord.say(discord.dm().id, '들리니');
      discord.say(discord.channel.id, '들린다');
      await discord.until(() => heard.length > 0, 5_000, 'a message');
      expect(heard).toEqual([discord.guild.id]);
    },
  );
});

describe('who may not come in', () => {
  async function refusedLogin(
    prepare: (discord: FakeDiscord) => string,
  ): Promise<{ reason: unknown; discord: FakeDiscord }> {
    const discord = await new FakeDiscord().start();
    const client = clientFor(discord);
    const reason = await client.login(prepare(discord)).then(
      () => 'logged in',
      (error: unknown) => error,
    );
    await client.destroy();
    await discord.stop();
    return { reason, discord };
  }

  it('a wrong token: 401', async () => {
    const { reason, discord } = await refusedLogin(() => 'MTIz.double.wrong');
    expect(String(reason)).toContain('An invalid token was provided');
    expect(discord.violations()).toMatchObject([{ kind: 'unauthorized' }]);
  });

  it('a wrong token past REST: 4004', async () => {
    const discord = await new FakeDiscord().start();
    const code = await closeCode(discord, (socket) => identify(socket, 'wrong', 0));
    expect([code, discord.violations()]).toMatchObject([4004, [{ kind: 'gateway' }]]);
    await discord.stop();
  });

  it('an intent that is switched off: 4014', async () => {
    const { reason, discord } = await refusedLogin(({ application, token }) => {
      application.flags = 0;
      return token;
    });
    expect(String(reason)).toContain('disallowed intents');
    expect(discord.violations()).toMatchObject([{ kind: 'disallowed-intents' }]);
  });

  it.each<[number, string, (socket: WebSocket, discord: FakeDiscord) => void]>([
    [4002, 'no JSON', (socket) => socket.send('{')],
    [4003, 'work before IDENTIFY', (socket) => socket.send('{"op":3,"d":{}}')],
    [4005, 'IDENTIFY twice', (socket, { token }) => [0, 1].map(() => identify(socket, token, 1))],
    [
      4008,
      'too many operations',
      (socket) => Array.from({ length: 121 }, () => socket.send('{"op":1,"d":null}')),
    ],
  ])('%i: %s', async (expected, _what, act) => {
    const discord = await new FakeDiscord().start();
    expect(await closeCode(discord, (socket) => act(socket, discord))).toBe(expected);
    await discord.stop();
  });
});

it('knows its token, as the doctor asks it', async () => {
  const discord = await new FakeDiscord().start();
  expect(await checkToken(discord.token, discord.apiUrl)).toMatchObject({
    kind: 'valid',
    botName: 'testbot',
  });
  expect(await checkToken('old', discord.apiUrl)).toEqual({ kind: 'refused' });
  await discord.stop();
});

function identify(socket: WebSocket, token: string, intents: number): void {
  socket.send(JSON.stringify({ op: 2, d: { token, intents, properties: {} } }));
}

/** The code with which the gateway closes a raw connection. */
function closeCode(discord: FakeDiscord, act: (socket: WebSocket) => void): Promise<number> {
  const socket = new WebSocket(`${discord.apiUrl.replace(/^http(.*)\/api$/, 'ws$1')}/?v=10&encoding=json`);
  socket.on('open', () => act(socket));
  return new Promise((resolve) => socket.on('close', resolve));
}
