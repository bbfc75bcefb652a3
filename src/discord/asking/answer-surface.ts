import type { MessageBody } from '../rendering/body.ts';

/** Where an answer appears: first what is being done, then the answer itself. */
export interface AnswerSurface {
  /** Shows a phase when there is time to; never waited for, never fails. */
  phase(text: string): void;
  /** Shows the answer for good, after any phase that is still on its way. */
  finish(body: MessageBody): Promise<void>;
}

/** Questions that may be under way for phases to be shown. */
const MOST_ASKING = 5;

/**
 * Phases share the requests that Discord allows a second with answers: when many ask at once they are left out, so that
 * the answers come sooner.
 */
export class PhaseBudget {
  private asking = 0;

  /** Counts a question as under way until the result is called. */
  begin(): () => void {
    this.asking += 1;
    return () => {
      this.asking -= 1;
    };
  }

  /** Whether a phase may be shown now. */
  isFree(): boolean {
    return this.asking <= MOST_ASKING;
  }
}

/** Sends the latest phase only, one at a time: a phase that is overtaken while another is being sent is left out. */
export class PhaseLine {
  private readonly show: (text: string) => Promise<unknown>;
  private pending: string | null = null;
  private sending: Promise<void> | null = null;

  /** @param show sends one phase; a failure is ignored, since the answer follows. */
  constructor(show: (text: string) => Promise<unknown>) {
    this.show = show;
  }

  set(text: string): void {
    this.pending = text;
    this.sending ??= this.drain().finally(() => {
      this.sending = null;
    });
  }

  /** Drops what has not been sent and waits for what is on its way. */
  async end(): Promise<void> {
    this.pending = null;
    await this.sending;
  }

  private async drain(): Promise<void> {
    while (this.pending !== null) {
      const text = this.pending;
      this.pending = null;
      await this.show(text).catch(() => undefined);
    }
  }
}
