import type { Guild } from 'discord.js';
import { missingPermissions, permissionNames } from '../asking/send-permission.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderSettings } from '../rendering/render-settings.ts';
import type { Texts } from '../texts/index.ts';

/** The panel with a server's present settings, and what keeps them from working. */
export function settingsPanel(guildId: string, { client, services }: BotContext, texts: Texts): MessageBody {
  const settings = services.store.settings.of(guildId);
  const chosen = new Set([
    ...settings.answerChannels,
    ...(settings.briefingChannel === null ? [] : [settings.briefingChannel]),
  ]);
  const guild = client.guilds.cache.get(guildId);
  const present = guild === undefined ? [] : [...chosen].filter((id) => guild.channels.cache.has(id));
  return renderSettings(
    {
      settings,
      present,
      hints: [
        ...(guild === undefined ? [] : present.flatMap((id) => permissionHints(id, guild, texts))),
        ...(present.length < chosen.size ? [texts.settings.channelGone] : []),
      ],
    },
    texts.settings,
  );
}

function permissionHints(channelId: string, guild: Guild, { settings, common }: Texts): string[] {
  const channel = guild.channels.cache.get(channelId);
  if (!channel?.isSendable()) return [];
  const missing = missingPermissions(channel);
  if (missing.length === 0) return [];
  return [settings.cannotWrite(`<#${channelId}>`, permissionNames(missing, common))];
}
