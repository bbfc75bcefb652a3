import { type ChildProcess, spawn } from 'node:child_process';
import type { Changes } from './changes.ts';
import type { Transcript } from './transcript.ts';

/** Where and with what a bot's process runs. */
export interface SpawnOptions {
  readonly cwd?: string;
  /** The environment besides the token and the addresses; by default that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A bot in a process of its own. */
export class SpawnedBot {
  readonly child: ChildProcess;
  readonly #changes: Changes;
  #output = '';
  #hasEnded = false;

  /** A process that ends with an exit code other than 0 is recorded as a violation. */
  constructor(
    command: string,
    args: readonly string[],
    options: SpawnOptions,
    changes: Changes,
    transcript: Transcript,
  ) {
    this.#changes = changes;
    this.child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
        changes.notify();
      });
    this.child.on('error', (error) => transcript.violation('bot-crash', error.message));
    this.child.on('close', (code, signal) => {
      this.#hasEnded = true;
      if (code) transcript.violation('bot-crash', `exit ${code}: ${this.#output.slice(-300)}`);
      else transcript.note('process', `ended, ${signal ?? 'exit 0'}`);
    });
  }

  /** Standard output and standard error, as they came. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when the output holds the text. */
  async says(text: string, limitMs = 30_000): Promise<void> {
    await this.#changes.until(
      () => this.#output.includes(text),
      limitMs,
      () => `"${text}" in the bot's output, which ends: ${this.#output.slice(-400)}`,
    );
  }

  /** Resolves with the exit code, null after a signal. */
  async ended(limitMs = 30_000): Promise<number | null> {
    await this.#changes.until(
      () => this.#hasEnded,
      limitMs,
      () => 'the bot to end',
    );
    return this.child.exitCode;
  }

  /** Sends the signal and waits for the end; resolves with the exit code. */
  stop(signal: NodeJS.Signals = 'SIGTERM', limitMs = 10_000): Promise<number | null> {
    this.child.kill(signal);
    return this.ended(limitMs);
  }
}
