/** What Discord shows of a command, an option or an entry in a menu; the names are what every payload carries. */
export interface CommandText {
  readonly name: string;
  readonly ko: string;
  readonly description: { readonly en: string; readonly ko: string };
}

/** The commands. */
export const COMMAND_TEXTS = {
  ask: {
    name: 'ask',
    ko: '질문',
    description: { en: 'Ask a question about the documents', ko: '문서에서 근거를 찾아 답합니다' },
  },
  search: {
    name: 'search',
    ko: '검색',
    description: { en: 'Find passages in the documents', ko: '문서에서 관련 대목을 찾습니다' },
  },
  docs: {
    name: 'docs',
    ko: '문서',
    description: { en: 'List the documents, or show one', ko: '문서 목록이나 문서 하나를 봅니다' },
  },
  summary: {
    name: 'summary',
    ko: '요약',
    description: { en: 'Show the key points of a document', ko: '문서의 요점을 봅니다' },
  },
  glossary: {
    name: 'glossary',
    ko: '용어',
    description: { en: 'Explain a term, or list the terms', ko: '용어 목록이나 용어의 뜻을 봅니다' },
  },
  briefing: {
    name: 'briefing',
    ko: '브리핑',
    description: { en: 'Show what is new in the documents', ko: '새로 들어온 문서의 요점을 봅니다' },
  },
  help: {
    name: 'help',
    ko: '도움말',
    description: { en: 'Show what I can do and what I keep', ko: '할 수 있는 일과 보관하는 기록을 봅니다' },
  },
  reindex: {
    name: 'reindex',
    ko: '재색인',
    description: { en: 'Bring the index up to date with the documents', ko: '바뀐 문서를 색인에 반영합니다' },
  },
  upload: {
    name: 'upload',
    ko: '문서추가',
    description: { en: 'Add documents to the corpus', ko: '문서를 올려 답변에 쓰이게 합니다' },
  },
  remove: {
    name: 'remove',
    ko: '문서삭제',
    description: { en: 'Remove a document from the corpus', ko: '문서를 치워 답변에 쓰이지 않게 합니다' },
  },
  status: {
    name: 'status',
    ko: '상태',
    description: { en: 'Show how the bot and its index are doing', ko: '봇과 색인의 상태를 봅니다' },
  },
  stats: {
    name: 'stats',
    ko: '통계',
    description: {
      en: 'Show what was asked and what was not found',
      ko: '질문과 답변, 찾지 못한 질문을 봅니다',
    },
  },
  settings: {
    name: 'settings',
    ko: '설정',
    description: {
      en: 'Change how the bot behaves in this server',
      ko: '이 서버에서 봇이 어떻게 동작할지 정합니다',
    },
  },
} as const satisfies Record<string, CommandText>;

/** Their options. */
export const OPTION_TEXTS = {
  question: {
    name: 'question',
    ko: '질문',
    description: { en: 'What you want to know', ko: '궁금한 것' },
  },
  query: {
    name: 'query',
    ko: '검색어',
    description: { en: 'Words to look for', ko: '찾을 말' },
  },
  title: {
    name: 'title',
    ko: '제목',
    description: { en: 'Title of the document', ko: '문서의 제목' },
  },
  term: {
    name: 'term',
    ko: '용어',
    description: { en: 'The term to explain', ko: '뜻을 볼 용어' },
  },
  full: {
    name: 'full',
    ko: '전체',
    description: {
      en: 'Build everything anew, also what has not changed',
      ko: '바뀌지 않은 문서도 처음부터 다시 색인합니다',
    },
  },
  url: {
    name: 'url',
    ko: '주소',
    description: { en: 'Address of a document on the web', ko: '웹에 있는 문서의 주소' },
  },
  days: {
    name: 'days',
    ko: '기간',
    description: {
      en: 'How many days up to today (30 if not given)',
      ko: '오늘까지 며칠 동안 (고르지 않으면 30일)',
    },
  },
} as const satisfies Record<string, CommandText>;

/** The files of an upload; a place of their own each, since Discord's options hold one file. */
export const FILE_OPTIONS: readonly CommandText[] = [1, 2, 3, 4, 5].map((number) => ({
  name: number === 1 ? 'file' : `file${number}`,
  ko: number === 1 ? '파일' : `파일${number}`,
  description: {
    en: number === 1 ? 'The document to add' : 'Another document',
    ko: number === 1 ? '넣을 문서 파일' : '함께 넣을 문서 파일',
  },
}));

/** The entry in the menu of a message, which has no description. */
export const ASK_ABOUT_MESSAGE = { name: 'Ask about this message', ko: '이 메시지로 질문' } as const;

/** A period to choose. */
export function periodChoice(days: number) {
  return { name: `${days} days`, name_localizations: { ko: `${days}일` }, value: days };
}
