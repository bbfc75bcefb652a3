import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { SsiatError } from '../src/errors.ts';

const HOME = '123456789012345678';
const OTHER = '223456789012345678';

function problem(environment: Record<string, string>): string {
  try {
    parseConfig(environment, '/work');
  } catch (error) {
    if (error instanceof SsiatError && error.code === 'config') return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseConfig', () => {
  it('needs nothing', () => {
    const config = parseConfig({}, '/work');
    expect(config).toMatchObject({
      discordToken: null,
      discordGuildId: null,
      discordMessageContent: false,
      adminGuildIds: [],
      adminRoleIds: [],
      ownerIds: [],
      logQuestions: false,
      retentionDays: 30,
    });
    // What the example shows is what holds without it.
    const example = Object.fromEntries(
      readFileSync('.env.example', 'utf8')
        .split('\n')
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => line.split('=', 2) as [string, string]),
    );
    expect(Object.keys(example).length).toBeGreaterThan(10);
    expect(parseConfig(example, '/work')).toEqual(config);
  });

  it('reads lists of ids however they are separated', () => {
    const { adminGuildIds, ownerIds } = parseConfig(
      { ADMIN_GUILD_IDS: `${HOME}, ${OTHER}`, OWNER_IDS: ` ${HOME}\n${OTHER} ,` },
      '/work',
    );
    expect(adminGuildIds).toEqual([HOME, OTHER]);
    expect(ownerIds).toEqual([HOME, OTHER]);
  });

  it('takes the server of the commands for the one that keeps the corpus, unless others are named', () => {
    expect(parseConfig({ DISCORD_GUILD_ID: HOME }, '/work').adminGuildIds).toEqual([HOME]);
    const named = parseConfig({ DISCORD_GUILD_ID: HOME, ADMIN_GUILD_IDS: OTHER }, '/work');
    expect(named.adminGuildIds).toEqual([OTHER]);
  });

  it('takes true and false in any case', () => {
    expect(parseConfig({ DISCORD_MESSAGE_CONTENT: 'TRUE' }, '/work').discordMessageContent).toBe(true);
    expect(parseConfig({ LOG_QUESTIONS: 'false' }, '/work').logQuestions).toBe(false);
  });

  it('names everything that is wrong once, and never repeats a value', () => {
    const message = problem({
      DISCORD_GUILD_ID: 'my-secret-token',
      OWNER_IDS: 'one, two',
      DISCORD_MESSAGE_CONTENT: 'yes',
      RETENTION_DAYS: '0',
    });
    const lines = message.split('\n').slice(1);
    expect(lines).toHaveLength(4);
    for (const name of ['DISCORD_GUILD_ID', 'OWNER_IDS', 'DISCORD_MESSAGE_CONTENT', 'RETENTION_DAYS'])
      expect(lines.filter((line) => line.startsWith(`${name}: `))).toHaveLength(1);
    expect(message).not.toMatch(/secret|one|yes/);
  });
});
