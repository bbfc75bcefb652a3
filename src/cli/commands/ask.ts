import type { Answerer } from '../../answer/answerer.ts';
import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import { usageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { describeError, logError } from '../failure.ts';
import { printable } from '../printable.ts';
import { questionLines } from '../question-lines.ts';
import { withRuntime } from '../with-runtime.ts';

/** `ask`: one question, or one a line, answered from the index. */
export const ask: Command = {
  name: 'ask',
  summary: '질문 하나에 근거와 함께 답합니다.',
  usage: '"질문"',
  details: [
    '색인이 없거나 설정과 맞지 않으면 먼저 만듭니다. 근거가 없으면 없다고 답하고, 이때도 종료 코드는 0입니다.',
  ],
  examples: [
    'npm run --silent ask -- "앤트로픽은 데이터센터에 얼마를 투자하나요?"',
    'npm run --silent ask -- --stdin --json < 질문.txt',
  ],
  options: {
    json: { type: 'boolean', description: '답을 JSON 한 줄로 냅니다.' },
    stdin: {
      type: 'boolean',
      description: '표준 입력에서 한 줄에 하나씩 질문을 읽습니다. 빈 줄은 건너뜁니다.',
    },
    quiet: { type: 'boolean', description: '진행 상황과 안내를 내지 않습니다.' },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(context) {
    const { positionals, options } = context;
    const fromInput = options.flag('stdin');
    if (fromInput && positionals.length > 0) throw usageError('질문과 --stdin은 함께 쓸 수 없습니다.');
    if (!fromInput && positionals.length === 0) {
      throw usageError(
        '질문을 따옴표로 묶어 적어 주세요. 예: npm run --silent ask -- "모임은 언제 열리나요?"',
      );
    }
    return withRuntime(context, async (runtime) => {
      const { openIndex } = await import('../open-index.ts');
      const open = async (): Promise<Session> => {
        const prepare = { output: context.output, signal: context.signal, quiet: options.flag('quiet') };
        // The analyser loads beside the index.
        const [snapshot] = await Promise.all([openIndex(runtime, prepare), runtime.analyzer()]);
        return { snapshot, answerer: await runtime.answerer(snapshot) };
      };
      if (!fromInput) return (await askOne(positionals.join(' '), open, context)) ? 0 : 1;
      const session = await open();
      let failed = false;
      for await (const question of questionLines(context.input, context.signal)) {
        if (!options.flag('json'))
          context.output.line(context.output.colors.bold(`질문: ${printable(question)}`));
        if (!(await askOne(question, async () => session, context))) failed = true;
        if (!options.flag('json')) context.output.line();
      }
      context.signal.throwIfAborted();
      return failed ? 1 : 0;
    });
  },
};

interface Session {
  readonly snapshot: IndexSnapshot;
  readonly answerer: Answerer;
}

/** Answers and prints; false when the question failed. */
async function askOne(
  question: string,
  open: () => Promise<Session>,
  context: CommandContext,
): Promise<boolean> {
  const { output, log, config } = context;
  const json = context.options.flag('json');
  try {
    const { snapshot, answerer } = await open();
    const answer = await answerer.ask(question);
    if (json) {
      const { answerJson } = await import('../../answer/answer.ts');
      output.json(answerJson(answer));
    } else {
      const { renderAnswer, sourceUrls } = await import('../render-answer.ts');
      renderAnswer(answer, { output, seedsDirectory: config.seedsDirectory, urlOf: sourceUrls(snapshot) });
    }
    return true;
  } catch (error) {
    logError(error, log);
    const { code, message } = describeError(error);
    if (json) output.json({ question, kind: 'error', code, message });
    else output.note(`${output.noteColors.red('오류')} ${printable(message)}`);
    return false;
  }
}
