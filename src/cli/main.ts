import { SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { programVersion } from '../version.ts';
import { parseInvocation } from './arguments.ts';
import type { Command, InputStream } from './command.ts';
import { reportError } from './failure.ts';
import type { Output } from './output.ts';
import { COMMANDS } from './registry.ts';
import { commandHelp, programHelp } from './usage.ts';

/** How long a command may take to end by itself after a signal (milliseconds). */
const GRACE_MS = 10_000;

/** What the command line has of its process; the entry point passes the real one. */
export interface Process {
  readonly argv: readonly string[];
  readonly environment: Record<string, string | undefined>;
  readonly workingDirectory: string;
  readonly output: Output;
  readonly input: InputStream;
  readonly screen: NodeJS.WritableStream;
  onSignal(listener: () => void): void;
  onCrash(listener: (error: unknown) => void): void;
  /** Ends the process at once. */
  exit(code: number): void;
}

/** Runs the command that the arguments ask for and resolves to the exit code: 0, 1 (failed) or 2 (wrong usage). */
export async function main(host: Process): Promise<number> {
  const { output } = host;
  let log: Logger | null = null;
  try {
    const invocation = parseInvocation(host.argv, COMMANDS);
    switch (invocation.kind) {
      case 'program-help':
        output.line(programHelp(COMMANDS));
        return 0;
      case 'command-help':
        output.line(commandHelp(invocation.command));
        return 0;
      case 'version':
        output.line(programVersion());
        return 0;
      case 'run': {
        const { command, options, positionals } = invocation;
        // Help must not wait for what only a command needs.
        const [{ parseConfig }, { createLogger }] = await Promise.all([
          import('../config.ts'),
          import('../log.ts'),
        ]);
        const config = parseConfig(host.environment, host.workingDirectory);
        const logger = createLogger(config.logLevel);
        log = logger;
        host.onCrash((error) => {
          reportError(error, output, logger);
          host.exit(1);
        });
        const { signal, interrupt } = endOnSignal(host, command);
        const { input, screen } = host;
        return await command.run({
          options,
          positionals,
          config,
          log,
          output,
          input,
          screen,
          signal,
          interrupt,
        });
      }
    }
  } catch (error) {
    return reportError(error, output, log);
  }
}

/** The first signal asks the command to end, a second one or a long silence ends the process. */
function endOnSignal(host: Process, { serves }: Command): { signal: AbortSignal; interrupt: () => void } {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) return host.exit(1);
    controller.abort(new SsiatError('cancelled', '중단했습니다.'));
    setTimeout(() => host.exit(serves ? 0 : 1), GRACE_MS).unref();
  };
  host.onSignal(interrupt);
  return { signal: controller.signal, interrupt };
}
