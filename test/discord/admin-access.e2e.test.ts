import { type APIUser, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { type FakeDiscord, type FakeMessage, messageText } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { seedText } from './garden-seeds.ts';

const ADMIN_COMMANDS = ['reindex', 'status', 'settings'] as const;

let test: TestBot;
let foreign: {
  readonly guild: FakeDiscord['guild'];
  readonly channel: FakeDiscord['channel'];
};
let people: Record<'admin' | 'keeper' | 'foreignAdmin' | 'foreignKeeper' | 'owner', APIUser>;

beforeAll(async () => {
  // Commands everywhere, since an admin of any server may have the bot there.
  const environment: Record<string, string> = { DISCORD_GUILD_ID: '' };
  test = await startTestBot({
    seeds: { 'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 5,000원이다.') },
    environment,
    prepare(discord) {
      const guild = discord.addGuild('남의 서버');
      foreign = { guild, channel: discord.addChannel('남의 채널', { guild }) };
      const permissions = PermissionFlagsBits.ManageGuild;
      const role = discord.addRole('문서지기');
      const foreignRole = discord.addRole('문서지기', { guild });
      people = {
        admin: discord.addUser('admin', { permissions }),
        keeper: discord.addUser('keeper', { roles: [role] }),
        foreignAdmin: discord.addUser('foreign-admin', { permissions, guild }),
        foreignKeeper: discord.addUser('foreign-keeper', { roles: [foreignRole], guild }),
        owner: discord.addUser('named-owner'),
      };
      environment.ADMIN_GUILD_IDS = discord.guild.id;
      environment.ADMIN_ROLE_IDS = `${role.id}, ${foreignRole.id}`;
      environment.OWNER_IDS = people.owner.id;
    },
  });
});

afterAll(async () => {
  expectGoodManners(test.discord);
  await test.stop();
});

describe('who may do what', () => {
  it('Discord shows members no admin command, and direct messages neither', () => {
    const { discord } = test;
    for (const name of ADMIN_COMMANDS) {
      expect(() => discord.slash(name)).toThrow('default_member_permissions');
      expect(() => discord.slash(name, { channelId: discord.dm().id })).toThrow('contexts');
    }
  });

  it.each(['home', 'foreign', 'dm'] as const)('refuses a member who forces them (%s)', async (place) => {
    const { discord } = test;
    const channelId = { home: discord.channel.id, foreign: foreign.channel.id, dm: discord.dm().id }[place];
    for (const name of ADMIN_COMMANDS) {
      const refused = name === 'reindex' ? '문서를 관리하는 서버의 관리자만' : '서버 관리 권한이 있는 사람만';
      expect(await force(name, discord.user, channelId)).toContain(refused);
    }
    expectNothingRun();
  });

  it('lets an admin of a foreign server change that server alone', async () => {
    const { discord, services } = test;
    const { foreignAdmin } = people;
    expect(await force('reindex', foreignAdmin, foreign.channel.id)).toContain(
      '문서를 관리하는 서버의 관리자만',
    );
    expect(await force('reindex', foreignAdmin, discord.channel.id)).toContain(
      '문서를 관리하는 서버의 관리자만',
    );
    expect(await force('settings', foreignAdmin, discord.channel.id)).toContain('서버 관리 권한');
    expect(await force('status', foreignAdmin, foreign.channel.id)).toContain('봇 상태');
    expectNothingRun();

    const panel = await settingsPanel(foreignAdmin, foreign.channel.id);
    await discord.button(panel, '물어본 사람만 보는 답변으로 바꾸기', { user: foreignAdmin }).reply();
    expect(services.store.settings.of(foreign.guild.id).ephemeralAnswers).toBe(true);
    expect(services.store.settings.of(discord.guild.id).ephemeralAnswers).toBe(false);
  });

  it('checks the controls of a panel as well', async () => {
    const { discord, services } = test;
    const panel = await settingsPanel(people.admin, discord.channel.id);
    for (const user of [discord.user, people.foreignAdmin]) {
      const refused = await discord.button(panel, '물어본 사람만 보는 답변으로 바꾸기', { user }).reply();
      expect(messageText(refused)).toContain('서버 관리 권한이 있는 사람만');
    }
    expect(services.store.settings.of(discord.guild.id).ephemeralAnswers).toBe(false);
  });

  it('counts a role only in the servers that keep the documents', async () => {
    const { discord } = test;
    const { keeper, foreignKeeper } = people;
    expect(await force('settings', keeper, discord.channel.id)).toContain('이 서버의 설정');
    expect(await force('reindex', keeper, discord.channel.id)).toContain('바뀐 것이 없습니다');
    expect(await force('settings', foreignKeeper, foreign.channel.id)).toContain('서버 관리 권한');
    expect(await force('reindex', foreignKeeper, foreign.channel.id)).toContain('문서를 관리하는 서버');
  });

  it('lets admins of the keeping server reindex there, and owners anywhere', async () => {
    const { discord } = test;
    const { admin, owner } = people;
    expect(await force('reindex', admin, discord.channel.id)).toContain('바뀐 것이 없습니다');
    expect(await force('reindex', owner, foreign.channel.id)).toContain('바뀐 것이 없습니다');
    expect(await force('settings', owner, foreign.channel.id)).toContain('이 서버의 설정');
    // The application's owner is one only where none is named.
    expect(await force('reindex', discord.owner, foreign.channel.id)).toContain('문서를 관리하는 서버');
  });
});

/** What the bot says in the end to somebody whose client sends the command, whether it shows it or not. */
async function force(name: string, user: APIUser, channelId: string): Promise<string> {
  const turn = test.discord.slash(name, { user, channelId, force: true });
  const message = await turn.reply((each) => !each.content.includes('▱'));
  const refused = message.embeds.length === 0;
  if (refused) expect(message.flags & MessageFlags.Ephemeral).not.toBe(0);
  return messageText(message);
}

function settingsPanel(user: APIUser, channelId: string): Promise<FakeMessage> {
  return test.discord.slash('settings', { user, channelId }).reply();
}

function expectNothingRun(): void {
  const { reindexing, store } = test.services;
  expect(reindexing.running).toBeNull();
  expect(store.jobs.latest(1)).toEqual([]);
  expect(store.settings.all().map(({ settings }) => settings.ephemeralAnswers)).not.toContain(true);
}
