import { describe, expect, it } from 'vitest';
import { parseInvocation } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/cli/registry.ts';
import { commandHelp, displayWidth, programHelp } from '../../src/cli/usage.ts';
import { SsiatError } from '../../src/errors.ts';

const parse = (...argv: string[]) => parseInvocation(argv, COMMANDS);

function usageMessage(...argv: string[]): string {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof SsiatError && error.code === 'usage') return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parseInvocation', () => {
  it('shows the help of the program and of each command', () => {
    expect(parse()).toEqual({ kind: 'program-help' });
    expect(parse('--help')).toEqual({ kind: 'program-help' });
    expect(parse('help')).toEqual({ kind: 'program-help' });
    expect(parse('--version')).toEqual({ kind: 'version' });
    for (const command of COMMANDS) {
      expect(parse(command.name, '--help')).toEqual({ kind: 'command-help', command });
      expect(parse('help', command.name)).toEqual({ kind: 'command-help', command });
    }
  });

  it('reads options and what stands beside them', () => {
    const invocation = parse('search', '회원 등급', '--k', '3', '--json');
    if (invocation.kind !== 'run') throw new Error(invocation.kind);
    expect(invocation.positionals).toEqual(['회원 등급']);
    expect(invocation.options.text('k')).toBe('3');
    expect(invocation.options.flag('json')).toBe(true);
    expect(invocation.options.flag('explain')).toBe(false);
  });

  it('takes text behind -- as it is', () => {
    const invocation = parse('ask', '--', '-5도면 추운가요?');
    expect(invocation.kind === 'run' && invocation.positionals).toEqual(['-5도면 추운가요?']);
  });

  it.each([
    [['bogus'], "'bogus' 명령은 없습니다"],
    [['serch'], "'search' 명령을 찾으셨나요?"],
    [['--json'], '옵션 앞에 명령'],
    [['ask', '--foo'], "'--foo' 옵션은 없습니다"],
    [['search', '말', '--k'], "'--k' 옵션의 값"],
    [['index', '--json=1'], "'--json' 옵션의 값"],
    [['show'], '필요한 값이 빠졌습니다'],
    [['show', 'a.md', 'b.md'], "'b.md' 값은 쓸 곳이 없습니다"],
    [['start', '지금'], "'지금' 값은 쓸 곳이 없습니다"],
  ])('explains %j', (argv, message) => {
    expect(usageMessage(...argv)).toContain(message);
  });

  it('shows control characters of a wrong name as symbols', () => {
    expect(usageMessage('\u001b[31mx')).not.toContain('\u001b');
  });
});

describe('help', () => {
  it('names every command and option in Korean', () => {
    const help = programHelp(COMMANDS);
    for (const command of COMMANDS) {
      expect(help).toContain(command.name);
      const text = commandHelp(command);
      expect(text).toMatch(/사용법: ssiat/);
      for (const [name, { description }] of Object.entries(command.options)) {
        expect(text).toContain(`--${name}`);
        expect(description).toMatch(/[가-힣]/);
      }
    }
  });

  it('counts a Hangul syllable as two columns', () => {
    expect(displayWidth('--seeds 폴더')).toBe(12);
  });
});
