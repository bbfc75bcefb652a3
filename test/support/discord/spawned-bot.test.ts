import { expect, it } from 'vitest';
import { FakeDiscord } from './index.ts';

const BOT = `
const { Client, GatewayIntentBits } = await import('discord.js');
const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_GUILD_ID } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL, version: '10' } });
client.once('clientReady', () => console.log('ready in', client.guilds.cache.get(DISCORD_GUILD_ID).name));
process.once('SIGTERM', () => client.destroy());
await client.login(DISCORD_TOKEN);
`;

it('runs a bot in a process of its own, until it is stopped', async () => {
  const discord = await new FakeDiscord().start();
  const bot = discord.spawn(process.execPath, ['--input-type=module', '-e', BOT]);
  await discord.waitReady();
  await bot.says('ready in 테스트 서버');
  expect(await bot.stop()).toBe(0);
  expect(discord.violations()).toEqual([]);
  await discord.stop();
});

it('records a crash, and ends what still runs', async () => {
  const discord = await new FakeDiscord().start();
  const crashing = discord.spawn(process.execPath, ['-e', 'console.error("아야"); process.exit(3)']);
  expect(await crashing.ended()).toBe(3);
  expect(discord.violations()).toMatchObject([{ kind: 'bot-crash', detail: 'exit 3: 아야\n' }]);
  const lasting = discord.spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await discord.stop();
  expect(lasting.child.signalCode).toBe('SIGKILL');
});
