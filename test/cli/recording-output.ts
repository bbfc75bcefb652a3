import { Output } from '../../src/cli/output.ts';

/** An output that keeps what it is given. */
export function recordingOutput({
  isTTY = false,
  environment = {},
}: {
  isTTY?: boolean;
  environment?: Record<string, string>;
} = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write(text: string, done?: () => void) {
      written[name] += text;
      done?.();
      return true;
    },
  });
  return { output: new Output(stream('stdout'), stream('stderr'), environment), written };
}
