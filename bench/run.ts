import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureDiscord } from './discord.ts';
import { ENGINE_NAMES, type EngineName } from './engine.ts';
import { type Outcome, runInProcess, unavailable } from './processes.ts';
import {
  type BenchFigures,
  type EngineFigures,
  type Machine,
  renderReport,
  type SizeFigures,
} from './report.ts';
import { measureStartup } from './startup.ts';
import { WARM_UP_QUESTIONS } from './tasks.ts';
import type { Workload } from './workload.ts';

const HELP = `사용법: npm run bench -- [옵션]

  --sizes <수,수>      조각 수 (기본 1000,10000)
  --full               100,000조각도 잰다 (수십 분)
  --engines <이름,…>   ${ENGINE_NAMES.join(', ')} 가운데 잴 것 (기본: 모두)
  --questions <수>     한 번에 묻는 서로 다른 질문 수 (기본 1000)
  --corpus <파일>      글감이 될 KorQuAD 형식 파일 (환경 변수 BENCH_CORPUS도 같다; 기본: seeds/samples)
  --minutes <수>       한 단계에 주는 시간 (기본 20)
  --skip-bot           답변, npm start, 디스코드는 재지 않는다
  --reindex-lag        10,000조각을 다시 색인하는 동안 봇의 이벤트 루프가 얼마나 막히는지도 잰다 (몇 분)
  --profile            우리 검색의 CPU 프로파일을 bench/results에 남긴다
  --keep               만든 글감과 색인을 지우지 않고 어디 있는지 알린다
`;

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const RESULTS = path.join(BENCH, 'results');
const FULL_SIZE = 100_000;
const REINDEXED_SIZE = 10_000;

/** Packages of bench/package.json by the engine that needs them. */
const PEERS: Partial<Record<EngineName, string>> = { lancedb: '@lancedb/lancedb', minisearch: 'minisearch' };

interface Options {
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  readonly questions: number;
  readonly corpus: string | null;
  readonly minutes: number;
  readonly bot: boolean;
  readonly reindexLag: boolean;
  readonly profile: boolean;
  readonly keep: boolean;
}

const environment = process.env;
const options = readOptions(process.argv.slice(2), environment.BENCH_CORPUS ?? null);
if (options === null) {
  process.stdout.write(HELP);
} else {
  const work = await mkdtemp(path.join(tmpdir(), 'ssiat-bench-'));
  process.once('SIGINT', () => {
    rmSync(work, { recursive: true, force: true });
    process.exit(130);
  });
  try {
    await bench(options, work);
  } finally {
    if (options.keep) process.stdout.write(`\n만든 것: ${work}\n`);
    else await rm(work, { recursive: true, force: true });
  }
}

function readOptions(args: string[], corpusVariable: string | null): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      full: { type: 'boolean', default: false },
      engines: { type: 'string', default: ENGINE_NAMES.join(',') },
      questions: { type: 'string', default: '1000' },
      corpus: { type: 'string' },
      minutes: { type: 'string', default: '20' },
      'skip-bot': { type: 'boolean', default: false },
      'reindex-lag': { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const corpus = values.corpus ?? corpusVariable;
  return {
    sizes: [...values.sizes.split(',').map(Number), ...(values.full ? [FULL_SIZE] : [])],
    engines: ENGINE_NAMES.filter((name) => values.engines.split(',').includes(name)),
    questions: Number(values.questions),
    corpus: corpus ? path.resolve(corpus) : null,
    minutes: Number(values.minutes),
    bot: !values['skip-bot'],
    reindexLag: values['reindex-lag'],
    profile: values.profile,
    keep: values.keep,
  };
}

async function bench(chosen: Options, work: string): Promise<void> {
  const missing = chosen.engines.filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    process.stdout.write(
      `비교할 엔진이 설치되어 있지 않습니다(${missing.join(', ')}). \`npm install --prefix bench\`를 먼저 실행하면 함께 잽니다. 지금은 나머지만 잽니다.\n`,
    );
  }
  const sizes: SizeFigures[] = [];
  for (const chunks of chosen.sizes) {
    const folder = await newFolder(work, String(chunks));
    sizes.push(await measureSize(chosen, chunks, folder));
    if (!chosen.keep) await rm(folder, { recursive: true, force: true });
  }
  const answerTask = async () => ({ kind: 'answer', folder: await newFolder(work, 'answer') }) as const;
  const answer = chosen.bot ? await step('답변', runInProcess<'answer'>(await answerTask(), chosen)) : null;
  const startup = chosen.bot
    ? await step('npm start', measureStartup(await newFolder(work, 'startup'), environment))
    : null;
  const discord = chosen.bot
    ? await step('디스코드', measureDiscord(await newFolder(work, 'discord'), environment))
    : null;
  const reindexLag = chosen.reindexLag
    ? await step(
        '재색인 중 지연',
        runInProcess<'reindex-lag'>(await reindexLagTask(chosen, work), { minutes: chosen.minutes }),
      )
    : null;
  const figures: BenchFigures = { machine: describeMachine(), sizes, answer, startup, discord, reindexLag };
  process.stdout.write(`\n${renderReport(figures)}`);
  await mkdir(RESULTS, { recursive: true });
  const file = path.join(RESULTS, 'latest.json');
  await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`\n${path.relative(process.cwd(), file)}에 적었습니다.\n`);
}

async function reindexLagTask({ corpus }: Options, work: string) {
  const folder = await newFolder(work, 'reindex-lag');
  return { kind: 'reindex-lag', request: { folder, chunks: REINDEXED_SIZE, corpus } } as const;
}

async function measureSize(chosen: Options, chunks: number, folder: string): Promise<SizeFigures> {
  const { minutes, corpus } = chosen;
  const texts = await newFolder(folder, 'workload');
  const questions = chosen.questions + WARM_UP_QUESTIONS;
  const prepared = await step(
    `${chunks}조각 글감`,
    runInProcess<'prepare'>(
      { kind: 'prepare', request: { folder: texts, chunks, questions, corpus } },
      { minutes },
    ),
  );
  if (prepared.kind === 'unavailable') throw new Error(`no texts to measure with: ${prepared.reason}`);
  const workload = prepared.value;
  const own = chosen.engines.includes('ssiat');
  const engines: Partial<Record<EngineName, EngineFigures>> = {};
  for (const name of chosen.engines) engines[name] = await measureEngine(chosen, name, workload, folder);
  const bareFolder = await newFolder(folder, 'without-insertions');
  return {
    workload,
    engines,
    withoutInsertions: own
      ? await step(
          `${chunks}조각 ssiat 색인 (HNSW 삽입 없이)`,
          runInProcess<'build-without-insertions'>(
            { kind: 'build-without-insertions', workload, folder: bareFolder },
            { minutes },
          ),
        )
      : null,
    insertions: own
      ? await step(
          `${chunks}조각 HNSW 삽입 비교`,
          runInProcess<'insertions'>({ kind: 'insertions', workload }, { minutes }),
        )
      : null,
  };
}

async function measureEngine(
  { minutes, profile }: Options,
  engine: EngineName,
  workload: Workload,
  parent: string,
): Promise<EngineFigures> {
  if (!isInstalled(engine)) {
    const reason = unavailable('설치되어 있지 않음 (`npm install --prefix bench`)');
    return { build: reason, search: reason };
  }
  const folder = await newFolder(parent, engine);
  // Node's usual limit is half of the memory or 4 GB: the heap-bound peer is not to fail for that.
  const nodeOptions =
    engine === 'minisearch' ? [`--max-old-space-size=${Math.floor((totalmem() * 0.75) / 2 ** 20)}`] : [];
  const build = await step(
    `${workload.chunks}조각 ${engine} 색인`,
    runInProcess<'build'>({ kind: 'build', engine, workload, folder }, { minutes, nodeOptions }),
  );
  if (build.kind === 'unavailable')
    return { build, search: unavailable(`색인을 만들지 못함: ${build.reason}`) };
  const profiling =
    profile && engine === 'ssiat'
      ? [
          '--cpu-prof',
          '--cpu-prof-interval=200',
          `--cpu-prof-dir=${path.join(RESULTS, `profile-${workload.chunks}`)}`,
        ]
      : [];
  const search = await step(
    `${workload.chunks}조각 ${engine} 검색`,
    runInProcess<'search'>(
      { kind: 'search', engine, workload, folder },
      { minutes, nodeOptions: [...nodeOptions, ...profiling] },
    ),
  );
  return { build, search };
}

function isInstalled(engine: EngineName): boolean {
  const peer = PEERS[engine];
  return peer === undefined || existsSync(path.join(BENCH, 'node_modules', peer, 'package.json'));
}

async function step<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work;
  const failed = isOutcome(value) && value.kind === 'unavailable' ? ` — ${value.reason}` : '';
  process.stderr.write(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s${failed}\n`);
  return value;
}

function isOutcome(value: unknown): value is Outcome<unknown> {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

async function newFolder(parent: string, name: string): Promise<string> {
  const folder = path.join(parent, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

function describeMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? arch(),
    cores: processors.length,
    memoryBytes: totalmem(),
    system: platform(),
    node: process.version,
    date: new Date().toISOString(),
  };
}
