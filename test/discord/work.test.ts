import { describe, expect, it } from 'vitest';
import { Work } from '../../src/discord/work.ts';

describe('Work', () => {
  it('waits for what is running and takes nothing new', async () => {
    const work = new Work();
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
    const work = new Work();
    work.track(() => new Promise(() => {}));
    expect(await work.close(10)).toBe(1);
  });
});
