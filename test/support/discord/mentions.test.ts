import { EmbedBuilder, MessageFlags, TextDisplayBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { FakeMessage } from './index.ts';
import { type BotPlan, sendable, withBot } from './test-bot.ts';

describe('mentions', () => {
  const text = (user: string, role: string) => `@everyone <@${user}> <@&${role}>`;

  it('ping everybody they name unless they are told not to, in edits again', async () => {
    await withBot({}, async (test) => {
      const { discord } = test;
      const channel = await sendable(test, discord.channel.id);
      const role = discord.addRole('독서', {});
      const content = text(discord.user.id, role.id);
      const stored = (id: string): FakeMessage | undefined => discord.world.messages.get(id);
      const loud = await channel.send(content);
      expect(stored(loud.id)?.mentionsPinged).toEqual(['everyone', discord.user.id, role.id]);
      const silent = await channel.send({ content, allowedMentions: { parse: [] } });
      expect(stored(silent.id)?.mentionsPinged).toEqual([]);
      await silent.edit({ content: `${content}!`, allowedMentions: { parse: [] } });
      expect(stored(silent.id)?.mentionsPinged).toEqual([]);
      await silent.edit({ components: [], embeds: [] });
      expect(stored(silent.id)?.mentionsPinged).toEqual([]);
      await silent.edit(`${content}!!`);
      expect(stored(silent.id)?.mentionsPinged).toEqual(['everyone', discord.user.id, role.id]);
      const chosen = await channel.send({ content, allowedMentions: { users: [discord.user.id] } });
      expect(stored(chosen.id)?.mentionsPinged).toEqual([discord.user.id]);
      expect(stored(chosen.id)?.mention_everyone).toBe(false);
    });
  });

  it('are read from the texts of Components V2 and not from embeds', async () => {
    await withBot({}, async (test) => {
      const { discord } = test;
      const channel = await sendable(test, discord.channel.id);
      const embedded = await channel.send({ embeds: [new EmbedBuilder().setDescription('@everyone')] });
      expect(discord.world.messages.get(embedded.id)?.mentionsPinged).toEqual([]);
      const components = [new TextDisplayBuilder().setContent('@here')];
      const flags = MessageFlags.IsComponentsV2;
      const quiet = await channel.send({ components, flags, allowedMentions: { parse: [] } });
      expect(discord.world.messages.get(quiet.id)?.mentionsPinged).toEqual([]);
      await quiet.edit({ components });
      expect(discord.world.messages.get(quiet.id)?.mentionsPinged).toEqual(['here']);
    });
  });

  it('of answers to interactions ping users only', async () => {
    const plan: BotPlan = {
      commands: [{ name: 'ask', description: 'Ask' }],
      onInteraction: (interaction) =>
        interaction.isChatInputCommand() && interaction.reply(text(interaction.user.id, '1')),
    };
    await withBot(plan, async ({ discord }) => {
      expect((await discord.slash('ask').reply()).mentionsPinged).toEqual([discord.user.id]);
    });
  });

  it('of the one replied to can be left out', async () => {
    const plan: BotPlan = {
      onMessage: (message) =>
        message.reply({ content: '네', allowedMentions: { parse: [], repliedUser: false } }),
    };
    await withBot(plan, async ({ discord }) => {
      expect((await discord.say(discord.channel.id, '거기').reply()).mentionsPinged).toEqual([]);
    });
  });
});
