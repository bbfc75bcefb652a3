import { expect, it } from 'vitest';
import { createProgressView, duration } from '../../src/cli/progress.ts';
import { recordingOutput } from './recording-output.ts';

it('writes a plain line now and then where there is no terminal', () => {
  const { output, written } = recordingOutput();
  let now = 0;
  const view = createProgressView(output, () => now);
  view.report({ phase: 'analyze', done: 1_000, total: 4_000 });
  now = 4_000;
  view.report({ phase: 'embed', done: 600, total: 1_200 });
  expect(written.stderr).toBe('');
  now = 6_000;
  view.report({ phase: 'embed', done: 900, total: 1_200 });
  view.report({ phase: 'embed', done: 901, total: 1_200 });
  view.stop();
  // A quarter of the one phase and three quarters of the other took 6 s: as much again is left.
  expect(written.stderr).toBe('색인 중 50% · 600/1,200조각 · 초당 100조각 · 남은 시간 6초\n');
  expect(written.stdout).toBe('');
});

it('tells times in words', () => {
  expect([0.2, 59, 60, 200, 3_900].map(duration)).toEqual([
    '1초',
    '59초',
    '1분 0초',
    '3분 20초',
    '1시간 5분',
  ]);
});
