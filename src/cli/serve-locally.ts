import type { Answerer } from '../answer/answerer.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { updateIndex } from './prepare-index.ts';
import { openPrompt } from './prompt.ts';

/** What outside programs wait for: the line that says questions are answered from now on. */
const READY = '준비 완료';

/** The local mode: gets the index ready, says so, and answers at the prompt until the signal is aborted. */
export async function serveLocally(runtime: Runtime, context: CommandContext): Promise<void> {
  const { output, config, signal, input } = context;
  announceMode(context);
  output.line('씨앗과 색인을 확인합니다.');
  const [snapshot] = await Promise.all([updateIndex(runtime, { output, signal }), runtime.analyzer()]);
  const live = runtime.liveIndex();
  try {
    await live.open(snapshot);
    let serving: Serving = { snapshot, answerer: await runtime.answerer(snapshot) };
    live.onSwap(async (next) => {
      serving = { snapshot: next, answerer: await runtime.answerer(next) };
      output.note(`새 색인으로 답합니다: ${counts(next)}.`);
    });
    signal.throwIfAborted();
    const prompt = output.interactive && input.isTTY === true;
    output.line(`${counts(snapshot)}를 읽었습니다. ${howToAsk(prompt)}`);
    output.line(READY);
    if (prompt) {
      openPrompt({ ...context, seedsDirectory: config.seedsDirectory, serving: () => serving });
    }
    await untilAborted(signal);
  } finally {
    live.close();
  }
}

/** What questions are answered from at a moment. */
export interface Serving {
  readonly snapshot: IndexSnapshot;
  readonly answerer: Answerer;
}

function announceMode({ config, output }: CommandContext): void {
  if (config.discordToken === null) {
    output.line(
      'DISCORD_TOKEN이 없어 로컬 모드로 켭니다. 디스코드에 연결하지 않고 이 컴퓨터에서만 답합니다.',
    );
    return;
  }
  output.note(
    `${output.noteColors.yellow('경고')} DISCORD_TOKEN이 있지만 이 버전에는 아직 디스코드 봇이 들어 있지 않습니다. 로컬 모드로 켭니다.`,
  );
}

function counts({ documents, chunkCount }: IndexSnapshot): string {
  return `문서 ${documents.length.toLocaleString('ko-KR')}개, 조각 ${chunkCount.toLocaleString('ko-KR')}개`;
}

function howToAsk(prompt: boolean): string {
  return prompt
    ? '아래에 질문을 적어 보세요.'
    : '다른 터미널에서 npm run --silent ask -- "질문"으로 물어볼 수 있습니다.';
}

/** Resolves when the signal is aborted; keeps the process alive until then, whatever its input does. */
async function untilAborted(signal: AbortSignal): Promise<void> {
  const keepAlive = setInterval(() => undefined, 2 ** 30);
  try {
    if (!signal.aborted)
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    clearInterval(keepAlive);
  }
}
