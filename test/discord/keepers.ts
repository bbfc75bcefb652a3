import { type APIUser, PermissionFlagsBits } from 'discord.js';
import { startTestBot, type TestBot } from '../support/bot.ts';
import {
  controls,
  type FakeMessage,
  type Guild,
  type GuildChannel,
  messageText,
} from '../support/discord/index.ts';
import { seedText } from './garden-seeds.ts';

/** A bot whose documents one server keeps, with an admin there and one of a server that does not. */
export interface Keepers {
  readonly test: TestBot;
  readonly foreign: { readonly guild: Guild; readonly channel: GuildChannel };
  readonly admin: APIUser;
  readonly foreignAdmin: APIUser;
  /** What a member is answered. */
  ask(question: string, channelId?: string, user?: APIUser): Promise<string>;
  /** The list of what was not found, which the admin has opened. */
  gapList(): Promise<FakeMessage>;
  /** Opens a question of the shown page by the menu. */
  openGap(list: FakeMessage, question: string): Promise<FakeMessage>;
}

/** @param settings as in `.env`, besides those that say who keeps the documents */
export async function startKeepers(settings: Readonly<Record<string, string>> = {}): Promise<Keepers> {
  const environment: Record<string, string> = { ...settings, DISCORD_GUILD_ID: '' };
  let found: Pick<Keepers, 'foreign' | 'admin' | 'foreignAdmin'> | null = null;
  const test = await startTestBot({
    seeds: { 'fee.md': seedText('회비 안내', '모임의 회비는 한 달에 5,000원이다.') },
    environment,
    prepare(discord) {
      const guild = discord.addGuild('남의 서버');
      const permissions = PermissionFlagsBits.ManageGuild;
      found = {
        foreign: { guild, channel: discord.addChannel('남의 채널', { guild }) },
        admin: discord.addUser('admin', { permissions }),
        foreignAdmin: discord.addUser('foreign-admin', { permissions, guild }),
      };
      environment.ADMIN_GUILD_IDS = discord.guild.id;
    },
  });
  const people: Pick<Keepers, 'foreign' | 'admin' | 'foreignAdmin'> = found!;
  const { discord } = test;
  const { admin } = people;
  let stats: Promise<FakeMessage> | null = null;
  return {
    test,
    ...people,
    async ask(question, channelId = discord.channel.id, user = discord.user) {
      const turn = discord.slash('ask', { options: { question }, channelId, user });
      return messageText(
        await turn.reply(({ content }) => content.includes(' 찾지 못했습니다') || content.includes('[1]')),
      );
    },
    async gapList() {
      // Drawing the chart takes long; its buttons stay.
      stats ??= discord.slash('stats', { user: admin }).reply(({ embeds }) => embeds.length > 0);
      return discord.button(await stats, '찾지 못한 질문', { user: admin }).reply();
    },
    async openGap(list, question) {
      const [options] = controls(list).flatMap((control) => ('options' in control ? [control.options] : []));
      const option = options?.find(({ label }) => label.replace(/^\d+\. /, '') === question);
      return discord.selectMenu(list, /gap-open/, [option!.value], { user: admin }).reply();
    },
  };
}
