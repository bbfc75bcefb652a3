import { DiscordAPIError, REST, Routes } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { FakeDiscord, messageText } from './index.ts';
import { display, fill, MESSAGE_LIMITS, row, times, V2 } from './limit-cases.ts';
import { commandListSchema } from './limits/command.ts';
import { parseForm } from './limits/form.ts';
import { parseDraft } from './limits/message.ts';
import { modalSchema } from './limits/modal.ts';

describe('a message', () => {
  let discord: FakeDiscord;
  let rest: REST;
  beforeAll(async () => {
    discord = await new FakeDiscord({ rateLimits: false }).start();
    rest = new REST({ api: discord.apiUrl, version: '10', retries: 0 }).setToken(discord.token);
  });
  afterAll(() => discord.stop());

  const send = (body: object) => rest.post(Routes.channelMessages(discord.channel.id), { body });
  /** The codes in the error tree, by path. */
  async function refused(body: object): Promise<string> {
    const error = await send(body).catch((reason: unknown) => reason);
    if (!(error instanceof DiscordAPIError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
    return `${error.status} ${error.code} ${leaves(error.rawError)}`;
  }

  it.each(MESSAGE_LIMITS)('keeps the limit of %s', async (_what, good, bad, why) => {
    await expect(send(good)).resolves.toMatchObject({ channel_id: discord.channel.id });
    expect(await refused(bad)).toContain(`400 50035 ${why}`);
    expect(discord.violations().at(-1)).toMatchObject({ kind: 'limit', severity: 'error' });
  });

  it('has something to show', async () => {
    expect(await refused({ content: ' \n' })).toMatch('400 50006');
    expect(await refused({ flags: V2, components: [] })).toMatch('400 50006');
    expect(discord.violations().at(-1)).toMatchObject({ kind: 'empty-message' });
  });

  it('of Components V2 has a budget in bytes, twelve of them a text', async () => {
    const most = (10_170 - 24 - 6) / 3;
    await send({ flags: V2, components: [display(fill(most)), display('ㄱㄴ')] });
    await expect(
      send({ flags: V2, components: [display(fill(most)), display('ㄱㄴㄷ')] }),
    ).rejects.toMatchObject({ status: 500 });
    expect(discord.violations().at(-1)).toMatchObject({ kind: 'text-bytes' });
  });

  it('cannot leave Components V2 by an edit, nor enter it with content', async () => {
    const { id } = (await send({ flags: V2, components: [display('ㄱ')] })) as { id: string };
    const edit = (message: string, body: object) =>
      rest.patch(Routes.channelMessage(discord.channel.id, message), { body });
    await expect(edit(id, { content: 'ㄴ' })).rejects.toMatchObject({ code: 50035 });
    await expect(edit(id, { components: [display('ㄴ')] })).resolves.toMatchObject({ flags: V2 });
    const legacy = (await send({ content: 'ㄱ' })) as { id: string };
    await expect(edit(legacy.id, { flags: V2, components: [display('ㄴ')] })).rejects.toMatchObject({
      code: 50035,
    });
    await expect(
      edit(legacy.id, { flags: V2, content: null, components: [display('ㄴ')] }),
    ).resolves.toMatchObject({ flags: V2 });
  });

  it('is read as one text', async () => {
    const { id } = (await send({
      content: '머리',
      embeds: [{ title: '제목', fields: [{ name: '이름', value: '값' }] }],
    })) as { id: string };
    expect(messageText(discord.world.messages.get(id)!)).toBe('머리\n제목\n이름\n값');
    const shown = (await send({ flags: V2, components: [{ type: 17, components: [display('속')] }] })) as {
      id: string;
    };
    expect(messageText(discord.world.messages.get(shown.id)!)).toBe('속');
  });

  it('has at most 10 MiB of files, ten in number', async () => {
    const files = (count: number, bytes: number) =>
      times(count, (index) => ({ name: `${index}.bin`, data: Buffer.alloc(bytes) }));
    const upload = (count: number, bytes: number) =>
      rest.post(Routes.channelMessages(discord.channel.id), { files: files(count, bytes) });
    await upload(10, 1);
    await expect(upload(11, 1)).rejects.toMatchObject({ code: 50035 });
    await expect(upload(1, 10 * 1024 * 1024 + 1)).rejects.toMatchObject({ status: 413, code: 40005 });
  });
});

describe('a modal', () => {
  const input = { type: 4, custom_id: 'a', style: 1, label: 'ㄱ' };
  const modal = { title: 'ㄱ', custom_id: 'm', components: [row(input)] };
  it.each<[string, object, string]>([
    ['titles', { title: fill(46) }, 'title: BASE_TYPE_MAX_LENGTH'],
    [
      'components',
      { components: times(6, (index) => row({ ...input, custom_id: `${index}` })) },
      'components: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'labels',
      { components: [row({ ...input, label: fill(46) })] },
      'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'values',
      { components: [row({ ...input, value: fill(4001) })] },
      'components.0.components.0.value: BASE_TYPE_MAX_LENGTH',
    ],
    ['ids', { components: [row(input), row(input)] }, 'components: COMPONENT_CUSTOM_ID_DUPLICATED'],
  ])('keeps the limit of %s', (_what, changes, why) => {
    expect(parseForm(modalSchema, modal)).toMatchObject({ title: 'ㄱ' });
    expect(refusal(() => parseForm(modalSchema, { ...modal, ...changes }))).toContain(why);
  });
});

describe('whatever a bot sends', () => {
  it.each<[string, (body: unknown) => unknown]>([
    ['a message', (body) => parseDraft(body, { files: [], old: null })],
    ['a modal', (body) => parseForm(modalSchema, body)],
    ['commands', (body) => parseForm(commandListSchema, body)],
  ])('is read or refused as %s', (_what, parse) => {
    const keys = fc.constantFrom(
      'content',
      'embeds',
      'components',
      'type',
      'title',
      'name',
      'options',
      'flags',
    );
    const { body } = fc.letrec((tie) => ({
      body: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(null, '', 'ㄱ', 1, 10, V2),
        fc.array(tie('body')),
        fc.dictionary(keys, tie('body')),
      ),
    }));
    fc.assert(
      fc.property(body, (sent) => {
        try {
          parse(sent);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return leaves(error.body());
  }
  return 'not refused';
}

/** `path: CODE` of every leaf in an error tree. */
function leaves(answer: unknown): string {
  const found: string[] = [];
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '_errors') walk(value, path === '' ? key : `${path}.${key}`);
      else if (Array.isArray(value)) found.push(...value.map(({ code }) => `${path}: ${code}`));
    }
  };
  if (typeof answer === 'object' && answer !== null && 'errors' in answer) walk(answer.errors, '');
  return found.join(', ');
}
