import { chmod, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoadedSeeds, loadSeeds } from '../../src/corpus/load.ts';
import { SsiatError } from '../../src/errors.ts';

const LIMITS = { maxFileBytes: 10_000 };
const BODY = '온실에서 기른 모종은 며칠 동안 바깥바람에 익숙하게 해 주어야 한다. 그래야 뿌리가 잘 내린다.';
const UNPRIVILEGED = 65_534;

let base: string;
let seeds: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'ssiat-load-'));
  seeds = join(base, 'seeds');
  await mkdir(seeds);
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(seeds, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

const sources = (list: readonly { source: string }[]) => list.map(({ source }) => source);

describe('loadSeeds', () => {
  it('reads every format in all folders, sorted by source', async () => {
    await write({
      '나.txt': BODY,
      '가/다.MD': `# 제목\n\n${BODY}`,
      '가/a.html': `<h1>굳히기</h1><p>${BODY}</p>`,
      'z.markdown': BODY,
      'cp949.txt': iconv.encode(`똠방각하 ${BODY}`, 'cp949'),
    });
    const { documents, failures, warnings, samplesHidden } = await loadSeeds(seeds, LIMITS);
    expect(sources(documents)).toEqual(['cp949.txt', 'z.markdown', '가/a.html', '가/다.MD', '나.txt']);
    expect(documents[0]?.text).toBe(`똠방각하 ${BODY}`);
    expect({ failures, warnings, samplesHidden }).toEqual({
      failures: [],
      warnings: [],
      samplesHidden: false,
    });
    for (const { text, blocks } of documents) {
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''));
    }
  });

  it('gives nothing for an empty folder and says which folder is missing', async () => {
    expect((await loadSeeds(seeds, LIMITS)).documents).toEqual([]);
    const missing = join(base, '없는 폴더');
    const error = await loadSeeds(missing, LIMITS).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SsiatError);
    expect(error).toMatchObject({ code: 'seeds', message: expect.stringContaining("'없는 폴더'") });
    // Chats show it: not where the folder is.
    expect((error as SsiatError).message).not.toContain(base);
    await write({ '파일.txt': BODY });
    await expect(loadSeeds(join(seeds, '파일.txt'), LIMITS)).rejects.toThrow('폴더가 아닙니다');
  });

  it('passes over hidden files and the README of the folder, in silence', async () => {
    await write({
      '.hidden.md': BODY,
      '.git/a.md': BODY,
      'README.md': BODY,
      '가/README.md': BODY,
      '~$가.txt': BODY,
    });
    const { documents, failures } = await loadSeeds(seeds, LIMITS);
    expect(sources(documents)).toEqual(['가/README.md']);
    expect(failures).toEqual([]);
  });

  it('reports by name and reason what cannot become a document, and goes on', async () => {
    await write({
      'a.xyz': '%PDF-1.7',
      확장자없음: BODY,
      'big.txt': `${BODY}\n`.repeat(200),
      'empty.txt': '',
      'blank.md': ' \n\n\u200b\n',
      'marks.txt': '***\n\n!?\n',
      'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255]),
      'broken.txt': Buffer.from(BODY).subarray(1),
      'good.txt': BODY,
    });
    const { documents, failures } = await loadSeeds(seeds, LIMITS);
    expect(sources(documents)).toEqual(['good.txt']);
    expect(failures.map(({ source, reason }) => `${source}: ${reason.split(/[.(]/)[0]}`)).toEqual([
      'a.xyz: 지원하지 않는 형식입니다',
      'big.txt: 파일이 너무 큽니다',
      'binary.txt: 글이 아닌 이진 데이터가 들어 있습니다',
      'blank.md: 읽을 글이 없습니다',
      'broken.txt: 글자 인코딩을 알 수 없습니다',
      'empty.txt: 빈 파일입니다',
      'marks.txt: 읽을 글이 없습니다',
      '확장자없음: 지원하지 않는 형식입니다',
    ]);
  });

  it('names files in NFC, whatever the file system spells, and lets no two names become one', async () => {
    const long = `${'긴이름'.repeat(25)} 🌱.txt`;
    await write({ ['한글 이름.txt'.normalize('NFD')]: BODY, [long]: BODY, '둘.txt': BODY });
    await write({ ['둘.txt'.normalize('NFD')]: `다른 글입니다. ${BODY}` });
    const { documents, failures } = await loadSeeds(seeds, LIMITS);
    expect(sources(documents)).toEqual([long, '둘.txt', '한글 이름.txt']);
    expect(documents[1]?.text).toBe(BODY);
    expect(sources(failures)).toEqual(['둘.txt']);
  });

  it('follows links inside the folder once and refuses those that leave it', async () => {
    await write({ '가/원본.txt': BODY });
    await writeFile(join(base, '밖.txt'), BODY);
    await symlink(join(base, '밖.txt'), join(seeds, '밖으로.txt'));
    await symlink(base, join(seeds, '밖 폴더'));
    await symlink(join(seeds, '가/원본.txt'), join(seeds, '0.txt'));
    await symlink(seeds, join(seeds, '가/고리'));
    await symlink(join(seeds, '없음.txt'), join(seeds, '끊김.txt'));
    await link(join(seeds, '가/원본.txt'), join(seeds, '복사.txt'));
    const { documents, failures } = await loadSeeds(seeds, LIMITS);
    expect(sources(documents)).toEqual(['가/원본.txt', '복사.txt']);
    expect(sources(failures)).toEqual(['끊김.txt', '밖 폴더', '밖으로.txt']);
    expect(failures[2]?.reason).toContain('씨앗 폴더 밖');
  });

  it('leaves the samples out as soon as there is a document of the operator', async () => {
    await write({ 'samples/견본.md': `# 견본\n\n${BODY}`, 'samples/나쁨.pdf': 'x', '빈.txt': '' });
    const alone = await loadSeeds(seeds, LIMITS);
    expect(sources(alone.documents)).toEqual(['samples/견본.md']);
    expect(sources(alone.failures)).toEqual(['samples/나쁨.pdf', '빈.txt']);
    expect(alone.samplesHidden).toBe(false);
    await write({ '내 문서.txt': BODY });
    const own = await loadSeeds(seeds, LIMITS);
    expect(sources(own.documents)).toEqual(['내 문서.txt']);
    expect(sources(own.failures)).toEqual(['빈.txt']);
    expect(own.samplesHidden).toBe(true);
  });

  it('passes on warnings about front matter', async () => {
    await write({ '가.md': `---\ntitle: 제목\ndate: 언젠가\n---\n${BODY}` });
    const { documents, warnings } = await loadSeeds(seeds, LIMITS);
    expect(documents[0]?.metadata).toMatchObject({ title: '제목', date: null });
    expect(warnings).toEqual([{ source: '가.md', reason: expect.stringContaining('언젠가') }]);
  });

  it('lays meta.yaml over what files say of themselves, and front matter over that', async () => {
    await write({
      'meta.yaml':
        '- path: "소식/*"\n  publisher: 들판일보\n  date: 2025-03-01\n- path: 없는.pdf\n  title: 가',
      '소식/앞.md': `---\ntitle: 앞\ndate: 2024-01-02\n---\n${BODY}`,
      '소식/웹.html': `<title>웹 문서</title><meta property="og:site_name" content="웹"><p>${BODY}</p>`,
      '다른.md': BODY,
    });
    const { documents, failures, warnings } = await loadSeeds(seeds, LIMITS);
    const stated = documents.map(({ source, metadata }) => [source, metadata.publisher, metadata.date]);
    expect(stated).toEqual([
      ['다른.md', null, null],
      ['소식/앞.md', '들판일보', '2024-01-02'],
      ['소식/웹.html', '들판일보', '2025-03-01'],
    ]);
    expect(failures).toEqual([]);
    expect(warnings).toEqual([{ source: 'meta.yaml', reason: expect.stringContaining("'없는.pdf'") }]);
    await write({ 'meta.yaml': '- path: "소식/*"\n  publisher: 산골신문' });
    const later = (await loadSeeds(seeds, LIMITS)).documents;
    const changed = later.filter(({ contentHash }, at) => contentHash !== documents[at]?.contentHash);
    expect(sources(changed)).toEqual(['소식/앞.md', '소식/웹.html']);
    await write({ 'meta.yaml': Buffer.from([0, 1, 2, 3, 0, 255]) });
    expect((await loadSeeds(seeds, LIMITS)).warnings).toEqual([
      { source: 'meta.yaml', reason: expect.stringContaining('UTF-8로') },
    ]);
  });

  it('takes the same text for the same document, with whatever others it is loaded', async () => {
    const page = `뉴스\n닫기\n\n모종 굳히기 요령 세 가지\n\n${BODY}\n\n광고\n\n오늘의 운세`;
    await write({ 'a.txt': page });
    const alone = (await loadSeeds(seeds, LIMITS)).documents[0];
    await write({ 'b.txt': `핵심 요약\n\n${BODY}`, 'c.md': `# 제목\n\n닫기` });
    const together = (await loadSeeds(seeds, LIMITS)).documents[0];
    expect(together).toEqual(alone);
    expect(alone?.text).toBe(`모종 굳히기 요령 세 가지\n\n${BODY}`);
  });

  it('reports files and folders it may not read and goes on', async () => {
    await write({ '닫힌 파일.txt': BODY, '닫힌 폴더/안.txt': BODY, '열린.txt': BODY });
    await chmod(base, 0o755);
    await chmod(join(seeds, '닫힌 파일.txt'), 0o000);
    await chmod(join(seeds, '닫힌 폴더'), 0o000);
    const { documents, failures } = await loadWithoutPrivileges();
    await chmod(join(seeds, '닫힌 폴더'), 0o755);
    expect(sources(documents)).toEqual(['열린.txt']);
    expect(failures.map(({ source, reason }) => [source, reason.includes('EACCES')])).toEqual([
      ['닫힌 파일.txt', true],
      ['닫힌 폴더', true],
    ]);
  });
});

/** Root may read everything, so the loading happens as another user. */
async function loadWithoutPrivileges(): Promise<LoadedSeeds> {
  if (process.geteuid?.() !== 0) return loadSeeds(seeds, LIMITS);
  process.seteuid?.(UNPRIVILEGED);
  try {
    return await loadSeeds(seeds, LIMITS);
  } finally {
    process.seteuid?.(0);
  }
}
