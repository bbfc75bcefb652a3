import { Locale, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { controls, type FakeDiscord, type FakeMessage, messageText } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { seedText, writeSeeds } from './garden-seeds.ts';

const SEEDS = {
  'robot-a.md': seedText(
    '누리봇 공장',
    '누리봇은 세종시에 배달 로봇 공장을 짓는 데 300억 원을 투자한다고 밝혔다.',
  ),
  'robot-b.md': seedText(
    '누리봇 증설',
    '누리봇이 세종시 배달 로봇 공장에 쓰는 300억 원 가운데 120억 원은 정부가 빌려준다.',
  ),
  'garden.md': seedText('텃밭 물 주기', '여름에는 해가 뜨기 전에 밭에 물을 준다.'),
};

/** Half past nine in the morning in Korea. */
const DAY_1 = '2026-11-20T00:30:00Z';
const DAY_2 = '2026-11-21T00:30:00Z';

describe('briefings', () => {
  let test: TestBot;
  let discord: FakeDiscord;

  beforeAll(async () => {
    test = await startTestBot({ seeds: SEEDS, environment: { SSIAT_NOW: DAY_1 } });
    discord = test.discord;
  });
  afterAll(async () => {
    expectGoodManners(discord);
    await test.stop();
  });

  const brief = async (locale = Locale.Korean) => discord.slash('briefing', { locale }).reply();
  const saidIn = (channelId: string): FakeMessage[] =>
    [...discord.world.messages.values()].filter(
      ({ channel_id, author, flags }) =>
        channel_id === channelId && author.id === discord.bot.id && (flags & MessageFlags.Ephemeral) === 0,
    );
  const posted = (channelId: string) =>
    discord.until(() => saidIn(channelId)[0], 5_000, 'the briefing in the channel');
  const marked = (time: string) =>
    discord.until(
      () =>
        test.services.store.settings.lastBriefing(discord.guild.id)?.getTime() === new Date(time).getTime(),
      5_000,
      'the briefing to be done',
    );

  it('tells what came in, by subject, each line with its evidence', async () => {
    const message = await brief();
    expect(message.content).toContain(
      '**브리핑** · 2026년 11월 13일 09:30 KST부터 새로 들어오거나 바뀐 문서 3건\n',
    );
    expect(message.content).toContain('· 문서 2건\n');
    expect(message.content).toContain('■ 텃밭 물 주기\n여름에는 해가 뜨기 전에 밭에 물을 준다. [3]');
    const evidence = await discord.button(message, '근거 보기').reply();
    expect(messageText(evidence)).toContain('**여름에는 해가 뜨기 전에 밭에 물을 준다.**');
    expect((await brief(Locale.EnglishUS)).content).toContain(
      '**Briefing** · 3 new or changed since November 13, 2026',
    );
  });

  it('is posted once, at its time, with what came in since the last one', async () => {
    const channel = discord.addChannel('소식');
    const settings = { briefingChannel: channel.id, briefingTime: '09:00' };
    test.services.store.settings.change(discord.guild.id, settings);
    await test.restart({ SSIAT_NOW: DAY_1 });
    const first = await posted(channel.id);
    expect(first.content).toContain('**브리핑** · 2026년 11월 19일 09:30 KST부터');
    expect(first.content).toContain('■ 텃밭 물 주기');
    await marked(DAY_1);
    const stranger = discord.addUser('jiho');
    const evidence = await discord.button(first, '근거 보기', { user: stranger }).reply();
    expect(messageText(evidence)).toContain('누리봇');

    await test.restart({ SSIAT_NOW: DAY_1 });
    writeSeeds(test.seedsDirectory, { 'new.md': seedText('겨울 채비', '물탱크를 비우고 덮개를 씌운다.') });
    await test.restart({ SSIAT_NOW: DAY_2 });
    await discord.until(() => saidIn(channel.id).length === 2, 5_000, 'the second briefing');
    const [, second] = saidIn(channel.id);
    expect(second!.content).toBe(
      '**브리핑** · 2026년 11월 20일 09:30 KST부터 새로 들어오거나 바뀐 문서 1건\n■ 겨울 채비\n물탱크를 비우고 덮개를 씌운다. [1]',
    );
    expect((await brief()).content).toContain('■ 겨울 채비');
  });

  it('posts nothing when nothing came in, and says so to who asks', async () => {
    const before = saidIn(test.services.store.settings.of(discord.guild.id).briefingChannel!).length;
    await test.restart({ SSIAT_NOW: '2026-12-20T00:30:00Z' });
    await marked('2026-12-20T00:30:00Z');
    expect(saidIn(test.services.store.settings.of(discord.guild.id).briefingChannel!)).toHaveLength(before);
    expect((await brief()).content).toMatch(
      /^지난 7일 동안 새로 들어오거나 바뀐 문서가 없습니다\.\n\*\*가장 최근에 들어온 문서\*\*\n- \*\*겨울 채비\*\*/,
    );
  });

  it('leaves a post that is too late to the next day', async () => {
    const { settings } = test.services.store;
    settings.change(discord.guild.id, { briefingTime: '04:00' });
    const channel = discord.addChannel('늦은 소식');
    settings.change(discord.guild.id, { briefingChannel: channel.id });
    writeSeeds(test.seedsDirectory, { 'late.md': seedText('늦은 소식', '덮개는 봄에 벗긴다.') });
    await test.restart({ SSIAT_NOW: '2026-12-21T00:30:00Z' });
    expect((await brief()).content).toContain('■ 늦은 소식');
    expect(saidIn(channel.id)).toEqual([]);
    await test.restart({ SSIAT_NOW: '2026-12-21T19:30:00Z' });
    expect((await posted(channel.id)).content).toContain('■ 늦은 소식');
  });

  it('tells the owner of a channel where it may not write, or that is gone', async () => {
    const { settings } = test.services.store;
    const closed = discord.addChannel('닫힌 방', { deny: PermissionFlagsBits.SendMessages });
    settings.change(discord.guild.id, { briefingChannel: closed.id });
    writeSeeds(test.seedsDirectory, { 'more.md': seedText('새 모종', '모종은 그늘에서 하루를 쉰다.') });
    const direct = discord.dm(discord.owner).id;
    await test.restart({ SSIAT_NOW: '2026-12-22T19:30:00Z' });
    await discord.until(
      () => saidIn(direct).some(({ content }) => content.includes("'메시지 보내기'")),
      5_000,
      'a hint',
    );
    discord.deleteChannel(closed);
    await test.restart({ SSIAT_NOW: '2026-12-22T19:30:00Z' });
    await discord.until(
      () => saidIn(direct).some(({ content }) => content.includes('브리핑 채널이 없어져')),
      5_000,
      'a hint about the lost channel',
    );
    expect((await brief()).content).toContain('■ 새 모종');
  });

  it('has pages, turned by the one who asked with what stands above kept', async () => {
    writeSeeds(test.seedsDirectory, longSeeds());
    const channel = discord.addChannel('긴 소식');
    test.services.store.settings.change(discord.guild.id, { briefingChannel: channel.id });
    await test.restart({ SSIAT_NOW: '2026-12-23T05:00:00Z' });
    const message = await brief();
    const [heading] = message.content.split('\n');
    expect(controls(message)).toHaveLength(4);
    await discord.button(message, '다음 ▶').reply();
    expect(message.content.split('\n')[0]).toBe(heading);
    expect(controls(message).map((control) => ('label' in control ? control.label : ''))).toEqual([
      '근거 보기',
      '◀ 이전',
      expect.stringMatching(/^2\/\d$/),
      '다음 ▶',
    ]);
    // What everybody reads fits on one page.
    await test.restart({ SSIAT_NOW: '2026-12-23T19:30:00Z' });
    const post = await posted(channel.id);
    expect(controls(post)).toHaveLength(1);
    expect(post.content).toMatch(/ · 주제 \d개 가운데 \d개\n/);
  });
});

/** Documents that have no word in common, with more to tell than a page of a message holds. */
function longSeeds(): Record<string, string> {
  let last = 0xac00;
  const word = () => {
    last = 0xac00 + ((last + 1_237 - 0xac00) % 11_172);
    return String.fromCharCode(last).repeat(3);
  };
  const sentence = () => `${Array.from({ length: 30 }, word).join(' ')}이다.`;
  const entries = Array.from({ length: 8 }, (_, index) => [
    `subject-${index}.md`,
    seedText(`${word()} 글`, sentence(), sentence(), sentence()),
  ]);
  return Object.fromEntries(entries);
}
