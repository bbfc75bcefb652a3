import type { MessageBody } from '../../../src/discord/rendering/body.ts';
import { parseDraft } from '../../support/discord/limits/message.ts';

/** Fails, naming the field, for what Discord would refuse to show. */
export function expectAccepted(body: MessageBody): void {
  parseDraft(JSON.parse(JSON.stringify(body)), { files: [], old: null });
}
