import type { BaseMessageOptions } from 'discord.js';
import type { MessageBody } from './rendering/body.ts';

/** On every send and edit: an edit without it is parsed with Discord's defaults again. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** A rendered body as discord.js sends it; nothing in it pings anybody. */
export function messageOptions(
  body: MessageBody,
): Pick<BaseMessageOptions, 'content' | 'embeds' | 'components' | 'allowedMentions'> {
  return {
    content: body.content,
    embeds: [...body.embeds],
    components: [...body.components],
    allowedMentions: NO_MENTIONS,
  };
}

/** A body of nothing but text. */
export function plainBody(content: string): MessageBody {
  return { content, embeds: [], components: [] };
}
