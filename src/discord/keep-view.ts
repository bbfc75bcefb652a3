import type { NewView } from '../store/view-store.ts';
import type { BotContext } from './context.ts';

/**
 * Keeps what is behind a message's buttons.
 *
 * @returns its id, or null when the database does not take it: what was found is worth showing without buttons
 */
export function keepView(view: NewView, { services, log }: BotContext): string | null {
  try {
    return services.store.views.put(view);
  } catch (error) {
    log.error({ err: error }, 'what is behind the buttons of a message not kept');
    return null;
  }
}
