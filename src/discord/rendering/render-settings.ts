import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { GuildSettings } from '../../store/settings-store.ts';
import type { SettingsTexts } from '../texts/settings.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What Discord lets a user choose at once. */
const MAX_CHANNELS = 25;

/** Seconds a server may choose between two questions of a user. */
export const COOLDOWNS: readonly number[] = [0, 3, 5, 10, 30, 60, 300];

/** `HH:MM` in Korea, from six in the morning to ten at night. */
export const BRIEFING_TIMES: readonly string[] = Array.from(
  { length: 17 },
  (_, index) => `${String(index + 6).padStart(2, '0')}:00`,
);

/** The value of the choice of no briefing. */
export const NO_BRIEFING = 'off';

export interface PanelState {
  readonly settings: GuildSettings;
  /** Ids of the chosen channels that are there; Discord refuses others as a menu's defaults. */
  readonly present: readonly string[];
  /** What keeps the settings from working, in the reader's language and inert. */
  readonly hints: readonly string[];
}

/** The settings of a server in words, and below them what changes them. */
export function renderSettings(state: PanelState, texts: SettingsTexts): MessageBody {
  const { settings, present, hints } = state;
  const there = (ids: readonly string[]) => ids.filter((id) => present.includes(id));
  const briefingChannel = settings.briefingChannel === null ? [] : [settings.briefingChannel];
  return {
    content: '',
    embeds: [
      {
        title: texts.title,
        description: [texts.saved, '', ...stateLines(settings, texts), ...hintLines(hints)].join('\n'),
      },
    ],
    components: [
      channelRow(
        'answer-channels',
        texts.answerChannelsPlaceholder,
        there(settings.answerChannels),
        MAX_CHANNELS,
      ),
      channelRow('briefing-channel', texts.briefingChannelPlaceholder, there(briefingChannel), 1),
      optionRow('cooldown', texts.cooldownPlaceholder, cooldownOptions(settings, texts)),
      optionRow('briefing-time', texts.briefingTimePlaceholder, briefingOptions(settings, texts)),
      switches(settings, texts),
    ],
  };
}

function stateLines(settings: GuildSettings, texts: SettingsTexts): string[] {
  const { answerChannels, ephemeralAnswers, cooldownSeconds, keepQuestions } = settings;
  const channels = answerChannels.length === 0 ? texts.everywhere : answerChannels.map(mention).join(' ');
  return [
    `**${texts.answerChannels}**: ${channels}`,
    `**${texts.visibility}**: ${ephemeralAnswers ? texts.private : texts.public}`,
    `**${texts.cooldown}**: ${cooldownText(cooldownSeconds, texts)}`,
    `**${texts.questions}**: ${keepQuestions ? texts.kept : texts.notKept}`,
    `**${texts.briefing}**: ${briefingText(settings, texts)}`,
  ];
}

function briefingText({ briefingChannel, briefingTime }: GuildSettings, texts: SettingsTexts): string {
  if (briefingChannel !== null && briefingTime !== null) {
    return texts.briefingAt(mention(briefingChannel), briefingTime);
  }
  if (briefingChannel !== null) return texts.briefingNeedsTime(mention(briefingChannel));
  return briefingTime === null ? texts.noBriefing : texts.briefingNeedsChannel(briefingTime);
}

function hintLines(hints: readonly string[]): string[] {
  return hints.length === 0 ? [] : ['', ...hints.map((hint) => `⚠️ ${hint}`)];
}

function channelRow(name: string, placeholder: string, chosen: readonly string[], most: number): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: encodeCustomId(`settings-${name}`),
        placeholder,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        min_values: 0,
        max_values: most,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      },
    ],
  };
}

function optionRow(name: string, placeholder: string, options: APISelectMenuOption[]): Row {
  const select = { custom_id: encodeCustomId(`settings-${name}`), placeholder, options };
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, ...select }],
  };
}

function cooldownOptions({ cooldownSeconds }: GuildSettings, texts: SettingsTexts): APISelectMenuOption[] {
  return COOLDOWNS.map((seconds) => ({
    label: texts.cooldownOption(cooldownText(seconds, texts)),
    value: String(seconds),
    default: seconds === cooldownSeconds,
  }));
}

function briefingOptions({ briefingTime }: GuildSettings, texts: SettingsTexts): APISelectMenuOption[] {
  return [
    { label: texts.noBriefingOption, value: NO_BRIEFING, default: briefingTime === null },
    ...BRIEFING_TIMES.map((time) => ({
      label: texts.briefingOption(time),
      value: time,
      default: time === briefingTime,
    })),
  ];
}

/** Buttons that say what they will do, so that pressing one twice does nothing more. */
function switches({ ephemeralAnswers, keepQuestions }: GuildSettings, texts: SettingsTexts): Row {
  const to = (action: string, value: boolean) => encodeCustomId(`settings-${action}`, String(value));
  return buttonRow([
    button(ephemeralAnswers ? texts.makePublic : texts.makePrivate, to('ephemeral', !ephemeralAnswers)),
    button(keepQuestions ? texts.drop : texts.keep, to('questions', !keepQuestions)),
  ]);
}

function cooldownText(seconds: number, texts: SettingsTexts): string {
  return seconds === 0 ? texts.noCooldown : texts.cooldownSeconds(seconds);
}

function mention(channelId: string): string {
  return `<#${channelId}>`;
}
