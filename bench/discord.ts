import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FakeDiscord, type Turn } from '../test/support/discord/index.ts';
import { type Latencies, latencies } from './latencies.ts';
import { type Outcome, unavailable } from './processes.ts';

/** How a user feels the bot: the built program in a process of its own, Discord's double on loopback. */
export interface DiscordFigures {
  /** `npm start` to 준비 완료 with an index, in seconds. */
  readonly startSeconds: number;
  /** From the command to the first acknowledgement. */
  readonly first: Latencies;
  /** From the command to the final answer. */
  readonly final: Latencies;
  /** Of {@link AT_ONCE} questions asked at once, to each one's final answer. */
  readonly atOnce: Latencies;
  readonly violations: number;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const IN_TURN = 200;
const WARM_UP = 20;
const AT_ONCE = 100;
/** Users are human: nobody waits less than this between two questions (milliseconds). */
const PAUSE_MS = 60;

const QUESTIONS = [
  '회원 등급은 몇 단계야?',
  '나무 등급은 몇 명이야?',
  '별명은 며칠에 한 번 바꿀 수 있어?',
  '앤트로픽은 데이터센터에 얼마를 투자하나요?',
  '숲지기는 몇 명이고 임기는 얼마나 돼?',
];

/** @param folder an empty folder for seeds, index and data. @param environment what the bot inherits. */
export async function measureDiscord(
  folder: string,
  environment: Record<string, string | undefined>,
): Promise<Outcome<DiscordFigures>> {
  const seeds = path.join(folder, 'seeds');
  await mkdir(seeds, { recursive: true });
  await cp(path.join(PROJECT, 'seeds/samples'), path.join(seeds, 'samples'), { recursive: true });
  const discord = await new FakeDiscord().start();
  try {
    const settings = {
      ...environment,
      EMBEDDING_MODEL: '',
      SEEDS_DIR: seeds,
      INDEX_DIR: path.join(folder, 'index'),
      DATA_DIR: path.join(folder, 'data'),
      LOG_LEVEL: 'error',
    };
    const start = async () => {
      const startedAt = performance.now();
      const bot = discord.spawn('node', ['dist/cli.js', 'start'], { cwd: PROJECT, env: settings });
      await bot.says('준비 완료', 120_000);
      return { bot, seconds: (performance.now() - startedAt) / 1000 };
    };
    const { bot: indexing } = await start();
    await indexing.stop('SIGTERM');
    const { bot, seconds } = await start();
    const inTurn = await askInTurn(discord);
    const together = await askAtOnce(discord);
    await bot.stop('SIGTERM');
    return {
      kind: 'measured',
      value: {
        startSeconds: seconds,
        first: latencies(inTurn.map(({ firstMs }) => firstMs ?? Number.NaN)),
        final: latencies(inTurn.map(({ finalMs }) => finalMs ?? Number.NaN)),
        atOnce: latencies(together.map(({ finalMs }) => finalMs ?? Number.NaN)),
        violations: discord.violations().length,
      },
    };
  } catch (error) {
    return unavailable(error instanceof Error ? error.message : String(error));
  } finally {
    await discord.stop();
  }
}

async function askInTurn(discord: FakeDiscord): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let count = 0; count < WARM_UP + IN_TURN; count++) {
    const turn = ask(discord, count);
    await answered(turn);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (count >= WARM_UP) turns.push(turn);
  }
  return turns;
}

async function askAtOnce(discord: FakeDiscord): Promise<Turn[]> {
  const users = Array.from({ length: AT_ONCE }, (_, index) => discord.addUser(`user${index}`));
  const turns = users.map((user, index) => ask(discord, index, user));
  await Promise.all(turns.map(answered));
  return turns;
}

function ask(discord: FakeDiscord, index: number, user = discord.addUser(`asker${index}`)): Turn {
  const question = QUESTIONS[index % QUESTIONS.length]!;
  return discord.slash('질문', { options: { 질문: question }, user });
}

function answered(turn: Turn): Promise<unknown> {
  return turn.reply(({ content }) => content.includes('[1]'), 60_000);
}
