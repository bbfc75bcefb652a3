import { createInterface } from 'node:readline';
import type { Logger } from '../log.ts';
import type { Serving } from '../service/serving.ts';
import type { InputStream } from './command.ts';
import { describeError, logError } from './failure.ts';
import type { Output } from './output.ts';
import { printable } from './printable.ts';
import { renderAnswer, sourceUrls } from './render-answer.ts';

const PROMPT = '질문> ';
const HELP = [
  '질문을 적고 Enter를 누르면 씨앗 문서에서 근거를 찾아 답합니다.',
  '  /도움말  이 도움말',
  '  /종료    끝내기(Ctrl+C도 됩니다)',
].join('\n');

export interface PromptOptions {
  readonly output: Output;
  readonly input: InputStream;
  readonly screen: NodeJS.WritableStream;
  readonly log: Logger;
  readonly seedsDirectory: string;
  readonly serving: () => Serving;
  readonly signal: AbortSignal;
  interrupt(): void;
}

/** Answers what is typed, one question after the other, until the signal is aborted. */
export function openPrompt(options: PromptOptions): void {
  const { output, input, screen, signal } = options;
  const reader = createInterface({ input, output: screen, prompt: PROMPT, signal });
  let queue = Promise.resolve();
  reader.on('line', (line) => {
    queue = queue
      .then(() => handleLine(line.trim(), options))
      .then(() => {
        if (!signal.aborted) reader.prompt();
      });
  });
  // On a terminal readline takes Ctrl+C for itself.
  reader.on('SIGINT', options.interrupt);
  reader.on('close', () => {
    if (!signal.aborted) output.note('입력이 닫혔습니다. 끝내려면 Ctrl+C를 누르세요.');
  });
  reader.prompt();
}

async function handleLine(line: string, options: PromptOptions): Promise<void> {
  const { output } = options;
  if (line === '') return;
  if (['/종료', '/exit', '/quit'].includes(line)) {
    options.interrupt();
    return;
  }
  if (['/도움말', '/help', '/?'].includes(line)) {
    output.line(HELP);
    return;
  }
  if (line.startsWith('/')) {
    output.line(`'${printable(line)}' 명령은 없습니다. /도움말을 입력해 보세요.`);
    return;
  }
  const { snapshot, answerer } = options.serving();
  try {
    const answer = await answerer.ask(line);
    renderAnswer(answer, { output, seedsDirectory: options.seedsDirectory, urlOf: sourceUrls(snapshot) });
  } catch (error) {
    logError(error, options.log);
    output.line(`${output.colors.red('오류')} ${printable(describeError(error).message)}`);
  }
  output.line();
}
