import { Locale } from 'discord.js';
import { z } from 'zod';
import { refuse } from './form.ts';

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** A map from locales to texts that each keep the limits of the default text. */
export function localized<Schema extends z.ZodType<string>>(value: Schema) {
  return z
    .record(z.string(), value.nullable())
    .superRefine((texts, context) => {
      for (const locale of Object.keys(texts))
        if (!LOCALES.has(locale))
          refuse(
            context,
            [locale],
            'APPLICATION_COMMAND_INVALID_LOCALE',
            `Locale "${locale}" is not supported`,
          );
    })
    .nullish();
}
