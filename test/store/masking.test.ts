import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonal, withoutMasks } from '../../src/store/masking.ts';

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe('maskPersonal masks', () => {
  test.each([
    '010-1234-5678',
    '01012345678',
    '010 1234 5678',
    '010.1234.5678',
    '010 - 1234 - 5678',
    '010‑1234‑5678',
    '010\u20131234\u20135678',
    '010\u00a01234\u00a05678',
    '010/1234/5678',
    '010)1234-5678',
    '(010) 1234-5678',
    '010-12345678',
    '016-234-5678',
    '0192345678',
    '02-123-4567',
    '02-1234-5678',
    '021234567',
    '02) 123-4567',
    '031-123-4567',
    '064 123 4567',
    '070-1234-5678',
    '080-123-4567',
    '0507-1234-5678',
    '+82 10-1234-5678',
    '+82-10-1234-5678',
    '+821012345678',
    '+82 (0)10-1234-5678',
    '+82 2 123 4567',
    '82-10-1234-5678',
    '0082 10 1234 5678',
  ])('the phone number %s', (number) => {
    // The bracket in front of an area code is no part of what is found.
    const label = number.startsWith('(') ? '([전화번호]' : '[전화번호]';
    expect(maskPersonal(`연락처는 ${number}입니다`)).toBe(`연락처는 ${label}입니다`);
    expect(maskPersonal(fullWidth(number))).toBe(number.startsWith('(') ? '（[전화번호]' : '[전화번호]');
    expect(maskPersonal(`전화${number},그리고 ${number}`)).not.toMatch(/\d/);
  });

  test.each([
    '900101-1234567',
    '9001011234567',
    '900101 1234567',
    '900101 - 1234567',
    '000229-3234567',
    '991231-2234567',
    '850630-5123456',
    '850630-8123456',
  ])('the resident number %s', (number) => {
    expect(maskPersonal(`번호 ${number}로 조회돼?`)).toBe('번호 [주민등록번호]로 조회돼?');
    expect(maskPersonal(fullWidth(number))).toBe('[주민등록번호]');
  });

  test.each(['4111-1111-1111-1111', '4111111111111111', '5500 0000 0000 0004', '1234-5678-9012-3456'])(
    'the card number %s',
    (number) => {
      expect(maskPersonal(`카드 ${number}로 냈어`)).toBe('카드 [카드번호]로 냈어');
      expect(maskPersonal(fullWidth(number))).toBe('[카드번호]');
    },
  );

  test.each([
    'mina@example.com',
    'mi.na+bot@mail.example.co.kr',
    'MINA_1@EXAMPLE.ORG',
    '01012345678@example.com',
  ])('the address %s', (address) => {
    expect(maskPersonal(`메일은${address}으로 줘`)).toBe('메일은[이메일]으로 줘');
    expect(maskPersonal(fullWidth(address))).toBe('[이메일]');
  });

  test('mentions of users, which hold their ids', () => {
    expect(maskPersonal('<@100000000000000001>이랑 <@!100000000000000002>는?')).toBe(
      '[사용자]이랑 [사용자]는?',
    );
  });

  test('several at once, and one inside another as a whole', () => {
    expect(maskPersonal('mina@example.com, 010-1234-5678 / 900101-1234567')).toBe(
      '[이메일], [전화번호] / [주민등록번호]',
    );
    expect(maskPersonal('01012345678@example.com')).toBe('[이메일]');
    expect(maskPersonal('<@1>01012345678')).toBe('[사용자][전화번호]');
    expect(maskPersonal('+821012345678+821087654321')).toBe('[전화번호][전화번호]');
  });
});

describe('maskPersonal leaves', () => {
  test.each([
    '500억',
    '2026-11-22',
    '2026.02.10 14:30',
    '3,200,000',
    '50,000,000,000달러',
    '5000000000000원',
    '1234567890123원',
    '9013011234567',
    '9002301234567',
    '9001010234567',
    '1763780645678',
    '5000000000000000원',
    '2021 2022 2023 2024',
    '2021-2022-2023-2024',
    '1000 2000 3000 4000',
    '0.01012345678',
    '821012345678',
    '1588-1234',
    '010',
    '제02-123호',
    '12:30~14:00',
    'v1.10.1234.5678',
    'C# 5% R&D @모두 a@b <#300000000000000001> <:seed:300000000000000001>',
    '300000000000000001',
    'https://example.com/2026/11/22',
  ])('%s', (text) => {
    expect(maskPersonal(text)).toBe(text);
    expect(maskPersonal(`이 중 ${text} 맞아?`)).toBe(`이 중 ${text} 맞아?`);
  });

  test('any text of words and ordinary numbers', () => {
    const word = fc.constantFrom('안녕', '서울은', 'Seoul', '!', '？', '🌱', '\n', '‘', '투자', '%', '원');
    const amount = fc
      .integer({ min: 0, max: 999_999_999_999 })
      .map((number) => number.toLocaleString('en-US'));
    const date = fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((time) => time.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, amount, date)), (pieces) => {
        const text = pieces.join(' 및 ');
        expect(maskPersonal(text)).toBe(text);
      }),
    );
  });
});

describe('what maskPersonal gives', () => {
  /** Written apart from the program, on the text as NFKC has it. */
  const PERSONAL = [
    /(?<!\d)(?<!(?<!\d)0\.)01[016789][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/,
    /(?<!\d)(?<!(?<!\d)0\.)0(?:2|31|64|70)[-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/,
    /\+82[-. ]?10[-. ]?\d{4}[-. ]?\d{4}(?!\d)/,
    /(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])[- ]?[1-4]\d{6}(?!\d)/,
    /[a-z\d]@[a-z\d]+\.[a-z]{2,}/i,
    /<@\d+>/,
  ];
  const pieces = fc.oneof(
    fc.constantFrom('010', '1234', '5678', '02', '+82', '10', '900101', '1234567', '4111', '0'),
    fc.constantFrom('-', ' ', '.', '@', '(', ')', ',', '<@', '>', 'a', '.com', '은', '０１０', '－', '１'),
  );
  const confusing = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

  test('holds nothing personal, and masking it again changes nothing', () => {
    fc.assert(
      fc.property(confusing, (text) => {
        const masked = maskPersonal(text);
        for (const pattern of PERSONAL) expect(masked.normalize('NFKC')).not.toMatch(pattern);
        expect(maskPersonal(masked)).toBe(masked);
      }),
      { numRuns: 2_000 },
    );
  });

  test('holds no digit of a phone number, wherever it stands', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const gap = fc.constantFrom('', '-', ' ', '.', ' - ', '－', '·');
    const number = fc
      .tuple(fc.constantFrom('010', '０１０', '02', '+82 10', '070'), gap, digits(4), gap, digits(4))
      .map((parts) => parts.join(''));
    const words = fc.stringMatching(/^[가-힣a-z ,?!]{0,10}$/);
    fc.assert(
      fc.property(words, number, words, (before, phone, after) => {
        expect(maskPersonal(before + phone + after)).toBe(`${before}[전화번호]${after}`);
      }),
    );
  });

  test('is found in one go through a long text of near misses', () => {
    const text = `${'a.'.repeat(20_000)}@${'010-'.repeat(10_000)}${'1'.repeat(20_000)}`;
    expect(maskPersonal(text)).toBe(text);
  });
});

test('a masked text without its labels is what was asked', () => {
  const masked = maskPersonal('열쇠는 누가 빌려주나요? 010-1234-5678, a@b.kr');
  expect(masked).toContain('[전화번호]');
  expect(withoutMasks(masked)).toBe('열쇠는 누가 빌려주나요? ,');
});
