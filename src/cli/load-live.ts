import { SsiatError } from '../errors.ts';
import { refusalReason } from '../index-store/live-index.ts';
import { type IndexSnapshot, loadSnapshot } from '../index-store/snapshot.ts';
import type { Runtime } from '../wiring.ts';
import type { Output } from './output.ts';

/** How a command gets its index ready. */
export interface PrepareOptions {
  readonly output: Output;
  readonly signal: AbortSignal;
  /** No progress and no hints. */
  readonly quiet?: boolean;
}

type Live =
  | { readonly snapshot: IndexSnapshot }
  | { readonly snapshot: null /** Why, a Korean sentence. */; readonly reason: string };

/** The live index if it can be used. @throws SsiatError `model` or `storage` */
export async function loadLive(runtime: Runtime): Promise<Live> {
  const version = await runtime.directory.current();
  if (version === null) return { snapshot: null, reason: '색인이 아직 없습니다.' };
  try {
    return { snapshot: await loadSnapshot(runtime.directory, version, await runtime.identity()) };
  } catch (error) {
    if (error instanceof SsiatError && error.code.startsWith('index-')) {
      return { snapshot: null, reason: refusalReason(error) };
    }
    throw error;
  }
}
