import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ask, asking } from './ask-bot.ts';
import type { FakeDiscord, Turn } from './index.ts';
import { type BotTest, withBot } from './test-bot.ts';

describe('what a bot does wrong', () => {
  function kinds(discord: FakeDiscord): string[] {
    return discord.violations().map(({ kind }) => kind);
  }

  /** Waits until the bot has been refused something. */
  async function refused({ discord, errors }: BotTest, act: () => Turn): Promise<Turn> {
    const turn = act();
    await discord.until(() => errors.length > 0, 5_000, 'a refusal');
    return turn;
  }

  it('answers late', async () => {
    const plan = asking(async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await interaction.reply('늦음');
    });
    await withBot({ ...plan, settings: { ackMs: 50 } }, async (test) => {
      const { discord, errors } = test;
      await refused(test, () => discord.slash('ask', ask));
      expect(errors).toMatchObject([{ code: 10062 }]);
      expect(kinds(discord)).toEqual(['late-ack', 'no-ack']);
    });
  });

  it('answers twice', async () => {
    const plan = asking(async (interaction) => {
      await interaction.reply('하나');
      interaction.replied = false;
      await interaction.reply('둘');
    });
    await withBot(plan, async (test) => {
      const { discord, errors } = test;
      const turn = await refused(test, () => discord.slash('ask', ask));
      expect(errors).toMatchObject([{ code: 40060 }]);
      expect(turn.text).toBe('하나');
      expect(discord.violations()).toMatchObject([{ kind: 'double-ack', severity: 'error' }]);
    });
  });

  it('edits with a dead token', async () => {
    const plan = asking(async (interaction) => {
      await interaction.deferReply();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await interaction.editReply('너무 늦음');
    });
    await withBot({ ...plan, settings: { tokenMs: 100 } }, async (test) => {
      const { discord, errors } = test;
      await refused(test, () => discord.slash('ask', ask));
      expect(errors).toMatchObject([{ code: 50027 }]);
      expect(kinds(discord)).toEqual(['token-expired', 'still-thinking']);
    });
  });

  it('defers with flags that do not count', async () => {
    const plan = asking((interaction) =>
      interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 5, data: { flags: MessageFlags.IsComponentsV2 } },
        auth: false,
      }),
    );
    await withBot(plan, async ({ discord }) => {
      const turn = await discord.slash('ask', ask).first();
      expect(turn.original?.flags).toBe(MessageFlags.Loading);
      expect(kinds(discord)).toEqual(['defer-flags', 'still-thinking']);
    });
  });

  it('answers a command with an update', async () => {
    const plan = asking((interaction) =>
      interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body: { type: 7, data: { content: 'ㄱ' } },
        auth: false,
      }),
    );
    await withBot(plan, async (test) => {
      const { discord, errors } = test;
      await refused(test, () => discord.slash('ask', ask));
      expect(errors).toMatchObject([{ code: 50035 }]);
    });
  });

  it('edits before it has answered', async () => {
    const plan = asking((interaction) => interaction.webhook.editMessage('@original', '먼저'));
    await withBot(plan, async (test) => {
      const { discord, errors } = test;
      await refused(test, () => discord.slash('ask', ask));
      expect(errors).toMatchObject([{ code: 10015 }]);
      expect(discord.violations()).toMatchObject([{ kind: 'before-ack' }]);
    });
  });

  it('gets the same interaction twice', async () => {
    await withBot(
      asking((interaction) => interaction.reply('한 번')),
      async ({ discord, errors }) => {
        discord.duplicates = 1;
        const turn = discord.slash('ask', ask);
        await discord.until(() => errors.length > 0, 5_000, 'a refusal');
        expect(turn.messages).toHaveLength(1);
        expect(discord.violations()).toMatchObject([{ kind: 'double-ack', severity: 'warn' }]);
      },
    );
  });
});
