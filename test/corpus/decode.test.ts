import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode.ts';
import { normalizeText } from '../../src/corpus/normalize.ts';

const PARAGRAPH = '봄이 오면 씨앗을 심습니다. 물은 하루에 한 번, 햇볕은 네 시간 이상 필요합니다.\n';

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'text') throw new Error(`not text: ${decoded.kind}`);
  return decoded.text;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(PARAGRAPH)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(PARAGRAPH)])],
    ['UTF-16 LE with a mark', iconv.encode(PARAGRAPH, 'utf-16le', { addBOM: true })],
    ['UTF-16 BE with a mark', iconv.encode(PARAGRAPH, 'utf-16be', { addBOM: true })],
    ['UTF-16 LE without a mark', iconv.encode(PARAGRAPH, 'utf-16le')],
    ['UTF-16 BE without a mark', iconv.encode(PARAGRAPH, 'utf-16be')],
    ['UTF-16 LE without a mark or an ASCII character', iconv.encode('씨앗을심는날', 'utf-16le')],
    ['CP949', iconv.encode(PARAGRAPH, 'cp949')],
  ])('reads %s', (name, bytes) => {
    expect(textOf(bytes)).toBe(name.includes('or an ASCII') ? '씨앗을심는날' : PARAGRAPH);
  });

  it.each(['똠방각하', '뷁', '햏', '펲시와 똠얌꿍을 먹었다.', '짜장', '챕터'])(
    'reads %s in CP949, syllables beyond KS X 1001 and ones that look like UTF-8 included',
    (text) => expect(textOf(iconv.encode(text, 'cp949'))).toBe(text),
  );

  it('keeps Latin text with accents as UTF-8', () => {
    expect(textOf(Buffer.from('café é naïve'))).toBe('café é naïve');
  });

  it('gives back any Korean text, whatever the encoding', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code));
    const sentence = fc
      .array(fc.string({ unit: syllable, minLength: 1, maxLength: 6 }), { minLength: 5, maxLength: 20 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(sentence, fc.constantFrom('utf8', 'utf-16le', 'utf-16be'), (text, encoding) => {
        expect(textOf(iconv.encode(text, encoding))).toBe(text.normalize('NFC'));
      }),
    );
    const common = fc.constantFrom(...'가나다라마바사씨앗물흙봄여름가을겨울집책밭꽃잎뿌리줄기학교사람');
    const plain = fc.string({ unit: common, minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(textOf(iconv.encode(text, 'cp949'))).toBe(text);
      }),
    );
  });

  it('refuses binary data and bytes of no known encoding', () => {
    const png = Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]);
    expect(decodeText(png).kind).toBe('binary');
    expect(decodeText(Buffer.from('글\u0001\u0002\u0003\u0004글')).kind).toBe('binary');
    const cut = Buffer.from(PARAGRAPH.repeat(3)).subarray(0, -4);
    expect(decodeText(cut).kind).toBe('unknown-encoding');
    const japanese = iconv.encode('種は春にまきます。水は一日に一度です。'.repeat(5), 'shift_jis');
    expect(decodeText(japanese).kind).toBe('unknown-encoding');
  });

  it('refuses CP949 with a byte that is none', () => {
    const broken = Buffer.concat([
      iconv.encode('씨앗을 봄에 심습니다. ', 'cp949'),
      Buffer.from([0x80, 0x20]),
    ]);
    expect(decodeText(broken).kind).toBe('unknown-encoding');
    expect(decodeText(Uint8Array.from([32, 32, 32, 32, 32, 32, 128, 32, 52, 9])).kind).toBe(
      'unknown-encoding',
    );
  });

  it('never invents a replacement character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.kind !== 'text') return;
        const written = Buffer.from(bytes).includes(Buffer.from('\ufffd'));
        expect(written || !decoded.text.includes('\ufffd')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('normalizeText', () => {
  it('unifies line ends, spaces and Unicode form and drops invisible characters', () => {
    const messy = '\ufeff가\u200b나\u00a0다\r\n라\u3000마\t바\u00ad사\r아\u2028자'.normalize('NFD');
    expect(normalizeText(messy)).toBe('가나 다\n라 마 바사\n아\n자');
  });

  it('keeps emoji sequences whole', () => {
    expect(normalizeText('👨\u200d👩\u200d👧 씨\u200d앗')).toBe('👨\u200d👩\u200d👧 씨앗');
  });

  it('is idempotent and gives NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });
});
