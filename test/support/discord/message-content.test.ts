import { ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type BotPlan, sendable, withBot } from './test-bot.ts';

describe('message content', () => {
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ];

  async function heard(
    prepare: NonNullable<BotPlan['prepare']>,
  ): Promise<{ gateway: string[]; rest: string[] }> {
    const gateway: string[] = [];
    const rest: string[] = [];
    const onMessage: BotPlan['onMessage'] = (message) => gateway.push(message.content);
    await withBot({ intents, prepare, onMessage }, async (test) => {
      const { discord } = test;
      const mention = `<@${discord.bot.id}>`;
      discord.say(discord.channel.id, '혼잣말');
      discord.say(discord.channel.id, '부름', { mention: true });
      discord.say(discord.dm().id, '귓속말');
      const own = await (await sendable(test, discord.channel.id)).send('내 말');
      const { message } = discord.say(discord.channel.id, '그래', {
        reference: discord.world.messages.get(own.id)!,
      });
      await discord.until(() => gateway.length === 4, 5_000, 'four messages');
      gateway.splice(1, 1, gateway[1]!.replace(mention, '@'));
      const channel = await sendable(test, discord.channel.id);
      const history = await channel.messages.fetch({ limit: 10, cache: false });
      rest.push(...history.map(({ content }) => content.replace(mention, '@')).reverse());
      const single = await channel.messages.fetch({ message: message!.id, force: true });
      expect(single.content).toBe('그래');
    });
    return { gateway, rest };
  }

  it('is blank without the intent, except where the bot is meant', async () => {
    const { gateway, rest } = await heard((discord) => {
      discord.application.flags = 0;
    });
    expect(gateway).toEqual(['', '@ 부름', '귓속말', '그래']);
    expect(rest).toEqual(['', '@ 부름', '내 말', '그래']);
  });

  it('is shown over REST as soon as the application is allowed to', async () => {
    const { gateway, rest } = await heard((discord) => {
      discord.application.flags = ApplicationFlags.GatewayMessageContent;
    });
    expect(gateway[0]).toBe('');
    expect(rest[0]).toBe('혼잣말');
  });
});
