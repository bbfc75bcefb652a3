import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';

/** A message to send or to edit in; whoever sends it adds files and forbids pings. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
}

/** A body of nothing but text. */
export function plainBody(content: string): MessageBody {
  return { content, embeds: [], components: [] };
}
