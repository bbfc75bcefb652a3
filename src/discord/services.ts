import type { Assistant } from '../service/assistant.ts';
import type { Faq } from '../service/faq.ts';
import type { Latencies } from '../service/latencies.ts';
import type { Library } from '../service/library.ts';
import type { ReindexJobs } from '../service/reindexing.ts';
import type { IndexStatus } from '../service/status.ts';
import type { Store } from '../store/store.ts';

/** What the bot stands on; whoever starts it builds them. */
export interface BotServices {
  readonly assistant: Assistant;
  readonly library: Library;
  readonly reindexing: ReindexJobs;
  readonly faq: Faq;
  readonly store: Store;
  /** From the arrival of a question to its final message. */
  readonly latencies: Latencies;
  status(): IndexStatus;
  now(): Date;
}
