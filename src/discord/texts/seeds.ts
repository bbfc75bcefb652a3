/** Adding and removing documents, and the log of it. All arguments but numbers are inert. */
export const seedsKo = {
  receiving: (count: string) => `파일 ${count}개를 받는 중…`,
  indexing: '색인에 넣는 중…',
  uploads: '문서 추가',
  nothingGiven: '파일이나 주소를 하나는 주세요.',
  indexed: (title: string, chunks: string) => `색인에 넣었습니다: 문서 1개(${title}), 조각 ${chunks}개`,
  replacedAndIndexed: (title: string, chunks: string) =>
    `있던 파일은 휴지통으로 옮기고 색인에 넣었습니다: 문서 1개(${title}), 조각 ${chunks}개`,
  savedAs: (source: string) => `저장한 이름: ${source}`,
  refused: (reason: string) => `넣지 못했습니다. ${reason}`,
  sameName: (source: string) => `이름이 같은 문서가 이미 있습니다(${source}). 어떻게 할까요?`,
  sameContent: (source: string) => `내용이 같은 문서가 이미 있습니다(${source}). 어떻게 할까요?`,
  deciding: '처리하는 중…',
  cancelled: '넣지 않았습니다.',
  placed: '씨앗 폴더에 넣었습니다. 색인에는 다음 재색인 때 들어갑니다.',
  problem: (reason: string) => `색인하지 못했습니다. ${reason}`,
  choices: { replace: '교체', both: '둘 다 두기', cancel: '취소' },
  numbered: (number: string, label: string) => `${number}. ${label}`,
  decided: '이미 정한 파일입니다.',

  confirmRemove: (title: string, source: string) =>
    `**${title}** 문서를 삭제할까요?\n파일: ${source}\n파일은 휴지통으로 옮기며, 10분 안에는 되돌릴 수 있습니다.`,
  removeButton: '삭제',
  keepButton: '그만두기',
  keptDocument: '문서를 그대로 두었습니다.',
  removing: '문서를 치우고 색인에서 빼는 중…',
  removed: (title: string) =>
    `**${title}** 문서를 삭제했습니다. 이제 답변에 쓰이지 않습니다. 10분 안에는 되돌릴 수 있습니다.`,
  removedOnly: (title: string, reason: string) =>
    `**${title}** 문서의 파일은 치웠지만 색인에서 빼지 못했습니다. 다음 재색인 때 빠집니다. ${reason}`,
  undoButton: '되돌리기',
  restoring: '문서를 되돌리는 중…',
  restored: (source: string) => `문서를 되돌렸습니다: ${source}`,
  restoredOnly: (source: string, reason: string) =>
    `파일은 되돌렸지만 색인에 넣지 못했습니다: ${source}. 다음 재색인 때 들어갑니다. ${reason}`,
  undoExpired:
    '되돌릴 수 있는 10분이 지났습니다. 파일이 필요하면 봇을 운영하는 사람에게 휴지통에서 꺼내 달라고 해 주세요.',
  undoTaken: (source: string) =>
    `그 자리에 다른 파일이 있어 되돌리지 않았습니다: ${source}. 그 문서를 먼저 삭제해 주세요.`,

  auditTitle: '문서를 바꾼 기록',
  auditActions: {
    added: '추가',
    replaced: '교체',
    removed: '삭제',
    restored: '되돌림',
    reindexed: '재색인',
    watched: '폴더 변화 반영',
  },
  auditOutcomes: {
    done: '',
    waiting: '색인은 아직',
    failed: '실패',
    cancelled: '취소함',
    refused: '확인 필요',
  },
  auditMe: '나',
  auditKeeper: (mark: string) => `관리자 ${mark}`,
  auditBot: '봇',
  auditForgotten: '기록을 지운 사람',

  watching: '바뀌면 스스로 색인합니다',
  notWatching: '지켜보지 않습니다(`/재색인`으로 반영)',
  emptied: '폴더가 비어 이전 색인을 그대로 씁니다. 정말 비운 것이면 `/재색인`에서 확인해 주세요.',
  lastRunFailed: (reason: string) => `마지막 색인이 실패했습니다. ${reason}`,

  confirmEmpty: (documents: string) =>
    `씨앗 폴더에 문서가 하나도 없습니다. 디스크가 빠졌거나 SEEDS_DIR이 달라졌을 수 있어, 지금 색인(문서 ${documents}개)을 그대로 두었습니다.\n정말 모두 비울까요? 비우면 어떤 질문에도 답하지 못합니다.`,
  emptyButton: '모두 비우기',
};

export type SeedsTexts = typeof seedsKo;

export const seedsEn: SeedsTexts = {
  receiving: (count) => `Receiving files: ${count}…`,
  indexing: 'Indexing…',
  uploads: 'Documents added',
  nothingGiven: 'Please give a file or an address.',
  indexed: (title, chunks) => `indexed: 1 document (${title}), ${chunks} chunks`,
  replacedAndIndexed: (title, chunks) =>
    `the old file is in the trash; indexed: 1 document (${title}), ${chunks} chunks`,
  savedAs: (source) => `saved as ${source}`,
  refused: (reason) => `not added. ${reason}`,
  sameName: (source) => `there is a document of this name (${source}). What shall I do?`,
  sameContent: (source) => `there is a document with the same content (${source}). What shall I do?`,
  deciding: 'working on it…',
  cancelled: 'not added.',
  placed: 'put into the seeds folder; the next reindex takes it in.',
  problem: (reason) => `Indexing failed. ${reason}`,
  choices: { replace: 'Replace', both: 'Keep both', cancel: 'Cancel' },
  numbered: (number, label) => `${number}. ${label}`,
  decided: 'That file has been decided about.',

  confirmRemove: (title, source) =>
    `Remove **${title}**?\nFile: ${source}\nIt goes to the trash, and can be brought back within 10 minutes.`,
  removeButton: 'Remove',
  keepButton: 'Keep it',
  keptDocument: 'The document was left as it is.',
  removing: 'Removing the document and taking it out of the index…',
  removed: (title) =>
    `**${title}** was removed and is not used for answers any more. You can undo this for 10 minutes.`,
  removedOnly: (title, reason) =>
    `The file of **${title}** was removed but is still in the index; the next reindex takes it out. ${reason}`,
  undoButton: 'Undo',
  restoring: 'Bringing the document back…',
  restored: (source) => `The document is back: ${source}`,
  restoredOnly: (source, reason) =>
    `The file is back but could not be indexed: ${source}. The next reindex takes it in. ${reason}`,
  undoExpired:
    'The 10 minutes for undoing are over. Whoever runs the bot can still take the file out of the trash.',
  undoTaken: (source) => `Another file has its place now: ${source}. Remove that document first.`,

  auditTitle: 'Changes of documents',
  auditActions: {
    added: 'added',
    replaced: 'replaced',
    removed: 'removed',
    restored: 'restored',
    reindexed: 'reindexed',
    watched: 'folder changed',
  },
  auditOutcomes: {
    done: '',
    waiting: 'not indexed yet',
    failed: 'failed',
    cancelled: 'cancelled',
    refused: 'to be confirmed',
  },
  auditMe: 'you',
  auditKeeper: (mark) => `admin ${mark}`,
  auditBot: 'bot',
  auditForgotten: 'somebody who deleted their records',

  watching: 'indexes by itself when it changes',
  notWatching: 'not watched (use `/reindex`)',
  emptied: 'The folder is empty, so the old index stays. If that is meant, confirm it with `/reindex`.',
  lastRunFailed: (reason) => `The last run failed. ${reason}`,

  confirmEmpty: (documents) =>
    `The seeds folder has no document. A disk may be missing, or SEEDS_DIR may have changed, so the index was left as it is (documents: ${documents}).\nReally empty it? No question can be answered then.`,
  emptyButton: 'Empty it',
};
