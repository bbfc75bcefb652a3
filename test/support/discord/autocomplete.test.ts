import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type BotPlan, withBot } from './test-bot.ts';

describe('autocomplete', () => {
  const title = {
    type: ApplicationCommandOptionType.String,
    name: 'title',
    description: 'A title',
    autocomplete: true,
    required: true,
  } as const;

  it('suggests for the focused option of a sub-command', async () => {
    const plan: BotPlan = {
      commands: [
        {
          name: 'docs',
          description: 'Documents',
          options: [
            {
              type: ApplicationCommandOptionType.Subcommand,
              name: 'show',
              description: 'Show',
              options: [title],
            },
          ],
        },
      ],
      onInteraction: (interaction) => {
        if (interaction.isAutocomplete())
          return interaction.respond([{ name: `${interaction.options.getFocused()}나무`, value: '1' }]);
        if (interaction.isChatInputCommand())
          return interaction.reply(
            `${interaction.options.getSubcommand()} ${interaction.options.getString('title')}`,
          );
        return undefined;
      },
    };
    await withBot(plan, async ({ discord }) => {
      const { choices } = await discord.autocomplete('docs show', {
        focused: 'title',
        options: { title: '소' },
      });
      expect(choices).toEqual([{ name: '소나무', value: '1' }]);
      expect((await discord.slash('docs show', { options: { title: '1' } }).reply()).content).toBe('show 1');
      expect(() => discord.slash('docs')).toThrow('name one of: show');
    });
  });

  it('refuses more than 25 suggestions', async () => {
    const plan: BotPlan = {
      commands: [{ name: 'docs', description: 'Documents', options: [title] }],
      onInteraction: (interaction) =>
        interaction.isAutocomplete() &&
        interaction.respond(
          Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
        ),
    };
    await withBot(plan, async ({ discord, errors }) => {
      discord.autocomplete('docs', { focused: 'title' }).catch(() => undefined);
      await discord.until(() => errors.length > 0, 5_000, 'a refusal');
      expect(errors).toMatchObject([{ code: 50035 }]);
      expect(discord.violations()).toMatchObject([{ kind: 'limit' }]);
    });
  });
});
