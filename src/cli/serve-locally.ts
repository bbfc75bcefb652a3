import { openServing } from '../service/serving.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { updateIndex } from './prepare-index.ts';
import { openPrompt } from './prompt.ts';
import { indexCounts, READY, untilAborted } from './serving-status.ts';

/** The local mode: gets the index ready, says so, and answers at the prompt until the signal is aborted. */
export async function serveLocally(runtime: Runtime, context: CommandContext): Promise<void> {
  const { output, config, signal, input } = context;
  output.line('DISCORD_TOKEN이 없어 로컬 모드로 켭니다. 디스코드에 연결하지 않고 이 컴퓨터에서만 답합니다.');
  output.line('씨앗과 색인을 확인합니다.');
  const [snapshot] = await Promise.all([updateIndex(runtime, { output, signal }), runtime.analyzer()]);
  const serving = await openServing(runtime, snapshot, ({ snapshot: next }) => {
    output.note(`새 색인으로 답합니다: ${indexCounts(next)}.`);
  });
  try {
    signal.throwIfAborted();
    const prompt = output.interactive && input.isTTY === true;
    output.line(`${indexCounts(snapshot)}를 읽었습니다. ${howToAsk(prompt)}`);
    output.line(READY);
    if (prompt) openPrompt({ ...context, seedsDirectory: config.seedsDirectory, serving: serving.current });
    await untilAborted(signal);
  } finally {
    serving.close();
  }
}

function howToAsk(prompt: boolean): string {
  return prompt
    ? '아래에 질문을 적어 보세요.'
    : '다른 터미널에서 npm run --silent ask -- "질문"으로 물어볼 수 있습니다.';
}
