import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite, { type Database } from 'better-sqlite3';
import { type APIUser, ChannelType, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { type FakeDiscord, type FakeMessage, messageText, type Turn } from '../support/discord/index.ts';
import { seedText } from './garden-seeds.ts';

const KNOWN = '모임의 회비는 얼마야?';
const CALLBACK = 'POST /interactions/:id/:token/callback';
/** Discord does what it is asked for, but the bot does not hear of it. */
const UNHEARD = { status: 502, after: true } as const;
const FEE = '5,000원';

let test: TestBot;
let discord: FakeDiscord;
let admin: APIUser;
let database: Database;

beforeAll(async () => {
  test = await startTestBot({
    seeds: { 'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 5,000원이다.') },
    environment: { DISCORD_MESSAGE_CONTENT: 'true' },
  });
  discord = test.discord;
  admin = discord.addUser('admin', { permissions: PermissionFlagsBits.ManageGuild });
  database = new Sqlite(path.join(test.folder, 'data', 'ssiat.db'));
});
afterAll(async () => {
  // A repetition of what was taken is all that it was forced to.
  const own = discord
    .violations()
    .filter(({ kind, severity }) => severity === 'error' && kind !== 'double-ack');
  expect(own).toEqual([]);
  database.close();
  await test.stop();
});

const ask = (question = KNOWN, as: Parameters<FakeDiscord['slash']>[1] = {}): Turn =>
  discord.slash('질문', { options: { 질문: question }, ...as });
const answered = (turn: Turn): Promise<FakeMessage> => turn.reply(({ content }) => content.includes(FEE));
const saidIn = (channelId: string): FakeMessage[] =>
  [...discord.world.messages.values()].filter(
    ({ channel_id, author }) => channel_id === channelId && author.id === discord.bot.id,
  );
const openGaps = (): string[] =>
  test.services.store.gaps.list({ limit: 100, offset: 0 }).gaps.map(({ question }) => question);

describe('a first response that Discord took unheard', () => {
  it.each([
    ['a question', () => ask(), FEE],
    ['a list', () => discord.slash('문서'), '회비 안내'],
    ['figures', () => discord.slash('통계', { user: admin }), '최근 30일'],
    ['a run', () => discord.slash('재색인', { user: admin }), '바뀐 것이 없습니다'],
  ])('is followed by %s', async (_, run, text) => {
    discord.fault({ on: CALLBACK, ...UNHEARD });
    const message = await run().reply((reply) => messageText(reply).includes(text));
    expect(messageText(message)).toContain(text);
  });

  it('counts a vote, opens a thread and deletes records', async () => {
    const message = await answered(ask());
    discord.fault({ on: CALLBACK, ...UNHEARD });
    await discord.button(message, '👍').settled();
    await discord.until(() => test.services.store.countOf(discord.user.id).feedback === 1, 5_000, 'the vote');
    discord.fault({ on: CALLBACK, ...UNHEARD });
    discord.button(message, '이어서 질문');
    await discord.until(() => discord.world.channels.has(message.id), 5_000, 'the thread');
    const [help] = (await discord.slash('도움말').settled()).messages;
    const [confirmation] = (await discord.button(help!, '내 기록 삭제').settled()).messages;
    discord.fault({ on: CALLBACK, ...UNHEARD });
    await discord.button(confirmation!, /forget-now/).settled();
    expect(test.services.store.countOf(discord.user.id)).toMatchObject({ feedback: 0, views: 0 });
  });
});

describe('a thread that is open already', () => {
  it.each([
    ['somebody who was quicker', false],
    ['a request whose answer was lost', true],
  ])('because of %s leaves the answer as it is, and is named', async (_, isLost) => {
    const message = await answered(ask());
    if (isLost) discord.fault({ on: /^POST .*\/threads$/, ...UNHEARD });
    else discord.button(message, '이어서 질문');
    const turn = discord.button(message, '이어서 질문');
    await discord.until(
      () => discord.transcript().some(({ what, status }) => what.endsWith('/threads') && status === 400),
      5_000,
      'the refusal',
    );
    const told = await turn.reply(({ content }) => content.includes('이미'));
    expect(told.content).toContain(`<#${message.id}>`);
    expect(message.content).toContain(FEE);
    expect(message.components).not.toEqual([]);
  });

  it('opens in announcement channels too', async () => {
    const channel = discord.addChannel('공지', { type: ChannelType.GuildAnnouncement });
    const message = await answered(ask(KNOWN, { channelId: channel.id }));
    discord.button(message, '이어서 질문');
    await discord.until(() => saidIn(message.id).length === 1, 5_000, 'the welcome');
  });
});

describe('a database that another process holds', () => {
  const whileLocked = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    database.exec('BEGIN IMMEDIATE');
    try {
      return await act();
    } finally {
      database.exec('ROLLBACK');
    }
  };

  it('costs answers and look-ups their buttons alone', async () => {
    await whileLocked(async () => {
      const turns = [ask(), discord.say(discord.channel.id, KNOWN, { mention: true })];
      for (const message of await Promise.all(turns.map(answered))) expect(message.components).toEqual([]);
      const found = await discord.slash('검색', { options: { 검색어: '회비' } }).settled();
      expect(found.text).toContain('회비');
    });
  });

  it('keeps no one waiting so long that Discord gives up', async () => {
    const turns = await whileLocked(async () => {
      const many = Array.from({ length: 4 }, (_, index) =>
        ask(KNOWN, { user: discord.addUser(`w${index}`) }),
      );
      await Promise.all(many.map(answered));
      return many;
    });
    expect(turns.map(({ ack }) => ack)).not.toContain(null);
  });

  it('shows how a run ended, though that could not be kept', async () => {
    const run = discord.slash('재색인', { user: admin, options: { 전체: true } });
    await run.reply(({ components }) => components.length > 0);
    const report = await whileLocked(() => run.reply(({ embeds }) => embeds.length > 0));
    expect(report.components).toEqual([]);
  });
});

describe('what is no question', () => {
  it('gets no answer as a reply or in a thread of the bot, unlike what is one', async () => {
    const message = await answered(discord.say(discord.channel.id, KNOWN, { mention: true }));
    discord.button(message, '이어서 질문');
    await discord.until(() => saidIn(message.id).length === 1, 5_000, 'the thread');
    const idle = ['고마워!', '언제나 고마워요', '아니', '어머니', '그러니까', 'ㅋㅋㅋ', '?'].map((text) =>
      discord.say(message.id, text),
    );
    idle.push(discord.say(discord.channel.id, '고마워요!', { reference: message }));
    const question = discord.say(message.id, '회비는 얼마니?');
    await answered(question);
    await sleep(300);
    expect(idle.map(({ text }) => text)).toEqual(idle.map(() => ''));
    expect((await answered(discord.say(message.id, KNOWN, { reference: message }))).content).toContain(FEE);
  });

  it('is not put down as something the documents lack', async () => {
    const before = openGaps();
    const idle = ['고마워', '😀😀', '???', '\u200b'].map((text) => ask(text, { user: admin }).settled());
    await Promise.all(idle);
    expect(openGaps()).toEqual(before);
    await ask('달나라 우체국은 어디야?', { user: admin }).settled();
    expect(openGaps()).toEqual(['달나라 우체국은 어디야?', ...before]);
  });
});

describe('a thread that a moderator has locked', () => {
  it('is left alone', async () => {
    const thread = discord.startThread(discord.channel, '잠긴 방');
    discord.archiveThread(thread, { locked: true });
    const turn = discord.say(thread.id, KNOWN, { mention: true });
    await answered(ask());
    expect(turn.messages).toEqual([]);
  });
});

describe('a question that somebody else has rated', () => {
  it('is deleted with the records of the one who asked it', async () => {
    const asker = discord.addUser('asker');
    const question = '모임의 회비는 정확히 얼마일까?';
    const message = await answered(ask(question, { user: asker }));
    await discord.button(message, '👍', { user: admin }).settled();
    const isKept = () =>
      readdirSync(path.join(test.folder, 'data')).some((file) =>
        readFileSync(path.join(test.folder, 'data', file)).includes(question),
      );
    await discord.until(isKept, 5_000, 'the vote');
    test.services.store.forgetUser(asker.id);
    expect(isKept()).toBe(false);
  });
});
