import { parseArgs } from 'node:util';
import { SsiatError, systemErrorCode } from '../errors.ts';
import { jamoDistance } from '../korean/jamo.ts';
import { type Command, OptionValues } from './command.ts';
import { printableLine } from './printable.ts';
import { usageLine } from './usage.ts';

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: 'program-help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'command-help'; readonly command: Command }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly options: OptionValues;
      readonly positionals: readonly string[];
    };

/**
 * Reads the arguments after the program's name.
 *
 * @throws SsiatError `usage` with a Korean explanation for an unknown command or option, a missing value, or too many
 * or too few arguments.
 */
export function parseInvocation(argv: readonly string[], commands: readonly Command[]): Invocation {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h') return { kind: 'program-help' };
  if (name === '--version' || name === '-v') return { kind: 'version' };
  if (name === 'help') {
    return rest[0] === undefined
      ? { kind: 'program-help' }
      : { kind: 'command-help', command: findCommand(rest[0], commands) };
  }
  const command = findCommand(name, commands);
  const { values, positionals } = parseOptions(command, rest);
  if (values.help === true) return { kind: 'command-help', command };
  checkPositionals(command, positionals);
  return { kind: 'run', command, options: new OptionValues(values), positionals };
}

function findCommand(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  if (name.startsWith('-')) {
    throw usageError(
      `'${printableLine(name)}' 옵션 앞에 명령이 있어야 합니다. 'ssiat --help'로 명령을 볼 수 있습니다.`,
    );
  }
  const near = commands.find((command) => jamoDistance(command.name, name.toLowerCase(), 2) <= 2);
  const hint = near === undefined ? '' : ` '${near.name}' 명령을 찾으셨나요?`;
  throw usageError(
    `'${printableLine(name)}' 명령은 없습니다.${hint} 'ssiat --help'로 명령을 볼 수 있습니다.`,
  );
}

function parseOptions(command: Command, args: string[]) {
  const options = { help: { type: 'boolean', short: 'h' } as const, ...command.options };
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const option =
      error instanceof Error ? printableLine(/'(--?[^'\s=]+)/.exec(error.message)?.[1] ?? '') : '';
    const hint = `사용법: ssiat ${usageLine(command)} (자세히: ssiat ${command.name} --help)`;
    switch (systemErrorCode(error)) {
      case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
        throw usageError(
          `'${option}' 옵션은 없습니다. '-'로 시작하는 글은 '--' 뒤에 적어 주세요.\n${hint}`,
          error,
        );
      case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
        throw usageError(
          `'${option}' 옵션의 값이 빠졌거나, 값을 받지 않는 옵션에 값이 있습니다.\n${hint}`,
          error,
        );
      default:
        throw error;
    }
  }
}

function checkPositionals({ positionals, ...command }: Command, given: readonly string[]): void {
  const hint = `사용법: ssiat ${usageLine({ positionals, ...command })} (자세히: ssiat ${command.name} --help)`;
  if (given.length < positionals.min)
    throw usageError(`'${command.name}' 명령에 필요한 값이 빠졌습니다.\n${hint}`);
  if (given.length > positionals.max) {
    throw usageError(`'${printableLine(given[positionals.max]!)}' 값은 쓸 곳이 없습니다.\n${hint}`);
  }
}

export function usageError(message: string, cause?: unknown): SsiatError {
  return new SsiatError('usage', message, { cause });
}
