import { AttachmentBuilder, EmbedBuilder, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type BotPlan, echo, sendable, withBot } from './test-bot.ts';

describe('messages', () => {
  it('are answered where the bot is mentioned, with a reference', async () => {
    await withBot(echo, async ({ discord, errors }) => {
      discord.say(discord.channel.id, '아무 말');
      const turn = discord.say(discord.channel.id, '안녕', { mention: true });
      const reply = await turn.reply();
      expect(reply.content).toBe('들음: 안녕');
      expect(reply.message_reference?.message_id).toBe(turn.message?.id);
      expect(reply.mentionsPinged).toEqual([discord.user.id]);
      expect([errors, discord.violations()]).toEqual([[], []]);
      expect(
        [...discord.world.messages.values()].filter(({ author }) => author === discord.bot),
      ).toHaveLength(1);
    });
  });

  it('are answered in direct channels, in both directions', async () => {
    await withBot(echo, async ({ discord, client }) => {
      expect((await discord.say(discord.dm().id, '쉿').reply()).content).toBe('들음: 쉿');
      const user = await client.users.fetch(discord.user.id);
      const sent = await user.send('먼저 보냄');
      expect(sent.channelId).toBe(discord.dm().id);
    });
  });

  it('reach the bot when they are edited and deleted', async () => {
    const seen: string[] = [];
    await withBot({ ...echo }, async ({ discord, client }) => {
      client.on('messageUpdate', (_before, after) => seen.push(`edited: ${after.content}`));
      client.on('messageDelete', ({ content }) => seen.push(`deleted: ${content}`));
      const { message } = discord.say(discord.channel.id, '처음');
      if (!message) throw new Error('nothing said');
      discord.editSaid(message, '나중');
      discord.deleteSaid(message);
      await discord.until(() => seen.length === 2, 5_000, 'both events');
      expect(seen).toEqual(['edited: 나중', 'deleted: 나중']);
    });
  });

  it('carry files both ways', async () => {
    const plan: BotPlan = {
      onMessage: async (message) => {
        const attachment = message.attachments.first();
        if (!attachment) return;
        const text = await (await fetch(attachment.url)).text();
        const files = [
          new AttachmentBuilder(Buffer.from(text.toUpperCase()), { name: '답.txt', description: '대문자' }),
        ];
        await message.reply({ content: `${attachment.title}`, files });
      },
    };
    await withBot(plan, async ({ discord }) => {
      const attachments = [{ filename: '노트 1.txt', content_type: 'text/plain', data: 'abc' }];
      const reply = await discord.say(discord.channel.id, '여기', { attachments }).reply();
      expect(reply.content).toBe('노트 1');
      expect(reply.attachments).toMatchObject([
        { filename: 'unknown.txt', title: '답', description: '대문자', size: 3 },
      ]);
      expect(String(discord.fileAt(reply.attachments[0]?.url ?? ''))).toBe('ABC');
    });
  });

  it('show uploaded pictures in embeds', async () => {
    await withBot({}, async (test) => {
      const channel = await sendable(test, test.discord.channel.id);
      const files = [new AttachmentBuilder(Buffer.from('png'), { name: 'chart.png' })];
      const sent = await channel.send({
        embeds: [new EmbedBuilder().setImage('attachment://chart.png')],
        files,
      });
      expect(String(test.discord.fileAt(sent.embeds[0]?.image?.url ?? ''))).toBe('png');
    });
  });

  it('are sent once for one enforced nonce', async () => {
    await withBot({}, async (test) => {
      const channel = await sendable(test, test.discord.channel.id);
      const message = { content: '한 번만', nonce: 'n1', enforceNonce: true };
      expect((await channel.send(message)).id).toBe((await channel.send(message)).id);
      expect((await channel.send({ ...message, nonce: 'n2' })).nonce).toBe('n2');
      expect(test.discord.world.messages.size).toBe(2);
    });
  });

  it('can be silent and without previews', async () => {
    await withBot({}, async (test) => {
      const channel = await sendable(test, test.discord.channel.id);
      const sent = await channel.send({
        content: 'https://example.com',
        flags: [MessageFlags.SuppressEmbeds, MessageFlags.SuppressNotifications],
      });
      await sent.suppressEmbeds(false);
      expect(test.discord.world.messages.get(sent.id)?.flags).toBe(MessageFlags.SuppressNotifications);
    });
  });
});

describe('history', () => {
  it('comes newest first, before and after a message, by pages', async () => {
    await withBot({}, async (test) => {
      const { discord } = test;
      for (let number = 1; number <= 5; number++) discord.say(discord.channel.id, `${number}`);
      const channel = await sendable(test, discord.channel.id);
      const page = async (options: { limit: number; before?: string; after?: string }) => [
        ...(await channel.messages.fetch(options)).values(),
      ];
      const newest = await page({ limit: 2 });
      expect(newest.map(({ content }) => content)).toEqual(['5', '4']);
      const before = await page({ limit: 2, before: newest[1]!.id });
      expect(before.map(({ content }) => content)).toEqual(['3', '2']);
      const after = await page({ limit: 1, after: before[1]!.id });
      expect(after.map(({ content }) => content)).toEqual(['3']);
      await expect(page({ limit: 101 })).rejects.toMatchObject({ code: 50035 });
    });
  });
});
