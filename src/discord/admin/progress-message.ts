import type { Logger } from '../../log.ts';
import { apiProblem } from '../api-errors.ts';
import type { MessageBody } from '../rendering/body.ts';

/** The least time between two edits of one message (milliseconds): an edit a second runs into rate limits. */
const EDIT_MS = 2_000;
/** An interaction's token lives for fifteen minutes; the last one is kept for saying where it goes on. */
const TOKEN_MS = 14 * 60_000;

type Show = (body: MessageBody) => Promise<void>;

/** A message that was sent, and what edits it. */
interface PostedMessage {
  readonly url: string;
  readonly edit: Show;
}

/** Where a job may show itself. */
export interface ProgressPlaces {
  /** Edits the reply to the command; no longer than the interaction's token lives. */
  readonly reply: Show;
  /** Sends a message of its own to the channel. */
  post(body: MessageBody): Promise<PostedMessage>;
  /** Writes to the user who began the job, privately. */
  readonly tell: Show;
}

export interface ProgressMessageOptions {
  readonly places: ProgressPlaces;
  /** What the reply says in the end when the job goes on in another message. */
  readonly movedOn: (url: string) => MessageBody;
  /** What it says when there is no other message. */
  readonly goesOnUnseen: MessageBody;
  readonly log: Logger;
}

/**
 * The message of a job that may take longer than an interaction lives. It is edited at most every two seconds, with the
 * latest state only, and one edit at a time; after fourteen minutes it goes on in a message of its own. The result is
 * shown in any case: there, in a new message, or to the user alone.
 */
export class ProgressMessage {
  private readonly options: ProgressMessageOptions;
  private readonly movesAt = performance.now() + TOKEN_MS;
  private isReply = true;
  /** Null when the message is gone or must not be written any more. */
  private edit: Show | null;
  private waiting: MessageBody | null = null;
  private drawing: Promise<void> | null = null;
  private isOver = false;
  private wake: () => void = () => undefined;

  constructor(options: ProgressMessageOptions) {
    this.options = options;
    this.edit = options.places.reply;
  }

  /** Shows a state when its time has come, unless a later one comes before; never fails. */
  update(body: MessageBody): void {
    this.waiting = body;
    this.drawing ??= this.draw().finally(() => {
      this.drawing = null;
    });
  }

  /** Shows the result, after whatever is on its way; never fails. Nothing may follow. */
  async finish(body: MessageBody): Promise<void> {
    this.waiting = null;
    this.isOver = true;
    this.wake();
    await this.drawing;
    const { post, tell } = this.options.places;
    for (const show of [() => this.show(body), () => post(body), () => tell(body)]) {
      try {
        await show();
        return;
      } catch (error) {
        this.options.log.info({ err: error }, 'a result could not be shown');
      }
    }
  }

  private async draw(): Promise<void> {
    while (this.waiting !== null) {
      const body = this.waiting;
      this.waiting = null;
      await this.show(body).catch((error: unknown) => this.giveUp(error));
      if (!this.isOver) await this.pause();
    }
  }

  private async show(body: MessageBody): Promise<void> {
    if (this.edit === null) throw new Error('there is no message to edit');
    if (this.isReply && performance.now() >= this.movesAt) await this.moveOn(this.edit, body);
    else await this.edit(body);
  }

  private async moveOn(reply: Show, body: MessageBody): Promise<void> {
    const { places, movedOn, goesOnUnseen, log } = this.options;
    this.isReply = false;
    const farewell = (text: MessageBody) =>
      reply(text).catch((error: unknown) => log.info({ err: error }, 'a reply could not be closed'));
    try {
      const { url, edit } = await places.post(body);
      this.edit = edit;
      await farewell(movedOn(url));
    } catch (error) {
      this.edit = null;
      await farewell(goesOnUnseen);
      throw error;
    }
  }

  /** What is gone or forbidden stays so: each further request would count against the bot. */
  private giveUp(error: unknown): void {
    if (this.edit === null) return;
    if (apiProblem(error) !== 'other') this.edit = null;
    this.options.log.info({ err: error }, 'progress could not be shown');
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, EDIT_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
