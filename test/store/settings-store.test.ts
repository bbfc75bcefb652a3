import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, NOW, OTHER_GUILD, TestStore } from './fixture.ts';

const DEFAULTS = {
  answerChannels: [],
  ephemeralAnswers: false,
  cooldownSeconds: 0,
  keepQuestions: true,
  briefingChannel: null,
  briefingTime: null,
};

describe('settings', () => {
  test('are the defaults until changed, each server by itself, and outlive a restart', () => {
    const test = new TestStore();
    expect(test.store.settings.of(GUILD)).toEqual(DEFAULTS);
    const changed = { ...DEFAULTS, answerChannels: [CHANNEL], ephemeralAnswers: true, keepQuestions: false };
    expect(
      test.store.settings.change(GUILD, {
        answerChannels: [CHANNEL],
        ephemeralAnswers: true,
        keepQuestions: false,
      }),
    ).toEqual(changed);
    const briefed = { ...changed, cooldownSeconds: 30, briefingChannel: CHANNEL, briefingTime: '09:00' };
    test.store.settings.change(GUILD, {
      cooldownSeconds: 30,
      briefingChannel: CHANNEL,
      briefingTime: '09:00',
    });
    test.restart();
    expect(test.store.settings.of(GUILD)).toEqual(briefed);
    expect(test.store.settings.of(OTHER_GUILD)).toEqual(DEFAULTS);
    expect(test.store.settings.change(GUILD, { briefingTime: null }).briefingTime).toBeNull();
  });

  test.each([
    { briefingTime: '24:00' },
    { briefingTime: '9:00' },
    { briefingTime: '09:60' },
    { cooldownSeconds: -1 },
    { cooldownSeconds: 1.5 },
  ])('refuse %j and stay', (changes) => {
    const { store } = new TestStore();
    store.settings.change(GUILD, { cooldownSeconds: 3, briefingTime: '23:59' });
    expect(() => store.settings.change(GUILD, changes)).toThrow();
    expect(store.settings.of(GUILD)).toEqual({ ...DEFAULTS, cooldownSeconds: 3, briefingTime: '23:59' });
  });

  test('are listed for every server that is known', () => {
    const { store } = new TestStore();
    expect(store.settings.all()).toEqual([]);
    store.settings.markWelcomed(OTHER_GUILD);
    store.settings.change(GUILD, { cooldownSeconds: 3 });
    expect(store.settings.all()).toEqual([
      { guildId: GUILD, settings: { ...DEFAULTS, cooldownSeconds: 3 } },
      { guildId: OTHER_GUILD, settings: DEFAULTS },
    ]);
  });

  test('are forgotten with all that is known of the server', () => {
    const { store } = new TestStore();
    for (const guild of [GUILD, OTHER_GUILD]) {
      store.settings.change(guild, { cooldownSeconds: 3 });
      store.settings.markWelcomed(guild);
      store.settings.markBriefing(guild, NOW);
    }
    store.settings.forget(GUILD);
    expect(store.settings.of(GUILD)).toEqual(DEFAULTS);
    expect(store.settings.lastBriefing(GUILD)).toBeNull();
    expect(store.settings.markWelcomed(GUILD)).toBe(true);
    expect(store.settings.of(OTHER_GUILD).cooldownSeconds).toBe(3);
    expect(store.settings.lastBriefing(OTHER_GUILD)).toEqual(NOW);
  });
});

describe('what a server was told', () => {
  test('is a welcome only once, whatever else is known of it', () => {
    const test = new TestStore();
    test.store.settings.change(OTHER_GUILD, { cooldownSeconds: 3 });
    expect(test.store.settings.markWelcomed(OTHER_GUILD)).toBe(true);
    expect(test.store.settings.markWelcomed(GUILD)).toBe(true);
    test.restart();
    expect(test.store.settings.markWelcomed(GUILD)).toBe(false);
    expect(test.store.settings.markWelcomed(OTHER_GUILD)).toBe(false);
    expect(test.store.settings.of(OTHER_GUILD).cooldownSeconds).toBe(3);
  });

  test('is the last briefing', () => {
    const test = new TestStore();
    expect(test.store.settings.lastBriefing(GUILD)).toBeNull();
    test.store.settings.change(GUILD, {});
    expect(test.store.settings.lastBriefing(GUILD)).toBeNull();
    test.store.settings.markBriefing(GUILD, new Date('2026-11-21T00:00:00Z'));
    test.store.settings.markBriefing(GUILD, NOW);
    test.restart();
    expect(test.store.settings.lastBriefing(GUILD)).toEqual(NOW);
  });
});
