import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { Output } from './output.ts';

/** Standard input: a terminal, a file, a pipe or nothing. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** An option of a command, for `parseArgs` and for its help. */
export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly description: string;
  /** What stands for the value in the help ("N"); only for strings. */
  readonly value?: string;
}

/** What a command gets to work with. */
export interface CommandContext {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
  readonly config: Config;
  readonly log: Logger;
  readonly output: Output;
  readonly input: InputStream;
  /** Standard output, for the prompt's line editor; everything else goes through `output`. */
  readonly screen: NodeJS.WritableStream;
  /** Aborted when the process is asked to end; its reason is a SsiatError `cancelled`. */
  readonly signal: AbortSignal;
  /** Asks the command to end, as a signal does. */
  interrupt(): void;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line, Korean. */
  readonly summary: string;
  /** What follows the name on the command line. */
  readonly usage: string;
  /** Paragraphs of the help below the usage, Korean. */
  readonly details?: readonly string[];
  readonly examples?: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** How many arguments without a name it takes. */
  readonly positionals: { readonly min: number; readonly max: number };
  /** True for one that runs until a signal: being told to end is then success. */
  readonly serves?: boolean;
  /**
   * Does the work; resolves to the exit code.
   *
   * @throws SsiatError `usage` for arguments that contradict each other (exit code 2), others for failures (1).
   */
  run(context: CommandContext): Promise<number>;
}

/** Parsed options by name. */
export class OptionValues {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.values = values;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }
}
