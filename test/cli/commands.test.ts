import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, jsonLines, until, Workplace } from './run-cli.ts';

const RULES = `---
title: 새싹 모임 회칙
publisher: 새싹 모임
date: 2025-07-10
tags: [회칙, 모임]
---

# 회비

새싹 모임의 회비는 매달 1만 원입니다. 회비는 매달 25일에 걷습니다.

# 모임 장소

정기 모임은 수원시 영통도서관 3층 세미나실에서 열립니다. 모임은 매달 둘째 주 토요일 오후 두 시에 시작합니다.
`;
/** A YAML escape is the way by which a control character gets into a title. */
const EVIL = `---
title: "\\e]0;훔친 제목\\a\\e[31m붉은 안내"
---

텃밭 이용료는 한 해에 3만 원입니다. 텃밭 신청은 3월에 받습니다.
`;

describe('commands over one index', () => {
  const place = new Workplace({ '회칙.md': RULES, '안내/텃밭.md': EVIL, '빈 파일.txt': '' });
  let report: Record<string, unknown>;

  beforeAll(async () => {
    const { stdout, code } = await place.run(['index', '--json']);
    expect(code).toBe(0);
    report = jsonLines(stdout)[0]!;
  });
  afterAll(() => place.remove());

  it('index reports what it did', () => {
    expect(report).toMatchObject({
      published: true,
      documents: 2,
      added: ['안내/텃밭.md', '회칙.md'],
      changed: [],
      removed: [],
      unchanged: 0,
      failed: [{ source: '빈 파일.txt', reason: expect.stringContaining('빈 파일') }],
      samplesHidden: false,
    });
    expect(report.chunks).toBeGreaterThan(1);
    expect(report.version).toMatch(/^\d{8}T\d{6}-[0-9a-f]{8}$/);
  });

  it('ask --json prints one answer with verbatim citations', async () => {
    const [asked, shown] = await Promise.all([
      place.run(['ask', '새싹 모임 회비는 얼마인가요?', '--json']),
      place.run(['show', '회칙.md', '--json']),
    ]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const answer = jsonLines(asked.stdout)[0]!;
    expect(answer).toMatchObject({
      question: '새싹 모임 회비는 얼마인가요?',
      kind: 'answered',
      model: 'extractive',
    });
    expect(answer.answer).toContain('1만 원');
    expect(answer.answer).toContain('[1]');
    const document = jsonLines(shown.stdout)[0]!;
    expect(document).toMatchObject({
      source: '회칙.md',
      title: '새싹 모임 회칙',
      author: null,
      publisher: '새싹 모임',
      date: '2025-07-10',
    });
    for (const { quote, start, end } of answer.citations as {
      quote: string;
      start: number;
      end: number;
    }[]) {
      expect(String(document.text).slice(start, end)).toBe(quote);
    }
  });

  it('ask --stdin answers each line as it comes and goes on after an error', async () => {
    const child = place.spawn(['ask', '--stdin', '--json']);
    const output = collect(child);
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.stdin?.write('\ufeff모임은 어디에서 열리나요?\r\n\r\n  \n');
    await until(() => output.stdout().includes('\n'), output.stderr);
    child.stdin?.end(`${'아'.repeat(501)}\n텃밭 이용료는 얼마인가요?`);
    expect(await closed).toBe(1);
    const lines = jsonLines(output.stdout());
    expect(lines.map(({ kind }) => kind)).toEqual(['answered', 'error', 'answered']);
    expect(lines[0]!.question).toBe('모임은 어디에서 열리나요?');
    expect(Object.keys(lines[1]!)).toEqual(['question', 'kind', 'code', 'message']);
    expect(lines[1]).toMatchObject({ code: 'question', message: expect.stringContaining('500') });
    expect(lines[2]!.answer).toContain('3만 원');
  });

  it('an answer that is not there is no failure, an empty question is', async () => {
    const [unknown, empty] = await Promise.all([
      place.run(['ask', '양자 컴퓨터의 큐비트 수는?', '--json']),
      place.run(['ask', '  ', '--json']),
    ]);
    expect(unknown.code).toBe(0);
    expect(jsonLines(unknown.stdout)[0]).toMatchObject({ kind: 'no-evidence', citations: [] });
    expect(empty.code).toBe(1);
    expect(jsonLines(empty.stdout)[0]).toMatchObject({ question: '  ', kind: 'error', code: 'question' });
  });

  it('search ranks passages and tells why', async () => {
    const { code, stdout } = await place.run(['search', '텃밭 신청', '--k', '1', '--json', '--explain']);
    expect(code).toBe(0);
    const { query, results } = jsonLines(stdout)[0] as { query: string; results: Record<string, unknown>[] };
    expect(query).toBe('텃밭 신청');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      rank: 1,
      source: '안내/텃밭.md',
      chunkId: expect.stringMatching(/^[0-9a-f]{16}$/),
      text: expect.stringContaining('텃밭 신청'),
      scores: { vector: expect.any(Number), lexical: expect.any(Number) },
      trace: { sentence: expect.any(Number) },
    });
    expect(results[0]!.score).toBeGreaterThan(0.5);
  });

  it('what people read holds no control character of a document, and colour only when wanted', async () => {
    const question = ['ask', '텃밭 이용료는 얼마인가요?'];
    const [plain, forced, both] = await Promise.all([
      place.run(question),
      place.run(question, { env: { FORCE_COLOR: '1' } }),
      place.run(question, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }),
    ]);
    expect(plain.stdout).toContain('붉은 안내');
    for (const control of ['\u001b', '\u0007']) expect(plain.stdout).not.toContain(control);
    expect(both.stdout).toBe(plain.stdout);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences.
    expect(forced.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
    expect(forced.stdout).not.toBe(plain.stdout);
  });

  it('show prints what is known of a document above its text', async () => {
    const { code, stdout } = await place.run(['show', '회칙.md']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '새싹 모임 회칙',
      expect.stringContaining('회칙.md · 새싹 모임'),
      '태그 회칙, 모임',
      '',
    ]);
  });

  it('show names what looks like an unknown document', async () => {
    const { code, stdout, stderr } = await place.run(['show', '텃밭.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain("'텃밭.txt' 문서가 없습니다");
    expect(stderr).toContain('안내/텃밭.md');
    expect(stderr).not.toContain('\u001b');
  });

  it('wrong usage ends with 2 and says how', async () => {
    for (const args of [
      ['ask', '--no-such'],
      ['search', '말', '--k', '0'],
      ['nothing'],
      ['ask', '질문', '--stdin'],
    ]) {
      const { code, stdout, stderr } = await place.run(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^오류 .*[가-힣]/);
    }
    const { code, stderr } = await place.runProcess(['ask', '--no-such']);
    expect(code).toBe(2);
    expect(stderr).toContain("'--no-such' 옵션은 없습니다");
  });

  it('a wrong setting ends with 1 and names the variable, not its value', async () => {
    const { code, stderr } = await place.run(['doctor'], { env: { LOG_LEVEL: 'secret-in-the-wrong-place' } });
    expect(code).toBe(1);
    expect(stderr).toContain('LOG_LEVEL');
    expect(stderr).not.toContain('secret-in');
  });

  it('a reader that leaves early is no failure', async () => {
    const child = place.spawn(['--help']);
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('doctor finds everything in order, or what is not', async () => {
    const [healthy, sick] = await Promise.all([
      place.run(['doctor']),
      place.run(['doctor'], {
        env: {
          SEEDS_DIR: `${place.folder}/없는-폴더`,
          DISCORD_TOKEN: 'abc',
          DISCORD_API_URL: 'http://127.0.0.1:9/api',
        },
      }),
    ]);
    expect(healthy.code).toBe(0);
    expect(healthy.stdout).toContain('✓ DISCORD_TOKEN 없음: 로컬 모드');
    expect(healthy.stdout).toContain('! 씨앗 문서 2개');
    expect(healthy.stdout).not.toContain('✗');
    expect(sick.code).toBe(1);
    expect(sick.stdout).toContain('✗ 씨앗 폴더');
    expect(sick.stdout).toContain('✗ DISCORD_TOKEN');
    expect(sick.stdout).not.toContain('abc');
  });
});
