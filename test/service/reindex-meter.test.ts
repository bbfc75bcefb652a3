import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildProgress } from '../../src/index-store/builder.ts';
import { ReindexMeter } from '../../src/service/reindex-meter.ts';

describe('the progress of a run', () => {
  it('is that of the phase that is behind, in chunks', () => {
    let now = 0;
    const meter = new ReindexMeter(() => now);
    expect(meter.add({ phase: 'analyze', done: 256, total: 4_000 })).toEqual({
      phase: 'embed',
      done: 0,
      total: 0,
      percent: 3,
      perSecond: null,
      remainingSeconds: null,
    });
    now = 4_000;
    meter.add({ phase: 'embed', done: 800, total: 1_000 });
    // Half of the analysis took ten seconds: ten more for the other half, and the writing.
    now = 10_000;
    expect(meter.add({ phase: 'analyze', done: 2_000, total: 4_000 })).toMatchObject({
      phase: 'analyze',
      done: 500,
      total: 1_000,
      percent: 49,
      perSecond: 50,
      remainingSeconds: expect.closeTo(11.1, 1),
    });
  });

  it('ends at 100 with all chunks', () => {
    const meter = new ReindexMeter(() => 0);
    meter.add({ phase: 'embed', done: 10, total: 10 });
    meter.add({ phase: 'analyze', done: 30, total: 30 });
    expect(meter.add({ phase: 'write', done: 0, total: 1 })).toMatchObject({ phase: 'write', percent: 95 });
    expect(meter.add({ phase: 'write', done: 1, total: 1 })).toMatchObject({
      phase: 'write',
      done: 10,
      total: 10,
      percent: 100,
    });
  });

  it('never falls and stays within its bounds, whatever is reported when', () => {
    const step = fc.record({
      phase: fc.constantFrom<BuildProgress['phase']>('analyze', 'embed', 'write'),
      done: fc.nat(500),
      more: fc.nat(500),
      after: fc.nat(3_000),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let now = 0;
        let before = 0;
        const meter = new ReindexMeter(() => now);
        for (const { phase, done, more, after } of steps) {
          now += after;
          const { percent, perSecond, remainingSeconds } = meter.add({ phase, done, total: done + more });
          expect(percent).toBeGreaterThanOrEqual(before);
          expect(percent).toBeLessThanOrEqual(100);
          expect(perSecond ?? 0).toBeGreaterThanOrEqual(0);
          expect(remainingSeconds ?? 0).toBeGreaterThanOrEqual(0);
          expect([perSecond, remainingSeconds]).not.toContain(Number.POSITIVE_INFINITY);
          before = percent;
        }
      }),
    );
  });
});
