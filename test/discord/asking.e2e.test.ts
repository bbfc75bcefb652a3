import { InteractionResponseType, Locale, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { controls, type FakeDiscord, type FakeMessage } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';

const KNOWN = '회원 등급은 몇 단계야?';
const UNKNOWN = '화성 기지의 급식 메뉴는 뭐야?';

const labels = (message: FakeMessage) =>
  controls(message).map((control) => ('label' in control ? control.label : undefined));

describe('asking', () => {
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

  const ask = (question: string, as: Parameters<FakeDiscord['slash']>[1] = {}) =>
    discord.slash('질문', { options: { 질문: question }, ...as });

  it('answers /질문 with citations, sources and buttons', async () => {
    const turn = await ask(KNOWN).settled();
    expect(turn.ack).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    const [message] = turn.messages;
    expect(turn.messages).toHaveLength(1);
    expect(message!.content).toContain(`-# 질문: ${KNOWN}`);
    expect(message!.content).toContain('우리 서버의 등급은 다섯 단계입니다. [1]');
    expect(turn.text).toContain('서버 역할과 등급 안내');
    expect(labels(message!)).toEqual(['근거 보기', '출처 더 보기', '이어서 질문', '👍', '👎']);
  });

  it('shows what it is doing while it looks', async () => {
    const turn = await ask('벌점을 네 번 받으면 어떻게 되나요?').settled();
    const edits = discord
      .transcript()
      .filter(({ what }) => what.startsWith('PATCH') && what.includes('original'))
      .map(({ detail }) => JSON.stringify(detail));
    expect(edits.at(-2)).toContain('검색 중');
    expect(edits.at(-1)).not.toContain('검색 중');
    expect(turn.edits).toBeGreaterThan(1);
  });

  it('says what it does not know, with the nearest documents', async () => {
    const turn = await ask(UNKNOWN).settled();
    expect(turn.text).toContain('시드에서 근거를 찾지 못했습니다.');
    expect(turn.text).toContain('가까운 문서');
    expect(labels(turn.messages[0]!)).toEqual(['이어서 질문']);
  });

  it('speaks English to an English client', async () => {
    const turn = await discord
      .slash('ask', { options: { question: KNOWN }, locale: Locale.EnglishUS })
      .settled();
    expect(turn.messages[0]!.content).toContain('-# Question: ');
    expect(labels(turn.messages[0]!)).toContain('Show evidence');
  });

  it('refuses an empty question in plain words', async () => {
    const turn = await ask('   ').settled();
    expect(turn.text).toContain('질문이 비어 있습니다');
    const english = discord.slash('ask', { options: { question: '   ' }, locale: Locale.EnglishUS });
    expect((await english.settled()).text).toContain('Please write what you want to know');
  });

  it('shows the evidence of each number to the one who looks alone', async () => {
    const [message] = (await ask(KNOWN).settled()).messages;
    const reader = discord.addUser('reader');
    const shown = await discord.button(message!, '근거 보기', { user: reader }).settled();
    expect(shown.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(shown.text).toContain('**우리 서버의 등급은 다섯 단계입니다.**');
    // The sentence behind it, as it stands in the document.
    expect(shown.text).toContain('이름은 식물이 자라는 차례를 따서');
    const further = await discord.button(message!, '출처 더 보기', { user: reader }).settled();
    expect(further.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(further.text.length).toBeGreaterThan(50);
  });

  it('counts one vote a person, and asks what was wrong', async () => {
    const [message] = (await ask('스터디는 누가 열 수 있어?').settled()).messages;
    const thanks = await discord.button(message!, '👍').settled();
    expect(thanks.text).toContain('고맙습니다');
    expect(test.services.store.feedback.totals(new Date(0))).toEqual({ helpful: 1, unhelpful: 0 });

    const down = discord.button(message!, '👎');
    await down.showsModal();
    const said = await discord.modalSubmit(down, { reason: '더 알고 싶어요. 010-1234-5678' }).settled();
    expect(said.messages[0]!.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(test.services.store.feedback.totals(new Date(0))).toEqual({ helpful: 0, unhelpful: 1 });
    const [complaint] = test.services.store.feedback.complaints({ limit: 10, offset: 0 });
    expect(complaint?.question).toBe('스터디는 누가 열 수 있어?');
    expect(complaint?.reason).toContain('더 알고 싶어요');
    expect(complaint?.reason).not.toContain('1234');
  });

  it('goes on in a thread, where follow-ups keep what was asked about', async () => {
    const [message] = (await ask('나무 등급은 몇 명이야?').settled()).messages;
    const opened = discord.button(message!, '이어서 질문');
    await opened.first();
    const thread = await discord.until(() => discord.world.channels.get(message!.id), 5_000, 'the thread');
    expect('name' in thread && thread.name).toBe('나무 등급은 몇 명이야?');

    const follow = await discord.say(thread.id, '그럼 숲지기는?', { mention: true }).settled();
    expect(follow.text).toContain('이렇게 이해했습니다: 숲지기');
    expect(follow.text).toContain('여섯 명');

    // A second click finds the thread instead of opening another one.
    const again = await discord.button(message!, '이어서 질문').settled();
    expect(again.text).toContain(`<#${message!.id}>`);
  });

  it('keeps the thread of a conversation over a restart', async () => {
    const [message] = (await ask('나무 등급은 몇 명이야?').settled()).messages;
    await discord.button(message!, '이어서 질문').first();
    await discord.until(() => discord.world.channels.get(message!.id), 5_000, 'the thread');
    await test.restart();
    const follow = await discord.say(message!.id, '숲지기는?', { mention: true }).settled();
    expect(follow.text).toContain('이렇게 이해했습니다: 숲지기');
    const evidence = await discord.button(message!, '근거 보기').settled();
    expect(evidence.text).toContain('64명');
  });

  it('answers the mention, the reply and the message menu', async () => {
    const mentioned = await discord.say(discord.channel.id, KNOWN, { mention: true }).settled();
    expect(mentioned.text).toContain('다섯 단계');
    const answer = mentioned.messages[0]!;
    expect(answer.message_reference?.message_id).toBe(mentioned.message!.id);
    expect(answer.content).not.toContain('질문:');

    const replied = await discord
      .say(discord.channel.id, '그중에 숲지기는 몇 명이야?', { reference: answer })
      .settled();
    expect(replied.text).toContain('여섯 명');

    const said = discord.say(discord.channel.id, '줄기가 되려면 어떻게 해야 하나요?').message!;
    const asked = await discord.contextMenu('이 메시지로 질문', { message: said }).settled();
    expect(asked.text).toContain('30일이 넘고');
  });

  it('answers direct messages, with what was asked a moment ago in mind', async () => {
    const direct = discord.dm();
    const first = await discord.say(direct.id, '나무 등급은 몇 명이야?').settled();
    expect(first.text).toContain('64명');
    expect(labels(first.messages[0]!)).not.toContain('이어서 질문');
    const second = await discord.say(direct.id, '그럼 숲지기는?').settled();
    expect(second.text).toContain('여섯 명');
  });

  it('stays silent where it was not asked', async () => {
    const before = discord.world.messages.size;
    discord.say(discord.channel.id, '오늘 점심 뭐 먹지?');
    discord.say(discord.channel.id, '@everyone 회원 등급은 몇 단계야?');
    const other = discord.addUser('other');
    const theirs = discord.say(discord.channel.id, '등급이 몇 개더라?', { author: other }).message!;
    discord.say(discord.channel.id, '다섯 개일걸?', { reference: theirs });
    const last = await discord.say(discord.channel.id, KNOWN, { mention: true }).settled();
    expect(last.messages).toHaveLength(1);
    // Five said by people, and the answer to the last.
    expect(discord.world.messages.size - before).toBe(6);
  });

  it('tells how to ask when it is mentioned without a word', async () => {
    const turn = await discord.say(discord.channel.id, '', { mention: true }).settled();
    expect(turn.text).toContain('궁금한 것을');
  });

  it('takes "@bot" in reply to somebody for their question, where it may read it', async () => {
    const other = discord.addUser('asker');
    const theirs = discord.say(discord.channel.id, KNOWN, { author: other }).message!;
    const hidden = await discord.say(discord.channel.id, '', { mention: true, reference: theirs }).settled();
    // Without the privileged intent the words of others are hidden.
    expect(hidden.text).toContain('이 메시지로 질문');
  });
});
