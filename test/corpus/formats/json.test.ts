import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../../../src/corpus/document.ts';
import { FormatError } from '../../../src/corpus/formats/format-error.ts';
import { jsonFormat } from '../../../src/corpus/formats/json.ts';
import { jsonLinesFormat } from '../../../src/corpus/formats/jsonl.ts';
import { finishSeed } from '../../../src/corpus/seed.ts';

const parse = (content: unknown) =>
  jsonFormat.parse(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));
const parseLines = (lines: readonly string[]) => jsonLinesFormat.parse(Buffer.from(lines.join('\n')));
const shape = ({ blocks }: ParsedFile) =>
  blocks.map(({ kind, level, text, place }) => `${kind}${level ?? ''}|${text}|${place ?? ''}`);
const reasonOf = async (parsed: Promise<ParsedFile>) => {
  const error = await parsed.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FormatError);
  return error instanceof FormatError ? error.message : '';
};
const BODY = '모종은 며칠 동안 바깥바람에 익숙하게 해 주어야 한다.';

describe('jsonFormat', () => {
  it('reads one record as the document', async () => {
    const file = await parse({
      title: '모종 굳히기',
      text: `${BODY}\n\n- 물\n- 햇빛`,
      author: ['김새싹', '이나래'],
      publisher: '들판일보',
      date: 20250710,
      url: 'https://example.com/a',
      tags: ['봄', '#모종'],
    });
    expect(shape(file)).toEqual([
      'heading1|모종 굳히기|',
      `paragraph|${BODY}|`,
      'list-item|물|',
      'list-item|햇빛|',
    ]);
    expect(file).toMatchObject({
      metadata: {
        title: '모종 굳히기',
        author: '김새싹, 이나래',
        publisher: '들판일보',
        date: '2025-07-10',
        url: 'https://example.com/a',
        tags: ['봄', '모종'],
      },
      curated: false,
    });
  });

  it.each(['text', 'content', 'body', '본문', '내용', 'Content', 'answer'])(
    'takes the text from %s',
    async (key) => {
      expect(shape(await parse({ 제목: '굳히기', [key]: BODY }))).toEqual([
        'heading1|굳히기|',
        `paragraph|${BODY}|`,
      ]);
    },
  );

  it('makes sections of several records, each with its title, its facts and its place', async () => {
    const file = await parse([
      {
        title: '하나',
        text: `# 작은 제목\n${BODY}`,
        author: '김새싹',
        date: '2025.7.10',
        publisher: '들판일보',
      },
      { text: BODY, publisher: '들판일보' },
    ]);
    expect(shape(file)).toEqual([
      'heading2|하나|1번째 항목',
      'paragraph|글쓴이: 김새싹 · 발행처: 들판일보 · 작성일: 2025-07-10|1번째 항목',
      'heading3|작은 제목|1번째 항목',
      `paragraph|${BODY}|1번째 항목`,
      'heading2|2번째 항목|2번째 항목',
      'paragraph|발행처: 들판일보|2번째 항목',
      `paragraph|${BODY}|2번째 항목`,
    ]);
    expect(file.metadata).toEqual({ author: null, publisher: '들판일보', date: null, url: null, tags: [] });
  });

  it('names a collection after its file and gives it no author of one record', async () => {
    const file = await parse([
      { title: '하나', text: BODY, author: '김새싹' },
      { title: '둘', text: BODY, author: '이나래' },
    ]);
    const finished = finishSeed(file, '글/모음.json', new Set());
    expect(finished).toMatchObject({
      kind: 'document',
      document: { metadata: { title: '모음', author: null, date: null } },
    });
  });

  it('opens the object around a list and keeps what it states', async () => {
    const records = [
      { title: '하나', text: BODY },
      { title: '둘', text: BODY },
    ];
    const file = await parse({
      title: '봄 모음',
      publisher: '들판일보',
      tags: [],
      items: records,
      links: [{}],
    });
    expect(file.metadata).toMatchObject({ title: '봄 모음', publisher: '들판일보' });
    expect(shape(file)[0]).toBe('heading2|하나|1번째 항목');
  });

  it('reads questions with answers, and HTML inside texts', async () => {
    const file = await parse([
      { question: '언제 심나요?', answer: '<p>4월에 심습니다.</p><script>x</script>' },
      { question: '물은요?', answer: '아침에 줍니다.' },
    ]);
    expect(shape(file)).toEqual([
      'heading2|언제 심나요?|1번째 항목',
      'paragraph|4월에 심습니다.|1번째 항목',
      'heading2|물은요?|2번째 항목',
      'paragraph|아침에 줍니다.|2번째 항목',
    ]);
  });

  it('writes objects without a text as rows', async () => {
    const file = await parse([
      { 품목: '상추', 값: 3000, 재고: true, 속: { 깊은: '것' }, 색: ['초록', '빨강'] },
      { 품목: '바질', 값: 4500, 재고: false },
    ]);
    expect(shape(file)).toEqual([
      'table-row|품목: 상추 · 값: 3000 · 재고: 예 · 색: 초록, 빨강|1번째 항목',
      'table-row|품목: 바질 · 값: 4500 · 재고: 아니요|2번째 항목',
    ]);
  });

  it('skips what is no record and says where', async () => {
    const file = await parse([{ title: '하나', text: BODY }, null, 3, { text: ' ' }, {}]);
    expect(file.warnings).toEqual([
      '읽을 글이 없어 건너뛴 곳이 있습니다(2번째 항목, 3번째 항목, 4번째 항목, 5번째 항목). 글을 text에 적어 주세요.',
    ]);
  });

  it.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${JSON.stringify({ text: BODY })}`)],
    ['utf-16le', iconv.encode(JSON.stringify({ text: BODY }), 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(JSON.stringify({ text: BODY }), 'utf-16be', { addBOM: true })],
    ['cp949', iconv.encode(JSON.stringify({ text: BODY }), 'cp949')],
    ['line separators in strings', Buffer.from(`{"text":"${BODY}\u2028${BODY}"}`)],
  ])('decodes %s', async (_, bytes) => {
    expect(shape(await jsonFormat.parse(bytes))[0]).toBe(`paragraph|${BODY}|`);
  });

  it('takes the last of a key given twice, and keys that objects inherit', async () => {
    expect(
      shape(
        await parse(`{"text":"첫 글입니다.","text":"${BODY}","__proto__":{"title":"가"},"constructor":"나"}`),
      ),
    ).toEqual([`paragraph|${BODY}|`]);
  });

  it('says which line is broken, and that a file ends early', async () => {
    expect(await reasonOf(parse('{\n  "text": "글",\n}'))).toContain('3번째 줄');
    expect(await reasonOf(parse(''))).toContain('중간에 끝납니다');
    expect(await reasonOf(jsonFormat.parse(Buffer.from([0, 1, 2, 0, 255])))).toContain('이진 데이터');
    for (const content of [[], {}, 'null', '3', '[[["깊은 글"]]]', { text: '' }]) {
      expect(await reasonOf(parse(content))).toContain('읽을 글이 없습니다');
    }
  });

  it('outlives depth and length', async () => {
    const depth = 100_000;
    expect(await reasonOf(parse('['.repeat(depth) + ']'.repeat(depth)))).toContain('읽을 글이 없습니다');
    expect(await reasonOf(parse({ text: '<div>'.repeat(depth / 5) }))).toMatch(/깊게|읽을 글이 없습니다/);
    const long = '가나다 라마바. '.repeat(200_000);
    expect((await parse({ text: long })).blocks[0]?.text.length).toBe(long.trim().length);
  });

  it('reads JSON lines under either name', async () => {
    const lines = [
      { title: '하나', text: BODY },
      { title: '둘', text: BODY },
    ].map((record) => JSON.stringify(record));
    expect(await parse(lines.join('\n'))).toEqual(await parseLines(lines));
  });
});

describe('jsonLinesFormat', () => {
  it('names broken lines by their number and reads the others', async () => {
    const file = await parseLines([
      JSON.stringify({ title: '하나', text: BODY }),
      '',
      '{"title": "둘", "text": ',
      '그냥 글',
      JSON.stringify({ title: '셋', text: BODY }),
    ]);
    expect(shape(file).filter((block) => block.startsWith('heading'))).toEqual([
      'heading2|하나|1번째 줄',
      'heading2|셋|5번째 줄',
    ]);
    expect(file.warnings).toEqual([
      'JSON 문법이 맞지 않아 건너뛴 줄이 있습니다(3번째 줄, 4번째 줄). 한 줄에 하나씩 온전하게 적어 주세요.',
    ]);
  });

  it('shortens long lists of broken lines and refuses a file of nothing else', async () => {
    const file = await parseLines([JSON.stringify({ text: BODY }), ...Array.from({ length: 30 }, () => '{')]);
    expect(file.warnings?.[0]).toContain('6번째 줄 외 25곳');
    expect(await reasonOf(parseLines(['글', '또 글']))).toContain('읽히는 줄이 없습니다');
  });

  it('reads back the records that were written', async () => {
    const word = fc.string({ unit: fc.constantFrom('가', '나', '다', '라'), minLength: 1, maxLength: 8 });
    const record = fc.record({ title: word, text: word.map((text) => `${text} 이야기입니다.`) });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), async (records) => {
        const file = await parseLines(records.map((item) => JSON.stringify(item)));
        expect(shape(file)).toEqual(
          records.flatMap(({ title, text }, index) => [
            `heading2|${title}|${index + 1}번째 줄`,
            `paragraph|${text}|${index + 1}번째 줄`,
          ]),
        );
        expect(file.warnings).toBeUndefined();
      }),
    );
  });
});
