import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type BotTest, sendable, withBot } from './test-bot.ts';

describe('REST in trouble', () => {
  async function sent(test: BotTest, text: string): Promise<void> {
    await (await sendable(test, test.discord.channel.id)).send(text);
  }
  const texts = ({ discord }: BotTest) => [...discord.world.messages.values()].map(({ content }) => content);

  it('429 makes the bot wait and send again', async () => {
    await withBot({}, async (test) => {
      const fault = test.discord.fault({
        on: 'POST /channels/:channel/messages',
        status: 429,
        retryAfter: 0.3,
      });
      await sent(test, '기다림');
      expect([fault.hits, texts(test)]).toEqual([1, ['기다림']]);
      const posts = test.discord.transcript().filter(({ what }) => what.startsWith('POST'));
      expect(posts.map(({ status }) => status)).toEqual([429, 200]);
      expect(() => test.discord.fault({ on: 'POST /nowhere' })).toThrow('no route');
      expect(test.discord.violations()).toEqual([]);
    });
  });

  it('5xx and a cut connection are tried again', async () => {
    await withBot({}, async (test) => {
      test.discord.fault({ on: /^POST .*messages$/, status: 500 });
      test.discord.fault({ on: ({ method }) => method === 'POST', hangup: true });
      await sent(test, '끈질김');
      expect(texts(test)).toEqual(['끈질김']);
    });
  });

  it('a 5xx after the work is done makes it twice, unless a nonce is enforced', async () => {
    await withBot({}, async (test) => {
      test.discord.fault({ on: /^POST/, status: 502, after: true });
      await sent(test, '두 번');
      expect(texts(test)).toEqual(['두 번', '두 번']);
    });
  });

  it('500 without end reaches the bot', async () => {
    await withBot({}, async (test) => {
      test.discord.fault({ on: /^POST/, status: 503, times: 10 });
      await expect(sent(test, '끝내 안 됨')).rejects.toMatchObject({ status: 503 });
      expect(texts(test)).toEqual([]);
    });
  });

  it('holds the headers by which discord.js paces itself, and a 429 for those who do not', async () => {
    await withBot({}, async (test) => {
      const { discord } = test;
      const body = { content: '빠름' };
      const url = `${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`;
      const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
      const post = () => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      const answers = await Promise.all(Array.from({ length: 6 }, post));
      expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
      expect(answers[0]?.headers.get('x-ratelimit-limit')).toBe('5');
      expect(discord.violations()).toMatchObject([{ kind: 'rate-limited', severity: 'warn' }]);
    });
  });

  it('refuses broken JSON, and notes what the double lacks', async () => {
    await withBot({}, async ({ discord, client }) => {
      const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
      const url = `${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`;
      const answer = await fetch(url, { method: 'POST', headers, body: '{' });
      expect(await answer.json()).toMatchObject({ code: 50109 });
      await expect(client.rest.get('/stage-instances/1')).rejects.toBeInstanceOf(DiscordAPIError);
      expect(discord.violations().map(({ kind, severity }) => [kind, severity])).toEqual([
        ['refused', 'error'],
        ['unimplemented', 'harness'],
      ]);
    });
  });
});
