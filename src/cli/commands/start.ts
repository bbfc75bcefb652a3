import type { Runtime } from '../../wiring.ts';
import type { Command, CommandContext } from '../command.ts';
import { withRuntime } from '../with-runtime.ts';

/** `start`: answers until a signal: on Discord with a token, else in the local mode. */
export const start: Command = {
  name: 'start',
  summary: '씨앗봇을 켭니다. 색인을 준비하고 신호가 올 때까지 답합니다.',
  usage: '',
  details: [
    'DISCORD_TOKEN이 있으면 디스코드 봇으로, 없으면 이 컴퓨터에서만 답하는 로컬 모드로 켭니다.',
    '색인이 없거나 씨앗·설정과 맞지 않으면 먼저 만듭니다. 답할 수 있게 되면 `준비 완료`를 한 줄 냅니다.',
    '로컬 모드의 터미널에서는 질문을 입력할 수 있고, Ctrl+C나 /종료로 끝냅니다.',
  ],
  options: {},
  positionals: { min: 0, max: 0 },
  serves: true,
  async run(context) {
    return withRuntime(context, async (runtime) => {
      try {
        await serve(runtime, context);
      } catch (error) {
        // Being told to end is not a failure, in the middle of the first build either.
        if (!context.signal.aborted) throw error;
      }
      return 0;
    });
  },
};

async function serve(runtime: Runtime, context: CommandContext): Promise<void> {
  const { discordToken } = context.config;
  if (discordToken === null) {
    const { serveLocally } = await import('../serve-locally.ts');
    return serveLocally(runtime, context);
  }
  const { serveDiscord } = await import('../serve-discord.ts');
  return serveDiscord(runtime, discordToken, context);
}
