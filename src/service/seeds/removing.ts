import { SsiatError } from '../../errors.ts';
import { asDataStorageError, asSeedStorageError } from '../seed-storage-error.ts';
import { failureOf, type Keeper, type Keeping, noteChange } from './keeping.ts';

/** How long a removal can be taken back (ms). */
const UNDO_MS = 10 * 60_000;

export interface Removal {
  /** What takes it back. */
  readonly trashId: string;
  /** Why the document is still in the index, in Korean; null when it is not. */
  readonly problem: string | null;
}

export type Restoration =
  | { readonly kind: 'restored'; readonly source: string; readonly problem: string | null }
  /** The time is over, or the trash was emptied. */
  | { readonly kind: 'expired' }
  /** Another file has its place. */
  | { readonly kind: 'taken'; readonly source: string };

/**
 * Moves a document's file to the trash and brings the index up to date.
 *
 * @throws SsiatError `seeds` when the file is gone already, `storage` when it cannot be moved
 */
export async function removeDocument(source: string, by: Keeper, keeping: Keeping): Promise<Removal> {
  const { folder, trash, turns } = keeping;
  const trashId = await turns.run(async () => {
    const target = await folder.locate(source);
    if (target === null) {
      throw new SsiatError('seeds', '그 문서의 파일이 씨앗 폴더에 없습니다. `/재색인`으로 맞춰 주세요.');
    }
    const id = await trash.keep(target, source).catch((error: unknown) => {
      throw asDataStorageError(error);
    });
    await folder.remove(target).catch(async (error: unknown) => {
      await trash.remove(id);
      throw asSeedStorageError(error);
    });
    return id;
  });
  // The last document's removal has been confirmed; a folder that is empty besides is not.
  const problem = failureOf(await keeping.index({ acceptEmpty: keeping.documentCount() === 1 }));
  noteIndexed('removed', source, by, problem, keeping);
  return { trashId, problem };
}

/**
 * Puts a removed file back where it was, for ten minutes after its removal.
 *
 * @throws SsiatError `seeds` or `storage` when it cannot be put there
 */
export async function restoreDocument(trashId: string, by: Keeper, keeping: Keeping): Promise<Restoration> {
  const { folder, trash, turns, now } = keeping;
  const found = await trash.find(trashId);
  if (found === null || now().getTime() - found.at.getTime() > UNDO_MS) return { kind: 'expired' };
  const { source } = found;
  const isBack = await turns.run(async () => {
    const isRestored = await folder.restore(found.path, source).catch((error: unknown) => {
      throw asSeedStorageError(error);
    });
    if (isRestored) await trash.remove(trashId);
    return isRestored;
  });
  if (!isBack) return { kind: 'taken', source };
  const problem = failureOf(await keeping.index());
  noteIndexed('restored', source, by, problem, keeping);
  return { kind: 'restored', source, problem };
}

function noteIndexed(
  action: 'removed' | 'restored',
  source: string,
  by: Keeper,
  problem: string | null,
  keeping: Keeping,
): void {
  noteChange(keeping, {
    by,
    action,
    source,
    outcome: problem === null ? 'done' : 'waiting',
    ...(problem !== null && { detail: problem }),
  });
}
