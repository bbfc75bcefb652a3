import {
  ApplicationCommandOptionType,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ASK, ask, asking } from './ask-bot.ts';
import { type BotPlan, withBot } from './test-bot.ts';

describe('slash commands', () => {
  it('are deferred, filled in by edits and followed up', async () => {
    const plan = asking(async (interaction) => {
      await interaction.deferReply();
      for (const text of ['100', '100도']) await interaction.editReply(text);
      await interaction.followUp({ content: '출처', flags: MessageFlags.Ephemeral });
    });
    await withBot(plan, async (test) => {
      const { discord, errors } = test;
      const turn = discord.slash('질문', ask);
      await turn.reply(({ content }) => content === '출처');
      expect({ ack: turn.ack, edits: turn.edits, text: turn.text }).toEqual({
        ack: 5,
        edits: 2,
        text: '100도\n출처',
      });
      expect(turn.original?.content).toBe('100도');
      expect(turn.messages.map(({ flags }) => flags)).toEqual([0, MessageFlags.Ephemeral]);
      expect(turn.firstMs).toBeLessThanOrEqual(turn.contentMs ?? 0);
      expect(turn.contentMs).toBeLessThan(turn.finalMs ?? 0);
      expect([errors, discord.violations()]).toEqual([[], []]);
    });
  });

  it('carry who, where and in which language', async () => {
    const seen: Interaction[] = [];
    const plan = asking((interaction) => {
      seen.push(interaction);
      return interaction.reply({ content: '봤음', withResponse: true });
    });
    await withBot(
      { ...plan, prepare: (discord) => discord.addRole('관리', { permissions: 0n }) },
      async (test) => {
        const { discord } = test;
        const role = discord.addRole('사서', { permissions: PermissionFlagsBits.ManageGuild });
        const keeper = discord.addUser('jisu', { roles: [role] });
        await discord.slash('ask', { ...ask, user: keeper }).reply();
        const [interaction] = seen;
        if (!interaction?.isChatInputCommand() || !interaction.inCachedGuild())
          throw new Error('not a command');
        expect(interaction.options.getString('question')).toBe('물은 언제 끓어?');
        expect(interaction.member.roles.cache.has(role.id)).toBe(true);
        expect(interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)).toBe(true);
        expect(interaction.memberPermissions.has(PermissionFlagsBits.Administrator)).toBe(false);
        expect(interaction.appPermissions.has(PermissionFlagsBits.SendMessages)).toBe(true);
        expect([interaction.locale, interaction.guildLocale, interaction.context]).toEqual(['ko', 'ko', 0]);
        expect(interaction.authorizingIntegrationOwners[0]).toBe(discord.guild.id);
      },
    );
  });

  it('answer nobody else and stay out of the history when ephemeral', async () => {
    const plan = asking((interaction) =>
      interaction.reply({ content: '비밀', flags: MessageFlags.Ephemeral }),
    );
    await withBot(plan, async ({ discord, client }) => {
      const shown = await discord.slash('ask', ask).reply();
      const channel = await client.channels.fetch(discord.channel.id);
      if (!channel?.isTextBased()) throw new Error('no channel');
      expect((await channel.messages.fetch({ limit: 10 })).size).toBe(0);
      await expect(channel.messages.fetch(shown.id)).rejects.toMatchObject({ code: 10008 });
      expect(discord.transcript().some(({ what }) => what === 'MESSAGE_CREATE')).toBe(false);
    });
  });

  it('work in direct messages when they are global', async () => {
    const plan: BotPlan = {
      onInteraction: (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply(`${interaction.context} ${interaction.guildId}`),
    };
    await withBot(plan, async ({ discord, client }) => {
      await client.application.commands.set([
        { name: 'ask', description: 'Ask' },
        { name: 'here', description: 'Here', contexts: [0] },
      ]);
      const channelId = discord.dm().id;
      expect((await discord.slash('ask', { channelId }).reply()).content).toBe('1 null');
      expect(() => discord.slash('here', { channelId })).toThrow('hides /here');
    });
  });

  it('name people, roles and channels', async () => {
    const named = [
      { type: ApplicationCommandOptionType.User, name: 'user', description: 'A user' },
      { type: ApplicationCommandOptionType.Role, name: 'role', description: 'A role' },
      { type: ApplicationCommandOptionType.Channel, name: 'channel', description: 'A channel' },
      { type: ApplicationCommandOptionType.Mentionable, name: 'whoever', description: 'Anybody' },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'count',
        description: 'How many',
        maxValue: 9,
        choices: [{ name: '셋', value: 3 }],
      },
    ] as const;
    const plan: BotPlan = {
      commands: [{ name: 'name', description: 'Names', options: [...named] }],
      onInteraction: (interaction) => {
        if (!interaction.isChatInputCommand() || !interaction.inCachedGuild()) return undefined;
        const { options } = interaction;
        return interaction.reply(
          [
            options.getMember('user')?.displayName,
            options.getRole('role')?.name,
            options.getChannel('channel')?.name,
            options.getMentionable('whoever', true).id,
            options.getInteger('count'),
          ].join(' '),
        );
      },
    };
    await withBot(plan, async ({ discord }) => {
      const role = discord.addRole('사서');
      const options = {
        user: discord.user,
        role,
        channel: discord.channel.id,
        whoever: role.id,
        count: '셋',
      };
      expect((await discord.slash('name', { options }).reply()).content).toBe(`minji 사서 일반 ${role.id} 3`);
      expect(() => discord.slash('name', { options: { count: 4 } })).toThrow('not a choice');
    });
  });

  it('fill the placeholder with the first follow-up, and keep it ephemeral', async () => {
    const plan = asking(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: '처음' });
      await interaction.followUp({ content: '다음' });
    });
    await withBot(plan, async ({ discord }) => {
      const turn = discord.slash('ask', ask);
      await turn.reply(({ content }) => content === '다음');
      expect(turn.messages.map(({ content, flags }) => [content, flags])).toEqual([
        ['처음', MessageFlags.Ephemeral],
        ['다음', 0],
      ]);
      expect(turn.original?.content).toBe('처음');
    });
  });

  it('take files', async () => {
    const file = {
      type: ApplicationCommandOptionType.Attachment,
      name: 'file',
      description: 'A file',
    } as const;
    const plan: BotPlan = {
      commands: [{ name: 'upload', description: 'Upload', options: [file] }],
      onInteraction: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const attachment = interaction.options.getAttachment('file', true);
        const text = await (await fetch(attachment.url)).text();
        await interaction.reply(`${attachment.title}, ${attachment.name}: ${text}`);
      },
    };
    await withBot(plan, async ({ discord }) => {
      const options = { file: { filename: '회의록.txt', content_type: 'text/plain', data: '안건 하나' } };
      expect((await discord.slash('upload', { options }).reply()).content).toBe(
        '회의록, unknown.txt: 안건 하나',
      );
    });
  });

  it('are not sent where the client would not send them', async () => {
    const hidden = {
      name: 'purge',
      description: 'Purge',
      defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    };
    const local = { name: 'here', description: 'Here', contexts: [0] };
    const plan = { ...asking((interaction) => interaction.reply('…')), commands: [ASK, hidden, local] };
    await withBot(plan, async ({ discord }) => {
      expect(() => discord.slash('ask')).toThrow('"question" is required');
      expect(() => discord.slash('ask', { options: { question: '가'.repeat(21) } })).toThrow(
        'would not send',
      );
      expect(() => discord.slash('ask', { options: { ...ask.options, answer: '' } })).toThrow(
        'no option "answer"',
      );
      expect(() => discord.slash('purge')).toThrow('hides /purge');
      expect((await discord.slash('purge', { force: true }).reply()).content).toBe('…');
      expect((await discord.slash('purge', { user: discord.owner }).reply()).content).toBe('…');
      expect(() => discord.slash('nothing')).toThrow('no command');
    });
  });
});
