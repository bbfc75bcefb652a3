import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { ask } from './ask.ts';
import { askMessage } from './ask-message.ts';
import { briefing } from './briefing.ts';
import type { MessageMenuCommand, SlashCommand } from './command.ts';
import { docs } from './docs.ts';
import { glossary } from './glossary.ts';
import { helpCommand } from './help.ts';
import { reindex } from './reindex.ts';
import { remove } from './remove.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { stats } from './stats.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';
import { upload } from './upload.ts';

/** In the order in which help lists them. */
const listed: readonly SlashCommand[] = [
  ask,
  search,
  docs,
  summary,
  glossary,
  briefing,
  upload,
  remove,
  reindex,
  status,
  stats,
  settings,
];

const slashCommands: readonly SlashCommand[] = [...listed, helpCommand(listed)];

const messageMenus: readonly MessageMenuCommand[] = [askMessage];

/** By their default names, which every payload carries whatever the user's language is. */
export const SLASH_COMMANDS: ReadonlyMap<string, SlashCommand> = byName(slashCommands);
export const MESSAGE_MENUS: ReadonlyMap<string, MessageMenuCommand> = byName(messageMenus);

/** What is registered with Discord. */
export function allCommands({
  allowUrls,
}: {
  readonly allowUrls: boolean;
}): RESTPutAPIApplicationCommandsJSONBody {
  return [
    ...slashCommands.map(({ data, dataWithUrls }) => (allowUrls ? (dataWithUrls ?? data) : data)),
    ...messageMenus.map(({ data }) => data),
  ];
}

function byName<Command extends { readonly data: { readonly name: string } }>(
  commands: readonly Command[],
): ReadonlyMap<string, Command> {
  return new Map(commands.map((command) => [command.data.name, command]));
}
