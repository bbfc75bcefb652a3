import type { IndexingOptions } from '../../indexing.ts';
import type { Runtime } from '../../wiring.ts';
import { usageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { withRuntime } from '../with-runtime.ts';

/** `index`: brings the index up to date with the seeds, checks it, or keeps it so. */
export const indexSeeds: Command = {
  name: 'index',
  summary: '씨앗 문서를 색인합니다. 바뀐 것만 다시 읽습니다.',
  usage: '',
  details: [
    '읽지 못한 파일은 이유와 함께 알리고 나머지를 색인합니다. 한 파일도 읽지 못하면 종료 코드가 1입니다.',
  ],
  options: {
    json: { type: 'boolean', description: '결과를 JSON 한 줄로 냅니다.' },
    full: { type: 'boolean', description: '이전 색인을 쓰지 않고 처음부터 만듭니다.' },
    verify: {
      type: 'boolean',
      description: '쓰지 않고 색인이 온전한지, 씨앗과 맞는지만 봅니다. 맞지 않으면 종료 코드가 1입니다.',
    },
    watch: {
      type: 'boolean',
      description: '끝내라는 신호가 올 때까지 씨앗 폴더를 지켜보며 바뀔 때마다 색인합니다.',
    },
  },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { options } = context;
    if (options.flag('verify') && (options.flag('full') || options.flag('watch'))) {
      throw usageError('--verify는 --full, --watch와 함께 쓸 수 없습니다.');
    }
    return withRuntime(context, async (runtime) => {
      if (options.flag('verify')) {
        const { verifyIndex } = await import('../verify-index.ts');
        return verifyIndex(runtime, context);
      }
      if (!options.flag('watch')) return indexOnce(runtime, context, { full: options.flag('full') });
      const { watchSeeds } = await import('../watch-seeds.ts');
      await watchSeeds(runtime, context, (full) =>
        indexOnce(runtime, context, { full, keepWhenEmptied: true }),
      );
      return 0;
    });
  },
};

async function indexOnce(
  runtime: Runtime,
  context: CommandContext,
  wanted: Pick<IndexingOptions, 'full' | 'keepWhenEmptied'>,
): Promise<0 | 1> {
  const { output, signal, options } = context;
  const [{ reindexWithProgress }, { reportJson, reportLines }] = await Promise.all([
    import('../prepare-index.ts'),
    import('../report-text.ts'),
  ]);
  const { report } = await reindexWithProgress(runtime, { output, signal }, wanted);
  if (options.flag('json')) output.json(reportJson(report));
  else for (const line of reportLines(report, output)) output.line(line);
  // There were files, and none of them could be read.
  return report.failed.length > 0 && report.readable === 0 ? 1 : 0;
}
