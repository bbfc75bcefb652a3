import {
  type BaseMessageOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { type MessageBody, plainBody } from './rendering/body.ts';

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

/** Says something to the one who acted alone: in the first response, or behind it in a message of its own. */
export async function replyPrivately(
  interaction: RepliableInteraction | MessageComponentInteraction,
  said: MessageBody | string,
): Promise<void> {
  const body = typeof said === 'string' ? plainBody(said) : said;
  const options = { ...messageOptions(body), flags: MessageFlags.Ephemeral } as const;
  if (interaction.deferred || interaction.replied) await interaction.followUp(options);
  else await interaction.reply(options);
}
