import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, unavailable } from './processes.ts';

/** Seconds from `npm start` to 준비 완료 over the shipped samples. */
export interface StartupFigures {
  readonly withoutIndex: Outcome<number>;
  readonly withIndex: Outcome<number>;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const READY = '준비 완료';
const LIMIT_MS = 120_000;
const SHUTDOWN_MS = 10_000;

/** @param folder an empty folder for seeds, index and data. @param environment what the bot inherits. */
export async function measureStartup(
  folder: string,
  environment: Record<string, string | undefined>,
): Promise<StartupFigures> {
  const seeds = path.join(folder, 'seeds');
  await mkdir(seeds, { recursive: true });
  await cp(path.join(PROJECT, 'seeds/samples'), path.join(seeds, 'samples'), { recursive: true });
  const settings = {
    ...environment,
    DISCORD_TOKEN: '',
    EMBEDDING_MODEL: '',
    SEEDS_DIR: seeds,
    INDEX_DIR: path.join(folder, 'index'),
    DATA_DIR: path.join(folder, 'data'),
  };
  const withoutIndex = await secondsToReady(settings);
  const withIndex =
    withoutIndex.kind === 'measured'
      ? await secondsToReady(settings)
      : unavailable('첫 실행이 준비되지 않음');
  return { withoutIndex, withIndex };
}

async function secondsToReady(environment: Record<string, string | undefined>): Promise<Outcome<number>> {
  const start = performance.now();
  const bot = spawn('npm', ['start', '--silent'], {
    cwd: PROJECT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const exited = once(bot, 'exit');
  let output = '';
  const outcome = await new Promise<Outcome<number>>((resolve) => {
    const timer = setTimeout(() => resolve(unavailable(`${LIMIT_MS / 1000}초 안에 준비되지 않음`)), LIMIT_MS);
    const read = (data: Buffer) => {
      output += data.toString();
      if (!output.includes(READY)) return;
      clearTimeout(timer);
      resolve({ kind: 'measured', value: (performance.now() - start) / 1000 });
    };
    bot.stdout.on('data', read);
    bot.stderr.on('data', read);
    bot.on('exit', (code) => {
      clearTimeout(timer);
      resolve(unavailable(`npm start가 끝남(${code}): ${output.trim()}`));
    });
  });
  bot.kill('SIGTERM');
  const force = setTimeout(() => bot.kill('SIGKILL'), SHUTDOWN_MS);
  await exited;
  clearTimeout(force);
  return outcome;
}
