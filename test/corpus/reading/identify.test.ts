import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/corpus/reading/identify.ts';

async function zip(entries: Record<string, string>, store = false): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(entries)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: store ? 'STORE' : 'DEFLATE' });
}

/** A compound file as far as its names go. */
function ole(...names: string[]): Uint8Array {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([
    head,
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);
}

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('identify', () => {
  it.each([
    ['PDF', latin('%PDF-1.7\n1 0 obj\n<<>>'), '.pdf'],
    ['PDF behind noise', latin('\0\0junk%PDF-1.4\n1 0 obj'), '.pdf'],
    ['HWP 5', ole('FileHeader', 'DocInfo', 'BodyText'), '.hwp'],
    ['HWP 3', latin('HWP Document File V3.00 \x1a\x01'), '.hwp'],
    ['HWP as XML', latin('<?xml version="1.0"?>\n<HWPML Version="2.9">'), '.hwp'],
    ['Excel 97', ole('Workbook'), '.xls'],
    ['something with a password', ole('EncryptedPackage', 'Workbook'), null],
    ['a damaged archive', latin('PK\x03\x04\x14\0\0\0'), null],
  ])('knows %s', (_, bytes, extension) => {
    expect(identify(bytes)).toMatchObject({ kind: 'container', extension });
  });

  it.each([
    [{ '[Content_Types].xml': '', 'word/document.xml': '' }, '.docx'],
    [{ '[Content_Types].xml': '', 'xl/workbook.xml': '' }, '.xlsx'],
    [{ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }, '.pptx'],
    [{ mimetype: 'application/hwp+zip', 'version.xml': '' }, '.hwpx'],
  ])('knows the archive of %o', async (entries, extension) => {
    expect(identify(await zip(entries, true))).toEqual({ kind: 'container', container: 'zip', extension });
  });

  it('names what is not read', async () => {
    expect(identify(await zip({ 'a.txt': '가' }))).toEqual({ kind: 'foreign', name: 'ZIP 압축' });
    expect(identify(await zip({ mimetype: 'application/epub+zip' }, true))).toMatchObject({
      name: '전자책(EPUB)',
    });
    expect(identify(ole('WordDocument'))).toMatchObject({ name: '옛 워드(.doc)' });
    expect(identify(latin('\x89PNG\r\n\x1a\n\0\0'))).toMatchObject({ name: 'PNG 그림' });
    expect(identify(latin('MZ\x90\0\x03\0'))).toMatchObject({ name: '실행' });
  });

  it('takes no text for what it begins like', () => {
    const text = { kind: 'text', isPage: false };
    expect(identify(Buffer.from('MZ세대는 글을 짧게 쓴다.'))).toEqual(text);
    expect(identify(Buffer.from('%PDF-1.7은 표준의 판이다.'))).toEqual(text);
    expect(identify(Buffer.from('PK는 기본 키의 준말이다.'))).toEqual(text);
    expect(identify(Buffer.from('<html>이라는 표는 쪽의 처음에 온다.'))).toEqual({
      kind: 'text',
      isPage: true,
    });
    expect(identify(Buffer.from('\ufeff<!DOCTYPE html><p>가'))).toEqual({ kind: 'text', isPage: true });
    expect(identify(Buffer.from('가나', 'utf16le'))).toEqual({ kind: 'unknown' });
    expect(identify(new Uint8Array())).toEqual({ kind: 'unknown' });
  });

  it('never reads beyond a damaged directory', async () => {
    const whole = await zip({ 'word/document.xml': '글'.repeat(50) });
    for (let flip = 0; flip < whole.length; flip += 1) {
      for (const value of [0x00, 0xff]) identify(whole.with(flip, value));
      identify(whole.subarray(0, flip));
    }
    expect(identify(whole)).toMatchObject({ extension: '.docx' });
  });
});
