import { adminEn, adminKo } from './admin.ts';
import { askingEn, askingKo } from './asking.ts';
import { commonEn, commonKo } from './common.ts';
import { lookupEn, lookupKo } from './lookup.ts';
import { statsEn, statsKo } from './stats.ts';

const ko = {
  locale: 'ko',
  common: commonKo,
  asking: askingKo,
  lookup: lookupKo,
  admin: adminKo,
  stats: statsKo,
} as const;

/** Every text that users read; English has the shape of Korean. */
export interface Texts {
  readonly locale: 'ko' | 'en';
  readonly common: typeof commonKo;
  readonly asking: typeof askingKo;
  readonly lookup: typeof lookupKo;
  readonly admin: typeof adminKo;
  readonly stats: typeof statsKo;
}

const en: Texts = {
  locale: 'en',
  common: commonEn,
  asking: askingEn,
  lookup: lookupEn,
  admin: adminEn,
  stats: statsEn,
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
