import { rmSync } from 'node:fs';
import path from 'node:path';
import { Locale, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { controls, type FakeMessage, messageText, type Turn } from '../support/discord/index.ts';
import { gardenSeeds, seedText, writeSeeds } from './garden-seeds.ts';

let test: TestBot;

beforeAll(async () => {
  test = await startTestBot({
    seeds: {
      'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 5,000원이다.'),
      'old.md': seedText('지난 알림', '작년 장터는 비가 와서 미루었다.'),
    },
  });
});

afterAll(async () => {
  const { discord } = test;
  // Warnings are for messages that the tests have taken away.
  expect(discord.violations().filter(({ severity }) => severity !== 'warn')).toEqual([]);
  const own = [...discord.world.messages.values()].filter(({ author }) => author.id === discord.bot.id);
  expect(own.flatMap(({ mentionsPinged }) => mentionsPinged)).toEqual([]);
  await test.stop();
});

describe('/reindex', () => {
  it('shows how far it is and then what changed, and questions are answered meanwhile', async () => {
    const { services, seedsDirectory } = test;
    writeSeeds(seedsDirectory, {
      ...gardenSeeds(4),
      'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 7,000원이다.'),
      'photo.xyz': '그림',
    });
    rmSync(path.join(seedsDirectory, 'old.md'));
    const turn = reindex();
    const message = await progress(turn);
    expect(message.flags & MessageFlags.Ephemeral).toBe(0);
    expect(messageText(await ask('회비는 한 달에 얼마야?'))).toContain('5,000원');
    expect(services.reindexing.running).not.toBeNull();
    await ended(turn, '재색인을 마쳤습니다');
    const text = messageText(message);
    expect(text).toContain('추가 4 · 변경 1 · 삭제 1 · 그대로 0 · 읽지 못함 1');
    expect(text).toContain('• photo.xyz · 지원하지 않는 형식입니다(.xyz)');
    expect(text).toContain('삭제 1개\n• old.md');
    expect(controls(message)).toEqual([]);
    expect(messageText(await ask('회비는 한 달에 얼마야?'))).toContain('7,000원');
    expect(services.store.jobs.latest(1)).toMatchObject([
      { state: 'done', messageId: message.id, summary: expect.stringContaining('추가 4') },
    ]);
  });

  it('runs once at a time, and can be cancelled by those in charge alone', async () => {
    const { discord, services } = test;
    const before = services.status().version;
    const turn = reindex({ full: true });
    const message = await progress(turn);
    const second = await reindex().reply();
    expect(second.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(messageText(second)).toMatch(/^이미 재색인하고 있습니다\..*\n.*\n[▰▱]{20} \d+%/u);
    const refused = await discord.button(message, '취소').reply();
    expect(messageText(refused)).toContain('문서를 관리하는 서버의 관리자만');
    expect(services.reindexing.running?.isCancelled).toBe(false);
    discord.button(message, '취소', { user: discord.owner });
    await ended(turn, '재색인을 취소했습니다');
    expect(controls(message)).toEqual([]);
    expect(services.status().version).toBe(before);
    expect(services.store.jobs.latest(1)).toMatchObject([{ state: 'cancelled' }]);
  });

  it('tells why it failed', async () => {
    const { services, folder, seedsDirectory } = test;
    writeSeeds(seedsDirectory, { 'trip.md': seedText('나들이', '가을 나들이는 억새밭으로 간다.') });
    const lock = await acquireBuildLock(path.join(folder, 'index'));
    const turn = reindex({}, { locale: Locale.EnglishUS });
    await ended(turn, 'The reindex failed.');
    await lock.release();
    expect(turn.text).toContain('Another process is building the index.');
    expect(services.store.jobs.latest(1)).toMatchObject([
      { state: 'failed', summary: expect.stringContaining('다른 프로세스') },
    ]);
  });

  it('shows its result in a new message, or privately, when its message was deleted', async () => {
    const { discord, seedsDirectory } = test;
    const turn = reindex({ full: true });
    discord.deleteMessage(await progress(turn));
    await posted(discord.channel.id, '재색인을 마쳤습니다');

    const channel = discord.addChannel('읽기만', { deny: PermissionFlagsBits.SendMessages });
    writeSeeds(seedsDirectory, { 'hours.md': seedText('여는 시간', '온실은 아침 일곱 시에 연다.') });
    const hidden = reindex({ full: true }, { channelId: channel.id });
    discord.deleteMessage(await progress(hidden));
    await posted(discord.dm(discord.owner).id, '• hours.md');
  });

  it('says that it was interrupted when the bot ends, and when the bot was killed', async () => {
    const { discord } = test;
    const turn = reindex({ full: true });
    const message = await progress(turn);
    const { jobs } = test.services.store;
    const killed = { kind: 'reindex', userId: '1', guildId: discord.guild.id } as const;
    const stale = await ask('회비는 한 달에 얼마야?');
    jobs.attach(jobs.start({ ...killed, channelId: stale.channel_id }), stale.id);
    jobs.attach(jobs.start({ ...killed, channelId: stale.channel_id }), '123456789012345678');
    jobs.attach(jobs.start({ ...killed, channelId: '123456789012345678' }), stale.id);
    jobs.start({ ...killed, channelId: stale.channel_id });
    await test.bot.stop();
    expect(messageText(message)).toContain('봇이 꺼지면서 이 재색인은 중단되었습니다.');
    expect(controls(message)).toEqual([]);
    await test.restart();
    await discord.until(() => messageText(stale).includes('중단되었습니다'), 5_000, 'the old message');
    expect(controls(stale)).toEqual([]);
    expect(test.services.store.jobs.latest(5).map(({ state }) => state)).toEqual(
      Array.from({ length: 5 }, () => 'interrupted'),
    );
  });
});

function reindex(
  options: { full?: boolean } = {},
  { locale = Locale.Korean, channelId = test.discord.channel.id } = {},
): Turn {
  return test.discord.slash('reindex', { options, user: test.discord.owner, locale, channelId });
}

/** The message, once it shows how far the run is. */
function progress(turn: Turn): Promise<FakeMessage> {
  return turn.reply((message) => controls(message).length === 1 && message.content.includes('▱'));
}

async function ended(turn: Turn, text: string): Promise<void> {
  await test.discord.until(() => turn.text.includes(text), 20_000, text);
}

async function posted(channelId: string, text: string): Promise<void> {
  const { discord } = test;
  await discord.until(
    () =>
      [...discord.world.messages.values()].some(
        (message) =>
          message.channel_id === channelId &&
          message.interaction_metadata === undefined &&
          messageText(message).includes(text),
      ),
    20_000,
    text,
  );
}

async function ask(question: string): Promise<FakeMessage> {
  const turn = test.discord.slash('ask', { options: { question } });
  return turn.reply((message) => messageText(message).includes('[1]'));
}
