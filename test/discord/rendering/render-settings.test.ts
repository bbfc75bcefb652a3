import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { MessageBody } from '../../../src/discord/rendering/body.ts';
import { renderSettings } from '../../../src/discord/rendering/render-settings.ts';
import { settingsEn, settingsKo } from '../../../src/discord/texts/settings.ts';
import type { GuildSettings } from '../../../src/store/settings-store.ts';
import { expectAccepted } from './accepted.ts';

const defaults: GuildSettings = {
  answerChannels: [],
  ephemeralAnswers: false,
  cooldownSeconds: 0,
  keepQuestions: true,
  briefingChannel: null,
  briefingTime: null,
};

function panel(
  changes: Partial<GuildSettings>,
  { present = [] as string[], hints = [] as string[], texts = settingsKo } = {},
): MessageBody {
  const body = renderSettings({ settings: { ...defaults, ...changes }, present, hints }, texts);
  expectAccepted(body);
  return body;
}

function descriptionOf({ embeds }: MessageBody): string {
  return embeds[0]?.description ?? '';
}

/** What a menu shows as chosen, or a button will do, by the action in its id. */
function controlsOf({ components }: MessageBody): Record<string, unknown> {
  const entries = components
    .flatMap((row) => row.components)
    .map((component) => {
      if (!('custom_id' in component)) throw new Error('no id');
      const [, action = '', ...args] = component.custom_id.split(':');
      if (component.type === ComponentType.Button) return [action, `${component.label} → ${args}`];
      if (component.type === ComponentType.StringSelect) {
        return [action, component.options.filter((option) => option.default).map(({ label }) => label)];
      }
      if (component.type !== ComponentType.ChannelSelect) throw new Error('no menu of ours');
      return [action, component.default_values?.map(({ id }) => id)];
    });
  return Object.fromEntries(entries);
}

describe('renderSettings', () => {
  it('shows the settings of a server that has changed nothing', () => {
    const body = panel({});
    expect(descriptionOf(body)).toBe(
      [
        '고르면 바로 저장됩니다. 이 서버에만 적용됩니다.',
        '',
        '**질문받는 채널**: 모든 채널',
        '**답변**: 모두에게 보임',
        '**질문 간격**: 제한 없음',
        '**질문 기록(답을 찾지 못했거나 평가를 남긴 질문)**: 보관',
        '**브리핑**: 끔',
      ].join('\n'),
    );
    expect(controlsOf(body)).toEqual({
      'settings-answer-channels': [],
      'settings-briefing-channel': [],
      'settings-cooldown': ['질문 간격: 제한 없음'],
      'settings-briefing-time': ['브리핑: 끄기'],
      'settings-ephemeral': '물어본 사람만 보는 답변으로 바꾸기 → true',
      'settings-questions': '질문 기록 끄기 → false',
    });
  });

  it('shows what was chosen, and offers the way back', () => {
    const body = panel(
      {
        answerChannels: ['11', '12', '13'],
        ephemeralAnswers: true,
        cooldownSeconds: 300,
        keepQuestions: false,
        briefingChannel: '12',
        briefingTime: '08:00',
      },
      { present: ['11', '12'], hints: ['고쳐 주세요.'] },
    );
    expect(descriptionOf(body)).toContain(
      [
        '**질문받는 채널**: <#11> <#12> <#13>',
        '**답변**: 물어본 사람에게만 보임(멘션으로 물으면 모두에게 보임)',
        '**질문 간격**: 5분에 한 번',
        '**질문 기록(답을 찾지 못했거나 평가를 남긴 질문)**: 보관하지 않음',
        '**브리핑**: 매일 08:00(한국 시각) <#12>',
        '',
        '⚠️ 고쳐 주세요.',
      ].join('\n'),
    );
    expect(controlsOf(body)).toEqual({
      'settings-answer-channels': ['11', '12'],
      'settings-briefing-channel': ['12'],
      'settings-cooldown': ['질문 간격: 5분에 한 번'],
      'settings-briefing-time': ['브리핑: 매일 08:00 (한국 시각)'],
      'settings-ephemeral': '모두가 보는 답변으로 바꾸기 → false',
      'settings-questions': '질문 기록 켜기 → true',
    });
  });

  it('says that a briefing needs both a channel and a time', () => {
    expect(descriptionOf(panel({ briefingChannel: '12' }))).toContain('시각도 골라야');
    expect(descriptionOf(panel({ briefingTime: '06:00' }))).toContain(
      '(06:00)만 정해졌습니다. 채널도 골라야',
    );
  });

  it('stays within the limits with as many channels as can be chosen, in English too', () => {
    const answerChannels = Array.from({ length: 25 }, (_, index) => String(10n ** 18n + BigInt(index)));
    const hints = answerChannels.map((id) => settingsEn.cannotWrite(`<#${id}>`, "'Send Messages'"));
    panel({ answerChannels }, { present: answerChannels, hints, texts: settingsEn });
  });
});
