import { systemErrorCode } from '../../errors.ts';
import { decodeText } from '../decode.ts';
import { parseSeedOverrides, type SeedOverrides } from '../overrides-file.ts';
import { type FoundFile, unreadableReason } from '../scan.ts';
import { OVERRIDES_SOURCE } from '../seed-overrides.ts';
import { readBounded } from './read-bounded.ts';
import { tooLargeReason } from './too-large.ts';

/** People write this file by hand (bytes). */
const MOST_BYTES = 1024 * 1024;
const NONE: SeedOverrides = { entries: [], warnings: [] };

/** Reads `meta.yaml` where the folder has it; what is wrong with it becomes a warning. */
export async function readOverrides(files: readonly FoundFile[]): Promise<SeedOverrides> {
  const found = files.find(({ source }) => source === OVERRIDES_SOURCE);
  if (found === undefined) return NONE;
  try {
    const content = await readBounded(found.path, MOST_BYTES);
    if (content.kind === 'too-large') return unusable(tooLargeReason(content.size, MOST_BYTES));
    const decoded = decodeText(content.bytes);
    if (decoded.kind === 'text') return parseSeedOverrides(decoded.text);
    return unusable('글자를 읽을 수 없어 쓰지 않았습니다. 편집기에서 UTF-8로 다시 저장해 주세요.');
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT' ? NONE : unusable(unreadableReason(error));
  }
}

function unusable(warning: string): SeedOverrides {
  return { entries: [], warnings: [warning] };
}
