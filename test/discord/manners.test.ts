import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Manners } from '../../src/discord/manners.ts';

const asking = { userId: 'u1', guildId: 'g1', cooldownSeconds: 0 };

describe('Manners', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-22T00:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes a user pause as long as the server wants, and says how long', async () => {
    const manners = new Manners();
    const slow = { ...asking, cooldownSeconds: 10 };
    expect(await manners.admit(slow)).toEqual({ kind: 'welcome' });
    vi.advanceTimersByTime(3_500);
    expect(await manners.admit(slow)).toEqual({ kind: 'cooldown', seconds: 7 });
    expect(await manners.admit({ ...slow, userId: 'u2' })).toEqual({ kind: 'welcome' });
    expect(await manners.admit({ ...slow, guildId: 'g2' })).toEqual({ kind: 'welcome' });
    vi.advanceTimersByTime(6_600);
    expect(await manners.admit(slow)).toEqual({ kind: 'welcome' });
  });

  it('lets a hundred questions of one user pass, and stops a flood', async () => {
    const manners = new Manners();
    for (let count = 0; count < 120; count++)
      expect(await manners.admit(asking)).toEqual({ kind: 'welcome' });
    expect(await manners.admit(asking)).toEqual({ kind: 'cooldown', seconds: 60 });
    expect(await manners.admit({ ...asking, userId: 'u2' })).toEqual({ kind: 'welcome' });
  });

  it('gives a server a budget of its own', async () => {
    const manners = new Manners();
    for (let count = 0; count < 600; count++) await manners.admit({ ...asking, userId: `u${count}` });
    expect(await manners.admit({ ...asking, userId: 'late' })).toEqual({ kind: 'busy', seconds: 60 });
    expect(await manners.admit({ ...asking, userId: 'late', guildId: null })).toEqual({ kind: 'welcome' });
    expect(await manners.admit({ ...asking, userId: 'late', guildId: 'g2' })).toEqual({ kind: 'welcome' });
  });

  it('knows a repeated delivery', () => {
    const manners = new Manners();
    expect(manners.isFirstDelivery('1')).toBe(true);
    expect(manners.isFirstDelivery('1')).toBe(false);
    expect(manners.isFirstDelivery('2')).toBe(true);
  });
});
