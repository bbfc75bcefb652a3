import { type Core, createCore, type Settings } from '../core.ts';
import { Gateway } from '../gateway/gateway.ts';
import type { FakeMessage } from '../world/model.ts';
import { CommandStore } from './commands.ts';
import { Messages, type Post } from './messages.ts';
import { Threads } from './threads.ts';
import { Turns } from './turns.ts';

/** One Discord: what exists, what happens in it, and who is told. */
export interface Platform extends Core {
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly threads: Threads;
  readonly commands: CommandStore;
  readonly turns: Turns;
}

export function createPlatform(settings: Settings): Platform {
  const core = createCore(settings);
  const gateway = new Gateway(core);
  const messages = new Messages(core, gateway);
  return {
    ...core,
    gateway,
    messages,
    threads: new Threads(core, gateway, messages),
    commands: new CommandStore(core.world),
    turns: new Turns(core),
  };
}

/** Posts a message, which wakes the thread it goes to. */
export function postMessage({ messages, threads }: Platform, post: Post): FakeMessage {
  const message = messages.create(post);
  if (post.channel.kind === 'thread') threads.wake(post.channel, message);
  return message;
}
