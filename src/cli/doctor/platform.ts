import { mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { SsiatError, systemErrorCode } from '../../errors.ts';
import type { Runtime } from '../../wiring.ts';
import { bad, type Finding, good, warning } from './finding.ts';

const NODE_MAJOR = 20;
const NODE_MINOR = 19;
const GIBIBYTE = 1024 ** 3;
/** A new version is written beside the old one, so room for both is needed; below this it gets tight. */
const LEAST_FREE_BYTES = 1 * GIBIBYTE;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > NODE_MAJOR || (major === NODE_MAJOR && minor >= NODE_MINOR);
  return enough
    ? good(`Node.js ${version}`)
    : bad(
        `Node.js ${version}`,
        `Node.js ${NODE_MAJOR}.${NODE_MINOR} 이상을 설치해 주세요(22 이상을 권합니다).`,
      );
}

/** Whether the compiled modules load and work. */
export async function checkNativeModules(): Promise<Finding> {
  try {
    const { HnswIndex } = await import('../../index-store/hnsw-index.ts');
    const index = HnswIndex.create(2, 1);
    index.add([1, 0], 0);
    if (index.search([1, 0], 1)[0]?.label !== 0) throw new Error('hnswlib-node found nothing');
    const { checkDatabaseModule } = await import('../../store/database.ts');
    checkDatabaseModule();
    return good('네이티브 모듈(hnswlib-node, better-sqlite3)');
  } catch (cause) {
    return bad(
      '네이티브 모듈(hnswlib-node, better-sqlite3)을 불러오지 못했습니다.',
      'python3, make, C++ 컴파일러를 설치하고 `npm rebuild hnswlib-node better-sqlite3`를 실행해 주세요.',
      cause,
    );
  }
}

export async function checkModel({ embeddings }: Runtime): Promise<Finding> {
  try {
    const { model, dimension, dtype } = await embeddings.describe();
    await embeddings.embedQuery('점검');
    return good(`임베딩 모델 ${model}(${dimension}차원, ${dtype})`);
  } catch (error) {
    if (error instanceof SsiatError) return bad('임베딩 모델', error.message, error);
    return bad('임베딩 모델', '`npm ci`로 패키지를 다시 설치해 주세요.', error);
  }
}

/** Free space where the index is written. */
export async function checkDisk({ config }: Runtime): Promise<Finding> {
  const folder = config.indexDirectory;
  const name = path.basename(folder);
  try {
    await mkdir(folder, { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const text = `디스크 남은 공간 ${(free / GIBIBYTE).toFixed(1)}GB(색인 폴더 ${name})`;
    return free < LEAST_FREE_BYTES
      ? warning(text, '공간이 모자라면 새 색인을 쓰지 못합니다. 비워 주세요.')
      : good(text);
  } catch (cause) {
    const code = systemErrorCode(cause) ?? '오류';
    return bad(
      `색인 폴더 ${name}에 접근하지 못했습니다(${code}).`,
      '폴더 권한이나 INDEX_DIR를 확인해 주세요.',
      cause,
    );
  }
}
