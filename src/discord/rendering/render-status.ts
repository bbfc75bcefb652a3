import type { ReindexProgress } from '../../service/reindexing.ts';
import type { WatchState } from '../../service/seeds/seed-watch.ts';
import type { IndexStatus } from '../../service/status.ts';
import type { Texts } from '../texts/index.ts';
import type { SeedsTexts } from '../texts/seeds.ts';
import type { MessageBody } from './body.ts';
import { inertLine } from './inert.ts';
import { countText } from './numbers.ts';

const MEBIBYTE = 1024 * 1024;
/** Characters of a name or version that are shown. */
const NAME = 200;
/** Characters of a reason that are shown. */
const REASON = 300;

/** The state of the whole program at a moment. */
export interface ProgramState {
  readonly status: IndexStatus;
  /** Of Node.js. */
  readonly node: string;
  readonly uptimeSeconds: number;
  /** Resident set size. */
  readonly memoryBytes: number;
  /** Milliseconds; null before the first answer. */
  readonly latency: { readonly p50: number; readonly p95: number } | null;
  /** Milliseconds; null until it has been measured. */
  readonly ping: number | null;
  readonly running: ReindexProgress | null;
  readonly folder: WatchState;
}

/** Figures of the program, its index and its connection, one field each. */
export function renderStatus(
  state: ProgramState,
  { status: texts, seeds }: Pick<Texts, 'status' | 'seeds'>,
): MessageBody {
  const { status, latency, ping, running } = state;
  const fields: [name: string, value: string][] = [
    [texts.program, `${inertLine(status.program, NAME)} · Node.js ${inertLine(state.node, NAME)}`],
    [texts.uptime, texts.duration(state.uptimeSeconds)],
    [texts.index, inertLine(status.version, NAME)],
    [texts.size, texts.sizeValue(countText(status.documents), countText(status.chunks))],
    [texts.builtAt, texts.date(status.builtAt.toISOString())],
    [texts.model, inertLine(status.model, NAME)],
    [texts.memory, `${countText(state.memoryBytes / MEBIBYTE)} MiB`],
    [
      texts.latency,
      latency === null ? texts.noLatency : texts.latencyValue(countText(latency.p50), countText(latency.p95)),
    ],
    [texts.ping, ping === null ? texts.noPing : `${countText(ping)}ms`],
    [texts.job, running === null ? texts.noJob : texts.jobValue(running.percent)],
    [texts.folder, folderText(state.folder, seeds)],
  ];
  return {
    content: '',
    embeds: [{ title: texts.title, fields: fields.map(([name, value]) => ({ name, value, inline: true })) }],
    components: [],
  };
}

function folderText(folder: WatchState, texts: SeedsTexts): string {
  switch (folder.kind) {
    case 'watching':
      return texts.watching;
    case 'off':
      return texts.notWatching;
    case 'emptied':
      return texts.emptied;
    case 'failed':
      return texts.lastRunFailed(inertLine(folder.reason, REASON));
  }
}
