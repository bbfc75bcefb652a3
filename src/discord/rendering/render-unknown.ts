import type { MessageBody } from './body.ts';

/** What could not be found, and what may have been meant. */
export interface Unknown {
  /** A sentence that says what was not found. */
  readonly problem: string;
  /** Stands above the names. */
  readonly near: string;
  /** Inert lines of what may have been meant. */
  readonly names: readonly string[];
  /** Where to look instead. */
  readonly hint: string;
}

/** Says that nothing was found, with what comes near. */
export function renderUnknown({ problem, near, names, hint }: Unknown): MessageBody {
  const list = names.length === 0 ? [] : [`**${near}**`, ...names.map((name) => `- ${name}`)];
  return { content: [problem, ...list, `-# ${hint}`].join('\n'), embeds: [], components: [] };
}
