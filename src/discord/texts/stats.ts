import { dateText } from '../rendering/dates.ts';

/** How much the bot was used, and what it could not answer. All arguments but dates and numbers are inert. */
export const statsKo = {
  title: (days: string) => `최근 ${days}일 통계`,
  questions: '질문',
  answered: '답함',
  unanswered: '찾지 못함',
  failed: '실패',
  share: (count: string, percent: number) => `${count} (${percent}%)`,
  feedback: '평가 (보관 기간 안)',
  feedbackValue: (helpful: string, unhelpful: string) => `👍 ${helpful} · 👎 ${unhelpful}`,
  openGaps: '답을 기다리는 질문',
  topDocuments: '많이 인용된 문서',
  documentLine: (title: string, count: string) => `**${title}** · ${count}번`,
  noDocuments: '아직 없습니다.',
  chartTitle: (days: string) => `최근 ${days}일 질문`,
  nothingAsked: '아직 질문이 없습니다',
  chartDescription: '날마다 답한 질문, 찾지 못한 질문, 실패한 질문의 수를 쌓은 막대그래프',

  gapsButton: '찾지 못한 질문',
  complaintsButton: '아쉬운 답',
  exportButton: 'CSV 내려받기',

  gaps: (count: string) => `찾지 못한 질문 · ${count}개`,
  noGaps: '답을 기다리는 질문이 없습니다.',
  gapFacts: (count: string, day: string) => `${count}번 · 마지막 ${dateText(day, 'ko')}`,
  gapPlaceholder: '질문을 골라 답을 등록하거나 무시하기',
  gap: '찾지 못한 질문',
  gapGone: '그 질문은 이미 처리되었거나 지워졌습니다.',
  asked: '물어본 횟수',
  times: (count: string) => `${count}번`,
  first: '처음',
  last: '마지막',
  answerButton: '답변 등록',
  dismissButton: '무시',
  backButton: '목록으로',
  dismissed: '질문을 목록에서 뺐습니다. 다시 물어보아도 목록에 오르지 않습니다.',

  complaints: (count: string) => `아쉬운 답 · ${count}개`,
  noComplaints: '아쉽다는 평가가 없습니다.',
  unknownQuestion: '질문을 보관하지 않았습니다',
  noReason: '이유를 적지 않았습니다',
  citedDocuments: (titles: string) => `인용: ${titles}`,

  exported: (count: string) => `찾지 못한 질문 ${count}개입니다.`,
  columns: ['질문', '횟수', '처음', '마지막', '상태', '문서'],
  states: { open: '답 없음', answered: '답변 등록', dismissed: '무시' },

  formTitle: '답변 등록',
  formQuestion: '질문',
  formAnswer: '답변',
  formAnswerPlaceholder: '질문에 쓰인 낱말을 넣어 완전한 문장으로 적어 주세요. 이 글이 그대로 인용됩니다.',
  formSource: '출처 (적지 않아도 됩니다)',
  formSourcePlaceholder: '예: 회원 운영 규칙 3장, https://example.org/rules',

  indexing: '답변을 등록했습니다. 색인에 넣는 중…',
  waiting: '답변을 등록했습니다. 진행 중인 재색인이 끝나기를 기다리는 중…',
  registered: '답변을 등록하고 색인에 넣었습니다.',
  file: (source: string) => `파일: ${source}`,
  works: '이 질문을 다시 물어보니 등록한 답변을 인용해 답합니다.',
  doesNotWork:
    '이 질문을 다시 물어보았지만 등록한 답변이 인용되지 않아, 질문을 목록에 남겨 두었습니다. 질문에 쓰인 낱말을 답변에 그대로 넣어 다시 등록해 보세요.',
  unreadable: (reason: string) => `등록한 파일을 읽지 못해, 질문을 목록에 남겨 두었습니다. ${reason}`,
  told: (channels: string) => `질문이 있었던 채널 ${channels}곳에 알렸습니다.`,
  notIndexed: (reason: string) =>
    `답변은 등록했지만 색인에 넣지 못했습니다. 다음 재색인 때 들어갑니다. ${reason}`.trimEnd(),

  announcement: (question: string, answer: string) =>
    `**${question}** 질문에 답변이 등록되었습니다.\n> ${answer}\n-# 다시 질문하시면 출처와 함께 답합니다.`,
};

export type StatsTexts = typeof statsKo;

export const statsEn: StatsTexts = {
  title: (days) => `The last ${days} days`,
  questions: 'Questions',
  answered: 'Answered',
  unanswered: 'Not found',
  failed: 'Failed',
  share: (count, percent) => `${count} (${percent}%)`,
  feedback: 'Feedback (as long as kept)',
  feedbackValue: (helpful, unhelpful) => `👍 ${helpful} · 👎 ${unhelpful}`,
  openGaps: 'Questions without an answer',
  topDocuments: 'Documents cited most',
  documentLine: (title, count) => `**${title}** · ${count}×`,
  noDocuments: 'None yet.',
  chartTitle: (days) => `Questions of the last ${days} days`,
  nothingAsked: 'No questions yet',
  chartDescription: 'Stacked bars: questions answered, not found and failed on each day',

  gapsButton: 'Not found',
  complaintsButton: 'Unhelpful answers',
  exportButton: 'Download CSV',

  gaps: (count) => `Questions without an answer · ${count}`,
  noGaps: 'No question is waiting for an answer.',
  gapFacts: (count, day) => `${count}× · last on ${dateText(day, 'en')}`,
  gapPlaceholder: 'Choose a question to answer or dismiss',
  gap: 'Question without an answer',
  gapGone: 'That question has been dealt with or deleted.',
  asked: 'Asked',
  times: (count) => `${count}×`,
  first: 'First',
  last: 'Last',
  answerButton: 'Answer it',
  dismissButton: 'Dismiss',
  backButton: 'Back to the list',
  dismissed: 'The question is off the list, and stays off when it is asked again.',

  complaints: (count) => `Unhelpful answers · ${count}`,
  noComplaints: 'No answer was called unhelpful.',
  unknownQuestion: 'The question was not kept',
  noReason: 'No reason given',
  citedDocuments: (titles) => `Cited: ${titles}`,

  exported: (count) => `${count} questions that found no answer.`,
  columns: ['Question', 'Count', 'First', 'Last', 'State', 'Document'],
  states: { open: 'open', answered: 'answered', dismissed: 'dismissed' },

  formTitle: 'Answer a question',
  formQuestion: 'Question',
  formAnswer: 'Answer',
  formAnswerPlaceholder: 'Whole sentences with the words of the question: they are quoted as they stand.',
  formSource: 'Source (optional)',
  formSourcePlaceholder: 'For example: membership rules, chapter 3',

  indexing: 'The answer is registered. It is being indexed…',
  waiting: 'The answer is registered. Waiting for the reindex under way to end…',
  registered: 'The answer is registered and indexed.',
  file: (source) => `File: ${source}`,
  works: 'Asked again, the question is now answered with it.',
  doesNotWork:
    'Asked again, the question was not answered with it, so it stays on the list. Try again with the very words of the question in the answer.',
  unreadable: (reason) => `The file could not be read, so the question stays on the list. ${reason}`,
  told: (channels) => `Told in channels where it was asked: ${channels}.`,
  notIndexed: (reason) =>
    `The answer is registered but could not be indexed; the next reindex takes it in. ${reason}`.trimEnd(),

  announcement: (question, answer) =>
    `**${question}** now has an answer.\n> ${answer}\n-# Ask again for the answer with its source.`,
};
