import { ApiError } from '../../api-error.ts';
import { commandListSchema, commandSchema } from '../../limits/command.ts';
import { parseForm } from '../../limits/form.ts';
import type { CommandScope, RegisteredCommand } from '../../platform/commands.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Parameters, type Route, route } from '../router.ts';

const BASES = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** Global commands and those of single servers. */
export function commandRoutes(platform: Platform): Route[] {
  return BASES.flatMap((base) => routesAt(base, platform));
}

function routesAt(base: string, { world, commands }: Platform): Route[] {
  const scopeOf = (parameters: Parameters): CommandScope => {
    if (parameters.get('application') !== world.bot.id)
      throw new ApiError(403, 20012, 'You are not authorized to perform this action on this application');
    return parameters.has('guild') ? { guildId: world.guild(parameters.get('guild')).id } : 'global';
  };
  return [
    route(`GET ${base}`, ({ query }, parameters) => {
      const list = commands.list(scopeOf(parameters)).map(commandPayload);
      return query.get('with_localizations') === 'true' ? list : list.map(withoutLocalizations);
    }),
    route(`PUT ${base}`, ({ body }, parameters) =>
      commands.replace(scopeOf(parameters), parseForm(commandListSchema, body)).map(commandPayload),
    ),
    route(`POST ${base}`, ({ body }, parameters) =>
      commandPayload(commands.save(scopeOf(parameters), parseForm(commandSchema, body))),
    ),
    route(`GET ${base}/:command`, (_call, parameters) =>
      commandPayload(commands.get(scopeOf(parameters), parameters.get('command'))),
    ),
    route(`PATCH ${base}/:command`, ({ body }, parameters) => {
      const scope = scopeOf(parameters);
      const before = commands.get(scope, parameters.get('command'));
      const changes = typeof body === 'object' ? body : {};
      return commandPayload(
        commands.save(scope, parseForm(commandSchema, { ...before, ...changes }), before.id),
      );
    }),
    route(`DELETE ${base}/:command`, (_call, parameters) => {
      commands.remove(scopeOf(parameters), parameters.get('command'));
    }),
  ];
}

function commandPayload(command: RegisteredCommand): object {
  return {
    ...command,
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    ...(command.guild_id === undefined && { contexts: command.contexts ?? null }),
  };
}

/** Lists come without translations unless they are asked for. */
function withoutLocalizations(payload: object): object {
  return JSON.parse(
    JSON.stringify(payload, (key, value) => (key.endsWith('_localizations') ? undefined : value)),
  );
}
