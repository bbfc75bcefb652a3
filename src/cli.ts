import { config as loadDotenv } from 'dotenv';
import { main } from './cli/main.ts';
import { Output } from './cli/output.ts';

// The entry point: the only place that reads the process's environment and arguments and ends it.
loadDotenv({ quiet: true });
const environment = process.env;
const output = new Output(process.stdout, process.stderr, environment);

// A reader that has seen enough (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

const exitCode = await main({
  argv: process.argv.slice(2),
  environment,
  workingDirectory: process.cwd(),
  output,
  input: process.stdin,
  screen: process.stdout,
  onSignal: (listener) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, listener);
  },
  onCrash: (listener) => process.on('uncaughtException', listener),
  exit: (code) => process.exit(code),
});
await output.flush();
// Threads of the native libraries would keep the process alive.
process.exit(exitCode);
