import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseConfig } from '../src/config.ts';
import type { SeedDocument } from '../src/corpus/document.ts';
import { createLogger } from '../src/log.ts';
import { createReindexJobs } from '../src/service/reindexing.ts';
import { createRuntime } from '../src/wiring.ts';
import { generateDocuments } from './corpus.ts';
import { readSource } from './corpus-source.ts';
import { timed } from './engine.ts';
import { type Latencies, latencies } from './latencies.ts';
import { makeQuestions } from './questions.ts';

export interface ReindexLagRequest {
  /** An empty folder for seeds, index and data. */
  readonly folder: string;
  readonly chunks: number;
  /** A file in KorQuAD's form, or null for the shipped samples. */
  readonly corpus: string | null;
}

/** How free the event loop of a bot is while all seeds are indexed anew beside it. */
export interface ReindexLagFigures {
  readonly chunks: number;
  /** Nobody asks anything. */
  readonly idle: ReindexedLag;
  /** Somebody asks a question every {@link ASKING_MS}. */
  readonly asked: ReindexedLag & { readonly latency: Latencies };
  /** The same questions with no indexing beside them. */
  readonly undisturbed: { readonly lag: LoopLag; readonly latency: Latencies };
}

interface ReindexedLag {
  /** Until the new version is live on the disk. */
  readonly run: LoopLag;
  /** From then until it is in use. */
  readonly swap: LoopLag;
}

/** How long the event loop was held up (milliseconds), and for how long that was watched. */
export interface LoopLag {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly seconds: number;
}

const RESOLUTION_MS = 5;
const ASKING_MS = 500;
const QUESTIONS = 40;
const SETTLE_MS = 2_000;

/** Runs a bot without Discord in this process: a live index that answers, and reindexing as an admin starts it. */
export async function measureReindexLag(request: ReindexLagRequest): Promise<ReindexLagFigures> {
  const questions = await writeSeeds(request);
  const bot = await startBot(request.folder);
  const ask = (until: Promise<unknown>) => askUntil(until, questions, bot.ask);
  await ask(sleep(QUESTIONS * ASKING_MS));
  const quiet = new LagMeter();
  const undisturbed = await ask(sleep(QUESTIONS * ASKING_MS));
  const undisturbedLag = quiet.lap();
  quiet.stop();
  await sleep(SETTLE_MS);
  const idle = await bot.reindex();
  await sleep(SETTLE_MS);
  const again = bot.reindex();
  const asked = await ask(again);
  const figures = {
    chunks: bot.chunks(),
    idle,
    asked: { ...(await again), latency: latencies(asked) },
    undisturbed: { lag: undisturbedLag, latency: latencies(undisturbed) },
  };
  await bot.stop();
  return figures;
}

/** The bot's parts that matter here, wired as the bot wires them; indexes first. */
async function startBot(folder: string) {
  const config = parseConfig({}, folder);
  const runtime = createRuntime(config, createLogger('silent'));
  const live = runtime.liveIndex();
  let onPublished = async () => {};
  const { log } = runtime;
  const jobs = createReindexJobs({ config, log, onPublished: () => onPublished() });
  const run = async (full: boolean) => {
    const started = jobs.start({ full });
    const outcome = started === 'busy' ? null : await started.finished;
    if (outcome?.kind !== 'done') throw new Error(`the run ended with ${outcome?.kind}`);
  };
  await Promise.all([run(false), runtime.analyzer()]);
  let answerer = await runtime.answerer(await live.open());
  live.onSwap(async (next) => {
    answerer = await runtime.answerer(next);
  });
  return {
    ask: (question: string) => answerer.ask(question),
    chunks: () => live.current().chunkCount,
    async reindex(): Promise<ReindexedLag> {
      const meter = new LagMeter();
      let running: LoopLag | null = null;
      onPublished = async () => {
        running = meter.lap();
        await live.refresh();
      };
      await run(true);
      const swap = meter.lap();
      meter.stop();
      return { run: running!, swap };
    },
    async stop() {
      live.close();
      await jobs.close();
      await runtime.close();
    },
  };
}

/** Asks at a steady pace, one question at a time; gives how long each answer took (ms). */
async function askUntil(
  end: Promise<unknown>,
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Promise<number[]> {
  let isOver = false;
  const over = end.finally(() => {
    isOver = true;
  });
  const taken: number[] = [];
  for (let index = 0; !isOver; index++) {
    const { seconds } = await timed(() => ask(questions[index % questions.length]!));
    taken.push(seconds * 1000);
    await Promise.race([sleep(ASKING_MS), over]);
  }
  await over;
  return taken;
}

class LagMeter {
  private readonly monitor: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private since = performance.now();

  constructor() {
    this.monitor.enable();
  }

  /** The figures since the last lap. */
  lap(): LoopLag {
    const { monitor } = this;
    // The monitor counts from one of its own ticks to the next: what is beyond its resolution is delay.
    const delay = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
    const now = performance.now();
    const lag = {
      p50: delay(monitor.percentile(50)),
      p99: delay(monitor.percentile(99)),
      max: delay(monitor.max),
      seconds: (now - this.since) / 1000,
    };
    monitor.reset();
    this.since = now;
    return lag;
  }

  stop(): void {
    this.monitor.disable();
  }
}

/** Writes the seeds as files and gives questions about them. */
async function writeSeeds({ folder, chunks, corpus }: ReindexLagRequest): Promise<string[]> {
  const source = await readSource(corpus);
  const documents = [...generateDocuments(source, chunks)];
  for (const { document } of documents) {
    const file = path.join(folder, 'seeds', document.source);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, markdown(document));
  }
  return makeQuestions(source, documents, QUESTIONS);
}

/** Front matter keeps the cleaner from taking anything of a made-up text for furniture. */
function markdown({ metadata, text, blocks }: SeedDocument): string {
  const parts = blocks.map(
    ({ level, start, end }) =>
      `${level === undefined ? '' : `${'#'.repeat(level)} `}${text.slice(start, end)}`,
  );
  return `---\ntitle: ${JSON.stringify(metadata.title)}\n---\n\n${parts.join('\n\n')}\n`;
}
