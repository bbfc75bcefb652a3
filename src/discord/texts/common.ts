import type { ErrorCode, SsiatError } from '../../errors.ts';
import { MAX_QUESTION_CHARACTERS } from '../../retrieval/query.ts';
import { durationText } from '../rendering/durations.ts';

/** Failures, manners, access and greetings. */
export const commonKo = {
  failure: ({ message }: SsiatError) => message,
  presence: '/질문으로 물어봐 주세요',
  unexpected:
    '예상하지 못한 문제가 생겼습니다. 잠시 뒤에 다시 시도해 주세요. 계속되면 관리자에게 알려 주세요.',
  closing: '지금 봇이 꺼지는 중입니다. 잠시 뒤에 다시 시도해 주세요.',
  unknownCommand: '지금 버전에는 없는 명령이나 버튼입니다. 디스코드를 새로 고친 뒤 다시 시도해 주세요.',
  expired: '오래된 메시지라 이 버튼은 더 쓸 수 없습니다. 다시 질문하거나 찾아 주세요.',
  notYours: '이 버튼은 물어본 사람과 관리자만 쓸 수 있습니다. 직접 질문하시면 쓰실 수 있습니다.',
  adminOnly: '서버 관리 권한이 있는 사람만 쓸 수 있습니다.',
  corpusOnly: '문서를 관리하는 서버의 관리자만 그 서버에서 쓸 수 있습니다.',
  cooldown: (seconds: number) =>
    `조금 천천히 질문해 주세요. ${durationText(seconds, 'ko')} 뒤에 다시 질문할 수 있습니다.`,
  busy: (seconds: number) =>
    `지금 이 서버에 질문이 많습니다. ${durationText(seconds, 'ko')} 뒤에 다시 질문해 주세요.`,
  elsewhere: (channels: string) => `이 서버에서는 ${channels} 채널에서 질문을 받습니다.`,
  emptyMention:
    '저를 멘션하면서 궁금한 것을 함께 적어 주세요. 예: `@씨앗봇 회원 등급은 어떻게 올라가나요?` 할 수 있는 일은 `/도움말`에서 볼 수 있습니다.',
  unreadable:
    '그 메시지의 글을 읽을 수 없습니다. 메시지를 길게 누르거나 오른쪽 클릭해 **앱 → 이 메시지로 질문**을 골라 주세요.',
  noTextInMessage: '이 메시지에는 질문으로 읽을 글이 없습니다.',
  missingPermission: (permission: string) =>
    `제게 '${permission}' 권한이 없어 할 수 없습니다. 서버 관리자에게 채널 권한을 확인해 달라고 해 주세요.`,
  cannotSend: (server: string, channel: string, permissions: string) =>
    `**${server}**의 ${channel} 채널에서 질문을 받았지만 답하지 못했습니다. 제게 ${permissions} 권한을 주시면 답할 수 있습니다.`,
  permissions: {
    SendMessages: '메시지 보내기',
    SendMessagesInThreads: '스레드에서 메시지 보내기',
    ReadMessageHistory: '메시지 기록 보기',
    CreatePublicThreads: '공개 스레드 만들기',
    EmbedLinks: '링크 첨부',
    ViewChannel: '채널 보기',
  },
  welcome: (retentionDays: number) =>
    [
      '안녕하세요, **씨앗봇**입니다. 관리자가 넣어 둔 문서에서 근거를 찾아 한국어로 답하고, 문장마다 출처를 보여 드립니다.',
      '`/질문`으로 묻거나 저를 멘션해 주세요. `/도움말`에 할 수 있는 일이 모두 있습니다.',
      `문서에서 답을 찾지 못한 질문과 평가를 남긴 질문의 글은 전화번호·주민등록번호를 가리고 ${retentionDays}일 동안 보관하며, 문서 관리자가 답을 채우는 데에만 씁니다. 서버 관리자는 \`/설정\`에서 보관을 끌 수 있고, 누구나 \`/도움말\`에서 자기 기록을 지울 수 있습니다. 답변의 버튼에 쓸 내용도 같은 기간 보관하고, 그 밖의 질문은 보관하지 않습니다.`,
    ].join('\n'),
};

export type CommonTexts = typeof commonKo;

/** Messages of errors are Korean; these say as much in general. */
const FAILURES: Readonly<Partial<Record<ErrorCode, string>>> = {
  question: `Please write what you want to know, in ${MAX_QUESTION_CHARACTERS} characters at most.`,
  document: 'Please write the question and the answer in words.',
  seeds: 'The documents cannot be read.',
  'index-locked': 'Another process is building the index. Please try again when it is done.',
  storage: 'The bot cannot read or write its disk at the moment. Please tell whoever runs it.',
};

export const commonEn: CommonTexts = {
  failure: ({ code }) => FAILURES[code] ?? 'That did not work. The log of the bot says why.',
  presence: 'Ask me with /ask',
  unexpected: 'Something unexpected went wrong. Please try again in a moment; if it goes on, tell an admin.',
  closing: 'The bot is shutting down. Please try again in a while.',
  unknownCommand: 'This version has no such command or button. Please reload Discord and try again.',
  expired: 'This message is too old for its buttons to work. Please ask or look it up again.',
  notYours: 'Only the person who asked and admins can use this button. Ask yourself and you can.',
  adminOnly: 'Only people who may manage this server can use this.',
  corpusOnly: 'Only admins of the server that keeps the documents can use this, and only there.',
  cooldown: (seconds) => `Please slow down a little. You can ask again in ${durationText(seconds, 'en')}.`,
  busy: (seconds) =>
    `This server has many questions right now. Please ask again in ${durationText(seconds, 'en')}.`,
  elsewhere: (channels) => `This server takes questions in ${channels}.`,
  emptyMention: 'Mention me together with your question. `/help` shows what I can do.',
  unreadable: 'I cannot read that message. Open its menu and choose **Apps → Ask about this message**.',
  noTextInMessage: 'This message has no text that could be a question.',
  missingPermission: (permission) =>
    `I lack the permission "${permission}". Please ask a server admin to check the channel's permissions.`,
  cannotSend: (server, channel, permissions) =>
    `I was asked in ${channel} of **${server}** but could not answer. I could with these permissions: ${permissions}.`,
  permissions: {
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    ReadMessageHistory: 'Read Message History',
    CreatePublicThreads: 'Create Public Threads',
    EmbedLinks: 'Embed Links',
    ViewChannel: 'View Channel',
  },
  welcome: (retentionDays) =>
    [
      'Hello, I am **Ssiat**. I answer in Korean from the documents that the admins keep, and show the source of every sentence.',
      'Use `/ask` or mention me. `/help` lists everything.',
      `Questions that found no answer, and questions that were rated, are kept for ${retentionDays} days with phone and resident numbers masked, only for the keepers of the documents. Admins can switch this off with \`/settings\`; everybody can delete their own records with \`/help\`. What stands behind the buttons of answers is kept as long; no other question is.`,
    ].join('\n'),
};
