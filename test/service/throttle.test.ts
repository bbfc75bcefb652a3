import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Throttle } from '../../src/service/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('sends the first at once, then the latest as often as may be', () => {
  const sent: number[] = [];
  const throttle = new Throttle<number>(200, (value) => sent.push(value));
  throttle.push(1);
  throttle.push(2);
  throttle.push(3);
  expect(sent).toEqual([1]);
  vi.advanceTimersByTime(199);
  expect(sent).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([1, 3]);
  vi.advanceTimersByTime(500);
  throttle.push(4);
  expect(sent).toEqual([1, 3, 4]);
});

it('sends nothing more when it is stopped', () => {
  const sent: number[] = [];
  const throttle = new Throttle<number>(200, (value) => sent.push(value));
  throttle.push(1);
  throttle.push(2);
  throttle.stop();
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([1]);
});
