import { ButtonStyle } from 'discord.js';
import type { Texts } from '../texts/index.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';

/** A command as help lists it, in the reader's language. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
}

export interface Help {
  readonly memberCommands: readonly ListedCommand[];
  /** Those that the reader may use; none for most. */
  readonly adminCommands: readonly ListedCommand[];
  /** Whether it is read in direct messages. */
  readonly direct: boolean;
  readonly retentionDays: number;
}

/** What the bot does and keeps, for one reader; with a button to have what is kept deleted. */
export function renderHelp(
  { memberCommands, adminCommands, direct, retentionDays }: Help,
  { lookup }: Texts,
): MessageBody {
  const parts = [
    `${lookup.helpIntroduction}\n${direct ? lookup.helpAskingDirectly : lookup.helpAsking}`,
    section(lookup.helpMembers, memberCommands.map(commandLine)),
    ...(adminCommands.length === 0 ? [] : [section(lookup.helpAdmins, adminCommands.map(commandLine))]),
    section(lookup.helpRecords, [lookup.keeps(retentionDays)]),
  ];
  return {
    content: '',
    embeds: [{ title: lookup.help, description: parts.join('\n\n') }],
    components: [buttonRow([button(lookup.forgetButton, encodeCustomId('forget'))])],
  };
}

/** Asks whether all of it is really to be deleted. */
export function renderForgetting(records: string, { lookup }: Texts): MessageBody {
  return {
    content: lookup.confirmForget(records),
    embeds: [],
    components: [
      buttonRow([
        { ...button(lookup.forgetNowButton, encodeCustomId('forget-now')), style: ButtonStyle.Danger },
        button(lookup.keepButton, encodeCustomId('forget-not')),
      ]),
    ],
  };
}

function section(title: string, lines: readonly string[]): string {
  return [`**${title}**`, ...lines].join('\n');
}

function commandLine({ name, description }: ListedCommand): string {
  return `\`/${name}\` ${description}`;
}
