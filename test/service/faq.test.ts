import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { answerText } from '../../src/answer/answer.ts';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { loadSeeds } from '../../src/corpus/load.ts';
import { createFaq, type Faq } from '../../src/service/faq.ts';
import { faqDocument } from '../../src/service/faq-document.ts';
import { article, indexOf, seedFile } from '../support/test-index.ts';

const QUESTION = '주말에 텃밭 열쇠는 누가 빌려주나요?';
const ANSWER = '주말에는 마을회관 2층 관리실에서 텃밭 열쇠를 빌려줍니다.\n신분증을 맡겨야 합니다.';
/** 23:30 on 21 November in Korea is still the 21st, 00:30 is the 22nd. */
const AFTER_MIDNIGHT = new Date('2026-11-21T15:30:00Z');

const UNPRIVILEGED = 65_534;

let seeds: string;
let faq: Faq;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ssiat-faq-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  seeds = path.join(folder, 'seeds');
  mkdirSync(seeds);
  faq = createFaq({ seedsDirectory: seeds, now: () => AFTER_MIDNIGHT });
});

const register = (question: string, answer = ANSWER, source: string | null = null) =>
  faq.register({ question, answer, source });

async function loaded(): Promise<readonly SeedDocument[]> {
  const { documents, failures, warnings } = await loadSeeds(seeds, { maxFileBytes: 100_000 });
  expect({ failures, warnings }).toEqual({ failures: [], warnings: [] });
  return documents;
}

describe('createFaq', () => {
  it('writes a seed with the question as title and heading, and the day in Korea', async () => {
    const { source } = await register(QUESTION, ANSWER, '텃밭 운영 규칙');
    expect(source).toBe('faq/2026-11-22-주말에-텃밭-열쇠는-누가-빌려주나요.md');
    const [document, ...others] = await loaded();
    expect(others).toEqual([]);
    expect(document).toMatchObject({
      source,
      metadata: { title: QUESTION, date: '2026-11-22', publisher: '텃밭 운영 규칙', tags: ['FAQ'] },
      text: `${QUESTION}\n\n주말에는 마을회관 2층 관리실에서 텃밭 열쇠를 빌려줍니다.\n\n신분증을 맡겨야 합니다.`,
    });
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('keeps the address of a source as one', async () => {
    await register(QUESTION, ANSWER, ' https://example.org/rules ');
    const [document] = await loaded();
    expect(document?.metadata).toMatchObject({ url: 'https://example.org/rules', publisher: null });
  });

  it('never overwrites: the same question is numbered, also at the same time', async () => {
    const names = await Promise.all([register(QUESTION), register(QUESTION), register(QUESTION)]);
    expect(names.map(({ source }) => source).sort()).toEqual([
      'faq/2026-11-22-주말에-텃밭-열쇠는-누가-빌려주나요-2.md',
      'faq/2026-11-22-주말에-텃밭-열쇠는-누가-빌려주나요-3.md',
      'faq/2026-11-22-주말에-텃밭-열쇠는-누가-빌려주나요.md',
    ]);
    expect(await loaded()).toHaveLength(3);
    expect(readdirSync(path.join(seeds, 'faq'))).toHaveLength(3);
  });

  it.each([
    ['../../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\con', 'C-Windows-con'],
    ['nul', 'nul'],
    ['a/b\u0000c|d<e>f:"g"*?', 'a-bc-d-e-f-g'],
    ['...가...', '가'],
    ['??? 1', '1'],
    ['가'.normalize('NFD'), '가'],
    ['한'.repeat(80), '한'.repeat(60)],
    ['𠀀'.repeat(80), '𠀀'.repeat(30)],
    [`${'나'.repeat(59)} 다`, '나'.repeat(59)],
  ])('makes a plain file name of %j', async (question, slug) => {
    const { source } = await register(question);
    expect(source).toBe(`faq/2026-11-22-${slug}.md`);
    expect(readdirSync(path.join(seeds, 'faq'))).toEqual([`2026-11-22-${slug}.md`]);
  });

  it('refuses a question or an answer without words, and writes nothing', async () => {
    await expect(register(' \u200b?! ')).rejects.toMatchObject({ code: 'document' });
    await expect(register(QUESTION, '\n---\n…')).rejects.toMatchObject({ code: 'document' });
    expect(existsSync(path.join(seeds, 'faq'))).toBe(false);
  });

  it('does not make the seeds folder: without the documents the next run would empty the index', async () => {
    rmSync(seeds, { recursive: true });
    await expect(register(QUESTION)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('찾지 못했습니다'),
    });
    expect(existsSync(seeds)).toBe(false);
  });

  it('says what to do when the place is taken by a file, and leaves no draft', async () => {
    writeFileSync(path.join(seeds, 'faq'), 'not a folder');
    await expect(register(QUESTION)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('폴더가 아닌 것'),
    });
    expect(readFileSync(path.join(seeds, 'faq'), 'utf8')).toBe('not a folder');
  });

  it('says what to do when it may not write', async () => {
    mkdirSync(path.join(seeds, 'faq'), { recursive: true });
    chmodSync(path.join(seeds, 'faq'), 0o500);
    await expect(asAnybody(() => register(QUESTION))).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('쓸 권한이 없습니다'),
    });
    expect(readdirSync(path.join(seeds, 'faq'))).toEqual([]);
  });

  it('is quoted when the question is asked again, in other words too', async () => {
    const text = faqDocument({ question: QUESTION, answer: ANSWER, source: null }, '2026-11-22');
    const { answerer } = await indexOf([
      seedFile('faq/key.md', text),
      article(
        'rules.md',
        '텃밭 운영 규칙',
        '텃밭은 아침 7시에 열고 저녁 8시에 닫습니다.\n\n물은 이틀에 한 번 줍니다.',
      ),
    ]);
    for (const question of [QUESTION, '텃밭 열쇠 주말에 어디서 빌려?', '주말 텃밭 열쇠']) {
      const answer = await answerer.ask(question);
      expect(answerText(answer), question).toContain(
        '주말에는 마을회관 2층 관리실에서 텃밭 열쇠를 빌려줍니다.',
      );
      expect(answer.citations[0]?.source).toBe('faq/key.md');
    }
  });
});

/** Root may write anywhere. */
async function asAnybody(act: () => Promise<unknown>): Promise<unknown> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(UNPRIVILEGED);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

/** Markup and metadata that somebody could try to break out with. */
const HOSTILE = [
  '---',
  '...',
  'title: 가로챔',
  'date: 1999-01-01',
  '"',
  "'",
  '\\',
  '\\"',
  '#',
  '## 제목',
  '>',
  '>>>',
  '-',
  '- 항목',
  '1.',
  '2)',
  '+',
  '===',
  '```',
  '~~~',
  '    ',
  '\t',
  '|',
  '|---|',
  '<script>',
  '<!--',
  '-->',
  '<br>',
  '&lt;',
  '&amp',
  '![',
  '](',
  '[1]: http://a.b',
  '[x]',
  'https://a.b/c_d*e',
  'www.a.b/_c_',
  'me@a.b',
  '*',
  '**',
  '_',
  '__',
  '`',
  '~~',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u0085',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  '@everyone',
  '<@1>',
  '가',
  '나 다',
  'a',
  '7',
  '👩‍👩‍👧',
  'e\u0301',
  '̈',
  '%',
  '{{',
  '!!js/function',
  '&a',
  '*a',
  ': ',
  ' #',
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 14,
  })
  .map((parts) => `${parts.join('')}가`);

/** As a reader compares: without what reading any seed changes. */
function words(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  // Composed last: what stood between a letter and its accent is gone then.
  return whole.replace(/[\s\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]+/gu, '').normalize('NFC');
}

describe('faqDocument', () => {
  it('reads back as the same question and answer, whatever they hold', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.option(hostileText), (question, answer, source) => {
        const document = seedFile('faq/a.md', faqDocument({ question, answer, source }, '2026-11-22'));
        const { title, date, tags } = document.metadata;
        expect(words(title)).toBe(words(question));
        expect({ date, tags }).toEqual({ date: '2026-11-22', tags: ['FAQ'] });
        const [heading, ...paragraphs] = document.blocks;
        expect(heading).toMatchObject({ kind: 'heading', level: 1 });
        expect(new Set(paragraphs.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
        expect(document.text.slice(heading?.start, heading?.end)).toBe(title);
        expect(words(document.text.slice(heading?.end))).toBe(words(answer));
      }),
      { numRuns: 500 },
    );
  });
});
