import type { LoadedSeeds } from '../../corpus/load.ts';
import { SsiatError } from '../../errors.ts';
import type { IndexInputs } from '../../indexing.ts';
import type { Runtime } from '../../wiring.ts';
import { printableLine } from '../printable.ts';
import { bad, type Finding, good, warning } from './finding.ts';

/** Failed files that are named. */
const NAMED_FAILURES = 5;

/** The seeds folder, and how the index fits it and the configuration. */
export async function checkCorpus(runtime: Runtime): Promise<Finding[]> {
  const { readInputs } = await import('../../indexing.ts');
  try {
    const inputs = await readInputs(runtime);
    return [...checkSeeds(inputs.seeds), checkIndex(inputs, runtime.now())];
  } catch (error) {
    // Without the model the index cannot be judged, and the model has its own line.
    if (error instanceof SsiatError && error.code === 'model') return [];
    if (error instanceof SsiatError) return [bad('씨앗 폴더', error.message, error)];
    return [bad('씨앗 폴더나 색인을 읽지 못했습니다.', '폴더 권한과 저장 장치를 확인해 주세요.', error)];
  }
}

function checkSeeds({ documents, failures, samplesHidden }: LoadedSeeds): Finding[] {
  if (documents.length === 0 && failures.length === 0) {
    return [warning('씨앗 폴더에 문서가 없습니다.', '답의 근거가 될 문서를 넣어 주세요.')];
  }
  const samples = samplesHidden ? ', 예시 문서는 뺌' : '';
  const text = `씨앗 문서 ${documents.length}개${samples}`;
  if (failures.length === 0) return [good(text)];
  const named = failures
    .slice(0, NAMED_FAILURES)
    .map(({ source, reason }) => `${printableLine(source)}: ${reason}`);
  const rest = failures.length - named.length;
  const advice = [
    `읽지 못한 파일 ${failures.length}개`,
    ...named,
    ...(rest > 0 ? [`… 외 ${rest}개`] : []),
  ].join('\n');
  return [documents.length === 0 ? bad(text, advice) : warning(text, advice)];
}

function checkIndex({ live, previous, refusal, changes }: IndexInputs, now: Date): Finding {
  if (live === null)
    return warning('색인이 아직 없습니다.', '`npm run index`나 `npm start`로 만들 수 있습니다.');
  if (previous === null)
    return bad('색인', refusal?.message ?? '`npm run index`로 다시 만들어 주세요.', refusal);
  const { version, manifest, chunkCount, documents } = previous;
  const age = ageText(now.getTime() - Date.parse(manifest.createdAt));
  const text = `색인 ${version}: 문서 ${documents.length}개, 조각 ${chunkCount}개, ${age}에 만듦`;
  const differences = changes.added.length + changes.changed.length + changes.removed.length;
  return differences === 0
    ? good(text)
    : warning(text, `씨앗과 다른 문서가 ${differences}개 있습니다. \`npm run index\`로 반영해 주세요.`);
}

function ageText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return '방금';
  if (minutes < 60) return `${minutes}분 전`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}시간 전`;
  return `${Math.floor(minutes / (24 * 60))}일 전`;
}
