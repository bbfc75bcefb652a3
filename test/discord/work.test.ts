import { describe, expect, it } from 'vitest';
import { Work } from '../../src/discord/work.ts';
import { createLogger } from '../../src/log.ts';

const log = createLogger('silent');

describe('Work', () => {
  it('waits for what is running and takes nothing new', async () => {
    const work = new Work(log);
    let finish = () => {};
    let done = false;
    work.track(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      done = true;
    });
    const closing = work.close(10_000);
    expect(work.isClosed).toBe(true);
    expect(done).toBe(false);
    finish();
    expect(await closing).toBe(0);
    expect(done).toBe(true);
  });

  it('gives up on what does not end', async () => {
    const work = new Work(log);
    work.track(() => new Promise(() => {}));
    expect(await work.close(10)).toBe(1);
  });

  it('outlives work that fails, at once or later', async () => {
    const work = new Work(log);
    work.track(() => {
      throw new Error('at once');
    });
    work.track(() => Promise.reject(new Error('later')));
    expect(await work.close(10_000)).toBe(0);
  });
});
