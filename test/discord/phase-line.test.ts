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
  it('leaves phases to five questions under way', () => {
    const budget = new PhaseBudget();
    const ends = Array.from({ length: 5 }, () => budget.begin());
    expect(budget.isFree()).toBe(true);
    const end = budget.begin();
    expect(budget.isFree()).toBe(false);
    end();
    expect(budget.isFree()).toBe(true);
    for (const each of ends) each();
    expect(budget.isFree()).toBe(true);
  });
});
