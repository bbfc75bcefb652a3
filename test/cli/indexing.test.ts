import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { collect, jsonLines, until, Workplace } from './run-cli.ts';

const TEA = '차 모임은 매주 수요일 저녁 일곱 시에 북촌 찻집에서 엽니다.\n';
const HIKE = '등산 모임은 일요일 아침 여덟 시에 관악산 입구에서 만납니다.\n';
const places: Workplace[] = [];

function workplace(files?: Record<string, string>): Workplace {
  const place = new Workplace(files);
  places.push(place);
  return place;
}

const index = async (place: Workplace, ...options: string[]) => {
  const result = await place.run(['index', '--json', ...options]);
  return { ...result, report: jsonLines(result.stdout)[0] };
};

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

describe('index', () => {
  it('follows the seeds step by step, and tells when they have run ahead', async () => {
    const place = workplace({ '차.txt': TEA, '등산.txt': HIKE });
    expect((await index(place)).report).toMatchObject({ published: true, added: ['등산.txt', '차.txt'] });

    place.write('차.txt', TEA.replace('수요일', '목요일'));
    place.write('책.txt', '독서 모임은 금요일에 만납니다.\n');
    rmSync(path.join(place.seeds, '등산.txt'));
    const [checked, asked] = await Promise.all([
      place.run(['index', '--verify']),
      place.run(['ask', '차 모임은 언제 열리나요?']),
    ]);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('✓ 색인 파일이 온전하고');
    for (const line of ['바뀐 문서: 차.txt', '새 문서: 책.txt', '없어진 문서: 등산.txt']) {
      expect(checked.stdout).toContain(line);
    }
    expect(asked.stdout).toContain('수요일');
    expect(asked.stderr).toContain('씨앗 파일 3개가 바뀐 것 같습니다');

    expect((await index(place)).report).toMatchObject({
      published: true,
      documents: 2,
      added: ['책.txt'],
      changed: ['차.txt'],
      removed: ['등산.txt'],
    });
    const again = await index(place);
    expect(again.report).toMatchObject({ published: false, unchanged: 2, documents: 2 });
    const verified = await place.run(['index', '--verify', '--json']);
    expect(verified.code).toBe(0);
    expect(jsonLines(verified.stdout)[0]).toMatchObject({ fits: true, problem: null });
    expect((await place.run(['ask', '차 모임은 언제 열리나요?'])).stderr).toBe('');
  });

  it('keeps the old index when no file can be read any more', async () => {
    const place = workplace({ '차.txt': TEA });
    await index(place);
    truncateSync(path.join(place.seeds, '차.txt'));
    const { code, report } = await index(place);
    expect(code).toBe(1);
    expect(report).toMatchObject({ published: false, documents: 1, failed: [{ source: '차.txt' }] });
  });

  it('tells apart a missing, an empty and a broken folder', async () => {
    const [missing, empty, broken] = await Promise.all([
      workplace().run(['index'], { env: { SEEDS_DIR: '/없는/폴더' } }),
      index(workplace()),
      index(workplace({ '깨짐.hwp': '형식이 다른 파일' })),
    ]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^오류 씨앗 폴더 '폴더'을\(를\) 찾지 못했습니다/);
    expect(empty.code).toBe(0);
    expect(empty.report).toMatchObject({ published: true, documents: 0, warnings: [{ source: '.' }] });
    expect(broken.code).toBe(1);
    expect(broken.report).toMatchObject({ documents: 0, failed: [{ source: '깨짐.hwp' }] });
  });

  it('ask makes an index that is missing or damaged, and says why', async () => {
    const place = workplace({ '차.txt': TEA });
    const first = await place.run(['ask', '차 모임은 어디에서 열리나요?', '--json']);
    expect(jsonLines(first.stdout)[0]).toMatchObject({ kind: 'answered' });
    expect(first.stderr).toContain('색인이 아직 없습니다. 색인을 만듭니다.');

    const version = readFileSync(path.join(place.index, 'CURRENT'), 'utf8').trim();
    truncateSync(path.join(place.index, version, 'lexical.bin'), 100);
    const second = await place.run(['ask', '차 모임은 어디에서 열리나요?', '--json']);
    expect(second).toMatchObject({ code: 0 });
    expect(second.stderr).toContain('색인 파일이 손상되었습니다. 색인을 만듭니다.');
    expect(readdirSync(place.index).includes(version)).toBe(true);
  });

  it('two that find no index build it once', async () => {
    const place = workplace({ '차.txt': TEA, '등산.txt': HIKE });
    const results = await Promise.all(
      [1, 2].map(() => place.runProcess(['ask', '차 모임은 어디에서 열리나요?', '--json'])),
    );
    for (const { code, stdout } of results) {
      expect(code).toBe(0);
      expect(jsonLines(stdout)[0]).toMatchObject({ kind: 'answered' });
    }
    expect(readdirSync(place.index).filter((name) => /^\d{8}T/.test(name))).toHaveLength(1);
  });

  it('--watch takes changes up until it is told to end', async () => {
    const place = workplace({ '차.txt': TEA });
    const child = place.spawn(['index', '--watch', '--json']);
    const output = collect(child);
    const closed = new Promise((resolve) => child.on('close', resolve));
    const reports = () => output.stdout().split('\n').length - 1;
    await until(() => reports() === 1, output.stderr);
    place.write('등산.txt', HIKE);
    await until(() => reports() === 2, output.stderr);
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(jsonLines(output.stdout())[1]).toMatchObject({ published: true, added: ['등산.txt'] });
  });
});

describe('eval', () => {
  const place = new Workplace({ '차.txt': TEA });
  afterAll(() => place.remove());

  it('measures a question file and leaves the index folder alone', async () => {
    const questions = [
      { id: '1', q: '차 모임은 언제 열리나요?', doc: ['차.txt'], any: ['수요일'], type: 'when' },
      { id: '2', q: '비트코인 시세 알려줘', doc: [], refuse: true, type: 'none' },
    ];
    place.write('../질문.jsonl', questions.map((question) => JSON.stringify(question)).join('\n'));
    const { code, stdout } = await place.run(['eval', path.join(place.folder, '질문.jsonl'), '--json']);
    expect(code).toBe(0);
    expect(jsonLines(stdout)[0]).toMatchObject({
      kind: 'questions',
      documents: 1,
      total: {
        questions: 2,
        retrieval: { questions: 1, recall: { 1: 1 }, mrr: 1 },
        answers: { facts: 1, sources: 1, verbatim: 1, refusals: 1, wrongRefusals: 0 },
      },
      slices: { when: { questions: 1 }, none: { questions: 1 } },
    });
    expect(readdirSync(place.folder).includes('index')).toBe(false);
  });
});
