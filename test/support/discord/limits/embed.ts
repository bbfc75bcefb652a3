import { z } from 'zod';
import { codePoints, link, refuse, text } from './form.ts';

const media = z.object({ url: link(['http:', 'https:', 'attachment:']) });
const field = z.object({ name: text(256, 1), value: text(1024, 1), inline: z.boolean().nullish() });

export const embedSchema = z
  .object({
    title: text(256).nullish(),
    description: text(4096).nullish(),
    url: link().nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    timestamp: z.string().nullish(),
    footer: z.object({ text: text(2048, 1), icon_url: z.string().nullish() }).nullish(),
    author: z.object({ name: text(256, 1), url: link().nullish(), icon_url: z.string().nullish() }).nullish(),
    image: media.nullish(),
    thumbnail: media.nullish(),
    fields: z.array(field).max(25).nullish(),
  })
  .superRefine((embed, context) => {
    const { title, description, footer, author, image, thumbnail, url, fields, timestamp } = embed;
    if (typeof timestamp === 'string' && Number.isNaN(Date.parse(timestamp)))
      refuse(context, ['timestamp'], 'DATE_TIME_TYPE_PARSE', 'Could not parse the timestamp');
    const shown = [title, description, footer, author, image, thumbnail, url].some(Boolean);
    if (!shown && (fields ?? []).length === 0)
      refuse(context, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  });

export type Embed = z.output<typeof embedSchema>;

/** Everything a person reads in an embed, in order. */
export function embedTexts(embed: Embed): string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return texts.filter((part) => typeof part === 'string');
}

/** What counts towards the 6,000 characters that all embeds of a message share. */
export function embedLength(embed: Embed): number {
  return embedTexts(embed).reduce((sum, part) => sum + codePoints(part), 0);
}
