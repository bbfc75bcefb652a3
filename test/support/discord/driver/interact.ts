import { randomBytes } from 'node:crypto';
import {
  type APIUser,
  type ApplicationCommandOptionType,
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionContextType,
  type InteractionType,
  type Locale,
} from 'discord.js';
import type { Platform } from '../platform/platform.ts';
import type { Turn } from '../platform/turn.ts';
import type { FakeMessage } from '../world/model.ts';
import { channelPayload, messagePayload } from '../world/payloads.ts';
import { permissionsIn } from '../world/permissions.ts';

const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Who acts, where, and in which language. */
export interface Acting {
  readonly user: APIUser;
  readonly channelId: string;
  readonly locale: Locale;
}

/** What a user does to the bot. */
export interface Act extends Acting {
  readonly type: InteractionType;
  readonly label: string;
  readonly data: object;
  readonly source?: FakeMessage | null;
  readonly isContextMenu?: boolean;
  readonly choiceType?: ApplicationCommandOptionType;
}

/** Sends an interaction to the bot. */
export function interact(platform: Platform, act: Act): Turn {
  const { world, turns, gateway } = platform;
  const id = world.snowflakes.next();
  const token = randomBytes(48).toString('base64url');
  const turn = turns.open({
    label: act.label,
    channelId: act.channelId,
    user: act.user,
    interaction: {
      id,
      token,
      type: act.type,
      user: act.user,
      isContextMenu: act.isContextMenu ?? false,
      source: act.source ?? null,
      choiceType: act.choiceType ?? null,
    },
  });
  const payload = {
    id,
    token,
    application_id: world.bot.id,
    type: act.type,
    version: 1,
    data: act.data,
    locale: act.locale,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_BYTES,
    ...(act.source && { message: messagePayload(world, act.source, true) }),
    ...placeOf(platform, act),
  };
  gateway.dispatch(GatewayDispatchEvents.InteractionCreate, () => payload, { intents: 0, fromUser: true });
  return turn;
}

/** Channel, server and person, as an interaction carries them. */
function placeOf({ world }: Platform, { user, channelId }: Acting): object {
  const channel = world.channel(channelId);
  const guild = world.guildOf(channel);
  const permissions = String(permissionsIn(world, channel, user.id));
  const place = {
    channel_id: channelId,
    channel: { ...channelPayload(channel), permissions },
    app_permissions: String(permissionsIn(world, channel, world.bot.id)),
  };
  if (!guild)
    return {
      ...place,
      user,
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
    };
  return {
    ...place,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...guild.members.get(user.id), permissions },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
  };
}
