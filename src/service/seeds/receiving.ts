import { rm } from 'node:fs/promises';
import { formatFor, SUPPORTED_EXTENSIONS } from '../../corpus/formats/index.ts';
import { SsiatError } from '../../errors.ts';
import { asDataStorageError, asSeedStorageError } from '../seed-storage-error.ts';
import { tooLarge } from './download.ts';
import { cleanFileName } from './file-name.ts';
import type { Keeping } from './keeping.ts';
import type { AskingUpload, Choice, PlacedUpload, Upload } from './upload.ts';

/** A file that somebody offers. */
export interface Incoming {
  /** As it was typed; for an address, the address until the name is known. */
  readonly name: string;
  /** Whether the name is only known once it has been fetched. */
  readonly isAddress?: boolean;
  /** Bytes, as far as they are told beforehand. */
  readonly size: number | null;
  /**
   * Writes it into a new file, whole or not at all; gives its name.
   *
   * @throws SsiatError `document` with the reason, when it cannot be had
   */
  fetch(file: string, maxBytes: number): Promise<string>;
}

const GONE = '기다리는 동안 올린 파일이 지워졌습니다. 다시 올려 주세요.';

/** Takes a file in: puts it among the seeds, unless one with its name or its content is there. Never throws. */
export async function receive(incoming: Incoming, keeping: Keeping): Promise<Upload> {
  let name = incoming.isAddress ? incoming.name : cleanFileName(incoming.name);
  try {
    if (!incoming.isAddress) requireSupported(name);
    if (incoming.size !== null && incoming.size > keeping.maxFileBytes) throw tooLarge(keeping.maxFileBytes);
    const { id, path } = await keeping.staging.open().catch(rethrowData);
    const fetched = await incoming.fetch(path, keeping.maxFileBytes).catch(rethrowData);
    name = cleanFileName(fetched);
    return await keeping.turns.run(() => placeOrAsk(name, id, path, keeping));
  } catch (error) {
    return refusal(name, error, keeping);
  }
}

/** Does what somebody has chosen about a file that waits. Never throws. */
export async function decide(upload: AskingUpload, choice: Choice, keeping: Keeping): Promise<Upload> {
  const { name, state } = upload;
  const { staging, turns } = keeping;
  try {
    const staged = await staging.find(state.staged);
    if (choice !== 'cancel' && staged === null) throw new SsiatError('document', GONE);
    if (choice === 'cancel' || staged === null) return { name, state: { kind: 'cancelled' } };
    return await turns.run(() =>
      choice === 'both' ? place(name, staged, keeping) : replace(upload, staged, keeping),
    );
  } catch (error) {
    return refusal(name, error, keeping);
  } finally {
    await staging.remove(state.staged);
  }
}

function requireSupported(name: string): void {
  if (formatFor(name) !== undefined) return;
  const extensions = SUPPORTED_EXTENSIONS.join(', ');
  throw new SsiatError('document', `지원하지 않는 형식입니다. ${extensions} 파일로 바꾸어 올려 주세요.`);
}

async function placeOrAsk(name: string, id: string, staged: string, keeping: Keeping): Promise<Upload> {
  let isWaiting = false;
  try {
    requireSupported(name);
    const conflict = await keeping.folder.findConflict(name, staged);
    if (conflict === null) return await place(name, staged, keeping);
    isWaiting = true;
    return { name, state: { kind: 'asking', staged: id, conflict } };
  } finally {
    if (!isWaiting) await rm(staged, { force: true });
  }
}

async function place(name: string, staged: string, { folder }: Keeping): Promise<PlacedUpload> {
  const source = await folder.add(staged, name).catch(rethrowSeeds);
  return { name, state: { kind: 'placed', source, replaced: null } };
}

/** The old file is in the trash before the new one takes its place; with another name the new one comes first. */
async function replace(
  { name, state }: AskingUpload,
  staged: string,
  keeping: Keeping,
): Promise<PlacedUpload> {
  const { folder, trash } = keeping;
  const { kind, source } = state.conflict;
  const target = await folder.locate(source);
  // Somebody was quicker in taking it away.
  if (target === null) return place(name, staged, keeping);
  const replaced = await trash.keep(target, source).catch(rethrowData);
  if (kind === 'name') {
    await folder.replace(target, staged).catch(rethrowSeeds);
    return { name, state: { kind: 'placed', source, replaced } };
  }
  const added = await folder.add(staged, name).catch(rethrowSeeds);
  await folder.remove(target).catch(rethrowSeeds);
  return { name, state: { kind: 'placed', source: added, replaced } };
}

function refusal(name: string, error: unknown, { log }: Keeping): Upload {
  if (error instanceof SsiatError) {
    if (error.code !== 'document') log.warn({ err: error }, 'an upload failed');
    return { name, state: { kind: 'refused', reason: error.message } };
  }
  log.error({ err: error }, 'an upload failed');
  const reason = '받아 두지 못했습니다. 까닭은 로그에 있습니다. 잠시 뒤에 다시 올려 주세요.';
  return { name, state: { kind: 'refused', reason } };
}

function rethrowSeeds(error: unknown): never {
  throw asSeedStorageError(error);
}

function rethrowData(error: unknown): never {
  throw asDataStorageError(error);
}
