import { AttachmentBuilder, EmbedBuilder, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { sendable, withBot } from './test-bot.ts';

describe('permissions', () => {
  it.each([
    ['seeing', PermissionFlagsBits.ViewChannel, 50001],
    ['sending', PermissionFlagsBits.SendMessages, 50013],
    ['embeds', PermissionFlagsBits.EmbedLinks, 50013],
    ['files', PermissionFlagsBits.AttachFiles, 50013],
    ['replies', PermissionFlagsBits.ReadMessageHistory, 160002],
  ])('are needed for %s', async (_what, bit, code) => {
    await withBot({}, async (test) => {
      const { discord } = test;
      const place = discord.addChannel('제한');
      const channel = await sendable(test, place.id);
      const { message } = discord.say(place.id, '있어?');
      discord.denyBot(place, bit);
      const everything = {
        embeds: [new EmbedBuilder().setTitle('제목')],
        files: [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })],
        reply: { messageReference: message!.id },
      };
      await expect(channel.send(everything)).rejects.toMatchObject({ code });
      discord.denyBot(place, 0n);
      expect((await channel.send(everything)).content).toBe('');
      expect(discord.violations().every(({ severity }) => severity === 'warn')).toBe(true);
    });
  });

  it('hide what happens in channels that the bot cannot see', async () => {
    const seen: string[] = [];
    await withBot({ onMessage: ({ content }) => seen.push(content) }, async ({ discord }) => {
      discord.say(discord.addChannel('비밀', { deny: PermissionFlagsBits.ViewChannel }).id, '비밀 이야기');
      discord.say(discord.channel.id, '밖의 이야기');
      await discord.until(() => seen.length > 0, 5_000, 'a message');
      expect(seen).toEqual(['밖의 이야기']);
    });
  });
});

describe('what is gone', () => {
  it('is refused: messages, channels, servers', async () => {
    await withBot({}, async (test) => {
      const { discord, client } = test;
      const place = discord.addChannel('잠깐');
      const channel = await sendable(test, place.id);
      const sent = await channel.send('남은 말');
      await sent.delete();
      await expect(sent.edit('고침')).rejects.toMatchObject({ code: 10008 });
      discord.deleteMessage(discord.world.messages.get((await channel.send('지워짐')).id)!);
      expect(await channel.messages.fetch({ limit: 5 })).toMatchObject({ size: 0 });
      discord.deleteChannel(place);
      await expect(channel.send('없음')).rejects.toMatchObject({ code: 10003 });
      await discord.until(() => !client.channels.cache.has(place.id), 5_000, 'the channel to go');
      const main = await sendable(test, discord.channel.id);
      discord.removeBotFromGuild(discord.guild);
      await discord.until(() => client.guilds.cache.size === 0, 5_000, 'the server to go');
      await expect(main.send('없음')).rejects.toMatchObject({ code: 50001 });
      discord.addBotToGuild(discord.guild);
      await discord.until(() => client.guilds.cache.size === 1, 5_000, 'the server to come back');
      expect((await main.send('돌아옴')).content).toBe('돌아옴');
    });
  });

  it('and new servers arrive while the bot runs', async () => {
    const joined: string[] = [];
    await withBot({}, async ({ discord, client }) => {
      client.on('guildCreate', ({ name }) => joined.push(name));
      const guild = discord.addGuild('옆 동네', { withBot: false });
      expect(discord.transcript().at(-1)?.what).not.toBe('GUILD_CREATE');
      discord.addBotToGuild(guild);
      await discord.until(() => joined.length === 1, 5_000, 'the new server');
      expect(joined).toEqual(['옆 동네']);
    });
  });
});
