import type { Client } from 'discord.js';
import type { Logger } from '../log.ts';
import type { AccessRules } from './access.ts';
import type { PhaseBudget } from './asking/answer-surface.ts';
import type { Conversations } from './asking/conversations.ts';
import type { Manners } from './manners.ts';
import type { BotServices } from './services.ts';

/** What every handler gets to work with. */
export interface BotContext {
  readonly client: Client<true>;
  readonly services: BotServices;
  readonly access: AccessRules;
  readonly manners: Manners;
  readonly conversations: Conversations;
  readonly phases: PhaseBudget;
  readonly log: Logger;
  /** Whether questions may appear in the log. */
  readonly logQuestions: boolean;
  /** Whether messages without a mention can be read (the privileged intent). */
  readonly readsMessages: boolean;
  /** How long question texts and message states are kept. */
  readonly retentionDays: number;
  /** Servers that attachments are fetched from, as `https://host`. */
  readonly attachmentOrigins: ReadonlySet<string>;
  readonly startedAt: Date;
}
