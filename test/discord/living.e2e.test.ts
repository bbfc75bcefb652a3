import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type ApplicationFlags, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, Workplace } from '../cli/run-cli.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { FakeDiscord } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';

const KNOWN = '회원 등급은 몇 단계야?';
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

describe('a bot that lives', () => {
  let test: TestBot;
  let discord: FakeDiscord;

  beforeAll(async () => {
    test = await startTestBot();
    discord = test.discord;
  });
  afterAll(async () => {
    await test.stop();
  });

  const ask = () => discord.slash('질문', { options: { 질문: KNOWN } });
  const answered = async () => expect((await ask().settled()).text).toContain('다섯 단계');

  it('registers its commands once, and again only when they changed', async () => {
    expect(discord.commandWrites()).toBe(1);
    const names = discord.registeredCommands().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['ask', 'search', 'docs', 'summary', 'glossary', 'briefing', 'help']),
    );
    expect(names).toEqual(expect.arrayContaining(['reindex', 'status', 'stats', 'settings']));
    await test.restart();
    expect(discord.commandWrites()).toBe(1);
    expect(discord.commandWrites('global')).toBe(0);
  });

  it('resumes after the gateway was lost', async () => {
    discord.drop(1006);
    await answered();
    discord.reconnect();
    await answered();
    // A session that is over is not replayed: the bot has to identify anew.
    const identified = () => discord.transcript().filter(({ what }) => what === 'op 2').length;
    const before = identified();
    discord.invalidate(false);
    await discord.until(() => identified() > before, 15_000, 'the bot to identify again');
    await discord.waitReady();
    await answered();
  });

  it('brings the answer through a server error, a lost connection and a rate limit', async () => {
    for (const trouble of [{ status: 502 }, { hangup: true }, { status: 429, retryAfter: 0.2 }]) {
      discord.fault({ on: 'PATCH /webhooks/:application/:token/messages/:message', times: 2, ...trouble });
      expect((await ask().reply(({ content }) => content.includes('다섯 단계'))).content).toContain('[1]');
    }
  });

  it('answers without buttons when the database cannot be written', async () => {
    const other = new Sqlite(path.join(test.folder, 'data', 'ssiat.db'));
    other.exec('BEGIN IMMEDIATE');
    try {
      const turn = await ask().settled({ quietMs: 2_500 });
      expect(turn.text).toContain('다섯 단계');
      expect(turn.messages[0]!.components).toEqual([]);
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
    await answered();
  });

  it('survives a channel that is deleted while it answers', async () => {
    const channel = discord.addChannel('사라질 방');
    discord.fault({ on: 'POST /channels/:channel/messages', delayMs: 100 });
    discord.say(channel.id, KNOWN, { mention: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    discord.deleteChannel(channel);
    await answered();
  });

  it('survives an interaction that is over before it is acknowledged', async () => {
    discord.fault({ on: 'POST /interactions/:id/:token/callback', delayMs: 3_200 });
    ask();
    await new Promise((resolve) => setTimeout(resolve, 3_400));
    await answered();
  });

  it('tells in the place of the answer when answering fails, whatever was shown before', async () => {
    const { assistant } = test.services;
    const { ask: work } = assistant;
    assistant.ask = async ({ onPhase }) => {
      onPhase?.('search');
      // Longer than a message waits before it says that the answer is coming.
      await new Promise((resolve) => setTimeout(resolve, 900));
      throw new Error('broken');
    };
    try {
      const commanded = ask();
      const mentioned = discord.say(discord.channel.id, KNOWN, { mention: true });
      for (const turn of [commanded, mentioned]) {
        const said = await turn.reply(({ content }) => content.includes('예상하지 못한 문제'));
        expect(turn.messages.map(({ id }) => id)).toEqual([said.id]);
      }
    } finally {
      assistant.ask = work;
    }
    await answered();
  });

  it('leaves an answer as it is when its thread cannot be opened', async () => {
    const [message] = (await ask().settled()).messages;
    const before = message!.content;
    discord.fault({ on: 'POST /channels/:channel/messages/:message/threads', status: 500, times: 4 });
    const pressed = discord.button(message!, '이어서 질문');
    const told = await pressed.reply(({ content }) => content.includes('예상하지 못한 문제'));
    expect(told.flags & MessageFlags.Ephemeral).not.toBe(0);
    const after = discord.world.messages.get(message!.id)!;
    expect([after.content, after.components?.length]).toEqual([before, message!.components?.length]);
  });

  it('breaks no rule but those it was forced to', () => {
    const own = discord
      .violations()
      .filter(({ kind, severity }) => severity === 'error' && kind !== 'late-ack' && kind !== 'no-ack');
    expect(own).toEqual([]);
  });
});

describe('the process', () => {
  const start = (discord: FakeDiscord, place: Workplace, environment: Record<string, string> = {}) =>
    discord.spawn(process.execPath, ['--import', TSX, `${PROJECT}/src/cli.ts`, 'start'], {
      cwd: place.folder,
      env: place.environment({ DATA_DIR: 'data', ...environment }),
    });

  it('starts, answers, finishes what is in flight at SIGTERM and leaves with 0', async () => {
    const discord = await new FakeDiscord().start();
    const place = new Workplace({
      '등급.md': '# 등급\n\n우리 서버의 등급은 다섯 단계입니다. 씨앗과 새싹이 있습니다.\n',
    });
    try {
      const bot = start(discord, place);
      await bot.says('준비 완료');
      await discord.slash('질문', { options: { 질문: '등급은 몇 단계야?' } }).settled();
      discord.fault({ on: 'PATCH /webhooks/:application/:token/messages/:message', times: 2, delayMs: 400 });
      const last = discord.slash('질문', { options: { 질문: '등급은 몇 단계야?' } });
      await last.first();
      const code = await bot.stop('SIGTERM');
      expect(code).toBe(0);
      expect(last.text).toContain('다섯 단계');
      expect(bot.output).not.toContain(discord.token);
      expect(bot.output).not.toContain('몇 단계야');
      expectGoodManners(discord);
    } finally {
      await discord.stop();
      place.remove();
    }
  });

  it.each([
    [
      'a wrong token',
      { DISCORD_TOKEN: 'wrong.token.here' },
      'DISCORD_TOKEN을 디스코드가 받아들이지 않습니다',
    ],
    ['a missing intent', { DISCORD_MESSAGE_CONTENT: 'true' }, 'Message Content Intent'],
    ['a server that it is not in', { DISCORD_GUILD_ID: '123456789012345678' }, 'DISCORD_GUILD_ID 서버'],
  ])('explains %s in one line and leaves with 1', async (_, environment, message) => {
    const discord = await new FakeDiscord().start();
    discord.application.flags = 0 as ApplicationFlags;
    const place = new Workplace({ '등급.md': '우리 서버의 등급은 다섯 단계입니다.\n' });
    try {
      const child = place.spawn(['start'], {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_GUILD_ID: discord.guild.id,
        DATA_DIR: 'data',
        ...environment,
      });
      let errors = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        errors += text;
      });
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
      expect(errors.split('\n').filter((line) => line.includes(message))).toHaveLength(1);
      expect(errors).not.toContain(discord.token);
      expect(errors).not.toMatch(/^\s+at /m);
    } finally {
      await discord.stop();
      place.remove();
    }
  });
});
