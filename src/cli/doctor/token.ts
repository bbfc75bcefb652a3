import type { Config } from '../../config.ts';
import { printableLine } from '../printable.ts';
import { bad, type Finding, good, warning } from './finding.ts';

/** Three parts of base64url; the first is the bot's id. */
const TOKEN_SHAPE = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;

/** Whether the bot can sign in; without a token there is nothing to sign in with, and that is fine. */
export async function checkDiscordToken({ discordToken, discordApiUrl }: Config): Promise<Finding> {
  if (discordToken === null) return good('DISCORD_TOKEN 없음: 로컬 모드로 켜집니다');
  const { checkToken } = await import('../../discord/token-check.ts');
  const result = await checkToken(discordToken, discordApiUrl);
  switch (result.kind) {
    case 'valid':
      return good(
        `DISCORD_TOKEN: 봇 ${printableLine(result.botName)}`,
        `서버에 초대하는 주소: ${result.inviteLink}`,
      );
    case 'refused':
      return bad(
        'DISCORD_TOKEN을 디스코드가 받아 주지 않았습니다.',
        '개발자 포털의 Bot 메뉴에서 토큰을 다시 만들어 .env에 적어 주세요.',
      );
    case 'unreachable':
      return TOKEN_SHAPE.test(discordToken)
        ? warning(
            'DISCORD_TOKEN: 디스코드에 연결하지 못해 확인하지 못했습니다.',
            '네트워크를 확인해 주세요.',
            result.cause,
          )
        : bad(
            'DISCORD_TOKEN의 모양이 토큰 같지 않습니다.',
            '개발자 포털의 Bot 메뉴에 나오는 토큰을 그대로 적었는지 확인해 주세요.',
            result.cause,
          );
  }
}
