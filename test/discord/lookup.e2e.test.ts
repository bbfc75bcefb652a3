import { Locale, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { controls, type FakeDiscord, type FakeMessage, messageText } from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { seedText } from './garden-seeds.ts';

const BOMB = '밭일은 **굵게** @everyone <@&1> [이름](https://evil.example) ||비밀|| `코드` 적어야 한다.';
const LONG_TITLE = `${'아주 긴 제목 '.repeat(40)}끝`;

const SEEDS = {
  'rules.md': `---\ntitle: 텃밭 모임 회칙\npublisher: 초록 텃밭\nauthor: 백도담\ndate: 2026-03-02\nurl: https://example.org/rules\n---\n\n텃밭 모임의 회비는 한 해에 60,000원이다. 회비는 3월 말까지 총무에게 낸다.\n\n## 물 주기\n\n여름에는 해가 뜨기 전에 밭에 물을 준다.\n`,
  'words.md': seedText(
    '농사 낱말 풀이',
    '윤작(Crop rotation): 같은 밭에 해마다 다른 작물을 돌려 심는 일을 말한다.',
    '멀칭(Mulching): 흙 위에 짚이나 비닐을 덮어 물기를 지키는 방법을 말한다.',
  ),
  'bomb.txt': `폭탄 **제목** @here

${BOMB}

텃밭 일은 날마다 조금씩 하는 편이 좋다고 한다.
`,
  'long.md': seedText(LONG_TITLE, '긴 제목의 밭 이야기이다.'),
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `diary-${index}.md`,
      seedText(`밭 일지 ${index + 1}호`, `${index + 1}번째 밭에서 감자 ${index + 3}포기를 거두었다.`),
    ]),
  ),
};

const isPrivate = ({ flags }: FakeMessage) => (flags & MessageFlags.Ephemeral) !== 0;
const labels = (message: FakeMessage) =>
  controls(message).map((control) => ('label' in control ? control.label : undefined));

describe('looking up', () => {
  let test: TestBot;
  let discord: FakeDiscord;

  beforeAll(async () => {
    // Registered everywhere, so that commands work in direct messages as well.
    test = await startTestBot({ seeds: SEEDS, environment: { DISCORD_GUILD_ID: '' } });
    discord = test.discord;
  });
  afterAll(async () => {
    expectGoodManners(discord);
    await test.stop();
  });

  const use = (name: string, options = {}, as: Parameters<FakeDiscord['slash']>[1] = {}) =>
    discord.slash(name, { options, ...as }).reply();
  const press = (message: FakeMessage, label: string, as = {}) => discord.button(message, label, as).reply();
  const english = { locale: Locale.EnglishUS };

  describe('/검색', () => {
    it('shows passages with what matches in bold, and turns pages without keeping the query', async () => {
      const message = await use('검색', { 검색어: '밭에서 거둔 *감자*' });
      expect(messageText(message)).toMatch(/^검색 결과\n\*\*밭에서 거둔 \\\*감자\\\*\*\* · \d+건\n/);
      expect(messageText(message)).toMatch(/\*\*감자\*\* \d+포기를/);
      const before = messageText(message);
      await press(message, '다음 ▶');
      const [, head, , fourth] = messageText(message).split('\n');
      expect(head).toBe(before.split('\n')[1]);
      expect(fourth).toMatch(/^\*\*4\*\* · /);
      expect(JSON.stringify(viewsOf(test))).not.toContain('거둔');
    });

    it('says when nothing is found, and refuses what is no query', async () => {
      expect(messageText(await use('search', { query: 'xyzzy' }, english))).toContain(
        '**xyzzy** · nothing found.',
      );
      expect(messageText(await use('검색', { 검색어: '   ' }))).toContain('찾을 말이 비어 있습니다.');
    });
  });

  describe('/문서', () => {
    it('lists the newest first, ten on a page', async () => {
      const message = await use('문서');
      expect(messageText(message)).toContain(
        '문서 14건 · 최신순\n1\\. **텃밭 모임 회칙** · 초록 텃밭 · 2026년 3월 2일',
      );
      await press(message, '다음 ▶');
      expect(messageText(message)).toMatch(/\n14\\\. /);
      expect(messageText(message)).not.toMatch(/\n10\\\. /);
    });

    it('suggests titles, and shows the card of the chosen one with its summary', async () => {
      const { choices, ms } = await discord.autocomplete('문서', {
        focused: 'title',
        options: { title: 'ㅌㅂㅁㅇ' },
      });
      expect(choices.map(({ name }) => name)).toEqual(['텃밭 모임 회칙']);
      expect(ms).toBeLessThan(3_000);
      const card = await use('문서', { 제목: choices[0]!.value });
      expect(messageText(card)).toMatch(
        /^\*\*텃밭 모임 회칙\*\*\n초록 텃밭 · 글쓴이 백도담 · 2026년 3월 2일\n\d+자 · 읽는 데 약 1분 · 대목 2개\n/,
      );
      expect(labels(card)).toEqual(['요약', '원문 열기']);
      const stranger = discord.addUser('jiho');
      const summary = await press(card, '요약', { user: stranger });
      expect(isPrivate(summary)).toBe(true);
      expect(summary.content).toContain(
        '**요약** · 텃밭 모임 회칙\n텃밭 모임의 회비는 한 해에 60,000원이다. [1]',
      );
      const evidence = await press(summary, '근거 보기', { user: stranger });
      expect(messageText(evidence)).toContain('**텃밭 모임의 회비는 한 해에 60,000원이다.**');
    });

    it('names the nearest titles for one that there is not', async () => {
      const text = messageText(await use('docs', { title: '텃밭 모음 회칙 @everyone' }, english));
      expect(text).toContain('There is no document titled "텃밭 모음 회칙 \\@\u200beveryone".');
      expect(text).toContain('**Documents with similar titles**\n- **텃밭 모임 회칙**');
      expect(messageText(await use('문서', { 제목: 'ㅋ'.repeat(300) }))).toContain('문서를 찾지 못했습니다.');
    });

    it('shows a title of 300 characters, and finds it', async () => {
      const { choices } = await discord.autocomplete('요약', {
        focused: '제목',
        options: { 제목: '아주 긴' },
      });
      expect(choices[0]!.name).toMatch(/^아주 긴 제목 .{85,91}…$/);
      expect(messageText(await use('문서', { 제목: LONG_TITLE }))).toContain('긴 제목의 밭 이야기이다.');
      expect(messageText(await use('요약', { 제목: choices[0]!.value }))).toContain(
        '긴 제목의 밭 이야기이다. [1]',
      );
    });

    it('shows the marks of a document instead of obeying them', async () => {
      const { choices } = await discord.autocomplete('요약', { focused: '제목', options: { 제목: '폭탄' } });
      const card = await use('문서', { 제목: choices[0]!.value });
      const summary = await press(card, '요약');
      for (const text of [messageText(card), summary.content]) {
        expect(text).toContain('\\*\\*굵게\\*\\* \\@\u200beveryone \\<');
        expect(text).toContain(']\\(https:\\/\\/evil.example) \\|\\|비밀');
      }
    });
  });

  describe('/요약', () => {
    it('gives key points in two languages', async () => {
      expect((await use('요약', { 제목: '텃밭 모임 회칙' })).content).toMatch(
        /^\*\*요약\*\* · 텃밭 모임 회칙\n/,
      );
      const message = await use('summary', { title: '텃밭 모임 회칙' }, english);
      expect(message.content).toMatch(/^\*\*Summary\*\* · 텃밭 모임 회칙\n/);
      expect(labels(message)).toEqual(['Show evidence']);
      expect(messageText(await use('요약', { 제목: '없는 글' }))).toContain("제목이 '없는 글'인 문서를 찾지");
    });
  });

  describe('/용어', () => {
    it('lists terms, suggests them and explains one', async () => {
      expect(messageText(await use('용어'))).toBe(
        '용어\n-# 문서에서 찾은 용어 2개\n**ㅁ**\n멀칭 (Mulching)\n**ㅇ**\n윤작 (Crop rotation)',
      );
      const { choices } = await discord.autocomplete('glossary', {
        focused: 'term',
        options: { term: 'crop' },
      });
      expect(choices).toEqual([{ name: '윤작 (Crop rotation)', value: '윤작' }]);
      const message = await use('용어', { 용어: '윤작' });
      expect(message.content).toContain('같은 밭에 해마다 다른 작물을 돌려 심는 일을 말한다. [1]');
      expect(messageText(await press(message, '근거 보기'))).toContain('농사 낱말 풀이');
    });

    it('names the nearest terms for one that nothing explains', async () => {
      const text = messageText(await use('용어', { 용어: '멀칭재배' }));
      expect(text).toBe(
        "'멀칭재배'를 풀이한 문장을 찾지 못했습니다.\n**비슷한 용어**\n- 멀칭 (Mulching)\n-# `/질문`으로 물어보시면 문서 전체에서 찾습니다.",
      );
      expect(messageText(await use('glossary', { term: 'zzz' }, english))).toContain(
        'No sentence explains "zzz".',
      );
    });
  });

  describe('/도움말', () => {
    it('lists what the reader may use, in a server and in direct messages', async () => {
      const member = await use('도움말');
      expect(isPrivate(member)).toBe(true);
      expect(messageText(member)).toContain('`/검색` 문서에서 관련 대목을 찾습니다');
      expect(messageText(member)).not.toContain('관리 명령');
      expect(messageText(await use('도움말', {}, { user: discord.owner }))).toContain('`/재색인`');
      const direct = await use('help', {}, { ...english, channelId: discord.dm().id });
      expect(messageText(direct)).toContain('`/search` Find passages in the documents');
      expect(messageText(direct)).toContain('Here you can just write your question.');
      const owner = { user: discord.owner, channelId: discord.dm(discord.owner).id };
      expect(messageText(await use('도움말', {}, owner))).not.toContain('`/재색인`');
    });

    it('has the records of the one who asks deleted, after asking back', async () => {
      const user = discord.addUser('sora');
      const list = await use('문서', {}, { user });
      await use('질문', { 질문: '화성 기지의 급식은 무엇인가요?' }, { user });
      const help = await use('도움말', {}, { user });
      const asked = await press(help, '내 기록 삭제', { user });
      expect(asked.content).toMatch(/질문 1건, 평가 0건, 버튼이 있는 메시지 2건.*\n모두 삭제할까요\?/);
      await press(asked, '그만두기', { user });
      expect(asked.content).toBe('기록을 그대로 두었습니다.');
      const again = await press(help, '내 기록 삭제', { user });
      await press(again, '모두 삭제', { user });
      expect(again.content).toMatch(/^삭제했습니다: 답을 찾지 못한 질문 1건/);
      expect(test.services.store.countOf(user.id)).toEqual({
        feedback: 0,
        questions: 0,
        views: 0,
        jobs: 0,
        changes: 0,
      });
      expect((await press(list, '다음 ▶', { user })).content).toContain('오래된 메시지라');
      expect((await press(help, '내 기록 삭제', { user })).content).toBe('보관하고 있는 기록이 없습니다.');
    });
  });

  describe('whoever looks up', () => {
    it('may do so in direct messages', async () => {
      const channelId = discord.dm().id;
      const message = await use('검색', { 검색어: '회비' }, { channelId });
      expect(messageText(message)).toContain('**회비**');
      expect(messageText(await use('문서', {}, { channelId }))).toContain('문서 14건');
      expect((await use('summary', { title: '회칙' }, { channelId, ...english })).content).toContain(
        '**Summary**',
      );
      expect(messageText(await use('용어', { 용어: '멀칭' }, { channelId }))).toContain('[1]');
    });

    it('turns the pages alone, but for admins', async () => {
      const message = await use('문서');
      const before = messageText(message);
      const stranger = discord.addUser('haru');
      const refusal = await press(message, '다음 ▶', { user: stranger });
      expect(isPrivate(refusal)).toBe(true);
      expect(refusal.content).toContain('물어본 사람과 관리자만');
      expect(messageText(message)).toBe(before);
      const admin = discord.addUser('admin', { permissions: PermissionFlagsBits.ManageGuild });
      await press(message, '다음 ▶', { user: admin });
      expect(messageText(message)).not.toBe(before);
    });

    it('sees alone what the server wants so', async () => {
      const { settings } = test.services.store;
      settings.change(discord.guild.id, { ephemeralAnswers: true });
      expect(isPrivate(await use('검색', { 검색어: '회비' }))).toBe(true);
      settings.change(discord.guild.id, { ephemeralAnswers: false, answerChannels: ['1'] });
      expect(isPrivate(await use('용어'))).toBe(true);
      settings.forget(discord.guild.id);
      expect(isPrivate(await use('용어'))).toBe(false);
    });

    it('goes on after a restart where they were', async () => {
      const messages = {
        search: await use('검색', { 검색어: '감자' }),
        list: await use('문서'),
        card: await use('문서', { 제목: '텃밭 모임 회칙' }),
        summary: await use('요약', { 제목: '텃밭 모임 회칙' }),
      };
      await test.restart();
      await press(messages.search, '다음 ▶');
      expect(messageText(messages.search)).toMatch(/\*\*감자\*\* · \d+건\n\n\*\*4\*\*/);
      await press(messages.list, '다음 ▶');
      expect(messageText(messages.list)).toContain('11\\. ');
      expect((await press(messages.card, '요약')).content).toContain('60,000원');
      expect(messageText(await press(messages.summary, '근거 보기'))).toContain('60,000원');
    });
  });
});

/** What is kept behind the buttons of messages. */
function viewsOf({ services, discord }: TestBot): unknown[] {
  const ids = [...discord.world.messages.values()]
    .flatMap(controls)
    .flatMap(({ custom_id }) => custom_id?.split(':')[2] ?? []);
  return ids.map((id) => services.store.views.get(id, discord.user.id));
}
