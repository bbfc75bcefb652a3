import { describe, expect, it } from 'vitest';
import { PhaseBudget, PhaseLine } from '../../src/discord/asking/answer-surface.ts';

describe('PhaseLine', () => {
  it('sends one at a time and skips what has been overtaken', async () => {
    const sent: string[] = [];
    const release: (() => void)[] = [];
    const line = new PhaseLine((text) => {
      sent.push(text);
      return new Promise<void>((resolve) => release.push(resolve));
    });
    line.set('검색 중');
    line.set('근거 확인 중');
    line.set('답변 중');
    expect(sent).toEqual(['검색 중']);
    release[0]!();
    await new Promise(setImmediate);
    expect(sent).toEqual(['검색 중', '답변 중']);
    release[1]!();
    await line.end();
  });

  it('drops what is waiting at the end, but waits for what is on its way', async () => {
    const sent: string[] = [];
    let release = () => {};
    const line = new PhaseLine((text) => {
      sent.push(text);
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    line.set('하나');
    line.set('둘');
    let ended = false;
    const end = line.end().then(() => {
      ended = true;
    });
    await new Promise(setImmediate);
    expect(ended).toBe(false);
    release();
    await end;
    expect(sent).toEqual(['하나']);
  });

  it('goes on after a phase that could not be sent', async () => {
    const line = new PhaseLine(() => Promise.reject(new Error('gone')));
    line.set('하나');
    await expect(line.end()).resolves.toBeUndefined();
  });
});

describe('PhaseBudget', () => {
  it('gives ten a second', () => {
    let now = 5_300;
    const budget = new PhaseBudget(() => now);
    const taken = () => Array.from({ length: 30 }, () => budget.take()).filter(Boolean).length;
    expect(taken()).toBe(10);
    now = 5_999;
    expect(taken()).toBe(0);
    now = 6_000;
    expect(taken()).toBe(10);
  });
});
