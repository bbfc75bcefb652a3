import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts a worker thread from a module beside the caller, given without its extension: the compiled module in a
 * build; else the TypeScript source through tsx, whose loader a worker does not inherit and must register itself.
 */
export function startWorker(module: string, callerUrl: string): Worker {
  if (callerUrl.endsWith('.js')) return new Worker(new URL(`${module}.js`, callerUrl));
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href.replace(
    /\.cjs$/,
    '.mjs',
  );
  const source = new URL(`${module}.ts`, callerUrl).href;
  return new Worker(
    `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); });`,
    { eval: true },
  );
}
