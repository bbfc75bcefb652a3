import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import { SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { apiProblem } from './api-errors.ts';
import { inviteLink } from './invite.ts';

export interface RegistrationScope {
  readonly applicationId: string;
  /** One server, where changes show at once; null means everywhere. */
  readonly guildId: string | null;
}

const registeredCommands = z.array(z.record(z.string(), z.unknown()));

/**
 * Registers the commands where they differ from what Discord has: registering costs a daily allowance, and members see
 * commands blink. Commands of the other scope would show twice, so with a server given the global ones go.
 *
 * @throws SsiatError `discord` when the bot is not in the server
 */
export async function registerCommands(
  rest: REST,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  { applicationId, guildId }: RegistrationScope,
  log: Logger,
): Promise<void> {
  const global = Routes.applicationCommands(applicationId);
  if (guildId === null) return overwriteIfChanged(rest, global, commands, log);
  const own = Routes.applicationGuildCommands(applicationId, guildId);
  await overwriteIfChanged(rest, own, commands, log).catch((error: unknown) => {
    throw apiProblem(error) === 'other' ? error : notInvited(applicationId, error);
  });
  await overwriteIfChanged(rest, global, [], log);
}

function notInvited(applicationId: string, cause: unknown): SsiatError {
  return new SsiatError(
    'discord',
    `DISCORD_GUILD_ID 서버에 명령을 등록하지 못했습니다. ID가 맞는지 확인하고, 봇이 그 서버에 없으면 이 주소로 초대해 주세요: ${inviteLink(applicationId)}`,
    { cause },
  );
}

async function overwriteIfChanged(
  rest: REST,
  route: `/${string}`,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  log: Logger,
): Promise<void> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = registeredCommands.parse(await rest.get(route, { query }));
  if (isSame(commands, registered)) return;
  await rest.put(route, { body: commands });
  log.info({ count: commands.length, route }, 'commands registered');
}

function isSame(
  commands: RESTPutAPIApplicationCommandsJSONBody,
  registered: readonly Record<string, unknown>[],
): boolean {
  if (commands.length !== registered.length) return false;
  return commands.every((command) => {
    const type = command.type ?? 1;
    const other = registered.find(({ name, type: otherType }) => name === command.name && otherType === type);
    return other !== undefined && holds(other, command);
  });
}

/** Whether `whole` has every field of `part`; Discord adds fields of its own, and leaves out those that are unset. */
function holds(whole: unknown, part: unknown): boolean {
  if (part === undefined || part === null || part === false)
    return whole === undefined || whole === null || whole === false;
  if (Array.isArray(part)) {
    const others: readonly unknown[] = Array.isArray(whole) ? whole : [];
    return others.length === part.length && part.every((item, index) => holds(others[index], item));
  }
  if (typeof part === 'object') {
    if (typeof whole !== 'object' || whole === null)
      return Object.values(part).every((value) => holds(undefined, value));
    return Object.entries(part).every(([key, value]) =>
      holds((whole as Record<string, unknown>)[key], value),
    );
  }
  return whole === part;
}
