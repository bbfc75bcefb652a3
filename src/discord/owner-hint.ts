import type { Guild } from 'discord.js';
import type { Logger } from '../log.ts';
import { plainBody } from './rendering/body.ts';
import { messageOptions } from './reply.ts';

/** Tells the owner of a server privately what only they can mend. Never throws: they may take no messages. */
export async function hintOwner(guild: Guild, content: string, log: Logger): Promise<void> {
  try {
    const owner = await guild.fetchOwner();
    await owner.send(messageOptions(plainBody(content)));
  } catch (error) {
    log.info({ err: error, guild: guild.id }, 'the owner could not be told what to mend');
  }
}
