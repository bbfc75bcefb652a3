import { SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { IndexDirectory } from './directory.ts';
import type { IndexIdentity } from './manifest.ts';
import { type IndexSnapshot, loadSnapshot } from './snapshot.ts';

const POLL_MS = 1_000;
/** A version that could not be loaded is tried again this much later: the reason may pass (no file handle left). */
const RETRY_MS = 30_000;

export interface LiveIndexOptions {
  readonly directory: IndexDirectory;
  readonly identity: () => Promise<IndexIdentity>;
  readonly log: Logger;
  /** Milliseconds between two looks at which version is live. */
  readonly pollMs?: number;
}

type SwapListener = (snapshot: IndexSnapshot) => void | Promise<void>;

/**
 * The snapshot that answers come from. It is replaced whole when a new version is published, by this process or
 * another; a version that cannot be loaded is logged once and the one in use stays.
 */
export class LiveIndex {
  private readonly options: LiveIndexOptions;
  private readonly listeners = new Set<SwapListener>();
  private snapshot: IndexSnapshot | null = null;
  private timer: NodeJS.Timeout | null = null;
  private refused: { readonly version: string; readonly retryAt: number } | null = null;
  private refreshed: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(options: LiveIndexOptions) {
    this.options = options;
  }

  /**
   * Loads the live version and begins to follow it. The timer does not keep the process alive.
   *
   * @param loaded the live version, when the caller has it loaded already.
   * @throws SsiatError `index-missing`, `index-mismatch` or `index-corrupt`.
   */
  async open(loaded: IndexSnapshot | null = null): Promise<IndexSnapshot> {
    const snapshot = loaded ?? (await this.loadLive());
    this.snapshot = snapshot;
    this.schedule();
    return snapshot;
  }

  /** The snapshot in use. @throws when the index is not open */
  current(): IndexSnapshot {
    if (this.snapshot === null) throw new Error('the live index is not open');
    return this.snapshot;
  }

  /** Calls `listener` with every snapshot that comes into use from now on; the result ends that. */
  onSwap(listener: SwapListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Looks now whether another version is live, and takes it up. Never throws. */
  refresh(): Promise<void> {
    // One after the other: two at once would load the same version twice.
    this.refreshed = this.refreshed.then(() => this.takeUp());
    return this.refreshed;
  }

  private async takeUp(): Promise<void> {
    if (this.closed) return;
    const { directory, identity, log } = this.options;
    let version: string | null = null;
    try {
      version = await directory.current();
      if (version === null || version === this.snapshot?.version || this.isRefused(version)) return;
      const snapshot = await loadSnapshot(directory, version, await identity());
      // Listeners prepare what answers from it (a searcher) before it becomes the current one.
      for (const listener of this.listeners) await listener(snapshot);
      if (this.closed) return;
      this.snapshot = snapshot;
      this.refused = null;
      log.info(
        { version, documents: snapshot.documents.length, chunks: snapshot.chunkCount },
        'index swapped',
      );
    } catch (error) {
      if (this.refused === null || this.refused.version !== version) {
        log.warn(
          { version, reason: error instanceof Error ? error.message : String(error) },
          'index not taken up',
        );
        log.debug({ err: error }, 'index not taken up');
      }
      this.refused = { version: version ?? '', retryAt: Date.now() + RETRY_MS };
    }
  }

  close(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.listeners.clear();
  }

  private async loadLive(): Promise<IndexSnapshot> {
    const { directory, identity } = this.options;
    const version = await directory.current();
    if (version === null) throw missingIndex();
    return loadSnapshot(directory, version, await identity());
  }

  private isRefused(version: string): boolean {
    return this.refused?.version === version && Date.now() < this.refused.retryAt;
  }

  private schedule(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      void this.refresh().finally(() => this.schedule());
    }, this.options.pollMs ?? POLL_MS);
    this.timer.unref();
  }
}

function missingIndex(): SsiatError {
  return new SsiatError('index-missing', '색인이 없습니다. `npm run index`로 만들어 주세요.');
}

/** The message of an index that cannot be used, without its advice: for when what it advises is being done. */
export function refusalReason({ message }: SsiatError): string {
  return message.replace(/ `npm run index`.*$/s, '');
}
