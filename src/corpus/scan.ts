import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { SsiatError, systemErrorCode } from '../errors.ts';
import { compareCodePoints } from './code-points.ts';
import type { DocumentFailure } from './document.ts';

/** A file found under the seeds folder. */
export interface FoundFile {
  /** Path relative to the seeds folder: `/` between names, NFC. */
  readonly source: string;
  /** Path to open, as the file system spells it. */
  readonly path: string;
  readonly size: number;
}

export interface FolderScan {
  /** Sorted by source, each source once. */
  readonly files: readonly FoundFile[];
  readonly failures: readonly DocumentFailure[];
}

interface Walk {
  readonly root: string;
  readonly files: FoundFile[];
  readonly failures: DocumentFailure[];
  /** Real paths met so far: a link must neither loop nor give a file twice. */
  readonly seen: Set<string>;
  /** Links wait until everything reached directly is known. */
  readonly links: { readonly path: string; readonly source: string }[];
}

/** What office programs and file managers leave behind. */
const LITTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const BROKEN_NAME = '이름의 글자 인코딩이 깨져 있어 열지 못했습니다. 이름을 바꾸어 주세요.';

/**
 * Lists the files under a folder, without reading them. Hidden files are passed over; symbolic links are followed
 * only inside the folder.
 *
 * @throws SsiatError `seeds` when the folder itself is missing or cannot be read.
 */
export async function scanFolder(directory: string): Promise<FolderScan> {
  const root = await openRoot(directory);
  const walk: Walk = { root, files: [], failures: [], seen: new Set([root]), links: [] };
  await walkFolder(walk, directory, '');
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await followLink(walk, link.path, link.source);
  }
  return withoutCollisions(walk);
}

async function openRoot(directory: string): Promise<string> {
  try {
    const root = await realpath(directory);
    await readdir(root);
    return root;
  } catch (cause) {
    const problem = {
      ENOENT: '을(를) 찾지 못했습니다. 폴더를 만들고 문서를 넣거나 SEEDS_DIR를 확인해 주세요.',
      ENOTDIR: '은(는) 폴더가 아닙니다. SEEDS_DIR에 폴더 이름을 적어 주세요.',
      EACCES: '을(를) 읽을 권한이 없습니다. 폴더의 읽기 권한을 확인해 주세요.',
    }[systemErrorCode(cause) ?? ''];
    // Not where it is: chats show this, too.
    const name = basename(directory);
    throw new SsiatError('seeds', `씨앗 폴더 '${name}'${problem ?? '을(를) 읽지 못했습니다.'}`, {
      cause,
    });
  }
}

async function walkFolder(walk: Walk, path: string, source: string): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (error) {
    walk.failures.push({ source: source || '.', reason: unreadableReason(error, '폴더') });
    return;
  }
  for (const entry of entries.sort(byName)) {
    const name = entry.name.normalize('NFC');
    if (LITTER.test(name) || (source === '' && /^readme\.md$/i.test(name))) continue;
    const child = { path: join(path, entry.name), source: source === '' ? name : `${source}/${name}` };
    if (entry.isSymbolicLink()) walk.links.push(child);
    else await visit(walk, child.path, child.source);
  }
}

async function visit(walk: Walk, path: string, source: string): Promise<void> {
  try {
    const info = await stat(path);
    if (!info.isDirectory() && !info.isFile()) {
      walk.failures.push({ source, reason: '일반 파일이 아니어서 읽지 않았습니다.' });
      return;
    }
    const real = await realpath(path);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    if (info.isDirectory()) await walkFolder(walk, path, source);
    else walk.files.push({ source, path, size: info.size });
  } catch (error) {
    // A file deleted since the listing is simply no longer there.
    const isGone = systemErrorCode(error) === 'ENOENT';
    // Archives of other systems leave names that are no UTF-8: what we spell differently is not found.
    if (isGone && source.includes('\ufffd')) walk.failures.push({ source, reason: BROKEN_NAME });
    else if (!isGone) walk.failures.push({ source, reason: unreadableReason(error) });
  }
}

async function followLink(walk: Walk, path: string, source: string): Promise<void> {
  try {
    const real = await realpath(path);
    if (real !== walk.root && !real.startsWith(walk.root + sep)) {
      walk.failures.push({
        source,
        reason:
          '씨앗 폴더 밖을 가리키는 바로 가기(심볼릭 링크)라서 읽지 않았습니다. 문서를 폴더 안에 복사해 주세요.',
      });
      return;
    }
    await visit(walk, path, source);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT' && !(await exists(path))) return;
    const broken = code === 'ENOENT' || code === 'ELOOP';
    walk.failures.push({
      source,
      reason: broken
        ? '가리키는 파일이 없는 바로 가기(심볼릭 링크)입니다. 지워 주세요.'
        : unreadableReason(error),
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Korean reason for a file or folder that the system does not let us read. */
export function unreadableReason(error: unknown, thing: '파일' | '폴더' = '파일'): string {
  const code = systemErrorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return `읽을 권한이 없습니다(${code}). ${thing}의 읽기 권한을 확인해 주세요.`;
  }
  return `${thing}을 읽지 못했습니다(${code ?? '알 수 없는 오류'}). 저장 장치와 ${thing} 상태를 확인해 주세요.`;
}

/** Names that differ only in Unicode form (NFC, NFD) would be one source: the first stays. */
function withoutCollisions({ files, failures }: Walk): FolderScan {
  const bySource = new Map<string, FoundFile>();
  const collisions: DocumentFailure[] = [];
  for (const file of files) {
    if (!bySource.has(file.source)) bySource.set(file.source, file);
    else
      collisions.push({
        source: file.source,
        reason:
          '유니코드 표기(NFC·NFD)만 다른 같은 이름의 파일이 있어 하나만 읽었습니다. 이름을 바꾸어 주세요.',
      });
  }
  const bySourceOrder = (a: { source: string }, b: { source: string }) =>
    compareCodePoints(a.source, b.source);
  return {
    files: [...bySource.values()].sort(bySourceOrder),
    failures: [...failures, ...collisions].sort(bySourceOrder),
  };
}

/** NFC order; of two spellings of one name the composed one comes first. */
function byName(a: Dirent, b: Dirent): number {
  const order = compareCodePoints(a.name.normalize('NFC'), b.name.normalize('NFC'));
  return order !== 0 ? order : a.name.length - b.name.length;
}
