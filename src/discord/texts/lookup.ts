import { withParticle } from '../../korean/particles.ts';
import { countText } from '../rendering/numbers.ts';

/** Looking things up: documents, summaries, terms, briefings, help. Titles and terms among the arguments are inert. */
export const lookupKo = {
  documents: '문서',
  documentCount: (count: number) => `문서 ${countText(count)}건 · 최신순`,
  noDocuments: '아직 들어온 문서가 없습니다.',
  author: (name: string) => `글쓴이 ${name}`,
  length: (characters: number, minutes: number, chunks: number) =>
    `${countText(characters)}자 · 읽는 데 약 ${minutes}분 · 대목 ${countText(chunks)}개`,
  tags: (tags: string) => `태그 ${tags}`,
  address: (url: string) => `주소 ${url}`,
  others: (count: number) => `외 ${countText(count)}건`,
  copies: (count: number) => `내용이 같은 문서 ${countText(count)}건은 이 문서로 갈음합니다.`,
  copyOf: (document: string) => `내용이 같은 문서가 있어 검색과 답변에는 그 문서를 씁니다: ${document}`,
  summaryButton: '요약',
  originalButton: '원문 열기',
  unknownDocument: (title: string) => `제목이 '${title}'인 문서를 찾지 못했습니다.`,
  nearTitles: '제목이 비슷한 문서',
  listHint: '`/문서`에서 모든 문서를 볼 수 있습니다.',
  documentGone: '그 문서는 이제 없습니다. `/문서`에서 지금 있는 문서를 볼 수 있습니다.',
  nothingToSummarize: (title: string) => `**${title}** 문서에는 요약할 문장이 없습니다.`,

  terms: '용어',
  termCount: (count: number) => `문서에서 찾은 용어 ${countText(count)}개`,
  noTerms: '문서에서 풀이한 용어를 찾지 못했습니다.',
  otherInitials: '기타',
  unknownTerm: (term: string) => `${withParticle(`'${term}'`, '을/를')} 풀이한 문장을 찾지 못했습니다.`,
  nearTerms: '비슷한 용어',
  askHint: '`/질문`으로 물어보시면 문서 전체에서 찾습니다.',

  briefing: ({ since, documents, shown, subjects }: BriefingFacts) =>
    `${since}부터 새로 들어오거나 바뀐 문서 ${documents}건${shown < subjects ? ` · 주제 ${subjects}개 가운데 ${shown}개` : ''}`,
  nothingNew: '지난 7일 동안 새로 들어오거나 바뀐 문서가 없습니다.',
  latest: '가장 최근에 들어온 문서',
  briefingChannelGone: (server: string) =>
    `**${server}**의 브리핑 채널이 없어져 브리핑을 올리지 못했습니다. \`/설정\`에서 채널을 다시 골라 주세요.`,

  help: '도움말',
  helpIntroduction: '관리자가 넣어 둔 문서에서 근거를 찾아 답하고, 문장마다 출처를 보여 드립니다.',
  helpAsking:
    '채널에서 저를 멘션하거나, 제 답에 답장하거나, 메시지 메뉴의 **앱 → 이 메시지로 질문**으로도 물어볼 수 있습니다.',
  helpAskingDirectly: '여기에는 질문을 그냥 적어 보내시면 됩니다.',
  helpMembers: '쓸 수 있는 명령',
  helpAdmins: '관리 명령',
  helpRecords: '보관하는 기록',
  keeps: (days: number) =>
    `답을 찾지 못한 질문과 평가를 남긴 질문의 글을 전화번호·주민등록번호를 가리고 ${days}일 동안 보관합니다. 서버 관리자가 보관을 끌 수 있습니다. 버튼이 있는 메시지의 내용도 ${days}일 동안 보관하며, 누가 물었는지는 되돌릴 수 없는 값으로 바꾸어 적습니다. 그 밖의 질문은 보관하지 않습니다.`,
  forgetButton: '내 기록 삭제',
  forgetNowButton: '모두 삭제',
  keepButton: '그만두기',
  confirmForget: (records: string) =>
    `${records}\n모두 삭제할까요? 되돌릴 수 없습니다. 지난 답변의 버튼도 쓸 수 없게 됩니다.`,
  records: ({ questions, feedback, views, jobs, changes }: RecordCounts) =>
    `보관하고 있는 기록: 답을 찾지 못한 질문 ${questions}건, 평가 ${feedback}건, 버튼이 있는 메시지 ${views}건, 시작한 색인 작업 ${jobs}건, 문서를 바꾼 기록 ${changes}건`,
  noRecords: '보관하고 있는 기록이 없습니다.',
  forgotten: ({ questions, feedback, views, jobs, changes }: RecordCounts) =>
    `삭제했습니다: 답을 찾지 못한 질문 ${questions}건, 평가 ${feedback}건, 버튼이 있는 메시지 ${views}건. 색인 작업 ${jobs}건과 문서를 바꾼 기록 ${changes}건에서는 이름을 지웠습니다.`,
  kept: '기록을 그대로 두었습니다.',
};

export type LookupTexts = typeof lookupKo;

/** What a briefing's heading tells; `since` in words. */
interface BriefingFacts {
  readonly since: string;
  readonly documents: number;
  readonly shown: number;
  readonly subjects: number;
}

interface RecordCounts {
  readonly questions: number;
  readonly feedback: number;
  readonly views: number;
  readonly jobs: number;
  readonly changes: number;
}

export const lookupEn: LookupTexts = {
  documents: 'Documents',
  documentCount: (count) => `${countText(count)} documents, newest first`,
  noDocuments: 'There are no documents yet.',
  author: (name) => `by ${name}`,
  length: (characters, minutes, chunks) =>
    `${countText(characters)} characters · about ${minutes} min · ${countText(chunks)} passages`,
  tags: (tags) => `Tags: ${tags}`,
  address: (url) => `Address: ${url}`,
  others: (count) => `and ${countText(count)} more`,
  copies: (count) => `Stands for ${countText(count)} more documents with the same content:`,
  copyOf: (document) => `Another document says the same; searches and answers use that one: ${document}`,
  summaryButton: 'Summary',
  originalButton: 'Open original',
  unknownDocument: (title) => `There is no document titled "${title}".`,
  nearTitles: 'Documents with similar titles',
  listHint: '`/docs` shows all documents.',
  documentGone: 'That document is no longer here. `/docs` shows those that are.',
  nothingToSummarize: (title) => `**${title}** has no sentences to summarize.`,

  terms: 'Glossary',
  termCount: (count) => `${countText(count)} terms found in the documents`,
  noTerms: 'The documents explain no terms.',
  otherInitials: 'Other',
  unknownTerm: (term) => `No sentence explains "${term}".`,
  nearTerms: 'Similar terms',
  askHint: 'Ask with `/ask` to look through all documents.',

  briefing: ({ since, documents, shown, subjects }) =>
    `${documents} new or changed since ${since}${shown < subjects ? ` · ${shown} of ${subjects} subjects` : ''}`,
  nothingNew: 'Nothing came in or changed in the last 7 days.',
  latest: 'What came in last',
  briefingChannelGone: (server) =>
    `The briefing channel of **${server}** is gone, so nothing was posted. Choose another one with \`/settings\`.`,

  help: 'Help',
  helpIntroduction:
    'I answer from the documents that the admins keep, and show the source of every sentence.',
  helpAsking:
    'You can also mention me, reply to an answer, or use **Apps → Ask about this message** in the menu of a message.',
  helpAskingDirectly: 'Here you can just write your question.',
  helpMembers: 'Commands',
  helpAdmins: 'Commands for admins',
  helpRecords: 'What is kept',
  keeps: (days) =>
    `Questions that found no answer, and questions that were rated, are kept for ${days} days with phone and resident numbers masked; admins of a server can switch this off. What stands behind the buttons of a message is kept for ${days} days as well. Who asked is only kept as a value that cannot be turned back. No other question is kept.`,
  forgetButton: 'Delete my records',
  forgetNowButton: 'Delete all',
  keepButton: 'Keep them',
  confirmForget: (records) =>
    `${records}\nDelete all of it? This cannot be undone, and the buttons of past answers will stop working.`,
  records: ({ questions, feedback, views, jobs, changes }) =>
    `Kept of you: ${questions} unanswered questions, ${feedback} ratings, ${views} messages with buttons, ${jobs} index runs that you started, ${changes} changes of documents`,
  noRecords: 'Nothing is kept of you.',
  forgotten: ({ questions, feedback, views, jobs, changes }) =>
    `Deleted: ${questions} unanswered questions, ${feedback} ratings, ${views} messages with buttons. Your name is gone from ${jobs} index runs and ${changes} changes of documents.`,
  kept: 'Your records were left as they are.',
};
