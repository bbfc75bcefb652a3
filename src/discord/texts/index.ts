import { type AskingTexts, askingEn, askingKo } from './asking.ts';
import { type CommonTexts, commonEn, commonKo } from './common.ts';
import { type LookupTexts, lookupEn, lookupKo } from './lookup.ts';
import { type ReindexTexts, reindexEn, reindexKo } from './reindex.ts';
import { type SeedsTexts, seedsEn, seedsKo } from './seeds.ts';
import { type SettingsTexts, settingsEn, settingsKo } from './settings.ts';
import { type StatsTexts, statsEn, statsKo } from './stats.ts';
import { type StatusTexts, statusEn, statusKo } from './status.ts';

/** Every text that users read; English has the shape of Korean. */
export interface Texts {
  readonly locale: 'ko' | 'en';
  readonly common: CommonTexts;
  readonly asking: AskingTexts;
  readonly lookup: LookupTexts;
  readonly reindex: ReindexTexts;
  readonly seeds: SeedsTexts;
  readonly status: StatusTexts;
  readonly stats: StatsTexts;
  readonly settings: SettingsTexts;
}

const ko: Texts = {
  locale: 'ko',
  common: commonKo,
  asking: askingKo,
  lookup: lookupKo,
  reindex: reindexKo,
  seeds: seedsKo,
  status: statusKo,
  stats: statsKo,
  settings: settingsKo,
};

const en: Texts = {
  locale: 'en',
  common: commonEn,
  asking: askingEn,
  lookup: lookupEn,
  reindex: reindexEn,
  seeds: seedsEn,
  status: statusEn,
  stats: statsEn,
  settings: settingsEn,
};

/** The texts of an interaction: Korean for a Korean client, else English. */
export function textsFor(locale: string): Texts {
  return locale === 'ko' ? ko : en;
}

/** The texts for a message, whose locale is not known: Korean unless it holds none. */
export function textsForMessage(text: string): Texts {
  return /\p{Script=Hangul}/u.test(text) || !/[A-Za-z]/.test(text) ? ko : en;
}

/** The texts of what the bot posts by itself. */
export const defaultTexts: Texts = ko;
