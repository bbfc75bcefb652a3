import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Starts a process from a module beside the caller, given without its extension: the compiled module in a build, else
 * the TypeScript source through tsx. The environment is empty, since it holds secrets, and what the process writes
 * comes through `stdout` and `stderr` of the result.
 *
 * @param flags of Node, such as a limit of memory
 * @throws the system's error when no process can be started; some come as an `error` event instead.
 */
export function startChild(module: string, callerUrl: string, flags: readonly string[] = []): ChildProcess {
  const isCompiled = callerUrl.endsWith('.js');
  return fork(fileURLToPath(new URL(`${module}.${isCompiled ? 'js' : 'ts'}`, callerUrl)), {
    execArgv: [...flags, ...(isCompiled ? [] : ['--import', tsxLoader()])],
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Dates arrive as dates, and long lists cost half of what JSON does.
    serialization: 'advanced',
  });
}

function tsxLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
