import { expect } from 'vitest';
import type { FakeDiscord } from './discord/index.ts';

/** Nothing the bot did broke a rule of Discord, and none of its messages has pinged anybody. */
export function expectGoodManners(discord: FakeDiscord): void {
  expect(discord.violations()).toEqual([]);
  const bot = discord.bot.id;
  const loud = [...discord.world.messages.values()].filter(
    ({ author, mentionsPinged }) => author.id === bot && mentionsPinged.length > 0,
  );
  expect(loud).toEqual([]);
}
