import { refusalReason } from '../index-store/live-index.ts';
import { type IndexInputs, readInputs } from '../indexing.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { printableLine } from './printable.ts';
import { problemLines } from './report-text.ts';

/** Checks the live index (checksums, what made it, the seeds it came from) without writing; 1 when it does not fit. */
export async function verifyIndex(
  runtime: Runtime,
  { output, options }: Pick<CommandContext, 'output' | 'options'>,
): Promise<0 | 1> {
  const inputs = await readInputs(runtime);
  const problem = problemOf(inputs);
  const { added, changed, removed, unchanged } = inputs.changes;
  const fits = problem === null && added.length + changed.length + removed.length === 0;
  const failed = inputs.seeds.failures;
  if (options.flag('json')) {
    output.json({
      fits,
      version: inputs.live,
      problem,
      added,
      changed,
      removed,
      unchanged: unchanged.length,
      failed,
    });
    return fits ? 0 : 1;
  }
  const { colors } = output;
  const [good, bad] = [colors.green('✓'), colors.red('✗')];
  if (problem !== null) {
    output.line(`${bad} ${printableLine(problem)} \`npm run index\`로 만들어 주세요.`);
    return 1;
  }
  output.line(`${good} 색인 파일이 온전하고 지금 설정과 맞습니다(${inputs.live}).`);
  const differences = [
    ...added.map((source) => `새 문서: ${source}`),
    ...changed.map((source) => `바뀐 문서: ${source}`),
    ...removed.map((source) => `없어진 문서: ${source}`),
  ];
  if (fits) output.line(`${good} 씨앗 문서 ${unchanged.length}개와 모두 같습니다.`);
  else {
    output.line(
      `${bad} 씨앗과 다른 문서가 ${differences.length}개 있습니다. \`npm run index\`로 반영해 주세요.`,
    );
    for (const difference of differences) output.line(`  - ${printableLine(difference)}`);
  }
  for (const line of problemLines({ failed, warnings: [] }, colors)) output.line(line);
  return fits ? 0 : 1;
}

function problemOf({ live, refusal }: IndexInputs): string | null {
  if (live === null) return '색인이 없습니다.';
  return refusal && refusalReason(refusal);
}
