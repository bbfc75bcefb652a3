import picocolors from 'picocolors';
import { safeJson } from './printable.ts';

/** The part of a stream that is needed here; `process.stdout` and `process.stderr` are such. */
export interface OutputStream {
  readonly isTTY?: boolean;
  write(text: string, done?: () => void): boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * The only way to the terminal. Results go to standard output, everything else (progress, hints, errors) to standard
 * error, so that a pipe carries results alone. Callers make text from outside printable before they colour it.
 */
export class Output {
  /** Colours of standard output; each is the identity where there are none. */
  readonly colors: Colors;
  /** Colours of standard error. */
  readonly noteColors: Colors;
  /** Standard output is a terminal. */
  readonly interactive: boolean;
  /** Standard error is a terminal: a progress bar may redraw its line. */
  readonly notesInteractive: boolean;
  private readonly hyperlinks: boolean;
  private readonly stdout: OutputStream;
  private readonly stderr: OutputStream;

  constructor(stdout: OutputStream, stderr: OutputStream, environment: Environment) {
    this.stdout = stdout;
    this.stderr = stderr;
    this.interactive = stdout.isTTY === true;
    this.notesInteractive = stderr.isTTY === true;
    this.colors = picocolors.createColors(wantsColor(stdout, environment));
    this.noteColors = picocolors.createColors(wantsColor(stderr, environment));
    this.hyperlinks = this.interactive && supportsHyperlinks(environment);
  }

  /** Writes a line of the result. */
  line(text = ''): void {
    this.stdout.write(`${text}\n`);
  }

  /** Writes a line about the run. */
  note(text: string): void {
    this.stderr.write(`${text}\n`);
  }

  /** Writes one JSON object on a line of its own. */
  json(value: unknown): void {
    this.line(safeJson(value));
  }

  /** Text that opens `url` when clicked, where the terminal can (OSC 8); else the text. */
  link(text: string, url: string): string {
    // A parsed URL holds no control character: they are percent-encoded or refused.
    return this.hyperlinks && URL.canParse(url)
      ? `\u001b]8;;${new URL(url).href}\u001b\\${text}\u001b]8;;\u001b\\`
      : text;
  }

  /** Resolves when everything written has been handed to the system. */
  async flush(): Promise<void> {
    await Promise.all(
      [this.stdout, this.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', resolve))),
    );
  }
}

/** https://no-color.org and https://force-color.org: set and not empty decides; NO_COLOR wins. */
function wantsColor({ isTTY = false }: OutputStream, environment: Environment): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced) return forced !== '0' && forced !== 'false';
  return isTTY && environment.TERM !== 'dumb';
}

/** Terminals known to understand OSC 8; others would at best ignore it. */
function supportsHyperlinks(environment: Environment): boolean {
  if (environment.FORCE_HYPERLINK) return environment.FORCE_HYPERLINK !== '0';
  if (environment.TERM === 'dumb') return false;
  const { TERM = '', TERM_PROGRAM = '', VTE_VERSION = '0' } = environment;
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(TERM_PROGRAM) ||
    /kitty|ghostty|alacritty|foot/.test(TERM) ||
    Number(VTE_VERSION) >= 5000 ||
    ['WT_SESSION', 'KONSOLE_VERSION', 'DOMTERM'].some((name) => environment[name] !== undefined)
  );
}
