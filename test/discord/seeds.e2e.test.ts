import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Locale, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import type { TestBot } from '../support/bot.ts';
import {
  controls,
  type FakeDiscord,
  type FakeMessage,
  messageText,
  type Turn,
} from '../support/discord/index.ts';
import { expectGoodManners } from '../support/expect-good-manners.ts';
import { seedText, writeSeeds } from './garden-seeds.ts';
import { type Keepers, startKeepers } from './keepers.ts';

interface Given {
  readonly filename: string;
  readonly data: string;
}

let keepers: Keepers;
let discord: FakeDiscord;
let test: TestBot;

beforeAll(async () => {
  keepers = await startKeepers({ SEEDS_MAX_FILE_MB: '0.02' });
  ({ test } = keepers);
  ({ discord } = test);
});

afterAll(async () => {
  expectGoodManners(discord);
  await test.stop();
});

const seed = (...names: string[]) => path.join(test.seedsDirectory, ...names);
const seeds = () => readdirSync(test.seedsDirectory, { recursive: true, encoding: 'utf8' }).sort();
const trashed = () =>
  readdirSync(path.join(test.folder, 'data', 'trash'), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.basename(name),
  );
const changes = (count: number) =>
  test.services.store.audit
    .latest(count, keepers.admin.id)
    .map(({ action, source, outcome, mine }) => [action, source, outcome, mine]);

function upload(...files: Given[]): Turn {
  const options = Object.fromEntries(
    files.map((file, index) => [index === 0 ? 'file' : `file${index + 1}`, file]),
  );
  return discord.slash('upload', { options, user: keepers.admin });
}

async function said(turn: Turn, text: string): Promise<FakeMessage> {
  return turn.reply((message) => messageText(message).includes(text), 20_000);
}

/** Clicks on a button of a message that only the admin sees, and waits until the message says something. */
async function click(message: FakeMessage, label: string | RegExp, text: string): Promise<void> {
  discord.button(message, label, { user: keepers.admin });
  await discord.until(() => messageText(message).includes(text), 20_000, text);
}

describe('/문서추가', () => {
  it('takes five files at once, keeps their Hangul names and answers from them', async () => {
    const turn = discord.slash('문서추가', {
      user: keepers.admin,
      options: {
        파일: {
          filename: '회의록 2026.md',
          data: seedText('봄 회의록', '봄 회의에서는 장터를 4월에 열기로 했다.'),
        },
        파일2: { filename: '열쇠.txt', data: '창고 열쇠는 이장님 댁 우편함에 있습니다.\n' },
        파일3: { filename: '버스.md', data: seedText('마을버스', '마을버스는 하루에 여섯 번 다닌다.') },
        파일4: { filename: 'map.md', data: seedText('오는 길', '모임터는 느티나무 옆에 있다.') },
        파일5: { filename: '우물.html', data: '<title>우물</title><p>우물은 1932년에 팠다.</p>' },
      },
    });
    const message = await said(turn, '조각');
    expect(message.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(messageText(message)).toContain(
      '1\\. **회의록 2026.md** · 색인에 넣었습니다: 문서 1개(봄 회의록), 조각 1개',
    );
    expect(seeds()).toEqual(
      ['fee.md', '열쇠.txt', '회의록 2026.md', '버스.md', 'map.md', '우물.html'].sort(),
    );
    expect(controls(message)).toEqual([]);
    expect(await keepers.ask('장터는 언제 열기로 했나요?')).toContain('4월에 열기로 했다. [1]');
    expect(changes(1)).toEqual([['added', '우물.html', 'done', true]]);
    expect(readdirSync(path.join(test.folder, 'data', 'uploads'))).toEqual([]);
  });

  it('keeps plain names of hostile ones', async () => {
    const names = {
      '../../탈출.md': '탈출.md',
      'C:\\문서\\con.md': '_con.md',
      '점심\u202Edm.md': '점심dm.md',
      'README.md': 'README-2.md',
      [`${'가'.repeat(300)}.md`]: `${'가'.repeat(65)}.md`,
    };
    const files = Object.keys(names).map((filename, index) => ({
      filename,
      data: seedText(`${index}번`, `${index}번 글에만 있는 이야기이다.`),
    }));
    const before = seeds();
    const message = await said(upload(...files), '조각');
    expect(messageText(message)).toContain('2\\. **\\_con.md** · 색인에 넣었습니다: 문서 1개(1번), 조각 1개');
    expect(messageText(message)).toContain('저장한 이름: README-2.md');
    expect(seeds()).toEqual([...before, ...Object.values(names)].sort());
    for (const name of Object.values(names)) rmSync(seed(name));
  });

  it('asks what to do about a name that is there, whatever its case and form', async () => {
    const before = seeds();
    const filename = 'FEE.md';
    const data = seedText('회비 안내', '모임의 회비는 한 달에 9,000원이다.');
    const cancelled = await said(upload({ filename, data }), '이름이 같은 문서가 이미 있습니다(fee.md)');
    expect(controls(cancelled).map((control) => 'label' in control && control.label)).toEqual([
      '교체',
      '둘 다 두기',
      '취소',
    ]);
    for (const user of [discord.user, keepers.foreignAdmin]) {
      const refused = await discord.button(cancelled, '교체', { user }).reply();
      expect(messageText(refused)).toContain('문서를 관리하는 서버의 관리자만');
    }
    await click(cancelled, '취소', '넣지 않았습니다.');
    expect(controls(cancelled)).toEqual([]);
    expect(seeds()).toEqual(before);

    const both = await said(upload({ filename, data }), '이름이 같은 문서');
    await click(both, '둘 다 두기', '조각 1개 · 저장한 이름: FEE-2.md');
    rmSync(seed('FEE-2.md'));

    const replaced = await said(upload({ filename, data }), '이름이 같은 문서');
    await click(replaced, '교체', '있던 파일은 휴지통으로 옮기고');
    expect(seeds()).toEqual(before);
    expect(readFileSync(seed('fee.md'), 'utf8')).toContain('9,000원');
    expect(trashed()).toContain('fee.md');
    expect(await keepers.ask('회비는 한 달에 얼마야?')).toContain('9,000원');
    expect(changes(1)).toEqual([['replaced', 'fee.md', 'done', true]]);
  });

  it('asks about a content that is there, also between the files of one upload', async () => {
    const data = seedText('등산', '등산 모임은 일요일 아침에 만난다.');
    const turn = upload(
      { filename: '등산.md', data },
      { filename: '등산.md', data },
      { filename: '산.md', data },
    );
    const message = await said(turn, '조각 1개');
    expect(messageText(message)).toContain('2\\. **등산.md** · 이름이 같은 문서가 이미 있습니다(등산.md)');
    expect(messageText(message)).toContain('3\\. **산.md** · 내용이 같은 문서가 이미 있습니다(등산.md)');
    await click(message, '2. 취소', '2\\. **등산.md** · 넣지 않았습니다.');
    await click(message, '3. 교체', '3\\. **산.md** · 있던 파일은 휴지통으로 옮기고 색인에 넣었습니다');
    expect(seeds().filter((name) => name.includes('산'))).toEqual(['산.md']);
    expect(controls(message)).toEqual([]);
    rmSync(seed('산.md'));
  });

  it('names what it does not take, and keeps nothing of it', async () => {
    const before = seeds();
    const turn = upload(
      { filename: '큰 글.md', data: '가'.repeat(10_000) },
      { filename: '그림.xyz', data: '그림' },
      { filename: '빈 글.md', data: '' },
      { filename: '회비.md', data: seedText('회비 규칙', '회비는 매달 첫날에 낸다.') },
    );
    const text = messageText(await said(turn, '조각'));
    expect(text).toContain('1\\. **큰 글.md** · 넣지 못했습니다. 파일이 너무 큽니다(한도 0.0MB)');
    expect(text).toContain('2\\. **그림.xyz** · 넣지 못했습니다. 지원하지 않는 형식입니다.');
    expect(text).toContain('3\\. **빈 글.md** · 넣지 못했습니다. 빈 파일입니다.');
    expect(text).toContain('4\\. **회비.md** · 색인에 넣었습니다');
    expect(seeds()).toEqual([...before, '회비.md'].sort());
    expect(trashed()).toContain('빈 글.md');
    expect(changes(4).slice(0, 2)).toEqual([
      ['added', '회비.md', 'done', true],
      ['added', '빈 글.md', 'failed', true],
    ]);
    rmSync(seed('회비.md'));
  });

  it('puts the old file back when the one that replaced it cannot be read', async () => {
    const old = readFileSync(seed('fee.md'), 'utf8');
    const message = await said(
      upload({ filename: 'fee.md', data: '---\ntitle: 빈\n---\n' }),
      '이름이 같은 문서',
    );
    await click(message, '교체', '넣지 못했습니다.');
    expect(readFileSync(seed('fee.md'), 'utf8')).toBe(old);
    expect(await keepers.ask('회비는 한 달에 얼마야?')).toContain('9,000원');
  });

  it('keeps the file and says so when it cannot be indexed now', async () => {
    const lock = await acquireBuildLock(path.join(test.folder, 'index'));
    const data = seedText('나중', '나중에 들어갈 문서이다.');
    const message = await said(upload({ filename: '나중.md', data }), '색인하지 못했습니다.');
    await lock.release();
    expect(messageText(message)).toContain('씨앗 폴더에 넣었습니다. 색인에는 다음 재색인 때 들어갑니다.');
    expect(messageText(message)).toContain('다른 프로세스');
    expect(existsSync(seed('나중.md'))).toBe(true);
    expect(changes(1)).toEqual([['added', '나중.md', 'waiting', true]]);
    rmSync(seed('나중.md'));
  });

  it('is for admins of the keeping server alone', async () => {
    const before = seeds();
    const file = { filename: '몰래.md', data: '몰래 넣은 글입니다.' };
    for (const user of [discord.user, keepers.foreignAdmin]) {
      for (const channelId of [discord.channel.id, keepers.foreign.channel.id, discord.dm(user).id]) {
        for (const [name, options] of [
          ['upload', { file }],
          ['remove', { title: '회비 안내' }],
        ] as const) {
          const refused = await discord.slash(name, { user, channelId, options, force: true }).reply();
          expect(messageText(refused)).toContain('문서를 관리하는 서버의 관리자만');
        }
      }
    }
    expect(seeds()).toEqual(before);
  });

  it('has no option for addresses unless they are allowed', async () => {
    expect(() =>
      discord.slash('upload', { user: keepers.admin, options: { url: 'https://example.org' } }),
    ).toThrow('no option "url"');
    await test.restart({ ALLOW_URLS: 'true' });
    const url = `${new URL(discord.apiUrl).origin}/cdn/x.md`;
    const turn = discord.slash('문서추가', { user: keepers.admin, options: { 주소: url } });
    expect(messageText(await said(turn, '넣지 못했습니다.'))).toContain('내부망이나 이 컴퓨터의 주소는');
    const nothing = discord.slash('upload', { user: keepers.admin, locale: Locale.EnglishUS });
    expect(messageText(await nothing.reply())).toBe('Please give a file or an address.');
    await test.restart();
  });
});

describe('/문서삭제', () => {
  const remove = async (title: string) =>
    said(discord.slash('문서삭제', { user: keepers.admin, options: { 제목: title } }), '삭제할까요?');

  it('suggests titles to those who may remove, and nothing to others', async () => {
    const options = { focused: 'title', options: { title: '회비' } };
    const { choices } = await discord.autocomplete('remove', { ...options, user: keepers.admin });
    expect(choices.map(({ name }) => name)).toEqual(['회비 안내']);
  });

  it('asks, removes to the trash, and can be taken back', async () => {
    const [choice] = (
      await discord.autocomplete('remove', {
        focused: 'title',
        options: { title: '마을' },
        user: keepers.admin,
      })
    ).choices;
    const kept = await remove(String(choice?.value));
    expect(kept.flags & MessageFlags.Ephemeral).not.toBe(0);
    expect(kept.content).toContain('**마을버스** 문서를 삭제할까요?\n파일: 버스.md');
    await click(kept, '그만두기', '그대로 두었습니다');
    expect(existsSync(seed('버스.md'))).toBe(true);

    const message = await remove('마을버스');
    await click(message, '삭제', '문서를 삭제했습니다.');
    expect(existsSync(seed('버스.md'))).toBe(false);
    expect(trashed()).toContain('버스.md');
    expect(await keepers.ask('마을버스는 하루에 몇 번 다니나요?')).toContain('찾지 못했습니다');
    expect(changes(1)).toEqual([['removed', '버스.md', 'done', true]]);

    await click(message, '되돌리기', '문서를 되돌렸습니다: 버스.md');
    expect(await keepers.ask('마을버스는 하루에 몇 번 다니나요?')).toContain('여섯 번 다닌다. [1]');
    expect(trashed()).not.toContain('버스.md');
    expect(changes(1)).toEqual([['restored', '버스.md', 'done', true]]);
  });

  it('does not overwrite what has come in its place, nor undo after ten minutes', async () => {
    const message = await remove('마을버스');
    await click(message, '삭제', '문서를 삭제했습니다.');
    await said(
      upload({ filename: '버스.md', data: seedText('새 버스', '새 버스는 일곱 번 다닌다.') }),
      '조각',
    );
    await click(message, '되돌리기', '다른 파일이 있어 되돌리지 않았습니다');
    expect(readFileSync(seed('버스.md'), 'utf8')).toContain('일곱 번');
    rmSync(seed('버스.md'));
    await test.restart({ SSIAT_NOW: new Date(Date.now() + 11 * 60_000).toISOString() });
    await click(message, '되돌리기', '10분이 지났습니다');
    expect(existsSync(seed('버스.md'))).toBe(false);
    expect(trashed()).toContain('버스.md');
    await test.restart();
  });

  it('says that there is no such document', async () => {
    const turn = discord.slash('remove', { user: keepers.admin, options: { title: '없는 문서' } });
    expect(messageText(await turn.reply())).toContain("제목이 '없는 문서'인 문서를 찾지 못했습니다.");
    const message = await remove('우물');
    rmSync(seed('우물.html'));
    await click(message, '삭제', '파일이 씨앗 폴더에 없습니다');
  });

  it('shows the last changes in /통계', async () => {
    const turn = discord.slash('stats', { user: keepers.admin });
    const text = messageText(await turn.reply(({ embeds }) => embeds.length > 0, 20_000));
    expect(text).toContain('문서를 바꾼 기록');
    expect(text).toMatch(/- \d{4}-\d\d-\d\d \d\d:\d\d · 추가 · \*\*버스\.md\*\* · 나/);
    expect(text.match(/^- \d{4}/gm)).toHaveLength(10);
  });
});

describe('an emptied folder', () => {
  it('is not taken over before somebody confirms it', async () => {
    for (const name of seeds()) rmSync(seed(name));
    const documents = test.services.status().documents;
    const turn = discord.slash('reindex', { user: keepers.admin });
    const message = await said(turn, '정말 모두 비울까요?');
    expect(test.services.status().documents).toBe(documents);
    const status = await discord.slash('status', { user: keepers.admin }).reply();
    expect(messageText(status)).toContain('폴더가 비어 이전 색인을 그대로 씁니다.');
    const refused = await discord.button(message, '모두 비우기').reply();
    expect(messageText(refused)).toContain('문서를 관리하는 서버의 관리자만');
    await click(message, '모두 비우기', '재색인을 마쳤습니다');
    expect(test.services.status().documents).toBe(0);
    expect(changes(2)).toEqual([
      ['reindexed', null, 'done', true],
      ['reindexed', null, 'refused', true],
    ]);
  });
});

describe('a bot that watches its folder', () => {
  it('answers from what was put in, and tells of it', async () => {
    await test.restart({ WATCH_SEEDS: 'true' });
    writeSeeds(test.seedsDirectory, { 'new.md': seedText('새 소식', '가을 나들이는 억새밭으로 간다.') });
    await discord.until(() => test.services.status().documents === 1, 30_000, 'the new document');
    expect(await keepers.ask('가을 나들이는 어디로 가나요?')).toContain('억새밭으로 간다. [1]');
    await discord.until(() => changes(1)[0]?.[0] === 'watched', 5_000, 'the log');
    const status = await discord.slash('status', { user: keepers.admin }).reply();
    expect(messageText(status)).toContain('바뀌면 스스로 색인합니다');
  });
});
