import { Locale, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GuildSettings } from '../../src/store/settings-store.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { type FakeMessage, messageText } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { seedText } from './garden-seeds.ts';

const QUESTION = '회비는 한 달에 얼마야?';

let test: TestBot;
let panel: FakeMessage;

beforeAll(async () => {
  test = await startTestBot({
    seeds: { 'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 5,000원이다.') },
  });
});

afterAll(async () => {
  expectGoodManners(test.discord);
  await test.stop();
});

beforeEach(async () => {
  const { discord, services } = test;
  services.store.settings.forget(discord.guild.id);
  panel = await discord.slash('settings', { user: discord.owner }).reply();
});

describe('/settings', () => {
  it('shows the settings to the admin alone', async () => {
    const { discord } = test;
    expect(panel.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(messageText(panel)).toContain('**질문받는 채널**: 모든 채널');
    const english = discord.slash('settings', { user: discord.owner, locale: Locale.EnglishUS });
    expect(messageText(await english.reply())).toContain('**Channels for questions**: all channels');
  });

  it('limits questions to the chosen channels, and says where they are taken', async () => {
    const { discord } = test;
    const other = discord.addChannel('잡담');
    await choose('answer-channels', [discord.channel.id]);
    expect(messageText(panel)).toContain(`**질문받는 채널**: <#${discord.channel.id}>`);
    expect(saved()).toMatchObject({ answerChannels: [discord.channel.id] });
    expect((await ask()).flags & MessageFlags.Ephemeral).toBe(0);
    expect((await ask(other.id)).flags & MessageFlags.Ephemeral).not.toBe(0);
    const mention = discord.say(other.id, `<@${discord.bot.id}> ${QUESTION}`);
    expect(messageText(await mention.reply())).toContain(`<#${discord.channel.id}>`);
    await choose('answer-channels', []);
    expect(saved()).toMatchObject({ answerChannels: [] });
    expect((await ask(other.id)).flags & MessageFlags.Ephemeral).toBe(0);
  });

  it('hints at what the bot may not do in a chosen channel, and at channels that are gone', async () => {
    const { discord } = test;
    const channel = discord.addChannel('공지', { deny: PermissionFlagsBits.SendMessages });
    await choose('answer-channels', [channel.id]);
    expect(messageText(panel)).toContain(`⚠️ <#${channel.id}> 채널에서 제게 '메시지 보내기' 권한이 없습니다.`);
    discord.denyBot(channel, 0n);
    await press('물어본 사람만 보는 답변으로 바꾸기');
    expect(messageText(panel)).not.toContain('⚠️');
    discord.deleteChannel(channel);
    await press('모두가 보는 답변으로 바꾸기');
    expect(messageText(panel)).toContain('없어지거나 볼 수 없는 채널이 있습니다');
  });

  it('makes answers private and public again', async () => {
    await press('물어본 사람만 보는 답변으로 바꾸기');
    expect(messageText(panel)).toContain('**답변**: 물어본 사람에게만 보임');
    expect((await ask()).flags & MessageFlags.Ephemeral).not.toBe(0);
    await press('모두가 보는 답변으로 바꾸기');
    expect((await ask()).flags & MessageFlags.Ephemeral).toBe(0);
  });

  it('makes users wait, and says for how long', async () => {
    const { discord } = test;
    await choose('cooldown', ['30']);
    expect(messageText(panel)).toContain('**질문 간격**: 30초에 한 번');
    expect(messageText(await ask())).toContain('5,000원');
    const refused = await discord.slash('ask', { options: { question: QUESTION } }).reply();
    const seconds = Number(/ (\d+)초 뒤에/.exec(messageText(refused))?.[1]);
    expect(seconds).toBeGreaterThan(15);
    expect(seconds).toBeLessThanOrEqual(30);
    await choose('cooldown', ['0']);
    expect(messageText(await ask())).toContain('5,000원');
  });

  it('switches the keeping of questions off and on', async () => {
    const { discord, services } = test;
    await press('질문 기록 끄기');
    await discord.slash('ask', { options: { question: '달까지 거리는 몇 킬로미터야?' } }).settled();
    expect(services.store.gaps.list({ limit: 10, offset: 0 }).total).toBe(0);
    await press('질문 기록 켜기');
    await discord.slash('ask', { options: { question: '달까지 거리는 몇 킬로미터야?' } }).settled();
    expect(services.store.gaps.list({ limit: 10, offset: 0 }).total).toBe(1);
  });

  it('sets a briefing, which needs both a channel and a time', async () => {
    const { discord } = test;
    await choose('briefing-channel', [discord.channel.id]);
    expect(messageText(panel)).toContain('시각도 골라야 브리핑을 올립니다.');
    await choose('briefing-time', ['08:00']);
    expect(messageText(panel)).toContain(`매일 08:00(한국 시각) <#${discord.channel.id}>`);
    expect(saved()).toMatchObject({ briefingChannel: discord.channel.id, briefingTime: '08:00' });
    await choose('briefing-channel', []);
    expect(messageText(panel)).toContain('채널도 골라야 브리핑을 올립니다.');
    await choose('briefing-time', ['off']);
    expect(saved()).toMatchObject({ briefingChannel: null, briefingTime: null });
  });

  it('keeps the settings over a restart, and the old panel goes on working', async () => {
    await choose('cooldown', ['5']);
    await test.restart();
    expect(saved()).toMatchObject({ cooldownSeconds: 5, ephemeralAnswers: false });
    await press('물어본 사람만 보는 답변으로 바꾸기');
    expect(messageText(panel)).toContain('**질문 간격**: 5초에 한 번');
    expect(saved()).toMatchObject({ cooldownSeconds: 5, ephemeralAnswers: true });
  });
});

describe('/status', () => {
  it('tells how the bot and its index are doing, to the admin alone', async () => {
    const { discord, services } = test;
    await ask();
    const message = await discord.slash('status', { user: discord.owner }).reply();
    expect(message.flags & MessageFlags.Ephemeral).not.toBe(0);
    const fields = Object.fromEntries(
      (message.embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]),
    );
    expect(fields).toMatchObject({
      '색인 버전': services.status().version,
      '색인한 문서': '문서 1개 · 조각 1개',
      '임베딩 모델': 'ssiat-embed-ko',
      '진행 중인 작업': '없음',
    });
    expect(fields.버전).toContain(process.version);
    expect(fields['색인한 때']).toMatch(/^\d{4}년 \d+월 \d+일 \d\d:\d\d KST$/);
    expect(fields['답변 시간']).toMatch(/^중앙값 [\d,]+ms · 95% [\d,]+ms 이내$/);
    expect(fields.메모리).toMatch(/^[\d,]+ MiB$/);
  });
});

function saved(): GuildSettings {
  return test.services.store.settings.of(test.discord.guild.id);
}

async function choose(menu: string, values: readonly string[]): Promise<void> {
  const { discord } = test;
  await discord.selectMenu(panel, `s1:settings-${menu}`, values, { user: discord.owner }).reply();
}

async function press(label: string): Promise<void> {
  const { discord } = test;
  await discord.button(panel, label, { user: discord.owner }).reply();
}

/** The answer to the question, by the member who asks. */
function ask(channelId = test.discord.channel.id): Promise<FakeMessage> {
  const turn = test.discord.slash('ask', { options: { question: QUESTION }, channelId });
  return turn.reply((message) => messageText(message).includes('[1]'));
}
