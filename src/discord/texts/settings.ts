import { durationText } from '../rendering/durations.ts';

/** What a server's admins decide. */
export const settingsKo = {
  title: '이 서버의 설정',
  saved: '고르면 바로 저장됩니다. 이 서버에만 적용됩니다.',
  onlyInServers: '서버 안에서만 쓸 수 있습니다.',

  answerChannels: '질문받는 채널',
  everywhere: '모든 채널',
  answerChannelsPlaceholder: '질문받을 채널 (고르지 않으면 모든 채널)',
  visibility: '답변',
  public: '모두에게 보임',
  private: '물어본 사람에게만 보임(멘션으로 물으면 모두에게 보임)',
  makePublic: '모두가 보는 답변으로 바꾸기',
  makePrivate: '물어본 사람만 보는 답변으로 바꾸기',
  cooldown: '질문 간격',
  cooldownPlaceholder: '한 사람이 다시 질문하기까지의 간격',
  noCooldown: '제한 없음',
  cooldownSeconds: (seconds: number) => `${durationText(seconds, 'ko')}에 한 번`,
  cooldownOption: (option: string) => `질문 간격: ${option}`,
  questions: '질문 기록(답을 찾지 못했거나 평가를 남긴 질문)',
  kept: '보관',
  notKept: '보관하지 않음',
  keep: '질문 기록 켜기',
  drop: '질문 기록 끄기',
  briefing: '브리핑',
  briefingChannelPlaceholder: '브리핑을 올릴 채널',
  briefingTimePlaceholder: '브리핑을 올릴 시각',
  briefingOption: (time: string) => `브리핑: 매일 ${time} (한국 시각)`,
  noBriefingOption: '브리핑: 끄기',
  noBriefing: '끔',
  briefingAt: (channel: string, time: string) => `매일 ${time}(한국 시각) ${channel}`,

  briefingNeedsTime: (channel: string) =>
    `브리핑 채널(${channel})만 정해졌습니다. 시각도 골라야 브리핑을 올립니다.`,
  briefingNeedsChannel: (time: string) =>
    `브리핑 시각(${time})만 정해졌습니다. 채널도 골라야 브리핑을 올립니다.`,
  cannotWrite: (channel: string, permissions: string) =>
    `${channel} 채널에서 제게 ${permissions} 권한이 없습니다. 권한을 주셔야 답할 수 있습니다.`,
  channelGone: '고른 채널 가운데 없어지거나 볼 수 없는 채널이 있습니다. 채널을 다시 골라 주세요.',
};

export type SettingsTexts = typeof settingsKo;

export const settingsEn: SettingsTexts = {
  title: 'Settings of this server',
  saved: 'Each choice is saved at once, for this server only.',
  onlyInServers: 'This works in servers only.',

  answerChannels: 'Channels for questions',
  everywhere: 'all channels',
  answerChannelsPlaceholder: 'Channels for questions (none: all channels)',
  visibility: 'Answers',
  public: 'shown to everybody',
  private: 'shown only to the person who asked (mentions are answered for all to see)',
  makePublic: 'Show answers to everybody',
  makePrivate: 'Show answers to the asker only',
  cooldown: 'Pause between questions',
  cooldownPlaceholder: 'Pause between two questions of one person',
  noCooldown: 'none',
  cooldownSeconds: (seconds) => `one question every ${durationText(seconds, 'en')}`,
  cooldownOption: (option) => `Pause: ${option}`,
  questions: 'Texts of questions without an answer and of rated ones',
  kept: 'kept',
  notKept: 'not kept',
  keep: 'Keep questions',
  drop: 'Do not keep questions',
  briefing: 'Briefing',
  briefingChannelPlaceholder: 'Channel for the briefing',
  briefingTimePlaceholder: 'Time of the briefing',
  briefingOption: (time) => `Briefing: every day at ${time} (Korea)`,
  noBriefingOption: 'Briefing: off',
  noBriefing: 'off',
  briefingAt: (channel, time) => `every day at ${time} (Korea) in ${channel}`,

  briefingNeedsTime: (channel) =>
    `Only the channel of the briefing is set (${channel}). It needs a time as well.`,
  briefingNeedsChannel: (time) =>
    `Only the time of the briefing is set (${time}). It needs a channel as well.`,
  cannotWrite: (channel, permissions) =>
    `I lack these permissions in ${channel}: ${permissions}. I cannot answer there without them.`,
  channelGone: 'A chosen channel is gone or hidden from me. Please choose again.',
};
