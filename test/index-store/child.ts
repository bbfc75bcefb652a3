/** A process of its own for the tests, told what to do in its first message; see `Task`. */
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { build, loadParts, UNPRIVILEGED } from './parts.ts';
import { documentsOfState, stateOf } from './states.ts';

export type Task =
  /** Takes the build lock and keeps it until told `release`. */
  | { readonly kind: 'lock'; readonly directory: string }
  /** Loads what is live, then tries to build state 99. */
  | { readonly kind: 'build'; readonly directory: string }
  /** Builds one state after the other, from what is live, until it is killed. */
  | { readonly kind: 'build-on'; readonly directory: string };

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'released' }
  | { readonly kind: 'building'; readonly state: number }
  | { readonly kind: 'done'; readonly liveState: number | null }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly code: string;
      readonly message: string;
      readonly liveState?: number | null;
    };

function report(message: Report): void {
  process.send?.(message);
}

async function lock(directory: string): Promise<void> {
  const held = await acquireBuildLock(directory);
  report({ kind: 'locked' });
  process.on('message', (message) => {
    if (message !== 'release') return;
    void held.release().then(() => report({ kind: 'released' }));
  });
}

async function liveState(directory: IndexDirectory): Promise<number | null> {
  const version = await directory.current();
  if (version === null) return null;
  return stateOf(await loadSnapshot(directory, version, (await loadParts()).identity));
}

async function buildOnce(path: string): Promise<void> {
  const directory = new IndexDirectory(path);
  const before = await liveState(directory);
  try {
    await build(directory, documentsOfState(99), null);
    report({ kind: 'done', liveState: await liveState(directory) });
  } catch (error) {
    const { name, code, message } = error as Error & { code: string };
    report({
      kind: 'failed',
      name,
      code,
      message,
      liveState: before === null ? null : await liveState(directory),
    });
  }
}

async function buildOn(path: string): Promise<void> {
  const directory = new IndexDirectory(path);
  const { identity } = await loadParts();
  for (;;) {
    const held = await acquireBuildLock(path);
    const version = await directory.current();
    const previous = version === null ? null : await loadSnapshot(directory, version, identity);
    const state = (previous === null ? -1 : stateOf(previous)) + 1;
    report({ kind: 'building', state });
    await build(directory, documentsOfState(state), previous);
    await held.release();
  }
}

process.once('message', (task: Task) => {
  const work =
    task.kind === 'lock'
      ? lock(task.directory)
      : task.kind === 'build'
        ? buildOnce(task.directory)
        : buildOn(task.directory);
  work.catch((error: Error & { code?: string }) => {
    report({ kind: 'failed', name: error.name, code: error.code ?? '', message: error.message });
  });
});

if (process.argv[2] !== 'lock') await loadParts();
// Only now: the checkout itself may lie in a folder that only root can read.
if (process.argv[3] === UNPRIVILEGED) dropPrivileges();
report({ kind: 'ready' });

/** Root may read and write anywhere, so permissions are tested as nobody. */
function dropPrivileges(): void {
  const nobody = 65_534;
  if (process.getuid?.() !== 0) return;
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
