import { dateText } from '../rendering/dates.ts';

/** Asking and what comes of it: answers, evidence, search results, threads, votes. All arguments but dates are inert. */
export const askingKo = {
  date: (iso: string) => dateText(iso, 'ko'),
  untitled: '제목 없음',

  sources: '출처',
  others: (count: number) => `외 ${count}건`,
  nearest: '가까운 문서',
  askOtherwise: '다른 낱말이나 이름으로 바꾸거나 더 자세히 적어 다시 질문해 주세요.',

  evidenceButton: '근거 보기',
  sourcesButton: '출처 더 보기',
  threadButton: '이어서 질문',
  upButton: '👍',
  downButton: '👎',
  previous: '◀ 이전',
  next: '다음 ▶',
  pageOf: (page: number, pages: number) => `${page}/${pages}`,

  evidence: '근거',
  noEvidence: '보여 드릴 근거가 없습니다.',
  searchResults: '검색 결과',
  found: (query: string, count: number) => `**${query}** · ${count}건`,
  nothingFound: (query: string) => `**${query}** · 찾은 내용이 없습니다.`,
  further: '함께 읽을 만한 대목',
  nothingFurther: '더 보여 드릴 출처가 없습니다.',

  phases: { search: '🔎 검색 중…', evidence: '📑 근거 확인 중…' },
  keptForAdmins: '문서 관리자가 이 질문을 보고 답을 채울 수 있습니다.',

  threadName: '이어서 질문',
  threadOpen: (thread: string) => `이미 열려 있는 스레드가 있습니다: ${thread}`,
  noThreadsHere: '여기서는 스레드를 열 수 없습니다. 이 답에 답장하면서 저를 멘션해 이어서 질문해 주세요.',
  threadWelcome: '여기에 이어서 질문해 주세요. 앞에서 나눈 이야기를 바탕으로 답합니다.',
  threadWelcomeMention: '여기서 저를 멘션해 이어서 질문해 주세요. 앞에서 나눈 이야기를 바탕으로 답합니다.',

  thanks: '알려 주셔서 고맙습니다.',
  thanksForReason: '알려 주셔서 고맙습니다. 문서 관리자가 살펴보겠습니다.',
  reasonTitle: '아쉬운 점을 알려 주세요',
  reasonLabel: '아쉬운 점 (적지 않아도 됩니다)',
  reasonPlaceholder: '예: 지난해 내용입니다. 금액이 다릅니다.',
};

export type AskingTexts = typeof askingKo;

export const askingEn: AskingTexts = {
  date: (iso) => dateText(iso, 'en'),
  untitled: 'Untitled',

  sources: 'Sources',
  others: (count) => `and ${count} more`,
  nearest: 'Nearest documents',
  askOtherwise: 'Try other words or names for what you are looking for, or ask in more detail.',

  evidenceButton: 'Show evidence',
  sourcesButton: 'More sources',
  threadButton: 'Ask a follow-up',
  upButton: '👍',
  downButton: '👎',
  previous: '◀ Previous',
  next: 'Next ▶',
  pageOf: (page, pages) => `${page}/${pages}`,

  evidence: 'Evidence',
  noEvidence: 'There is no evidence to show.',
  searchResults: 'Search results',
  found: (query, count) => `**${query}** · ${count} found`,
  nothingFound: (query) => `**${query}** · nothing found.`,
  further: 'Further reading',
  nothingFurther: 'There are no further sources for this answer.',

  phases: { search: '🔎 Searching…', evidence: '📑 Checking the evidence…' },
  keptForAdmins: 'The keepers of the documents see this question and can add an answer.',

  threadName: 'Follow-up',
  threadOpen: (thread) => `There is a thread already: ${thread}`,
  noThreadsHere: 'No thread can be opened here. Reply to this answer and mention me to go on.',
  threadWelcome: 'Go on asking here. Answers take into account what was said before.',
  threadWelcomeMention: 'Go on asking here by mentioning me. Answers take into account what was said before.',

  thanks: 'Thank you for telling us.',
  thanksForReason: 'Thank you for telling us. Whoever keeps the documents will look at it.',
  reasonTitle: 'What was missing?',
  reasonLabel: 'What was wrong (optional)',
  reasonPlaceholder: 'For example: this is last year’s. The amount differs.',
};
