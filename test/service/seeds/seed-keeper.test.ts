import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SsiatError } from '../../../src/errors.ts';
import { type AskingUpload, type Choice, isAsking, type Upload } from '../../../src/service/seeds/upload.ts';
import { ADMIN, KeeperWorkplace, REPORT } from './workplace.ts';

function asking(upload: Upload): AskingUpload {
  if (!isAsking(upload)) throw new Error(`${upload.name}: ${upload.state.kind}`);
  return upload;
}

describe('receiving a file', () => {
  it('puts it among the seeds and leaves nothing behind', async () => {
    const place = new KeeperWorkplace();
    expect(await place.receive('../회칙.md', '하나')).toEqual({
      name: '회칙.md',
      state: { kind: 'placed', source: '회칙.md', replaced: null },
    });
    expect([place.files(), place.waiting(), place.trashed()]).toEqual([['회칙.md'], 0, []]);
  });

  it.each([
    ['회칙.MD', '셋', 'name', '모임/회칙.md'],
    ['회칙.md'.normalize('NFD'), '셋', 'name', '모임/회칙.md'],
    ['fee.md', '하나', 'name', 'fee.md'],
    ['새것.md', '둘', 'content', 'fee.md'],
  ])('asks about %j with the text %j', async (name, text, kind, source) => {
    const place = new KeeperWorkplace({ '모임/회칙.md': '하나', 'fee.md': '둘', '깊이/더/fee.md': '넷' });
    expect((await place.receive(name, text)).state).toMatchObject({
      kind: 'asking',
      conflict: { kind, source },
    });
    expect(place.files()).toEqual(['fee.md', '깊이/더/fee.md', '모임/회칙.md']);
    expect(place.waiting()).toBe(1);
  });

  it('numbers a second one past every name that some system would take for the same', async () => {
    const place = new KeeperWorkplace({ '회칙.md': '하나', '회칙-2.MD': '둘' });
    const upload = asking(await place.receive('회칙.md', '셋'));
    const decided = await place.keeper.decide(upload, 'both');
    expect(decided.state).toEqual({ kind: 'placed', source: '회칙-3.md', replaced: null });
  });

  it('takes two at once for two', async () => {
    const place = new KeeperWorkplace();
    const uploads = await Promise.all([place.receive('a.md', '하나'), place.receive('a.md', '둘')]);
    expect(uploads.map(({ state }) => state.kind).sort()).toEqual(['asking', 'placed']);
  });

  it('says why when it cannot be had, is too large, of no known format, or the folder is gone', async () => {
    const place = new KeeperWorkplace();
    const failing = async () => {
      throw new SsiatError('document', '받지 못했습니다.');
    };
    const states = [
      await place.keeper.receive({ name: 'a.md', size: null, fetch: failing }),
      await place.keeper.receive({ name: 'a.md', size: 1_001, fetch: failing }),
      await place.receive('a.exe', '하나'),
      await place.keeper.receiveUrl('https://example.org/a.md'),
    ].map(({ state }) => (state.kind === 'refused' ? state.reason : ''));
    rmSync(place.seeds, { recursive: true });
    const gone = await place.receive('a.md', '하나');
    expect([...states, gone.state.kind === 'refused' && gone.state.reason]).toEqual([
      '받지 못했습니다.',
      expect.stringContaining('너무 큽니다'),
      expect.stringContaining('지원하지 않는 형식'),
      expect.stringContaining('ALLOW_URLS'),
      expect.stringContaining("씨앗 폴더 'seeds'"),
    ]);
    expect(place.waiting()).toBe(0);
    expect(readdirSync(place.root)).toEqual(['data']);
  });
});

describe('deciding', () => {
  const decided = async (choice: Choice, name: string, text: string) => {
    const place = new KeeperWorkplace({ '모임/회칙.md': '하나', 'fee.md': '둘' });
    const upload = asking(await place.receive(name, text));
    const { state } = await place.keeper.decide(upload, choice);
    expect(place.waiting()).toBe(0);
    return { state, files: place.files(), trashed: place.trashed(), place };
  };

  it('replaces a file where it lies', async () => {
    const { state, files, trashed, place } = await decided('replace', '회칙.md', '셋');
    expect(state).toEqual({ kind: 'placed', source: '모임/회칙.md', replaced: expect.any(String) });
    expect([files, trashed]).toEqual([['fee.md', '모임/회칙.md'], ['모임/회칙.md']]);
    expect(place.read('모임/회칙.md')).toBe('셋');
  });

  it('replaces a file of the same content by its new name', async () => {
    const { state, files, trashed } = await decided('replace', '새것.md', '둘');
    expect(state).toMatchObject({ kind: 'placed', source: '새것.md' });
    expect([files, trashed]).toEqual([['모임/회칙.md', '새것.md'], ['fee.md']]);
  });

  it('throws a file away', async () => {
    const { state, files, trashed } = await decided('cancel', '회칙.md', '셋');
    expect([state, files, trashed]).toEqual([{ kind: 'cancelled' }, ['fee.md', '모임/회칙.md'], []]);
  });

  it('says when the file has been dropped meanwhile, after an hour', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나' });
    const upload = asking(await place.receive('a.md', '둘'));
    await place.keeper.prune();
    expect(place.waiting()).toBe(1);
    rmSync(path.join(place.data, 'uploads', upload.state.staged));
    const { state } = await place.keeper.decide(upload, 'replace');
    expect(state).toMatchObject({ kind: 'refused', reason: expect.stringContaining('다시 올려') });
    expect([place.files(), place.trashed()]).toEqual([['a.md'], []]);
  });
});

describe('indexing uploads', () => {
  it('takes an unreadable file out again and puts back what it had replaced', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나' });
    const placed = await place.keeper.decide(asking(await place.receive('a.md', '둘')), 'replace');
    const other = await place.receive('b.md', '셋');
    place.outcome = {
      kind: 'done',
      report: { ...REPORT, failed: [{ source: 'a.md', reason: '깨졌습니다.' }] },
    };
    const { uploads } = await place.keeper.index([placed, other], ADMIN);
    expect(uploads.map(({ state }) => state)).toEqual([
      { kind: 'refused', reason: '깨졌습니다.' },
      { kind: 'indexed', source: 'b.md', replaced: false, title: 'b.md', chunks: 1 },
    ]);
    expect([place.read('a.md'), place.files(), place.trashed()]).toEqual([
      '하나',
      ['a.md', 'b.md'],
      ['a.md'],
    ]);
    expect(place.runs).toHaveLength(2);
    expect(place.noted).toEqual([
      { by: ADMIN, action: 'replaced', source: 'a.md', outcome: 'failed', detail: '깨졌습니다.' },
      { by: ADMIN, action: 'added', source: 'b.md', outcome: 'done' },
    ]);
  });

  it('keeps the files when the index cannot follow', async () => {
    const place = new KeeperWorkplace();
    const upload = await place.receive('a.md', '하나');
    place.outcome = { kind: 'failed', error: new SsiatError('storage', '가득 찼습니다.') };
    expect(await place.keeper.index([upload], ADMIN)).toMatchObject({
      uploads: [upload],
      problem: '가득 찼습니다.',
    });
    expect(place.files()).toEqual(['a.md']);
    expect(place.noted).toMatchObject([{ action: 'added', outcome: 'waiting', detail: '가득 찼습니다.' }]);
  });

  it('runs for nothing when nothing was placed', async () => {
    const place = new KeeperWorkplace();
    const refused = await place.receive('a.exe', '하나');
    expect(await place.keeper.index([refused], ADMIN)).toMatchObject({ uploads: [refused], problem: null });
    expect(place.runs).toEqual([]);
  });
});

describe('removing', () => {
  it('moves the file to the trash and back, with the folders above it', async () => {
    const place = new KeeperWorkplace({ '모임/2026/회칙.md': '하나', 'fee.md': '둘' });
    const { trashId, problem } = await place.keeper.remove('모임/2026/회칙.md', ADMIN);
    expect([problem, place.files(), place.trashed()]).toEqual([null, ['fee.md'], ['모임/2026/회칙.md']]);
    rmSync(path.join(place.seeds, '모임'), { recursive: true });
    place.now = new Date(place.now.getTime() + 10 * 60_000);
    expect(await place.keeper.restore(trashId, ADMIN)).toMatchObject({
      kind: 'restored',
      source: '모임/2026/회칙.md',
    });
    expect([place.read('모임/2026/회칙.md'), place.trashed()]).toEqual(['하나', []]);
    expect(place.noted.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['removed', 'done'],
      ['restored', 'done'],
    ]);
    expect(await place.keeper.restore(trashId, ADMIN)).toEqual({ kind: 'expired' });
  });

  it('finds a file whose name the file system spells in another form', async () => {
    const place = new KeeperWorkplace({ ['회칙.md'.normalize('NFD')]: '하나' });
    await place.keeper.remove('회칙.md', ADMIN);
    expect(place.files()).toEqual([]);
  });

  it('takes an emptied folder over only with the last document', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나', 'b.md': '둘' });
    await place.keeper.remove('a.md', ADMIN);
    place.documents = 1;
    await place.keeper.remove('b.md', ADMIN);
    expect(place.runs).toEqual([{ acceptEmpty: false }, { acceptEmpty: true }]);
  });

  it('does not overwrite, nor undo later than ten minutes after, nor follow an id that is none', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나' });
    const { trashId } = await place.keeper.remove('a.md', ADMIN);
    place.write('A.md', '둘');
    expect(await place.keeper.restore(trashId, ADMIN)).toEqual({ kind: 'taken', source: 'a.md' });
    rmSync(path.join(place.seeds, 'A.md'));
    place.now = new Date(place.now.getTime() + 10 * 60_000 + 1);
    for (const id of [trashId, '..', '../../seeds', '20261122T030405678Z-xxxxxxxx'])
      expect(await place.keeper.restore(id, ADMIN)).toEqual({ kind: 'expired' });
    expect(place.files()).toEqual([]);
  });

  it('says when the file is not there, and moves nothing when the seeds folder is gone', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나' });
    await expect(place.keeper.remove('../data/ssiat.db', ADMIN)).rejects.toMatchObject({ code: 'seeds' });
    const { trashId } = await place.keeper.remove('a.md', ADMIN);
    rmSync(place.seeds, { recursive: true });
    await expect(place.keeper.restore(trashId, ADMIN)).rejects.toMatchObject({ code: 'seeds' });
    expect(readdirSync(place.root)).toEqual(['data']);
    expect(place.trashed()).toEqual(['a.md']);
  });

  it('empties the trash when its time is over', async () => {
    const place = new KeeperWorkplace({ 'a.md': '하나' });
    await place.keeper.remove('a.md', ADMIN);
    place.now = new Date(place.now.getTime() + 30 * 86_400_000);
    await place.keeper.prune();
    expect(place.trashed()).toEqual(['a.md']);
    place.now = new Date(place.now.getTime() + 1);
    await place.keeper.prune();
    expect(place.trashed()).toEqual([]);
  });
});
