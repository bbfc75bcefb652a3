import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';

/** Runs with the adapters of the configuration, which are loaded only now and freed at the end. */
export async function withRuntime<Result>(
  { config, log }: Pick<CommandContext, 'config' | 'log'>,
  use: (runtime: Runtime) => Promise<Result>,
): Promise<Result> {
  const { createRuntime } = await import('../wiring.ts');
  const runtime = createRuntime(config, log);
  try {
    return await use(runtime);
  } finally {
    await runtime.close();
  }
}
