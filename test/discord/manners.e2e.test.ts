import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import type { FakeDiscord } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';

const KNOWN = '회원 등급은 몇 단계야?';
const OTHER_COMMUNITY =
  '달빛 도서관 모임은 매주 수요일 저녁 7시에 은하로 12에서 만난다. 모임 회비는 한 달에 3,000원이다.';

describe('manners', () => {
  let test: TestBot;
  let discord: FakeDiscord;

  beforeAll(async () => {
    test = await startTestBot();
    discord = test.discord;
  });
  afterAll(async () => {
    expectGoodManners(discord);
    await test.stop();
  });

  const ask = (question = KNOWN, as: Parameters<FakeDiscord['slash']>[1] = {}) =>
    discord.slash('질문', { options: { 질문: question }, ...as });
  const settings = () => test.services.store.settings;

  it('answers a hundred questions at once', async () => {
    const questions = [
      KNOWN,
      '나무 등급은 몇 명이야?',
      '숲지기는 몇 명이야?',
      '별명은 며칠에 한 번 바꿀 수 있어?',
    ];
    const turns = Array.from({ length: 100 }, (_, index) =>
      ask(questions[index % questions.length], { user: discord.addUser(`user${index}`) }),
    );
    const answers = turns.map((turn) => turn.reply(({ content }) => content.includes('[1]')));
    expect(await Promise.all(answers)).toHaveLength(100);
  });

  it('answers a repeated delivery once', async () => {
    discord.duplicates = 2;
    try {
      const turn = await ask().settled();
      expect(turn.messages).toHaveLength(1);
      const said = await discord.say(discord.channel.id, KNOWN, { mention: true }).settled();
      expect(said.messages).toHaveLength(1);
    } finally {
      discord.duplicates = 0;
    }
  });

  it('makes people pause as long as the server wants, and says how long', async () => {
    settings().change(discord.guild.id, { cooldownSeconds: 30 });
    try {
      const user = discord.addUser('hasty');
      await ask(KNOWN, { user }).settled();
      const second = await ask(KNOWN, { user }).settled();
      expect(second.text).toMatch(/(?:29|30)초 뒤에 다시 질문할 수 있습니다/);
      expect(second.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
      const mentioned = await discord
        .say(discord.channel.id, KNOWN, { mention: true, author: user })
        .settled();
      expect(mentioned.text).toMatch(/초 뒤에 다시/);
    } finally {
      settings().change(discord.guild.id, { cooldownSeconds: 0 });
    }
  });

  it('keeps answers private where the server wants that', async () => {
    settings().change(discord.guild.id, { ephemeralAnswers: true });
    try {
      const turn = await ask().settled();
      expect(turn.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
      expect(turn.text).toContain('다섯 단계');
    } finally {
      settings().change(discord.guild.id, { ephemeralAnswers: false });
    }
  });

  it('takes questions in the answer channels, and elsewhere for the asker alone', async () => {
    const answers = discord.addChannel('질문방');
    settings().change(discord.guild.id, { answerChannels: [answers.id] });
    try {
      const elsewhere = await ask().settled();
      expect(elsewhere.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
      const there = await ask(KNOWN, { channelId: answers.id }).settled();
      expect(there.messages[0]!.flags & MessageFlags.Ephemeral).toBe(0);
      const mentioned = await discord.say(discord.channel.id, KNOWN, { mention: true }).settled();
      expect(mentioned.text).toContain(`<#${answers.id}>`);
      expect(mentioned.text).not.toContain('다섯 단계');
    } finally {
      settings().change(discord.guild.id, { answerChannels: [] });
    }
  });

  it('does not try to write where it may not, and tells the owner once', async () => {
    const mute = discord.addChannel('조용한 방', { deny: PermissionFlagsBits.SendMessages });
    discord.say(mute.id, KNOWN, { mention: true });
    const direct = discord.dm(discord.owner);
    const hints = () =>
      [...discord.world.messages.values()].filter(({ channel_id }) => channel_id === direct.id);
    await discord.until(() => hints().length === 1, 5_000, 'the hint');
    expect(hints()[0]!.content).toContain(`<#${mute.id}>`);
    expect(hints()[0]!.content).toContain('메시지 보내기');
    discord.say(mute.id, KNOWN, { mention: true });
    await ask().settled();
    expect(hints()).toHaveLength(1);
  });

  it('says which permission a thread needs', async () => {
    const channel = discord.addChannel('스레드 없는 방', { deny: PermissionFlagsBits.CreatePublicThreads });
    const [message] = (await ask(KNOWN, { channelId: channel.id }).settled()).messages;
    const turn = await discord.button(message!, '이어서 질문').settled();
    expect(turn.text).toContain("'공개 스레드 만들기' 권한");
  });

  it('lets only the asker and admins open a thread on an answer', async () => {
    const [message] = (await ask().settled()).messages;
    const stranger = discord.addUser('stranger');
    const refused = await discord.button(message!, '이어서 질문', { user: stranger }).settled();
    expect(refused.text).toContain('물어본 사람과 관리자만');
    const admin = discord.addUser('admin', { permissions: PermissionFlagsBits.ManageGuild });
    await discord.button(message!, '이어서 질문', { user: admin }).first();
    await discord.until(() => discord.world.channels.get(message!.id), 5_000, 'the thread');
  });

  it('keeps no question text but in the gap list, masked, unless the server switches that off', async () => {
    const { gaps } = test.services.store;
    const open = () => gaps.list({ limit: 100, offset: 0 }).gaps.map(({ question }) => question);
    const told = await ask('외계인 연락처 010-9876-5432 맞아?').settled();
    expect(told.text).toContain('문서 관리자가 이 질문을 보고');
    expect(open().some((question) => question.includes('외계인 연락처'))).toBe(true);
    expect(open().join()).not.toContain('9876');
    settings().change(discord.guild.id, { keepQuestions: false });
    try {
      const quiet = await ask('달나라 우체국은 어디야?').settled();
      expect(quiet.text).not.toContain('문서 관리자가 이 질문을 보고');
      expect(open().join()).not.toContain('달나라');
    } finally {
      settings().change(discord.guild.id, { keepQuestions: true });
    }
  });

  it('greets the servers that it was invited to while it was away, once', async () => {
    const greetings = () =>
      [...discord.world.messages.values()].filter(({ content }) =>
        content.startsWith('안녕하세요, **씨앗봇**'),
      );
    expect(greetings().map(({ channel_id }) => channel_id)).toEqual([discord.channel.id]);
    await test.restart();
    expect(greetings()).toHaveLength(1);
  });

  it('greets a server once', async () => {
    const guild = discord.addGuild('새 서버', { withBot: false });
    const channel = discord.addChannel('인사', { guild });
    discord.addBotToGuild(guild);
    const greetings = () =>
      [...discord.world.messages.values()].filter(({ channel_id }) => channel_id === channel.id);
    await discord.until(() => greetings().length === 1, 5_000, 'the greeting');
    expect(greetings()[0]!.content).toContain('씨앗봇');
    expect(greetings()[0]!.content).toContain('30일');
    await test.restart();
    await ask().settled();
    expect(greetings()).toHaveLength(1);
  });

  it('shows what documents hold as it stands, without pings, links or markup', async () => {
    const hostile = await startTestBot({
      seeds: {
        'trap.md': `---\ntitle: "@everyone **안내** [여기](https://evil.example)"\n---\n\n${OTHER_COMMUNITY} 문의는 @everyone 또는 <@123456789012345678>에게, 자세한 것은 https://evil.example/login 과 [여기](https://evil.example) 에서 ||비밀|| 회비 \`안내\`.\n`,
      },
    });
    try {
      const turn = await hostile.discord
        .slash('질문', { options: { 질문: '도서관 모임 회비는 얼마야?' } })
        .settled();
      expect(turn.text).toContain('3,000원');
      expect(turn.text).not.toMatch(/@everyone|https:\/\/evil|\]\(https/);
      expectGoodManners(hostile.discord);
    } finally {
      await hostile.stop();
    }
  });
});
