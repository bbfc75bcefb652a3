import type { Command } from '../command.ts';
import { withRuntime } from '../with-runtime.ts';

/** `start`: answers until a signal. Without a Discord token, and as yet with one, in the local mode. */
export const start: Command = {
  name: 'start',
  summary: '씨앗봇을 켭니다. 색인을 준비하고 신호가 올 때까지 답합니다.',
  usage: '',
  details: [
    '색인이 없거나 씨앗·설정과 맞지 않으면 먼저 만듭니다. 답할 수 있게 되면 `준비 완료`를 한 줄 냅니다.',
    '터미널에서는 질문을 입력할 수 있고, Ctrl+C나 /종료로 끝냅니다.',
  ],
  options: {},
  positionals: { min: 0, max: 0 },
  serves: true,
  async run(context) {
    return withRuntime(context, async (runtime) => {
      const { serveLocally } = await import('../serve-locally.ts');
      try {
        await serveLocally(runtime, context);
      } catch (error) {
        // Being told to end is not a failure, in the middle of the first build either.
        if (!context.signal.aborted) throw error;
      }
      return 0;
    });
  },
};
