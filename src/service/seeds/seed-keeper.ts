import { daysBefore } from '../../store/days.ts';
import { fetchUrl, type WebAccess } from './fetch-url.ts';
import { type IndexedUploads, indexUploads } from './index-uploads.ts';
import type { Keeper, Keeping } from './keeping.ts';
import { decide, type Incoming, receive } from './receiving.ts';
import { type Removal, type Restoration, removeDocument, restoreDocument } from './removing.ts';
import { SeedFolder } from './seed-folder.ts';
import { Serial } from './serial.ts';
import { Staging } from './staging.ts';
import { Trash } from './trash.ts';
import type { AskingUpload, Choice, Upload } from './upload.ts';

export type { Incoming, Restoration };

/** Puts documents in and takes them out while the bot runs. */
export interface SeedKeeper {
  /** Largest file that is taken, in bytes. */
  readonly maxFileBytes: number;
  /** Puts a file among the seeds, unless one of its name or content is there; never throws. */
  receive(incoming: Incoming): Promise<Upload>;
  /** The same for a document on the web; refused unless that is allowed. */
  receiveUrl(address: string): Promise<Upload>;
  /** Does what somebody has chosen about a file that waits; never throws. */
  decide(upload: AskingUpload, choice: Choice): Promise<Upload>;
  /** Brings the index up to date and tells what became of the files that were placed. */
  index(uploads: readonly Upload[], by: Keeper): Promise<IndexedUploads>;
  /** @throws SsiatError `seeds` or `storage` */
  remove(source: string, by: Keeper): Promise<Removal>;
  /** @throws SsiatError `seeds` or `storage` */
  restore(trashId: string, by: Keeper): Promise<Restoration>;
  /** Deletes uploads that nobody decided about, and what has been in the trash long enough. */
  prune(): Promise<void>;
}

export interface SeedKeeperOptions
  extends Pick<
    Keeping,
    'maxFileBytes' | 'allowUrls' | 'audit' | 'log' | 'now' | 'index' | 'documentOf' | 'documentCount'
  > {
  readonly seedsDirectory: string;
  readonly dataDirectory: string;
  readonly retentionDays: number;
  /** How the web is reached; the real way by default. */
  readonly web?: WebAccess;
}

const NO_URLS = '주소로 문서를 받는 기능이 꺼져 있습니다. 파일로 올리거나 .env에서 ALLOW_URLS를 켜 주세요.';

export function createSeedKeeper(options: SeedKeeperOptions): SeedKeeper {
  const { seedsDirectory, dataDirectory, retentionDays, web = {}, now, maxFileBytes } = options;
  const keeping: Keeping = {
    ...options,
    folder: new SeedFolder(seedsDirectory),
    trash: new Trash(dataDirectory, now),
    staging: new Staging(dataDirectory),
    turns: new Serial(),
  };
  return {
    maxFileBytes,
    receive: (incoming) => receive(incoming, keeping),
    async receiveUrl(address) {
      if (!keeping.allowUrls) return { name: address, state: { kind: 'refused', reason: NO_URLS } };
      const fetch = (file: string, maxBytes: number) => fetchUrl(address, file, { maxBytes, ...web });
      return receive({ name: address, isAddress: true, size: null, fetch }, keeping);
    },
    decide: (upload, choice) => decide(upload, choice, keeping),
    index: (uploads, by) => indexUploads(uploads, by, keeping),
    remove: (source, by) => removeDocument(source, by, keeping),
    restore: (trashId, by) => restoreDocument(trashId, by, keeping),
    async prune() {
      await keeping.staging.prune();
      await keeping.trash.prune(daysBefore(now(), retentionDays));
    },
  };
}
