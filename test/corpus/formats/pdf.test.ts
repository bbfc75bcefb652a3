import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfFormat } from '../../../src/corpus/formats/pdf.ts';
import { type PdfPage, pdfFile, setParagraph, type TextAt, textWidth } from './pdf-file.ts';

const BODY = { x: 70, width: 440, size: 11 };
const FIRST =
  '마을 공동 텃밭의 기록실은 지난해 봄에 문을 열었으며 온실과 저장고의 온도와 습도를 십 분마다 적는다. 관리인은 기록을 바탕으로 환기창을 여닫고 물을 주는 시각을 정한다. 이 안내서는 새로 들어온 이웃이 기록을 읽는 법을 설명한다.';
const SECOND =
  '씨앗을 고를 때에는 먼저 물에 담가 가라앉는 것만 남기고 떠오르는 것은 버린다. 하루가 지나면 건져서 그늘에 말리고 종이봉투에 담아 서늘한 곳에 보관한다. 봉투에는 품종과 날짜를 적는다.';

const read = (pages: readonly PdfPage[], options = {}) => pdfFormat.parse(pdfFile(pages, options));
const lines = async (pages: readonly PdfPage[], options = {}) =>
  (await read(pages, options)).blocks.map(
    ({ kind, level, text, place }) => `${place} ${kind}${level ?? ''}|${text}`,
  );
const below = (texts: readonly TextAt[]) => Math.max(...texts.map(({ y }) => y));

describe('pdfFormat', () => {
  it.each(['UniKS-UCS2-H', 'ToUnicode'] as const)('reads Korean coded by %s', async (coding) => {
    const first = setParagraph(FIRST, { ...BODY, y: 140 });
    const second = setParagraph(SECOND, { ...BODY, y: below(first) + 36 });
    const title = { x: 70, y: 90, size: 20, text: '텃밭 안내서' };
    expect(await lines([{ texts: [title, ...first, ...second] }], { coding })).toEqual([
      '1쪽 heading1|텃밭 안내서',
      `1쪽 paragraph|${FIRST}`,
      `1쪽 paragraph|${SECOND}`,
    ]);
  });

  it('joins lines that end inside words without a space', async () => {
    const first = setParagraph(FIRST, { ...BODY, y: 140 }, 'anywhere');
    const [block] = (await read([{ texts: first }])).blocks;
    expect(block?.text).toBe(FIRST);
  });

  it('reads two columns one after the other, with a heading across both', async () => {
    const column = { width: 200, size: 10 };
    const left = setParagraph(FIRST, { ...column, x: 70, y: 140 });
    const right = setParagraph(SECOND, { ...column, x: 310, y: 146 });
    const across = { x: 70, y: 100, size: 18, text: '두 단으로 짠 텃밭 소식지의 이번 달 머리기사 제목' };
    // Drawn row by row, as some programs do.
    const texts = [...left, ...right].toSorted((a, b) => a.y - b.y);
    expect(await lines([{ texts: [across, ...texts] }])).toEqual([
      `1쪽 heading1|${across.text}`,
      `1쪽 paragraph|${FIRST}`,
      `1쪽 paragraph|${SECOND}`,
    ]);
  });

  it('leaves out running headers, footers and page numbers, and joins a paragraph across pages', async () => {
    const all = setParagraph(`${FIRST} ${SECOND}`, { ...BODY, y: 0 });
    const pages = [0, 1, 2].map((index): PdfPage => {
      const part = all.slice(index * 2, index < 2 ? index * 2 + 2 : undefined);
      return {
        texts: [
          { x: 70, y: 50, size: 9, text: '푸른마을 텃밭 안내서 2025' },
          ...part.map((line, at) => ({ ...line, y: 120 + at * 17.6 })),
          { x: 290, y: 800, size: 9, text: `- ${index + 1} -` },
        ],
      };
    });
    expect(await lines(pages)).toEqual([`1쪽 paragraph|${FIRST} ${SECOND}`]);
  });

  it('reads ruled tables row by row with their header, and words of wrapped cells together', async () => {
    const columns = [70, 170, 270, 470];
    const rows = [100, 124, 166, 190];
    const cells = [
      ['작물', '파종', '방법'],
      ['상추', '3월', '물을 자주 주며 그늘에서'],
      ['바질', '5월', '볕에 둔다'],
    ];
    const texts = cells.flatMap((row, at) =>
      row.map((text, column) => ({ x: columns[column]! + 6, y: rows[at]! + 16, size: 10, text })),
    );
    const wrapped = { x: 276, y: 158, size: 10, text: '기른다' };
    const ruled = [
      ...columns.map((x) => [x, rows[0]!, x, rows.at(-1)!] as const),
      ...rows.map((y) => [columns[0]!, y, columns.at(-1)!, y] as const),
    ];
    expect(await lines([{ texts: [...texts, wrapped], lines: ruled }])).toEqual([
      '1쪽 table-row|작물: 상추 · 파종: 3월 · 방법: 물을 자주 주며 그늘에서 기른다',
      '1쪽 table-row|작물: 바질 · 파종: 5월 · 방법: 볕에 둔다',
    ]);
  });

  it('reads rows that line up without rules as a table', async () => {
    const cells = [
      ['작물', '파종', '값'],
      ['상추', '3월', '3,000원'],
      ['바질', '5월', '4,500원'],
      ['들깨', '6월', '2,000원'],
    ];
    const texts = cells.flatMap((row, at) =>
      row.map((text, column) => ({ x: 70 + column * 120, y: 200 + at * 18, size: 11, text })),
    );
    const first = setParagraph(FIRST, { ...BODY, y: 100 });
    expect((await lines([{ texts: [...first, ...texts] }])).slice(1)).toEqual([
      '1쪽 table-row|작물: 상추 · 파종: 3월 · 값: 3,000원',
      '1쪽 table-row|작물: 바질 · 파종: 5월 · 값: 4,500원',
      '1쪽 table-row|작물: 들깨 · 파종: 6월 · 값: 2,000원',
    ]);
  });

  it('takes bold lines for headings, marked lines for items, and puts notes at the end of their page', async () => {
    const first = setParagraph(FIRST, { ...BODY, y: 140 });
    const items = ['• 상추는 삼월에 뿌린다.', '• 바질은 오월에 뿌린다.'].map((text, index) => ({
      ...BODY,
      y: 240 + index * 17.6,
      text,
    }));
    const heading = { ...BODY, y: 110, text: '기록을 읽는 법', bold: true };
    const note = { x: 70, y: 700, size: 8.5, text: '1) 기록실은 주말에 쉰다.' };
    expect(await lines([{ texts: [heading, ...first, ...items, note] }])).toEqual([
      '1쪽 heading1|기록을 읽는 법',
      `1쪽 paragraph|${FIRST}`,
      '1쪽 list-item|상추는 삼월에 뿌린다.',
      '1쪽 list-item|바질은 오월에 뿌린다.',
      '1쪽 list-item|1) 기록실은 주말에 쉰다.',
    ]);
  });

  it('joins words that a hyphen divides', async () => {
    const texts = [
      'The greenhouse documentation describes the measure-',
      'ment conventions of every room.',
    ].map((text, index) => ({ ...BODY, y: 100 + index * 17.6, text }));
    const [block] = (await read([{ texts }])).blocks;
    expect(block?.text).toBe(
      'The greenhouse documentation describes the measurement conventions of every room.',
    );
  });

  it('takes title and author from the properties, unless a program filled them in; never the time of creation', async () => {
    const page = { texts: setParagraph(FIRST, { ...BODY, y: 140 }) };
    const created = { CreationDate: "D:20250710093000+09'00'" };
    expect(
      (await read([page], { info: { ...created, Title: '텃밭 안내서', Author: '김새싹' } })).metadata,
    ).toEqual({
      title: '텃밭 안내서',
      author: '김새싹',
    });
    const filled = { ...created, Title: 'Microsoft Word - 안내서.docx', Author: 'user' };
    expect((await read([page], { info: filled })).metadata).toEqual({});
  });

  it('warns of pages that are pictures', async () => {
    const page = { texts: setParagraph(FIRST, { ...BODY, y: 140 }) };
    expect((await read([page, { texts: [], isScan: true }])).warnings).toEqual([
      '2쪽은 그림뿐이라 읽지 못했습니다. 글자 인식(OCR)을 거친 파일을 넣어 주세요.',
    ]);
    expect((await read([page, { texts: [] }])).warnings).toBeUndefined();
  });

  it.each([
    ['a password', pdfFile([{ texts: [] }], { encrypted: true }), '암호가 걸린 PDF'],
    ['a scan', pdfFile([{ texts: [], isScan: true }]), '스캔한 그림뿐인 PDF'],
    ['no PDF', Buffer.from('PDF가 아닙니다'), 'PDF 파일이 손상되어'],
    ['a cut file', pdfFile([{ texts: [] }]).subarray(0, 40), 'PDF'],
  ])('names %s', async (_what, bytes, reason) => {
    await expect(pdfFormat.parse(bytes)).rejects.toMatchObject({
      name: 'FormatError',
      message: expect.stringContaining(reason),
    });
  });

  it('gives back what was written, whatever the words and however lines are broken', async () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    const word = fc.string({ unit: syllable, minLength: 1, maxLength: 5 });
    const paragraph = fc
      .array(word, { minLength: 4, maxLength: 60 })
      .map((words) => `${words.join(' ')} 마지막이다.`);
    const breaking = fc.constantFrom('words' as const, 'anywhere' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        breaking,
        async (paragraphs, how) => {
          let y = 60;
          const texts = paragraphs.flatMap((text) => {
            const set = setParagraph(text, { ...BODY, y: y + 20 }, how);
            y = below(set) + 20;
            return set;
          });
          const { blocks } = await read([{ texts }]);
          const bare = (text: string) => text.replace(/ /g, '');
          expect(blocks.map(({ text }) => bare(text))).toEqual(paragraphs.map(bare));
          if (how === 'words' && texts.every(({ text }) => textWidth(text, 11) < 440 - 55))
            expect(blocks.map(({ text }) => text)).toEqual(paragraphs);
        },
      ),
      { numRuns: 25 },
    );
  });
});
