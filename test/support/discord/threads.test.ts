import { ChannelType, PermissionFlagsBits, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type BotPlan, echo, sendable, withBot } from './test-bot.ts';

describe('threads', () => {
  it('hang on a message, once, and take messages with a permission of their own', async () => {
    const plan: BotPlan = {
      onMessage: async (message) => {
        if (message.channel.type === ChannelType.PublicThread) return;
        const thread = await message.startThread({ name: '이야기', autoArchiveDuration: 60 });
        await thread.send('여기서 이어 가요');
      },
    };
    await withBot(plan, async (test) => {
      const { discord } = test;
      const turn = discord.say(discord.channel.id, '길게 말하자');
      const first = await turn.reply();
      expect(first.channel_id).toBe(turn.message?.id);
      const starter = await (await sendable(test, discord.channel.id)).messages.fetch(turn.message!.id);
      expect(starter.hasThread).toBe(true);
      const again = test.client.rest.post(Routes.threads(discord.channel.id, starter.id), {
        body: { name: '또' },
      });
      await expect(again).rejects.toMatchObject({ code: 160004 });
      const thread = await sendable(test, first.channel_id);
      if (!thread.isThread()) throw new Error('no thread');
      expect((await thread.fetchStarterMessage())?.content).toBe('길게 말하자');
      expect([...(await thread.members.fetch()).keys()]).toEqual([discord.bot.id]);
      discord.denyBot(discord.channel, PermissionFlagsBits.SendMessages);
      expect((await thread.send('보내기 권한과 무관')).content).toBe('보내기 권한과 무관');
      discord.denyBot(discord.channel, PermissionFlagsBits.SendMessagesInThreads);
      await expect(thread.send('안 됨')).rejects.toMatchObject({ code: 50013 });
      discord.denyBot(discord.channel, PermissionFlagsBits.CreatePublicThreads);
      const { message } = discord.say(discord.channel.id, '하나 더');
      await expect(
        (await sendable(test, discord.channel.id)).messages
          .fetch(message!.id)
          .then((other) => other.startThread({ name: '또' })),
      ).rejects.toMatchObject({ code: 50013 });
    });
  });

  it('are opened by users and by the bot, without a message and in forums', async () => {
    await withBot(echo, async (test) => {
      const { discord } = test;
      const thread = discord.startThread(discord.channel, '사용자 스레드');
      expect((await discord.say(thread.id, '안녕', { mention: true }).reply()).channel_id).toBe(thread.id);
      expect([...thread.members.keys()]).toEqual([discord.user.id, discord.bot.id]);
      const forum = discord.addChannel('질문', { type: ChannelType.GuildForum });
      const post = discord.startThread(forum, '글', { content: '처음 글' });
      expect(discord.world.messages.get(post.id)?.content).toBe('처음 글');
      const channel = await test.client.channels.fetch(discord.channel.id);
      if (channel?.type !== ChannelType.GuildText) throw new Error('no text channel');
      const own = await channel.threads.create({ name: '봇 스레드' });
      expect([own.name, own.ownerId, own.id === own.lastMessageId]).toEqual([
        '봇 스레드',
        discord.bot.id,
        false,
      ]);
      await expect(channel.threads.create({ name: '가'.repeat(101) })).rejects.toMatchObject({ code: 50035 });
      const board = await test.client.channels.fetch(forum.id);
      if (board?.type !== ChannelType.GuildForum) throw new Error('no forum');
      const answer = await board.threads.create({ name: '공지', message: { content: '읽어 주세요' } });
      expect((await answer.fetchStarterMessage())?.content).toBe('읽어 주세요');
    });
  });

  it('wake up when somebody writes, unless they are locked', async () => {
    await withBot({}, async (test) => {
      const { discord } = test;
      const thread = discord.startThread(discord.channel, '잠');
      const channel = await sendable(test, thread.id);
      const sent = await channel.send('깨어 있음');
      discord.archiveThread(thread);
      await expect(sent.edit('고침')).rejects.toMatchObject({ code: 50083 });
      await channel.send('깨움');
      expect(thread.metadata.archived).toBe(false);
      discord.archiveThread(thread, { locked: true });
      await expect(channel.send('잠김')).rejects.toMatchObject({ code: 50083 });
      if (!channel.isThread()) throw new Error('no thread');
      await expect(channel.setLocked(false)).rejects.toMatchObject({ code: 50013 });
      expect(thread.metadata.locked).toBe(true);
    });
  });

  it('can be renamed and archived by their owner', async () => {
    await withBot({}, async ({ discord, client }) => {
      const channel = await client.channels.fetch(discord.channel.id);
      if (channel?.type !== ChannelType.GuildText) throw new Error('no text channel');
      const thread = await channel.threads.create({ name: '처음 이름' });
      await thread.setName('새 이름');
      await thread.setArchived(true);
      expect(discord.world.thread(thread.id)).toMatchObject({
        name: '새 이름',
        metadata: { archived: true },
      });
      await expect(thread.setName('또')).rejects.toMatchObject({ code: 50083 });
      await thread.setArchived(false);
      await thread.members.remove(discord.bot.id);
      expect(discord.world.thread(thread.id).members.size).toBe(0);
    });
  });
});
