import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SsiatError, systemErrorCode } from '../../errors.ts';
import type { EvaluationReport } from '../../evaluation/report.ts';
import { usageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { printableLine } from '../printable.ts';

/** `eval`: how well retrieval and answers do on a set of questions. */
export const evaluate: Command = {
  name: 'eval',
  summary: '질문 모음으로 검색과 답의 정확도를 잽니다.',
  usage: '<질문.jsonl | KorQuAD.json>',
  details: [
    '질문 모음은 씨앗 폴더의 문서로, KorQuAD 1.0은 그 안의 문단으로 잽니다. 색인은 임시 폴더에 따로 만들고 지웁니다.',
    'R@k와 MRR은 맞는 문서의 순위, 사실·출처·원문 일치·거절은 답을 잰 값입니다(1이 가장 좋고, 그른 거절만 0이 가장 좋음).',
  ],
  examples: [
    'npm run --silent eval -- test/eval/samples.jsonl',
    'npm run --silent eval -- KorQuAD_v1.0_dev.json --json',
  ],
  options: {
    seeds: { type: 'string', value: '폴더', description: '씨앗 폴더 대신 쓸 폴더(질문 모음에만).' },
    answers: { type: 'boolean', description: 'KorQuAD에서도 답을 잽니다(질문 모음은 늘 잽니다).' },
    limit: { type: 'string', value: 'N', description: '앞에서부터 N문항만 잽니다.' },
    wrong: { type: 'boolean', description: '틀린 문항을 이유와 함께 보여 줍니다.' },
    json: { type: 'boolean', description: '결과를 JSON 한 줄로 냅니다.' },
  },
  positionals: { min: 1, max: 1 },
  async run(context) {
    const { options, output } = context;
    const limit = questionLimit(options.text('limit'));
    const file = context.positionals[0]!;
    const { runEvaluation } = await import('../run-evaluation.ts');
    const { report, kind, documents, chunks } = await runEvaluation(context, await readText(file), {
      seeds: options.text('seeds') ?? null,
      answers: options.flag('answers'),
      limit,
    });
    if (options.flag('json')) output.json({ file: path.basename(file), kind, documents, chunks, ...report });
    else await printReport(report, `문서 ${documents}개, 조각 ${chunks}개`, context);
    return 0;
  },
};

function questionLimit(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw usageError('--limit에는 1 이상의 정수를 적어 주세요.');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new SsiatError(
      'document',
      `평가 파일을 읽지 못했습니다(${systemErrorCode(cause) ?? '오류'}): ${file}`,
      { cause },
    );
  }
}

async function printReport(
  report: EvaluationReport,
  corpus: string,
  { output, options }: CommandContext,
): Promise<void> {
  const [{ curveRows, reportRows }, { tableLines }] = await Promise.all([
    import('../../evaluation/report.ts'),
    import('../table.ts'),
  ]);
  output.line(corpus);
  for (const line of tableLines(reportRows(report))) output.line(line);
  if (report.curve.length > 0) {
    output.line();
    output.line('근거 문턱에 따른 옳은 답과 옳은 거절(*은 지금 문턱)');
    for (const line of tableLines(curveRows(report))) output.line(line);
  }
  if (!options.flag('wrong')) return;
  for (const { id, question, problems, answer } of report.wrong) {
    output.line();
    output.line(`${output.colors.red('✗')} ${id} ${printableLine(question)} — ${problems.join(', ')}`);
    if (answer) output.line(output.colors.dim(`  ${printableLine(answer)}`));
  }
}
