import type { Channel, ThreadChannel } from 'discord.js';

/** Where something was said. */
export interface Place {
  readonly thread: ThreadChannel | null;
  /** The channel's own id; of a thread, its channel's. */
  readonly parentId: string;
}

export function placeOf(channel: Channel | null, channelId: string): Place {
  if (channel?.isThread() !== true) return { thread: null, parentId: channelId };
  return { thread: channel, parentId: channel.parentId ?? channelId };
}
