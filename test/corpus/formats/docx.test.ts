import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../../src/corpus/formats/docx.ts';
import { markdownFormat } from '../../../src/corpus/formats/markdown.ts';
import { docxFile, officeProperties, wordList, wordParagraph, wordTable, zipFile } from './office-files.ts';

const blocks = async (body: string, parts: Readonly<Record<string, string>> = {}) =>
  (await docxFormat.parse(await docxFile(body, parts))).blocks;
const lines = async (body: string, parts: Readonly<Record<string, string>> = {}) =>
  (await blocks(body, parts)).map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`);

const FOOTNOTES = {
  'word/footnotes.xml':
    '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>작년 기록이다.</w:t></w:r></w:p></w:footnote></w:footnotes>',
};

describe('docxFormat', () => {
  it('gives the blocks that the same text gives as Markdown', async () => {
    const body = [
      wordParagraph('텃밭 안내', '<w:pStyle w:val="H1"/>'),
      wordParagraph('텃밭은 아침 아홉 시에 엽니다.'),
      wordParagraph('심는 것', '<w:pStyle w:val="H2"/>'),
      wordParagraph('상추', wordList(1)),
      wordParagraph('바질', wordList(1)),
      wordParagraph('씨를 뿌린다', wordList(2)),
      wordParagraph('물을 준다', wordList(2)),
      wordTable([
        ['작물', '파종', '값'],
        ['상추', '3월', '3,000원'],
        ['바질', '', '4,500원'],
      ]),
      wordParagraph('끝으로 a_b 와 2*3 을 적는다.'),
    ];
    const markdown =
      '# 텃밭 안내\n\n텃밭은 아침 아홉 시에 엽니다.\n\n## 심는 것\n\n- 상추\n- 바질\n\n1. 씨를 뿌린다\n2. 물을 준다\n\n| 작물 | 파종 | 값 |\n|---|---|---|\n| 상추 | 3월 | 3,000원 |\n| 바질 | | 4,500원 |\n\n끝으로 a_b 와 2*3 을 적는다.\n';
    expect(await blocks(body.join(''))).toEqual(markdownFormat.parse(markdown, 'a.md').blocks);
  });

  it('writes the numbers that Word computes, across paragraphs between and level by level', async () => {
    const body = [
      wordParagraph('(목적) 이 규정은 텃밭의 운영을 정한다.', wordList(3)),
      wordParagraph('씨앗', wordList(2)),
      wordParagraph('상추', wordList(2, 1)),
      wordParagraph('바질', wordList(2, 1)),
      wordParagraph('위의 둘을 먼저 심는다.'),
      wordParagraph('거름', wordList(2)),
      wordParagraph('낙엽', wordList(2, 1)),
      wordParagraph('(정의)', wordList(3)),
    ];
    expect(await lines(body.join(''))).toEqual([
      'paragraph|제1조 (목적) 이 규정은 텃밭의 운영을 정한다.',
      'list-item|1. 씨앗',
      'list-item|가. 상추',
      'list-item|나. 바질',
      'paragraph|위의 둘을 먼저 심는다.',
      'list-item|2. 거름',
      'list-item|가. 낙엽',
      'heading5|제2조 (정의)',
    ]);
  });

  it('puts notes after their paragraph, and reads links, boxes and kept insertions as text', async () => {
    const body =
      '<w:p><w:r><w:t>상추를 심는다.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
      '<w:p><w:hyperlink r:id="r1"><w:r><w:t>누리집</w:t></w:r></w:hyperlink><w:r><w:t>에 있다.</w:t></w:r></w:p>' +
      '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>상자 안의 글이다.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>' +
      '<w:p><w:ins><w:r><w:t>더한 글이다.</w:t></w:r></w:ins><w:del><w:r><w:delText>지운 글이다.</w:delText></w:r></w:del></w:p>';
    const parts = {
      ...FOOTNOTES,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Target="https://example.com/a_(b)"/></Relationships>',
    };
    expect(await lines(body, parts)).toEqual([
      'paragraph|상추를 심는다.',
      'paragraph|작년 기록이다.',
      'paragraph|누리집에 있다.',
      'paragraph|상자 안의 글이다.',
      'paragraph|더한 글이다.',
    ]);
  });

  it('reads a table of one cell as the text it frames', async () => {
    expect(await lines(wordTable([['알림: 내일은 쉽니다.']]))).toEqual(['paragraph|알림: 내일은 쉽니다.']);
  });

  it('takes what the properties state', async () => {
    const parts = officeProperties(
      '<dc:title>운영 규정</dc:title><dc:creator>김새싹</dc:creator>',
      '들판마을',
    );
    const file = await docxFormat.parse(await docxFile(wordParagraph('글'), parts));
    expect(file.metadata).toEqual({ title: '운영 규정', author: '김새싹', publisher: '들판마을' });
    expect(file.curated).toBe(true);
  });

  it('reads a document with more pictures than entries that the parser allows', async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 700 }, (_, id) => [`word/media/${id}.png`, 'x']),
    );
    expect(await lines(wordParagraph('글이다.'), pictures)).toEqual(['paragraph|글이다.']);
  });

  it('names what cannot be read', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const old = Buffer.concat([compound, Buffer.from('WordDocument\0', 'utf16le')]);
    await expect(docxFormat.parse(old)).rejects.toThrow('옛 워드 형식(.doc)입니다. .docx 파일로 저장해');
    await expect(docxFormat.parse(await zipFile({ 'a.txt': '글' }))).rejects.toThrow(
      '내용을 찾지 못했습니다',
    );
    await expect(docxFormat.parse((await docxFile('')).subarray(0, 300))).rejects.toThrow('손상되어');
  });
});
