import { type APITeamMember, type APIUser, TeamMemberMembershipState, TeamMemberRole } from 'discord.js';
import { z } from 'zod';
import { unknown } from '../../api-error.ts';
import { parseForm } from '../../limits/form.ts';
import type { Platform } from '../../platform/platform.ts';
import { openDirect } from '../../world/direct.ts';
import { channelPayload } from '../../world/payloads.ts';
import { openRoute, type Route, route } from '../router.ts';

const recipientSchema = z.object({ recipient_id: z.string() });

/** Who the bot is, whom it belongs to, and where its gateway is. */
export function applicationRoutes(platform: Platform): Route[] {
  const { world, address } = platform;
  const gateway = () => ({ url: `ws://${address.host}` });
  return [
    openRoute('GET /gateway', gateway),
    route('GET /gateway/bot', () => ({
      ...gateway(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    })),
    route('GET /applications/@me', () => applicationPayload(platform)),
    route('GET /oauth2/applications/@me', () => applicationPayload(platform)),
    route('GET /users/@me', () => world.bot),
    route('GET /users/:user', (_call, parameters) => world.user(parameters.get('user'))),
    route('POST /users/@me/channels', ({ body }) => {
      const user = world.users.get(parseForm(recipientSchema, body).recipient_id);
      if (!user) throw unknown('User', 10013);
      return channelPayload(openDirect(world, user));
    }),
  ];
}

function applicationPayload({ world, application }: Platform): object {
  const { id, username } = world.bot;
  return {
    id,
    name: username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: application.flags,
    bot: world.bot,
    owner: world.owner,
    team: application.team && {
      id: world.owner.id,
      name: 'team',
      icon: null,
      owner_user_id: world.owner.id,
      members: application.team.map((user) => teamMember(user, world.owner.id)),
    },
  };
}

function teamMember(user: APIUser, teamId: string): APITeamMember {
  return {
    team_id: teamId,
    user,
    membership_state: TeamMemberMembershipState.Accepted,
    permissions: ['*'],
    role: TeamMemberRole.Admin,
  };
}
