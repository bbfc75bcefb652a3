import { describe, expect, it } from 'vitest';
import { Output } from '../../src/cli/output.ts';
import { printable, printableLine, safeJson } from '../../src/cli/printable.ts';
import { recordingOutput } from './recording-output.ts';

describe('printable', () => {
  it('shows what steers a terminal as symbols', () => {
    expect(printable('\u001b[31m빨강\u001b[0m')).toBe('␛[31m빨강␛[0m');
    expect(printable('\u009b31m\u0007\r\b\u007f')).toBe('�31m␇␍␈␡');
    expect(printable('가\u202e나')).toBe('가�나');
  });

  it('leaves text alone', () => {
    const text = '한글 🇰🇷👩‍👩‍👧, 표\t칸\n다음 줄 “따옴표”';
    expect(printable(text)).toBe(text);
    expect(printableLine('한 줄\n  다음 줄')).toBe('한 줄 다음 줄');
  });
});

describe('safeJson', () => {
  it('escapes what JSON leaves and reads back the same', () => {
    const value = { text: '\u001b[31m \u009b \u007f \u2028 가' };
    expect(safeJson(value)).toMatch(/^[\u0020-\u007e가]+$/);
    expect(JSON.parse(safeJson(value))).toEqual(value);
  });
});

describe('Output', () => {
  const colored = (isTTY: boolean, environment: Record<string, string>) =>
    recordingOutput({ isTTY, environment }).output.colors.isColorSupported;

  it('colours terminals alone', () => {
    expect(colored(true, {})).toBe(true);
    expect(colored(false, {})).toBe(false);
    expect(colored(true, { TERM: 'dumb' })).toBe(false);
  });

  it('respects NO_COLOR and FORCE_COLOR', () => {
    expect(colored(true, { NO_COLOR: '1' })).toBe(false);
    expect(colored(true, { NO_COLOR: '' })).toBe(true);
    expect(colored(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(colored(true, { FORCE_COLOR: '0' })).toBe(false);
    expect(colored(false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    // Continuous integration is no reason to colour a pipe.
    expect(colored(false, { CI: 'true' })).toBe(false);
  });

  it('links where the terminal is known to understand it', () => {
    const link = (isTTY: boolean, environment: Record<string, string>) =>
      recordingOutput({ isTTY, environment }).output.link('글', 'https://example.org/a\u001b]b');
    expect(link(true, { TERM_PROGRAM: 'vscode' })).toBe(
      '\u001b]8;;https://example.org/a%1B]b\u001b\\글\u001b]8;;\u001b\\',
    );
    expect(link(true, {})).toBe('글');
    expect(link(false, { TERM_PROGRAM: 'vscode' })).toBe('글');
  });

  it('keeps results and remarks apart', () => {
    const written: string[] = [];
    const stream = (name: string) => ({
      write(text: string) {
        written.push(`${name}:${text}`);
        return true;
      },
    });
    const output = new Output(stream('out'), stream('err'), {});
    output.line('결과');
    output.note('안내');
    output.json({ 값: 1 });
    expect(written).toEqual(['out:결과\n', 'err:안내\n', 'out:{"값":1}\n']);
  });
});
