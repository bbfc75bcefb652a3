import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeDiscord } from './index.ts';
import { withBot } from './test-bot.ts';

let discord: FakeDiscord;
let rest: REST;
beforeAll(async () => {
  discord = await new FakeDiscord({ rateLimits: false }).start();
  rest = new REST({ api: discord.apiUrl, version: '10', retries: 0 }).setToken(discord.token);
});
afterAll(() => discord.stop());

const fill = (length: number) => 'ㄱ'.repeat(length);
const option = (name: string, changes: object = {}) => ({ type: 3, name, description: 'ㄱ', ...changes });
const command = (changes: object) => ({ name: 'ask', description: 'ㄱ', ...changes });
const create = (body: object) => rest.post(Routes.applicationCommands(discord.bot.id), { body });

it('are registered by overwriting all of a scope, with ids that last, and writes are counted', async () => {
  await withBot({}, async (test) => {
    const { client } = test;
    const plans = [command({ nameLocalizations: { ko: '질문' } }), command({ name: 'help' })];
    const first = await client.application.commands.set(plans, test.discord.guild.id);
    const second = await client.application.commands.set(plans.slice(0, 1), test.discord.guild.id);
    expect(second.map(({ id }) => id)).toEqual([first.find(({ name }) => name === 'ask')?.id]);
    expect(test.discord.registeredCommands().map(({ name }) => name)).toEqual(['ask']);
    await client.application.commands.fetch({ guildId: test.discord.guild.id });
    expect(test.discord.commandWrites()).toBe(2);
    expect(test.discord.commandWrites('global')).toBe(0);
    await client.application.commands.create(command({ name: '질문' }));
    expect(test.discord.registeredCommands('global')).toMatchObject([{ name: '질문', type: 1 }]);
    expect(test.discord.commandWrites('global')).toBe(1);
  });
});

it('are listed with their translations only on request', async () => {
  await create(
    command({
      name: 'list',
      name_localizations: { ko: '목록' },
      options: [option('q', { name_localizations: { ko: '말' } })],
    }),
  );
  const path = Routes.applicationCommands(discord.bot.id);
  expect(JSON.stringify(await rest.get(path))).not.toContain('목록');
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(JSON.stringify(await rest.get(path, { query }))).toMatch(/목록.*말/);
});

it('are changed and removed one by one', async () => {
  const made = (await create(command({ name: 'once' }))) as { id: string };
  const path = Routes.applicationCommand(discord.bot.id, made.id);
  await expect(rest.patch(path, { body: { description: '새 설명' } })).resolves.toMatchObject({
    id: made.id,
    description: '새 설명',
  });
  await expect(rest.get(path)).resolves.toMatchObject({ name: 'once', description: '새 설명' });
  await rest.delete(path);
  await expect(rest.get(path)).rejects.toMatchObject({ code: 10063 });
});

it.each<[string, object]>([
  ['upper case', command({ name: 'Ask' })],
  ['a space', command({ name: '씨앗 검색' })],
  ['33 characters', command({ name: fill(33) })],
  ['no description', { name: 'ask' }],
  ['a long description', command({ description: fill(101) })],
  ['an unknown locale', command({ name_localizations: { kr: '질문' } })],
  ['a bad translation', command({ name_localizations: { ko: '질문 하기' } })],
  ['26 options', command({ options: Array.from({ length: 26 }, (_, index) => option(`o${index}`)) })],
  ['options of one name', command({ options: [option('a'), option('a')] })],
  ['required after optional', command({ options: [option('a'), option('b', { required: true })] })],
  [
    'sub-commands beside values',
    command({ options: [option('a'), { type: 1, name: 'b', description: 'ㄱ' }] }),
  ],
  [
    '26 choices',
    command({
      options: [
        option('a', {
          choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
        }),
      ],
    }),
  ],
  [
    'choices beside autocomplete',
    command({ options: [option('a', { autocomplete: true, choices: [{ name: 'ㄱ', value: 'ㄱ' }] })] }),
  ],
  [
    'choices of another type',
    command({ options: [option('a', { type: 4, choices: [{ name: 'ㄱ', value: 'ㄱ' }] })] }),
  ],
  ['autocomplete of a file', command({ options: [option('a', { type: 11, autocomplete: true })] })],
  ['permissions that are no bits', command({ default_member_permissions: 'ManageGuild' })],
  ['an unknown context', command({ contexts: [3] })],
  ['a description on a message menu', { type: 3, name: '이 메시지로 질문', description: 'ㄱ' }],
  [
    'more than 8000 characters, translations counted',
    command({
      options: Array.from({ length: 4 }, (_, index) =>
        option(`o${index}`, {
          choices: Array.from({ length: 25 }, (_, number) => ({
            name: `${number}`,
            value: fill(60),
            name_localizations: { ko: fill(20) },
          })),
        }),
      ),
    }),
  ],
])('are refused with %s', async (_what, body) => {
  await expect(create(body)).rejects.toMatchObject({ code: 50035 });
});

it('may hold spaces in the names of menus, and Hangul anywhere', async () => {
  await expect(create({ type: 3, name: '이 메시지로 질문' })).resolves.toMatchObject({
    type: 3,
    default_member_permissions: null,
  });
  await expect(
    create(command({ name: '질문', default_member_permissions: '32', contexts: [0] })),
  ).resolves.toMatchObject({ default_member_permissions: '32', contexts: [0] });
});

it('are refused in bulk for one that is wrong, for two of a name, for too many', async () => {
  const put = (body: object[]) =>
    rest.put(Routes.applicationGuildCommands(discord.bot.id, discord.guild.id), { body });
  await expect(put([command({}), command({ name: 'Ask' })])).rejects.toMatchObject({ code: 50035 });
  await expect(put([command({}), command({})])).rejects.toMatchObject({ code: 50035 });
  await expect(put([command({}), { type: 3, name: 'ask' }])).resolves.toHaveLength(2);
  await expect(
    put(Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }))),
  ).rejects.toMatchObject({ code: 50035 });
  await expect(
    put(Array.from({ length: 16 }, (_, index) => ({ type: 3, name: `c${index}` }))),
  ).rejects.toMatchObject({ code: 50035 });
  expect(discord.registeredCommands()).toHaveLength(2);
});

it('belong to the application whose token it is, in servers the bot is in', async () => {
  await expect(rest.put(Routes.applicationCommands('1'), { body: [] })).rejects.toMatchObject({
    code: 20012,
  });
  const other = discord.addGuild('남의 서버', { withBot: false });
  await expect(
    rest.put(Routes.applicationGuildCommands(discord.bot.id, other.id), { body: [] }),
  ).rejects.toMatchObject({ code: 50001 });
});

it('tell the application: flags, owner, team', async () => {
  const path = Routes.currentApplication();
  await expect(rest.get(path)).resolves.toMatchObject({
    flags: 1 << 19,
    owner: { id: discord.owner.id },
    team: null,
  });
  const keeper = discord.addUser('jisu');
  discord.application.team = [discord.owner, keeper];
  discord.application.flags = 0;
  await expect(rest.get(Routes.oauth2CurrentApplication())).resolves.toMatchObject({
    flags: 0,
    team: { members: [{ user: { id: discord.owner.id } }, { user: { id: keeper.id } }] },
  });
});
