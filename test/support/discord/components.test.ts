import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ASK, ask } from './ask-bot.ts';
import { controls } from './index.ts';
import { type BotPlan, withBot } from './test-bot.ts';

describe('components', () => {
  const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('next').setLabel('다음').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('form').setLabel('의견').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('off').setLabel('끝').setStyle(ButtonStyle.Secondary).setDisabled(true),
  );
  const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('pick')
      .addOptions({ label: '가', value: 'a' }, { label: '나', value: 'b' }),
  );
  const input = new TextInputBuilder()
    .setCustomId('why')
    .setLabel('까닭')
    .setStyle(TextInputStyle.Short)
    .setMinLength(2);
  const modal = new ModalBuilder()
    .setCustomId('opinion')
    .setTitle('의견')
    .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
  const plan: BotPlan = {
    commands: [ASK, { name: 'Ask about this', type: ApplicationCommandType.Message }],
    onInteraction: async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`이 글: ${interaction.targetMessage.content}`);
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: '1쪽', components: [buttons, menu] });
      if (interaction.isStringSelectMenu()) await interaction.reply(`고름: ${interaction.values}`);
      if (interaction.isModalSubmit())
        await interaction.reply(`고마워요: ${interaction.fields.getTextInputValue('why')}`);
      if (!interaction.isButton()) return;
      if (interaction.customId === 'form') await interaction.showModal(modal);
      else await interaction.update({ content: `${interaction.message.content} → 2쪽`, components: [] });
    },
  };

  it('are clicked, chosen and filled in', async () => {
    await withBot(plan, async ({ discord, errors }) => {
      const panel = await discord.slash('ask', ask).reply();
      expect(controls(panel).map(({ custom_id }) => custom_id)).toEqual(['next', 'form', 'off', 'pick']);
      expect((await discord.selectMenu(panel, 'pick', ['b']).reply()).content).toBe('고름: b');
      const form = discord.button(panel, '의견');
      await form.showsModal();
      expect(() => discord.modalSubmit(form, { why: '무' })).toThrow('would not submit');
      expect((await discord.modalSubmit(form, { why: '그냥' }).reply()).content).toBe('고마워요: 그냥');
      const page = discord.button(panel, /^ne/);
      await page.reply();
      expect([page.ack, panel.content, panel.components]).toEqual([7, '1쪽 → 2쪽', []]);
      expect([errors, discord.violations()]).toEqual([[], []]);
    });
  });

  it('cannot be used when they are disabled or not there', async () => {
    await withBot(plan, async ({ discord }) => {
      const panel = await discord.slash('ask', ask).reply();
      expect(() => discord.button(panel, 'off')).toThrow('no usable off');
      expect(() => discord.button(panel, '이전')).toThrow('only 다음, 의견, 끝, pick');
      expect(() => discord.selectMenu(panel, 'pick', ['z'])).toThrow('does not take z');
    });
  });

  it('can be answered by an edit of their message later', async () => {
    const later: BotPlan = {
      ...plan,
      onInteraction: async (interaction) => {
        if (!interaction.isButton()) return plan.onInteraction?.(interaction);
        await interaction.deferUpdate();
        await interaction.editReply('바뀜');
        await interaction.deleteReply();
        return undefined;
      },
    };
    await withBot(later, async ({ discord }) => {
      const panel = await discord.slash('ask', ask).reply();
      const turn = discord.button(panel, '다음');
      await turn.reply(({ content }) => content === '바뀜');
      await discord.until(() => !discord.world.messages.has(panel.id), 5_000, 'the message to go');
      expect([turn.ack, turn.original]).toEqual([6, panel]);
      expect(() => discord.button(panel, '다음')).toThrow('gone');
    });
  });

  it('choose users, and have a menu on them', async () => {
    const users = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
      new UserSelectMenuBuilder().setCustomId('who').setMaxValues(2),
    );
    const choosing: BotPlan = {
      commands: [ASK, { name: 'Greet', type: ApplicationCommandType.User }],
      onInteraction: async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply({ components: [users], content: '누구?' });
        if (interaction.isUserSelectMenu()) await interaction.reply(interaction.users.map(String).join(' '));
        if (interaction.isUserContextMenuCommand())
          await interaction.reply(`안녕, ${interaction.targetUser}`);
      },
    };
    await withBot(choosing, async ({ discord }) => {
      const panel = await discord.slash('ask', ask).reply();
      const chosen = discord.selectMenu(panel, 'who', [discord.user.id, discord.owner.id]);
      expect((await chosen.reply()).content).toBe(`<@${discord.user.id}> <@${discord.owner.id}>`);
      const greeting = discord.contextMenu('Greet', { user: discord.owner });
      expect((await greeting.reply()).content).toBe(`안녕, <@${discord.owner.id}>`);
    });
  });

  it('have a menu on messages', async () => {
    await withBot(plan, async ({ discord }) => {
      const { message } = discord.say(discord.channel.id, '별은 왜 빛나?');
      if (!message) throw new Error('nothing said');
      expect((await discord.contextMenu('Ask about this', { message }).reply()).content).toBe(
        '이 글: 별은 왜 빛나?',
      );
    });
  });
});
