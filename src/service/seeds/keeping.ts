import type { Logger } from '../../log.ts';
import type { AuditStore, Keeper, NewAuditEntry } from '../../store/audit-store.ts';
import type { ReindexOptions, ReindexOutcome } from '../reindexing.ts';
import type { SeedFolder } from './seed-folder.ts';
import type { Serial } from './serial.ts';
import type { Staging } from './staging.ts';
import type { Trash } from './trash.ts';

export type { Keeper };

/** What those work with who change the seeds. */
export interface Keeping {
  readonly folder: SeedFolder;
  readonly trash: Trash;
  readonly staging: Staging;
  /** Changes of files happen one after the other. */
  readonly turns: Serial;
  readonly maxFileBytes: number;
  readonly allowUrls: boolean;
  readonly audit: Pick<AuditStore, 'note'>;
  readonly log: Logger;
  now(): Date;
  /** Brings the index up to date; null when the bot is ending. */
  index(options?: ReindexOptions): Promise<ReindexOutcome | null>;
  /** The document that the live index has of a source. */
  documentOf(source: string): { readonly title: string; readonly chunks: number } | null;
  /** How many documents the live index has. */
  documentCount(): number;
}

/** Notes a change. What was done stays done when it cannot be noted. */
export function noteChange({ audit, log }: Pick<Keeping, 'audit' | 'log'>, entry: NewAuditEntry): void {
  try {
    audit.note(entry);
  } catch (error) {
    log.error({ err: error, action: entry.action }, 'a change of the documents not noted');
  }
}

/** Why a run did not bring the index up to date, in Korean; null when it did. */
export function failureOf(outcome: ReindexOutcome | null): string | null {
  if (outcome === null) return '봇이 꺼지는 중입니다.';
  if (outcome.kind === 'failed') return outcome.error.message;
  return outcome.kind === 'cancelled' ? '재색인이 취소되었습니다.' : null;
}
