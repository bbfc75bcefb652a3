import { asDataStorageError } from '../seed-storage-error.ts';
import { failureOf, type Keeper, type Keeping, noteChange } from './keeping.ts';
import { isPlaced, type PlacedUpload, type Upload } from './upload.ts';

/** What became of uploads in the index. */
export interface IndexedUploads {
  /** In the order they came. A file that cannot be read is taken out again, and what it had replaced is put back. */
  readonly uploads: readonly Upload[];
  /** Why those that are placed are not in the index yet, in Korean; null when none waits for a failure's sake. */
  readonly problem: string | null;
  /** Whether samples left the index for the first documents of one's own. */
  readonly samplesHidden: boolean;
}

/** Brings the index up to date and tells of each file that was placed what came of it. */
export async function indexUploads(
  uploads: readonly Upload[],
  by: Keeper,
  keeping: Keeping,
): Promise<IndexedUploads> {
  if (!uploads.some(isPlaced)) return { uploads, problem: null, samplesHidden: false };
  const outcome = await keeping.index();
  const problem = failureOf(outcome);
  if (outcome?.kind !== 'done') {
    for (const upload of uploads) if (isPlaced(upload)) noteUpload(upload, by, problem, keeping);
    return { uploads, problem, samplesHidden: false };
  }
  const reasons = new Map(outcome.report.failed.map(({ source, reason }) => [source, reason]));
  const ended: Upload[] = [];
  let isStale = false;
  for (const upload of uploads) {
    if (!isPlaced(upload)) {
      ended.push(upload);
      continue;
    }
    const reason = reasons.get(upload.state.source);
    if (reason === undefined) ended.push(indexedUpload(upload, by, keeping));
    else {
      ended.push({ name: upload.name, state: { kind: 'refused', reason } });
      isStale = (await takeBack(upload, reason, by, keeping)) || isStale;
    }
  }
  if (isStale) await keeping.index();
  return {
    uploads: ended,
    problem: null,
    samplesHidden: outcome.report.samplesHidden && outcome.report.removed.length > 0,
  };
}

function indexedUpload(upload: PlacedUpload, by: Keeper, keeping: Keeping): Upload {
  const { source, replaced } = upload.state;
  const document = keeping.documentOf(source);
  noteUpload(upload, by, document === null ? '' : null, keeping);
  if (document === null) return upload;
  const { title, chunks } = document;
  return {
    name: upload.name,
    state: { kind: 'indexed', source, replaced: replaced !== null, title, chunks },
  };
}

/**
 * Moves an unreadable file to the trash, where it can be looked at, and puts back what it had replaced.
 *
 * @returns whether the index has to follow
 */
async function takeBack(
  { state }: PlacedUpload,
  reason: string,
  by: Keeper,
  keeping: Keeping,
): Promise<boolean> {
  const { folder, trash, turns, log } = keeping;
  const { source, replaced } = state;
  const action = replaced === null ? 'added' : 'replaced';
  noteChange(keeping, { by, action, source, outcome: 'failed', detail: reason });
  try {
    return await turns.run(async () => {
      const target = await folder.locate(source);
      if (target !== null) {
        await trash.keep(target, source);
        await folder.remove(target);
      }
      const old = replaced === null ? null : await trash.find(replaced);
      if (old === null || !(await folder.restore(old.path, old.source))) return false;
      await trash.remove(old.id);
      return true;
    });
  } catch (error) {
    // It stays among the seeds, where every run names it.
    log.error({ err: asDataStorageError(error) }, 'an unreadable upload not taken out');
    return false;
  }
}

/** @param problem why it is not in the index; null when it is */
function noteUpload({ state }: PlacedUpload, by: Keeper, problem: string | null, keeping: Keeping): void {
  noteChange(keeping, {
    by,
    action: state.replaced === null ? 'added' : 'replaced',
    source: state.source,
    outcome: problem === null ? 'done' : 'waiting',
    ...(problem !== null && problem !== '' && { detail: problem }),
  });
}
