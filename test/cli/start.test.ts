import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { collect, PROJECT, until, Workplace } from './run-cli.ts';

const TEA = '차 모임은 매주 수요일 저녁 일곱 시에 북촌 찻집에서 엽니다.\n';
const places: Workplace[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const place of places.splice(0)) place.remove();
});

/** `npm start` as a service runs it: in a process group of its own, without any input. */
function npmStart(files: Record<string, string>, environment: Record<string, string> = {}) {
  const place = new Workplace(files);
  const child = spawn('npm', ['run', '--silent', 'start'], {
    cwd: PROJECT,
    env: place.environment({ DISCORD_TOKEN: '', ...environment }),
    stdio: [openSync('/dev/null', 'r'), 'pipe', 'pipe'],
    detached: true,
  });
  places.push(place);
  children.push(child);
  return { place, child, output: collect(child), ended: new Promise((resolve) => child.on('exit', resolve)) };
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

const hasLine = (text: string, line: string) => text.split('\n').includes(line);

it('gets ready, takes up what another process publishes, keeps what it has, and ends cleanly', async () => {
  const { place, child, output, ended } = npmStart({ '차.txt': TEA });
  await until(() => hasLine(output.stdout(), '준비 완료'), output.stderr);
  expect(output.stdout()).toContain('로컬 모드');
  expect(output.stdout()).toContain('문서 1개');
  expect(output.stdout()).not.toContain('질문>');

  place.write('등산.txt', '등산 모임은 일요일 아침에 관악산 입구에서 만납니다.\n');
  expect((await place.run(['index'])).code).toBe(0);
  await until(() => output.stderr().includes('새 색인으로 답합니다: 문서 2개'), output.stderr);

  writeFileSync(path.join(place.index, 'CURRENT'), '20200101T000000-00000000\n');
  await until(() => output.stderr().includes('index not taken up'), output.stderr);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(output.stderr().split('index not taken up')).toHaveLength(2);
  expect(isAlive(child.pid!)).toBe(true);

  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await until(
    () => !isAlive(child.pid!),
    () => 'a process is left',
    2_000,
  );
  expect(output.stdout().split('준비 완료')).toHaveLength(2);
});

it('ends cleanly while it waits for a Discord that cannot be reached', async () => {
  const unreachable = { DISCORD_TOKEN: 'not-a-token', DISCORD_API_URL: 'http://127.0.0.1:9/api' };
  const { child, output, ended } = npmStart({ '차.txt': TEA }, unreachable);
  await until(() => output.stderr().includes('discord cannot be reached yet'), output.stderr);
  expect(output.stdout() + output.stderr()).not.toContain('not-a-token');
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output.stdout()).not.toContain('준비 완료');
});

it('answers from the old index when the new one cannot be made', async () => {
  const place = new Workplace({ '차.txt': TEA });
  places.push(place);
  expect((await place.run(['index'])).code).toBe(0);
  const child = place.spawn(['start'], { SEEDS_DIR: path.join(place.folder, '없음') });
  children.push(child);
  const output = collect(child);
  child.stdin?.end();
  await until(() => hasLine(output.stdout(), '준비 완료'), output.stderr);
  expect(output.stderr()).toContain('지금 있는 색인으로 답합니다');
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});
