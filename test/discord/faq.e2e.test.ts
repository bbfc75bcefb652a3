import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import type { FakeDiscord, FakeMessage, Turn } from '../support/discord/index.ts';
import { type Keepers, startKeepers } from './keepers.ts';

const KEY = '온실 열쇠는 주말에 누가 빌려주나요?';
const ANSWER = '온실 열쇠는 주말에 마을회관 관리실에서 빌려줍니다.\n신분증을 맡겨야 합니다. @everyone';
const MOON = '달 기지의 온도는 몇 도인가요?';
const SATURN = '토성의 고리는 무엇으로 닦나요?';

let keepers: Keepers;
let discord: FakeDiscord;

beforeAll(async () => {
  keepers = await startKeepers();
  discord = keepers.test.discord;
});

afterAll(async () => {
  // A warning is for the channel that a test has taken away.
  expect(discord.violations().filter(({ severity }) => severity !== 'warn')).toEqual([]);
  expect([...discord.world.messages.values()].flatMap(({ mentionsPinged }) => mentionsPinged)).toEqual([]);
  await keepers.test.stop();
});

describe('the answer to a gap', () => {
  it('becomes a seed that the bot answers with, and those who asked are told', async () => {
    const { admin, ask, foreign, gapList, openGap, test } = keepers;
    expect(await ask(`${KEY} 010-1234-5678`, foreign.channel.id)).toContain('찾지 못했습니다');
    const form = discord.button(await openGap(await gapList(), `${KEY} [전화번호]`), '답변 등록', {
      user: admin,
    });
    expect(JSON.stringify(await form.showsModal())).toContain(`${KEY} [전화번호]`);
    const turn = discord.modalSubmit(form, { question: KEY, answer: ANSWER, source: '온실 이용 규칙' });
    await discord.until(() => turn.text.includes('답변을 등록했습니다. 색인에 넣는 중…'), 5_000, 'progress');
    const text = await ended(turn);
    expect(turn.messages).toHaveLength(1);
    expect(turn.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(text).toContain('답변을 등록하고 색인에 넣었습니다.');
    expect(text).toContain('추가 1 · 변경 0 · 삭제 0 · 그대로 1');
    expect(text).toContain('다시 물어보니 등록한 답변을 인용해 답합니다.');
    expect(text).toContain('질문이 있었던 채널 1곳에 알렸습니다.');

    expect(announcements().map(({ channel_id }) => channel_id)).toEqual([foreign.channel.id]);
    expect(announcements()[0]!.content.split('\n')).toEqual([
      `**${KEY}** 질문에 답변이 등록되었습니다.`,
      '> 온실 열쇠는 주말에 마을회관 관리실에서 빌려줍니다. 신분증을 맡겨야 합니다. \\@\u200beveryone',
      '-# 다시 질문하시면 출처와 함께 답합니다.',
    ]);
    const answered = await ask(KEY, foreign.channel.id);
    expect(answered).toContain('온실 열쇠는 주말에 마을회관 관리실에서 빌려줍니다. [1]');
    expect(answered).toContain('온실 이용 규칙');
    const [gap, ...others] = test.services.store.gaps.all();
    expect(others).toEqual([]);
    expect(gap?.state).toBe('answered');
    expect(gap?.source).toMatch(/^faq\/\d{4}-\d\d-\d\d-온실-열쇠는-주말에-누가-빌려주나요\.md$/u);
    expect(readFileSync(path.join(test.seedsDirectory, gap!.source!), 'utf8')).toContain('신분증을 맡겨야');
  });

  it('is told only where messages may be sent and answers are for everybody; another one waits', async () => {
    const { ask, foreign, gapList, test } = keepers;
    const { store } = test.services;
    const silent = discord.addChannel('조용');
    const gone = discord.addChannel('없어질 곳');
    for (const channel of [silent, gone, discord.channel, foreign.channel, discord.dm()])
      await ask(SATURN, channel.id);
    discord.denyBot(silent, PermissionFlagsBits.SendMessages);
    discord.deleteChannel(gone);
    store.settings.change(foreign.guild.id, { ephemeralAnswers: true });
    const stranger = { userId: '1', guildId: '123456789012345678', channelId: discord.channel.id };
    store.gaps.record({ ...stranger, question: SATURN });
    await ask(MOON);
    const before = announcements().length;

    const first = await register(SATURN, { question: SATURN, answer: '토성의 고리는 물걸레로 닦습니다.' });
    await discord.until(() => first.text.includes('색인에 넣는 중…'), 5_000, 'the first run');
    const second = await register(MOON, { question: '어떤 이야기', answer: '…네' });
    await discord.until(() => second.text.includes('끝나기를 기다리는 중…'), 5_000, 'the waiting');
    const told = await ended(first);
    expect(told.split('\n').at(-1)).toBe('질문이 있었던 채널 1곳에 알렸습니다.');
    const hint = await ended(second);
    expect(hint).toContain('답변을 등록하고 색인에 넣었습니다.');
    expect(hint).toContain('등록한 답변이 인용되지 않아, 질문을 목록에 남겨 두었습니다.');
    expect(
      announcements()
        .slice(before)
        .map(({ channel_id }) => channel_id),
    ).toEqual([discord.channel.id]);
    expect(store.gaps.list({ limit: 9, offset: 0 }).gaps.map(({ question }) => question)).toEqual([MOON]);
    expect((await gapList()).embeds[0]?.title).toContain('1개');
  });

  it('is refused, or waits for the next run, with the reason and what to do', async () => {
    const { test } = keepers;
    const fields = { question: MOON, answer: '달 기지의 온도는 늘 21도입니다.' };
    const folder = path.join(test.seedsDirectory, 'faq');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect((await (await register(MOON, fields)).reply()).content).toContain('폴더가 아닌 것이 있습니다');
    rmSync(folder);
    const empty = await register(MOON, { ...fields, answer: '…' });
    expect((await empty.reply()).content).toContain('글자가 있어야 합니다');

    const lock = await acquireBuildLock(path.join(test.folder, 'index'));
    const text = await ended(await register(MOON, fields));
    await lock.release();
    expect(text).toContain('답변은 등록했지만 색인에 넣지 못했습니다. 다음 재색인 때 들어갑니다.');
    expect(text).toContain('다른 프로세스가 색인을 만들고 있습니다.');
  });
});

async function register(asked: string, fields: { question: string; answer: string }): Promise<Turn> {
  const { admin, gapList, openGap } = keepers;
  const form = discord.button(await openGap(await gapList(), asked), '답변 등록', { user: admin });
  await form.showsModal();
  return discord.modalSubmit(form, fields);
}

/** What the admin is told in the end. */
async function ended(turn: Turn): Promise<string> {
  const isOver = ({ content, flags }: FakeMessage) =>
    (flags & MessageFlags.Ephemeral) !== 0 && !content.includes('중…');
  return (await turn.reply(isOver, 20_000)).content;
}

function announcements(): readonly FakeMessage[] {
  return [...discord.world.messages.values()].filter(({ content }) =>
    content.includes('답변이 등록되었습니다'),
  );
}
