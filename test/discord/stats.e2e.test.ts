import { InteractionResponseType, Locale, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls, type FakeDiscord, type FakeMessage, messageText } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { type Keepers, startKeepers } from './keepers.ts';

const KEY = '온실 열쇠는 주말에 누가 빌려주나요? 010-1234-5678로 알려 주세요';
const KEY_MASKED = '온실 열쇠는 주말에 누가 빌려주나요? [전화번호]로 알려 주세요';
const MOON = '달 기지의 온도는 몇 도인가요?';

let keepers: Keepers;
let discord: FakeDiscord;
let panel: FakeMessage;

beforeAll(async () => {
  keepers = await startKeepers();
  discord = keepers.test.discord;
});

afterAll(async () => {
  expectGoodManners(discord);
  await keepers.test.stop();
});

describe('/stats', () => {
  it('shows the figures with a chart', async () => {
    const { ask, foreign, admin } = keepers;
    await ask('회비는 한 달에 얼마야?');
    await ask(KEY, foreign.channel.id);
    await ask(KEY, foreign.channel.id, discord.addUser('jisu'));
    await ask(MOON);
    const turn = discord.slash('통계', { user: admin, options: { 기간: 7 } });
    panel = await turn.reply(({ embeds }) => embeds.length > 0);
    expect(turn.ack).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    expectPrivate(panel);
    const [embed] = panel.embeds;
    expect(embed?.title).toBe('최근 7일 통계');
    expect(embed?.fields?.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      '질문: 4',
      '답함: 1 (25%)',
      '찾지 못함: 3 (75%)',
      '실패: 0 (0%)',
      '평가 (보관 기간 안): 👍 0 · 👎 0',
      '답을 기다리는 질문: 2',
      '많이 인용된 문서: **회비 안내** · 1번',
    ]);
    const [chart] = panel.attachments;
    expect(chart).toMatchObject({ filename: 'questions.png', description: expect.any(String) });
    expect(embed?.image?.url).toBe(chart?.url);
    const png = discord.fileAt(chart!.url);
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  });

  it('speaks English to an English client', async () => {
    const english = { user: keepers.admin, locale: Locale.EnglishUS };
    const message = await discord.slash('stats', english).reply(({ embeds }) => embeds.length > 0);
    expect(message.embeds[0]?.title).toBe('The last 30 days');
    const list = await discord.button(message, 'Not found', english).reply();
    expect(messageText(list)).toContain('2× · last on');
  });

  it('is for admins of the keeping server alone, whatever they force or press', async () => {
    const { admin, foreign, foreignAdmin, gapList, openGap } = keepers;
    const gap = await openGap(await gapList(), KEY_MASKED);
    for (const user of [discord.user, foreignAdmin]) {
      for (const channelId of [discord.channel.id, foreign.channel.id]) {
        expectRefused(await discord.slash('stats', { user, channelId, force: true }).reply());
      }
      for (const label of ['찾지 못한 질문', '아쉬운 답', 'CSV 내려받기']) {
        expectRefused(await discord.button(panel, label, { user }).reply());
      }
      for (const label of ['답변 등록', '무시', '목록으로']) {
        expectRefused(await discord.button(gap, label, { user }).reply());
      }
    }
    expect(() => discord.slash('stats')).toThrow('default_member_permissions');
    expect(() => discord.slash('stats', { user: admin, channelId: discord.dm(admin).id })).toThrow(
      'contexts',
    );
  });
});

describe('the gap list', () => {
  it('shows what was not found, most asked first, with numbers of people masked', async () => {
    const list = await keepers.gapList();
    expectPrivate(list);
    const lines = messageText(list).split('\n');
    expect(lines[0]).toBe('찾지 못한 질문 · 2개');
    expect(lines[1]).toBe(`**1** · ${KEY_MASKED}`);
    expect(lines[2]).toMatch(/^-# 2번 · 마지막 \d+년 \d+월 \d+일$/u);
    expect(lines[3]).toBe(`**2** · ${MOON}`);
    expect(JSON.stringify(list)).not.toContain('1234-5678');
  });

  it('downloads as a table', async () => {
    const turn = discord.button(panel, 'CSV 내려받기', { user: keepers.admin });
    const message = await turn.reply(({ attachments }) => attachments.length > 0);
    expectPrivate(message);
    expect(message.attachments[0]?.filename).toMatch(/^questions-\d{4}-\d\d-\d\d\.csv$/);
    const bytes = discord.fileAt(message.attachments[0]!.url);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, first, second, end, ...others] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(head).toBe('질문,횟수,처음,마지막,상태,문서');
    expect(first).toMatch(
      /^온실 열쇠는.*\[전화번호\]로 알려 주세요,2,\d{4}-\d\d-\d\d \d\d:\d\d,.*,답 없음,$/u,
    );
    expect(second).toContain('달 기지의');
    expect([end, others]).toEqual(['', []]);
  });

  it('drops what is dismissed for good, and says when it is gone already', async () => {
    const { admin, ask, gapList, openGap, test } = keepers;
    const lists = [await gapList(), await gapList(), await gapList()] as const;
    const [gap, other] = [await openGap(lists[0], MOON), await openGap(lists[1], MOON)];
    await discord.button(gap, '무시', { user: admin }).reply();
    expect(gap.content).toContain('목록에서 뺐습니다');
    expect(messageText(gap)).toContain('찾지 못한 질문 · 1개');
    const refused = await discord.button(other, '답변 등록', { user: admin }).reply();
    expectPrivate(refused);
    expect(refused.content).toContain('이미 처리되었거나 지워졌습니다');
    await discord.button(other, '무시', { user: admin }).reply();
    expect(other.content).toContain('이미 처리되었거나 지워졌습니다');
    expect((await openGap(lists[2], MOON)).content).toContain('이미 처리되었거나 지워졌습니다');
    await ask(MOON);
    expect(messageText(await gapList())).not.toContain('달 기지의');
    const stored = [...test.services.store.gaps.all()].find(({ question }) => question === MOON);
    expect(stored).toMatchObject({ state: 'dismissed', count: 2 });
  });

  it('keeps nothing where questions are not kept, and forgets who wants to be forgotten', async () => {
    const { admin, ask, gapList, openGap, test } = keepers;
    const { store } = test.services;
    const total = () => store.gaps.list({ limit: 0, offset: 0 }).total;
    const before = total();
    store.settings.change(discord.guild.id, { keepQuestions: false });
    await ask('금성의 우체국은 어디에 있나요?');
    expect(total()).toBe(before);
    store.settings.change(discord.guild.id, { keepQuestions: true });
    const shy = discord.addUser('shy');
    const question = '천왕성의 목욕탕은 몇 시에 여나요?';
    await ask(question, discord.channel.id, shy);
    expect(total()).toBe(before + 1);
    const gap = await openGap(await gapList(), question);
    store.forgetUser(shy.id);
    expect(total()).toBe(before);
    const refused = await discord.button(gap, '답변 등록', { user: admin }).reply();
    expectPrivate(refused);
    expect(refused.content).toContain('이미 처리되었거나 지워졌습니다');
  });

  it('pages through many questions, also after a restart', async () => {
    const { admin, gapList, openGap, test } = keepers;
    for (let number = 1; number <= 22; number++) {
      const question = `별 ${number}호의 날씨`;
      test.services.store.gaps.record({ question, userId: '1', guildId: null, channelId: '2' });
    }
    const list = await gapList();
    await test.restart();
    await discord.button(list, /다음/u, { user: admin }).reply();
    expect(messageText(list)).toContain('**11** · ');
    await discord.button(list, /다음/u, { user: admin }).reply();
    expect(messageText(list)).toContain('**23** · ');
    expect(messageText(list)).not.toContain('**24** · ');
    await openGap(list, '별 1호의 날씨');
    expect(messageText(list)).toContain('물어본 횟수');
    await discord.button(list, '목록으로', { user: admin }).reply();
    expect(messageText(list)).toContain('**21** · ');
    expect(controls(list)).toHaveLength(4);
  });
});

describe('the unhelpful answers', () => {
  it('are listed with reasons and documents', async () => {
    const as = { user: keepers.admin };
    expect(messageText(await discord.button(panel, '아쉬운 답', as).reply())).toBe(
      '아쉬운 답 · 0개\n아쉽다는 평가가 없습니다.',
    );
    for (let number = 1; number <= 6; number++) {
      keepers.test.services.store.feedback.vote({
        answerId: String(number),
        userId: '1',
        guildId: null,
        helpful: false,
        question: `질문 ${number}`,
        reason: `이유 ${number}: 010-1234-5678`,
        sources: ['fee.md', 'gone.md'],
      });
    }
    const list = await discord.button(panel, '아쉬운 답', as).reply();
    expectPrivate(list);
    expect(messageText(list)).toContain('**질문 6**\n이유 6: [전화번호]\n-# ');
    expect(messageText(list)).toContain('인용: 회비 안내, gone.md');
    await discord.button(list, /다음/u, as).reply();
    expect(messageText(list)).toContain('이유 1');
    expect(messageText(list)).not.toContain('이유 2');
  });
});

function expectPrivate(message: FakeMessage): void {
  expect(message.flags & MessageFlags.Ephemeral).not.toBe(0);
}

function expectRefused(message: FakeMessage): void {
  expectPrivate(message);
  expect(messageText(message)).toBe('문서를 관리하는 서버의 관리자만 그 서버에서 쓸 수 있습니다.');
}
