/** What stands before a question above its answer: read back from messages, so all languages are known at once. */
export const QUESTION_LABELS = {
  asked: { ko: '질문', en: 'Question' },
  understood: { ko: '이렇게 이해했습니다', en: 'Understood as' },
} as const;

/** What stands above what was looked up. */
export const LOOKUP_LABELS = {
  summary: { ko: '요약', en: 'Summary' },
  briefing: { ko: '브리핑', en: 'Briefing' },
} as const;
