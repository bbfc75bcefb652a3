import type { Platform } from '../../platform/platform.ts';
import type { Route } from '../router.ts';
import { applicationRoutes } from './application.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { threadRoutes } from './threads.ts';

/** Every route that this double answers. */
export function allRoutes(platform: Platform): Route[] {
  return [
    ...applicationRoutes(platform),
    ...commandRoutes(platform),
    ...interactionRoutes(platform),
    ...messageRoutes(platform),
    ...threadRoutes(platform),
    ...channelRoutes(platform),
  ];
}
