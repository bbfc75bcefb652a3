import { dateText } from '../rendering/dates.ts';
import { durationText } from '../rendering/durations.ts';

/** The state of the program. */
export const statusKo = {
  title: '봇 상태',
  program: '버전',
  uptime: '가동 시간',
  index: '색인 버전',
  size: '색인한 문서',
  sizeValue: (documents: string, chunks: string) => `문서 ${documents}개 · 조각 ${chunks}개`,
  builtAt: '색인한 때',
  model: '임베딩 모델',
  memory: '메모리',
  latency: '답변 시간',
  latencyValue: (p50: string, p95: string) => `중앙값 ${p50}ms · 95% ${p95}ms 이내`,
  noLatency: '아직 답변이 없습니다',
  ping: '게이트웨이 지연',
  noPing: '재는 중',
  job: '진행 중인 작업',
  jobValue: (percent: number) => `재색인 ${percent}%`,
  noJob: '없음',
  folder: '씨앗 폴더',
  date: (iso: string) => dateText(iso, 'ko'),
  duration: (seconds: number) => durationText(seconds, 'ko'),
};

export type StatusTexts = typeof statusKo;

export const statusEn: StatusTexts = {
  title: 'State of the bot',
  program: 'Version',
  uptime: 'Uptime',
  index: 'Index version',
  size: 'Indexed',
  sizeValue: (documents, chunks) => `${documents} documents · ${chunks} chunks`,
  builtAt: 'Indexed at',
  model: 'Embedding model',
  memory: 'Memory',
  latency: 'Time to answer',
  latencyValue: (p50, p95) => `median ${p50} ms · 95% within ${p95} ms`,
  noLatency: 'No answer yet',
  ping: 'Gateway ping',
  noPing: 'being measured',
  job: 'Running job',
  jobValue: (percent) => `reindex ${percent}%`,
  noJob: 'none',
  folder: 'Seeds folder',
  date: (iso) => dateText(iso, 'en'),
  duration: (seconds) => durationText(seconds, 'en'),
};
