import type { Services } from '../service/services.ts';

/** What the bot stands on; whoever starts it builds and closes them. */
export type BotServices = Omit<Services, 'close'>;
