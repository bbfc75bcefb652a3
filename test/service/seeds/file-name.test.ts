import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, foldFileName } from '../../../src/service/seeds/file-name.ts';

describe('cleanFileName', () => {
  it.each([
    ['2026년 회의록(최종).hwp', '2026년 회의록(최종).hwp'],
    [`${'회의록'.normalize('NFD')}.MD`, '회의록.MD'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\문서.txt', '문서.txt'],
    ['/절대/경로.md', '경로.md'],
    ['C:비밀.md', '비밀.md'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['com¹.tar.md', '_com¹.tar.md'],
    ['control.md', 'control.md'],
    ['.env.md', 'env.md'],
    ['~$회의록.docx', '$회의록.docx'],
    ['문서 . . .md', '문서.md'],
    ['문서.md...  ', '문서.md'],
    ['보고\u202Efdp.md', '보고fdp.md'],
    ['보\u200b고\u0000\n서.md', '보고서.md'],
    ['a<b>c:d"e|f?g*.md', 'a-b-c-d-e-f-g-.md'],
    ['\ud800글.md', '글.md'],
    ['', '문서'],
    ['...', '문서'],
    ['///', '문서'],
    ['한글.가나다라마바사아자차', '한글.가나다라마바사아자차'],
    ['👩‍🌾 텃밭.md', '👩🌾 텃밭.md'],
  ])('makes %j %j', (typed, name) => {
    expect(cleanFileName(typed)).toBe(name);
  });

  it('cuts long names by whole characters and keeps the extension', () => {
    expect(cleanFileName(`${'가'.repeat(300)}.hwpx`)).toBe(`${'가'.repeat(65)}.hwpx`);
    expect(cleanFileName(`${'𠀀'.repeat(300)}.md`)).toBe(`${'𠀀'.repeat(49)}.md`);
  });

  it('always gives a name that stays in its folder on every system, and stays as it is', () => {
    const nasty = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ' ',
      ':',
      'con',
      'aux',
      '\u202e',
      '\u0000',
      '가',
      'é',
      '~$',
    );
    const typed = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 30 });
    fc.assert(
      fc.property(typed, (parts) => {
        const name = cleanFileName(parts.join(''));
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ~]|[. ]$/u);
        expect(name).not.toMatch(/^(?:con|aux)(?:\.|$)/i);
        expect(Buffer.byteLength(name)).toBeGreaterThan(0);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230);
        expect(name).toBe(name.normalize('NFC'));
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });
});

describe('foldFileName', () => {
  it('takes names for one that differ in case and Unicode form alone', () => {
    expect(foldFileName('회의록.MD')).toBe(foldFileName('회의록.md'.normalize('NFD')));
    expect(foldFileName('STRASSE')).toBe(foldFileName('straße'));
    expect(foldFileName('a.md')).not.toBe(foldFileName('b.md'));
  });
});
