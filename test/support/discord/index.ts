export { FakeDiscord } from './fake-discord.ts';
export { controls } from './limits/component.ts';
export type { Turn } from './platform/turn.ts';
export { messageText } from './world/message-text.ts';
export type { FakeMessage, Guild, GuildChannel } from './world/model.ts';
