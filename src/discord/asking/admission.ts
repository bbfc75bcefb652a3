import type { BotContext } from '../context.ts';
import type { Texts } from '../texts/index.ts';

/** Who asks where. */
export interface AskingPlace {
  readonly userId: string;
  readonly guildId: string | null;
  /** The channel; of a thread, the one it belongs to. */
  readonly channelId: string;
}

/** Why a question is not taken now, in the reader's language; null when it is. Taking it is counted. */
export async function refusal(
  { userId, guildId }: AskingPlace,
  { services, manners }: BotContext,
  texts: Texts,
): Promise<string | null> {
  const cooldownSeconds = guildId === null ? 0 : services.store.settings.of(guildId).cooldownSeconds;
  const admission = await manners.admit({ userId, guildId, cooldownSeconds });
  switch (admission.kind) {
    case 'welcome':
      return null;
    case 'cooldown':
      return texts.common.cooldown(admission.seconds);
    case 'busy':
      return texts.common.busy(admission.seconds);
  }
}

/** The channels that take questions, when this is none of them; null where questions are welcome. */
export function otherChannels({ guildId, channelId }: AskingPlace, { services }: BotContext): string | null {
  if (guildId === null) return null;
  const { answerChannels } = services.store.settings.of(guildId);
  if (answerChannels.length === 0 || answerChannels.includes(channelId)) return null;
  return answerChannels.map((id) => `<#${id}>`).join(', ');
}
