import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import { recordingOutput } from './recording-output.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A place of its own for one test: seeds, index, and the environment that points to them. */
export class Workplace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'ssiat-cli-'));
  readonly seeds = path.join(this.folder, 'seeds');
  readonly index = path.join(this.folder, 'index');

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    mkdirSync(this.seeds);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.seeds, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts the real program as a user would, in this workplace. */
  spawn(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, ['--import', TSX, path.join(PROJECT, 'src', 'cli.ts'), ...args], {
      cwd: this.folder,
      env: this.environment(environment),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  /** Runs it to its end as a process of its own; slow: only for what {@link run} cannot show. */
  runProcess(
    args: readonly string[],
    options: { input?: string; env?: Record<string, string> } = {},
  ): Promise<CliResult> {
    const child = this.spawn(args, options.env);
    child.stdin?.end(options.input ?? '');
    return finished(child);
  }

  /** Runs everything behind the entry point inside this process. */
  async run(
    args: readonly string[],
    { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
  ): Promise<CliResult> {
    const environment = this.environment({ LOG_LEVEL: 'silent', ...env });
    const { output, written } = recordingOutput({ environment });
    const code = await main({
      argv: args,
      environment,
      workingDirectory: this.folder,
      output,
      input: Readable.from([input]),
      screen: new PassThrough(),
      onSignal: () => undefined,
      onCrash: () => undefined,
      exit: (status) => {
        throw new Error(`exit ${status}`);
      },
    });
    return { code, ...written };
  }

  environment(extra: Record<string, string> = {}): Record<string, string> {
    return {
      PATH: String(pathVariable()),
      HOME: this.folder,
      SEEDS_DIR: this.seeds,
      INDEX_DIR: this.index,
      DATA_DIR: path.join(this.folder, 'data'),
      ...extra,
    };
  }
}

function pathVariable(): string | undefined {
  return process.env.PATH;
}

/** What a child wrote and how it ended. */
async function finished(child: ChildProcess): Promise<CliResult> {
  const output = collect(child);
  const code = await new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));
  return { code, stdout: output.stdout(), stderr: output.stderr() };
}

/** Follows what a running child writes. */
export function collect(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return { stdout: () => stdout, stderr: () => stderr };
}

/** Resolves when `condition` holds; rejects with what `describe` says after too long. */
export async function until(
  condition: () => boolean,
  describe: () => string,
  milliseconds = 30_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The lines of an output, each parsed as JSON. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
