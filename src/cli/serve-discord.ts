import type { Config } from '../config.ts';
import { startBot } from '../discord/bot.ts';
import { badToken } from '../discord/connect.ts';
import { checkToken } from '../discord/token-check.ts';
import { withParticle } from '../korean/particles.ts';
import { openServices } from '../service/services.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { updateIndex } from './prepare-index.ts';
import { indexCounts, READY, untilAborted } from './serving-status.ts';

/**
 * The bot: gets the index ready, connects to Discord and answers there until the signal is aborted.
 *
 * @throws SsiatError `discord` when the token or an intent is refused, or the connection is lost for good.
 */
export async function serveDiscord(
  runtime: Runtime,
  token: string,
  { config, output, signal, log }: CommandContext,
): Promise<void> {
  output.line('디스코드 봇을 켭니다.');
  // A first index can take minutes: a wrong token is told before.
  await refuseBadToken(token, config);
  output.line('씨앗과 색인을 확인합니다.');
  const [snapshot] = await Promise.all([updateIndex(runtime, { output, signal }), runtime.analyzer()]);
  signal.throwIfAborted();
  const services = await openServices(runtime, snapshot, ({ snapshot: next }) => {
    output.note(`새 색인으로 답합니다: ${indexCounts(next)}.`);
  });
  const lost = new AbortController();
  try {
    const bot = await startBot({
      token,
      config,
      services,
      log,
      signal,
      onLost: (error) => lost.abort(error),
    });
    try {
      output.line(
        `${indexCounts(snapshot)}를 읽었고, 디스코드에 ${withParticle(bot.name, '으로/로')} 연결했습니다.`,
      );
      if (bot.inviteLink !== null) {
        output.line(`아직 어느 서버에도 없습니다. 이 주소에서 초대해 주세요: ${bot.inviteLink}`);
      }
      output.line(READY);
      await untilAborted(AbortSignal.any([signal, lost.signal]));
    } finally {
      await bot.stop();
    }
  } finally {
    await services.close();
  }
  if (!signal.aborted) lost.signal.throwIfAborted();
}

async function refuseBadToken(token: string, { discordApiUrl }: Config): Promise<void> {
  const check = await checkToken(token, discordApiUrl);
  if (check.kind === 'refused') throw badToken();
}
