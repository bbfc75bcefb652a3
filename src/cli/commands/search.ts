import type { BoundQuery } from '../../retrieval/bound-query.ts';
import type { Passage } from '../../retrieval/hybrid-retriever.ts';
import type { HybridSearch } from '../../retrieval/hybrid-search.ts';
import { usageError } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { describeError, logError } from '../failure.ts';
import { printable } from '../printable.ts';
import { questionLines } from '../question-lines.ts';
import { withRuntime } from '../with-runtime.ts';

const DEFAULT_RESULTS = 10;
const MAX_RESULTS = 100;

/** `search`: the passages that a text finds, in order, and why. */
export const search: Command = {
  name: 'search',
  summary: '질의에 가까운 단락을 순위대로 보여 줍니다.',
  usage: '"질의"',
  examples: [
    'npm run --silent search -- "회원 등급" --k 3',
    'npm run --silent search -- "데이타센터" --explain',
  ],
  options: {
    k: {
      type: 'string',
      value: 'N',
      description: `보여 줄 단락 수(1–${MAX_RESULTS}, 기본 ${DEFAULT_RESULTS}).`,
    },
    json: { type: 'boolean', description: '결과를 JSON 한 줄로 냅니다.' },
    stdin: {
      type: 'boolean',
      description: '표준 입력에서 한 줄에 하나씩 질의를 읽습니다. 빈 줄은 건너뜁니다.',
    },
    explain: { type: 'boolean', description: '왜 그 순위인지 신호와 가중치를 함께 보여 줍니다.' },
    quiet: { type: 'boolean', description: '진행 상황과 안내를 내지 않습니다.' },
  },
  positionals: { min: 0, max: Number.POSITIVE_INFINITY },
  async run(context) {
    const { positionals, options, output, signal } = context;
    const fromInput = options.flag('stdin');
    const k = resultCount(options.text('k'));
    if (fromInput && positionals.length > 0) throw usageError('질의와 --stdin은 함께 쓸 수 없습니다.');
    if (!fromInput && positionals.length === 0) {
      throw usageError('찾을 말을 따옴표로 묶어 적어 주세요. 예: npm run --silent search -- "회원 등급"');
    }
    return withRuntime(context, async (runtime) => {
      const { openIndex } = await import('../open-index.ts');
      const prepare = { output, signal, quiet: options.flag('quiet') };
      const [snapshot] = await Promise.all([openIndex(runtime, prepare), runtime.analyzer()]);
      const engine = await runtime.search(snapshot);
      if (!fromInput) return (await searchOne(positionals.join(' '), k, engine, context)) ? 0 : 1;
      let failed = false;
      for await (const query of questionLines(context.input, signal)) {
        if (!options.flag('json')) output.line(output.colors.bold(`질의: ${printable(query)}`));
        if (!(await searchOne(query, k, engine, context))) failed = true;
      }
      signal.throwIfAborted();
      return failed ? 1 : 0;
    });
  },
};

function resultCount(text: string | undefined): number {
  if (text === undefined) return DEFAULT_RESULTS;
  const count = Number(text);
  if (/^\d{1,3}$/.test(text) && count >= 1 && count <= MAX_RESULTS) return count;
  throw usageError(`--k에는 1부터 ${MAX_RESULTS}까지의 정수를 적어 주세요.`);
}

/** Searches and prints; false when the query failed. */
async function searchOne(
  query: string,
  k: number,
  engine: HybridSearch,
  context: CommandContext,
): Promise<boolean> {
  const { output, options, log } = context;
  try {
    const { checkQuestion } = await import('../../retrieval/query.ts');
    checkQuestion(query, '찾을 말');
    const { HybridRetriever } = await import('../../retrieval/hybrid-retriever.ts');
    const passages = await new HybridRetriever(engine, k).invoke(query);
    const bound = options.flag('explain') ? engine.bind(query) : null;
    if (options.flag('json')) output.json(searchJson(query, passages, bound));
    else {
      const { renderSearch } = await import('../render-search.ts');
      renderSearch(passages, output, bound);
    }
    return true;
  } catch (error) {
    logError(error, log);
    const { code, message } = describeError(error);
    if (options.flag('json')) output.json({ query, kind: 'error', code, message });
    else output.note(`${output.noteColors.red('오류')} ${printable(message)}`);
    return false;
  }
}

function searchJson(query: string, passages: readonly Passage[], explained: BoundQuery | null) {
  return {
    query,
    results: passages.map((passage, index) => ({
      rank: index + 1,
      ...passageJson(passage),
      ...(explained && { trace: passage.metadata.trace }),
    })),
    ...(explained && {
      terms: explained.terms.map(({ text, weight }) => ({ text, weight })),
      spellings: explained.spellings,
    }),
  };
}

function passageJson({ id, pageContent, metadata: { source, title, score, trace } }: Passage) {
  return {
    source,
    title,
    chunkId: id,
    text: pageContent,
    score,
    scores: { vector: trace.vector, lexical: trace.lexical },
  };
}
