import type { Command } from './command.ts';
import { ask } from './commands/ask.ts';
import { doctor } from './commands/doctor.ts';
import { evaluate } from './commands/eval.ts';
import { indexSeeds } from './commands/index-seeds.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import { start } from './commands/start.ts';

/** All commands, in the order of the help. Their modules load nothing heavy before they run. */
export const COMMANDS: readonly Command[] = [start, indexSeeds, ask, search, show, evaluate, doctor];
