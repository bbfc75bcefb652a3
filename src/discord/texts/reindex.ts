import { durationText } from '../rendering/durations.ts';

/** How many documents changed how, in one run. */
interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** Reindexing: its progress and what came of it. */
export const reindexKo = {
  running: '재색인 중',
  cancelling: '재색인을 취소하는 중입니다…',
  phases: { read: '문서 읽기', analyze: '문장 분석', embed: '임베딩 계산', write: '색인 쓰기' },
  pieces: (done: string, total: string) => `조각 ${done}/${total}개`,
  rate: (perSecond: string) => `초당 ${perSecond}개`,
  remaining: (seconds: number) => `남은 시간 약 ${durationText(seconds, 'ko')}`,
  cancelButton: '취소',

  busy: '이미 재색인하고 있습니다. 끝난 뒤에 다시 시도해 주세요.',
  notRunning: '이 재색인은 이미 끝났습니다.',
  movedOn: (url: string) => `재색인이 오래 걸려 새 메시지에서 이어 보여 드립니다: ${url}`,
  goesOnUnseen:
    '재색인은 계속되지만, 이 채널에 메시지를 보낼 권한이 없어 여기서는 더 보여 드릴 수 없습니다. 끝나면 개인 메시지로 알려 드립니다.',

  done: '재색인을 마쳤습니다',
  nothingNew: '바뀐 것이 없습니다',
  cancelled: '재색인을 취소했습니다. 이전 색인은 그대로 쓰입니다.',
  interrupted:
    '봇이 꺼지면서 이 재색인은 중단되었습니다. 답변에는 마지막으로 완성된 색인을 씁니다. 필요하면 `/재색인`을 다시 실행해 주세요.',
  failed: '재색인하지 못했습니다.',
  counts: ({ added, changed, removed, unchanged, failed }: Counts) =>
    `추가 ${added} · 변경 ${changed} · 삭제 ${removed} · 그대로 ${unchanged} · 읽지 못함 ${failed}`,
  size: (documents: string, chunks: string) => `문서 ${documents}개 · 조각 ${chunks}개`,
  took: (seconds: string, version: string) => `${seconds}초 걸림 · 버전 ${version}`,
  samplesHidden: '직접 넣은 문서가 있어 예시 문서는 색인에서 뺐습니다.',
  rebuilt: (reason: string) => `${reason} 처음부터 다시 만들었습니다.`,
  added: (count: string) => `추가 ${count}개`,
  changed: (count: string) => `변경 ${count}개`,
  removed: (count: string) => `삭제 ${count}개`,
  renamed: (count: string) => `이름이 바뀜 ${count}개`,
  unreadable: (count: string) => `읽지 못함 ${count}개`,
  warnings: (count: string) => `살펴볼 것 ${count}개`,
  more: (count: string) => `외 ${count}개`,
};

export type ReindexTexts = typeof reindexKo;

export const reindexEn: ReindexTexts = {
  running: 'Reindexing',
  cancelling: 'Cancelling…',
  phases: {
    read: 'reading documents',
    analyze: 'analysing sentences',
    embed: 'computing embeddings',
    write: 'writing the index',
  },
  pieces: (done, total) => `${done}/${total} chunks`,
  rate: (perSecond) => `${perSecond} a second`,
  remaining: (seconds) => `about ${durationText(seconds, 'en')} left`,
  cancelButton: 'Cancel',

  busy: 'A reindex is already under way. Please try again when it is over.',
  notRunning: 'This reindex is over.',
  movedOn: (url) => `This takes long; it goes on in a new message: ${url}`,
  goesOnUnseen:
    'The reindex goes on, but I may not send messages in this channel, so it cannot be shown here any longer. I will tell you privately when it is over.',

  done: 'Reindexing is done',
  nothingNew: 'Nothing has changed',
  cancelled: 'The reindex was cancelled. The old index stays in use.',
  interrupted:
    'This reindex was interrupted because the bot ended. Answers come from the last complete index. Run `/reindex` again if you need it.',
  failed: 'The reindex failed.',
  counts: ({ added, changed, removed, unchanged, failed }) =>
    `${added} added · ${changed} changed · ${removed} removed · ${unchanged} unchanged · ${failed} unreadable`,
  size: (documents, chunks) => `${documents} documents · ${chunks} chunks`,
  took: (seconds, version) => `took ${seconds} s · version ${version}`,
  samplesHidden: 'There are documents of your own, so the samples were left out of the index.',
  rebuilt: (reason) => `${reason} It was built anew.`,
  added: (count) => `${count} added`,
  changed: (count) => `${count} changed`,
  removed: (count) => `${count} removed`,
  renamed: (count) => `${count} renamed`,
  unreadable: (count) => `${count} unreadable`,
  warnings: (count) => `${count} to look at`,
  more: (count) => `and ${count} more`,
};
