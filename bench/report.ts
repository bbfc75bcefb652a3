import type { DiscordFigures } from './discord.ts';
import type { EngineName } from './engine.ts';
import type { Latencies } from './latencies.ts';
import type { Outcome } from './processes.ts';
import type { LoopLag, ReindexLagFigures } from './reindex-lag.ts';
import type { StartupFigures } from './startup.ts';
import type { AnswerFigures, BuildOutcome, InsertionFigures, Lag, SearchFigures } from './tasks.ts';
import type { Workload } from './workload.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** ISO 8601. */
  readonly date: string;
}

export interface EngineFigures {
  readonly build: Outcome<BuildOutcome>;
  readonly search: Outcome<SearchFigures>;
}

export interface SizeFigures {
  readonly workload: Workload;
  readonly engines: Readonly<Partial<Record<EngineName, EngineFigures>>>;
  /** Null when our own engine was not asked for. */
  readonly withoutInsertions: Outcome<BuildOutcome> | null;
  readonly insertions: Outcome<InsertionFigures> | null;
}

export interface BenchFigures {
  readonly machine: Machine;
  readonly sizes: readonly SizeFigures[];
  readonly answer: Outcome<AnswerFigures> | null;
  readonly startup: StartupFigures | null;
  readonly discord: Outcome<DiscordFigures> | null;
  readonly reindexLag: Outcome<ReindexLagFigures> | null;
}

const TITLES: Readonly<Record<EngineName, string>> = {
  ssiat: '씨앗봇 (형태소+바이그램+벡터)',
  hnswlib: 'hnswlib-node (벡터만)',
  lancedb: 'LanceDB (벡터+바이그램, RRF)',
  minisearch: 'MiniSearch (바이그램만)',
};

const COLUMNS = [
  '엔진',
  '색인 s',
  '조각/s',
  'CPU s',
  '적재 s',
  '메모리 MB',
  '디스크 MB',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
];

const LEGEND = [
  '색인: 조각에서 디스크의 색인까지. 씨앗봇은 문서를 나누고 임베딩하는 것부터, 다른 엔진은 나눈 조각과 계산된 벡터를 받아서.',
  'CPU s: 색인 프로세스의 모든 스레드가 쓴 시간(글감 읽기 포함), CPU ms: 질문 하나에 쓴 평균. 바쁜 기계에서는 이쪽이 믿을 만하다. 적재: 새 프로세스, 파일 캐시는 데워져 있음.',
  '메모리: 적재 뒤 프로세스 전체(RSS). 씨앗봇은 임베딩 모델과 형태소 분석기도 든다.',
  'p50~p99: 씨앗봇은 질문 글에서 순위 매긴 조각 글까지, 다른 엔진은 질문 벡터를 미리 받는다. 엔진마다 새 프로세스.',
].join('\n');

/** The machine's line, then tables and notes of each size. */
export function renderReport({ machine, sizes, answer, startup, discord, reindexLag }: BenchFigures): string {
  const parts = [renderMachine(machine), ...sizes.map(renderSize)];
  if (answer !== null) parts.push(renderAnswer(answer));
  if (startup !== null) parts.push(renderStartup(startup));
  if (discord !== null) parts.push(renderDiscord(discord));
  if (reindexLag !== null) parts.push(renderReindexLag(reindexLag));
  return `${[...parts, LEGEND].join('\n\n')}\n`;
}

function renderMachine({ cpu, cores, memoryBytes, system, node, date }: Machine): string {
  return `${cpu} · ${cores}코어 · 메모리 ${gigabytes(memoryBytes)} · ${system} · Node ${node} · ${date}`;
}

function renderSize(size: SizeFigures): string {
  const { workload, engines } = size;
  const measured = Object.entries(engines) as [EngineName, EngineFigures][];
  const rows = measured.map(([name, figures]) => [TITLES[name], ...engineCells(workload.chunks, figures)]);
  const average = Math.round(workload.characters / workload.chunks);
  const head = `■ ${count(workload.chunks)}조각 (문서 ${count(workload.documents)}개, 조각 평균 ${average}자, ${workload.dimension}차원, 글감 ${workload.source})`;
  const problems = measured.flatMap(([name, { build, search }]) =>
    [build, search].flatMap((outcome) =>
      outcome.kind === 'unavailable' ? [`  ! ${TITLES[name]}: ${outcome.reason}`] : [],
    ),
  );
  return [head, renderTable([COLUMNS, ...rows]), ...new Set(problems), ...ownLines(size)].join('\n');
}

function engineCells(chunks: number, { build, search }: EngineFigures): string[] {
  const built = measuredValue(build);
  const searched = measuredValue(search);
  return [
    number(built?.seconds),
    built === null ? '–' : count(Math.round(chunks / built.seconds)),
    number(built?.cpuSeconds),
    number(searched?.loadSeconds),
    megabytes(searched?.loadedBytes),
    megabytes(built?.indexBytes),
    ...[searched?.latency.p50, searched?.latency.p95, searched?.latency.p99].map(number),
    number(searched?.cpuMilliseconds),
  ];
}

/** What only our own engine is measured for. */
function ownLines({ workload, engines, withoutInsertions, insertions }: SizeFigures): string[] {
  const lines: string[] = [];
  const build = measuredValue(engines.ssiat?.build);
  const search = measuredValue(engines.ssiat?.search);
  const bare = measuredValue(withoutInsertions);
  const compared = measuredValue(insertions);
  const alone = measuredValue(engines.hnswlib?.build)?.steps.insert;
  if (build !== null) {
    const { analyze, embed, invert, write, insert } = build.steps;
    lines.push(
      `색인 단계: 형태소 ${number(analyze)} s ∥ 임베딩+HNSW ${number(embed)} s, 역색인 ${number(invert)} s, 쓰기 ${number(write)} s · 최대 메모리 ${megabytes(build.peakBytes)} MB · 이벤트 루프 지연 ${renderLag(build.lag)}`,
    );
    const ratio =
      alone === undefined ? '' : ` = hnswlib-node 단독(${number(alone)} s)의 ${number(insert! / alone)}배`;
    lines.push(`색인 안의 HNSW 삽입: ${number(insert)} s${ratio}`);
  }
  if (bare !== null) {
    const rate = count(Math.round(workload.chunks / bare.seconds));
    lines.push(
      `HNSW 삽입을 뺀 색인: ${number(bare.seconds)} s, ${rate}조각/s (CPU ${number(bare.cpuSeconds)} s)`,
    );
  }
  if (compared !== null) {
    const { points, oursSeconds, hnswlibSeconds } = compared;
    lines.push(
      `HNSW 삽입만 번갈아 (${count(points)}점): 씨앗봇 ${number(oursSeconds)} s, hnswlib-node ${number(hnswlibSeconds)} s = ${number(oursSeconds / hnswlibSeconds)}배`,
    );
  }
  if (search !== null) {
    lines.push(
      `검색: 질문 ${count(search.latency.count)}개, 최대 ${number(search.latency.max)} ms, 결과 없음 ${search.empty}개 · 모델·분석기 준비 ${number(search.setupSeconds)} s · 이벤트 루프 지연 ${renderLag(search.lag)} · 메모리 시작 ${megabytes(search.startBytes)}, 검색 뒤 ${megabytes(search.searchedBytes)} MB`,
    );
  }
  for (const outcome of [withoutInsertions, insertions]) {
    if (outcome?.kind === 'unavailable') lines.push(`! ${outcome.reason}`);
  }
  return lines.map((line) => `  ${line}`);
}

function renderDiscord(discord: Outcome<DiscordFigures>): string {
  if (discord.kind === 'unavailable') return `■ 디스코드: 재지 못함 (${discord.reason})`;
  const { startSeconds, first, final, atOnce, violations } = discord.value;
  const line = ({ p50, p95, p99 }: Latencies) =>
    `p50 ${number(p50)}, p95 ${number(p95)}, p99 ${number(p99)} ms`;
  return [
    `■ 디스코드 (루프백의 시험 서버, 함께 든 씨앗): 준비 완료까지 ${number(startSeconds)} s`,
    `  /질문 ${count(first.count)}번 · 첫 반응 ${line(first)} · 마지막 답 ${line(final)}`,
    `  한꺼번에 ${count(atOnce.count)}개 · 마지막 답 p50 ${number(atOnce.p50)}, 맨 끝 ${number(atOnce.max)} ms · 규칙 위반 ${count(violations)}건`,
  ].join('\n');
}

function renderAnswer(answer: Outcome<AnswerFigures>): string {
  if (answer.kind === 'unavailable') return `■ 답변: 재지 못함 (${answer.reason})`;
  const { chunks, latency, lag } = answer.value;
  return `■ 답변 (함께 든 씨앗 ${count(chunks)}조각, 질문 ${count(latency.count)}번): p50 ${number(latency.p50)}, p95 ${number(latency.p95)}, p99 ${number(latency.p99)} ms · 이벤트 루프 지연 ${renderLag(lag)}`;
}

function renderStartup({ withIndex, withoutIndex }: StartupFigures): string {
  const show = (outcome: Outcome<number>) =>
    outcome.kind === 'measured' ? `${number(outcome.value)} s` : `재지 못함 (${outcome.reason})`;
  return `■ npm start에서 준비 완료까지: 색인 있음 ${show(withIndex)}, 색인 없음 ${show(withoutIndex)}`;
}

function renderReindexLag(outcome: Outcome<ReindexLagFigures>): string {
  if (outcome.kind === 'unavailable') return `■ 재색인 중 지연: 재지 못함 (${outcome.reason})`;
  const { chunks, idle, asked, undisturbed } = outcome.value;
  const lag = ({ p50, p99, max, seconds }: LoopLag) =>
    `p50 ${number(p50)}, p99 ${number(p99)}, 최대 ${number(max)} ms (${number(seconds)} s)`;
  const asking = ({ p50, p95, max }: Latencies) =>
    `답변 p50 ${number(p50)}, p95 ${number(p95)}, 최대 ${number(max)} ms`;
  return [
    `■ ${count(chunks)}조각을 다시 색인하는 동안 봇의 이벤트 루프 지연`,
    `  묻는 이 없음: 색인 중 ${lag(idle.run)} · 새 색인으로 바꿀 때 ${lag(idle.swap)}`,
    `  0.5초마다 물음: 색인 중 ${lag(asked.run)} · 바꿀 때 ${lag(asked.swap)} · ${asking(asked.latency)}`,
    `  색인 없이 물음: ${lag(undisturbed.lag)} · ${asking(undisturbed.latency)}`,
  ].join('\n');
}

function renderLag({ p99, max }: Lag): string {
  return `p99 ${number(p99)}, 최대 ${number(max)} ms`;
}

function measuredValue<T>(outcome: Outcome<T> | null | undefined): T | null {
  return outcome?.kind === 'measured' ? outcome.value : null;
}

/** Columns by the width that a terminal gives them; the first is text, the others are numbers. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const padding = ' '.repeat(widths[column]! - displayWidth(cell));
        return column === 0 ? cell + padding : padding + cell;
      });
      return `  ${cells.join('  ')}`;
    })
    .join('\n');
}

/** Hangul takes two columns. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[ᄀ-ᇿ㄰-㆏가-힣]/.test(character) ? 2 : 1;
  return width;
}

function number(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function count(value: number): string {
  return value.toLocaleString('ko-KR');
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : count(Math.round(bytes / 1e6));
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e9)} GB`;
}
