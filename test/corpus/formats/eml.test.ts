import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../../../src/corpus/document.ts';
import { emlFormat } from '../../../src/corpus/formats/eml.ts';
import { FormatError } from '../../../src/corpus/formats/format-error.ts';
import { finishSeed } from '../../../src/corpus/seed.ts';

/** KS X 1001 in seven bits, as RFC 1557 has it. */
function iso2022Kr(text: string): Buffer {
  const lines = text.split('\n').map((line) => {
    const bytes: number[] = [];
    let shifted = false;
    for (const byte of iconv.encode(line, 'euc-kr')) {
      if (byte >= 0x80 !== shifted) {
        shifted = byte >= 0x80;
        bytes.push(shifted ? 0x0e : 0x0f);
      }
      bytes.push(byte & 0x7f);
    }
    return Buffer.from(shifted ? [...bytes, 0x0f] : bytes).toString('latin1');
  });
  return Buffer.from(`\x1b$)C\n${lines.join('\n')}`, 'latin1');
}

function encode(text: string, charset: string): Buffer {
  if (charset === 'iso-2022-kr') return iso2022Kr(text);
  return charset === 'utf-8' ? Buffer.from(text) : iconv.encode(text, 'cp949');
}

function transfer(bytes: Buffer, encoding: string): string {
  if (encoding === 'base64') return bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n');
  if (encoding !== 'quoted-printable') return bytes.toString('latin1');
  return bytes
    .toString('latin1')
    .replace(/[^\n !-<>-~]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/(?:=..|[^=\n]){60}(?!\n)/g, '$&=\r\n');
}

const word = (text: string, charset: string) =>
  `=?${charset}?B?${encode(text, charset).toString('base64')}?=`;

interface Mail {
  readonly subject?: string;
  readonly headers?: readonly string[];
  readonly body: string;
}

const mail = ({ subject = '모종 나눔 안내', headers = [], body }: Mail): Buffer =>
  Buffer.from(
    [
      `Subject: ${word(subject, 'utf-8')}`,
      `From: ${word('김새싹', 'utf-8')} <saessak@field.example>`,
      'Date: Thu, 10 Jul 2025 00:30:00 +0900',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  );
const plain = (body: string, subject?: string) =>
  mail({
    body,
    headers: ['Content-Type: text/plain; charset=utf-8'],
    ...(subject === undefined ? {} : { subject }),
  });
const html = (body: string, subject?: string) =>
  mail({
    body,
    headers: ['Content-Type: text/html; charset=utf-8'],
    ...(subject === undefined ? {} : { subject }),
  });
const texts = async (bytes: Uint8Array) => (await emlFormat.parse(bytes)).blocks.map(({ text }) => text);
const reasonOf = async (bytes: Uint8Array) => {
  const error = await emlFormat.parse(bytes).then(
    (file: ParsedFile) => file,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FormatError);
  return error instanceof FormatError ? error.message : '';
};

const FIRST = '모종 나눔은 토요일 오전 열 시에 온실 앞에서 합니다.';
const SECOND = '장갑과 작은 화분을 가져와 주세요.';

describe('emlFormat', () => {
  it('reads subject, sender and day in Korea, and the text below a headline', async () => {
    const bytes = mail({
      headers: ['Content-Type: text/plain; charset=utf-8'],
      body: `${FIRST}\r\n\r\n- 상추\r\n- 바질\r\n`,
    });
    expect(await emlFormat.parse(bytes)).toEqual({
      blocks: [
        { kind: 'heading', level: 1, text: '모종 나눔 안내' },
        { kind: 'paragraph', text: FIRST },
        { kind: 'list-item', text: '상추' },
        { kind: 'list-item', text: '바질', tight: true },
      ],
      metadata: { title: '모종 나눔 안내', author: '김새싹', date: '2025-07-10' },
      curated: false,
    });
  });

  it.each([
    ['Wed, 9 Jul 2025 16:00:00 GMT', '2025-07-10'],
    ['Wed, 9 Jul 2025 23:30:00 KST', '2025-07-09'],
    ['9 Jul 2025 23:30', '2025-07-09'],
    ['2025-07-10 14:00', '2025-07-10'],
    ['어제', undefined],
    ['31 Foo 2025', undefined],
  ])('dates %s as %s', async (stated, date) => {
    const file = await emlFormat.parse(Buffer.from(`Subject: a\r\nDate: ${stated}\r\n\r\n${FIRST}`));
    expect(file.metadata.date).toBe(date);
  });

  it('takes an address for no name, and no subject for no title', async () => {
    const file = await emlFormat.parse(Buffer.from(`From: "a@b.example" <a@b.example>\n\n${FIRST}`));
    expect(file).toMatchObject({ metadata: {}, blocks: [{ text: FIRST }] });
  });

  it.each(['euc-kr', 'ks_c_5601-1987', 'cp949', 'x-windows-949', 'MS949', 'us-ascii'])(
    'reads syllables beyond EUC-KR that are called %s, in headers and bodies',
    async (charset) => {
      const text = '똠방각하와 펲시콜라가 함께 모종을 심었습니다.';
      const bytes = Buffer.concat([
        Buffer.from(
          `Subject: ${word('똠방각하', charset)}\r\nContent-Type: text/plain;\r\n charset="${charset}"\r\n\r\n`,
        ),
        encode(text, charset),
      ]);
      expect(await texts(bytes)).toEqual(['똠방각하', text]);
    },
  );

  it('reads headers and bodies that say nothing of their encoding', async () => {
    const bytes = iconv.encode(`Subject: 모종 나눔\r\nFrom: 김새싹 <a@b.example>\r\n\r\n${FIRST}`, 'cp949');
    expect(await emlFormat.parse(bytes)).toMatchObject({
      metadata: { title: '모종 나눔', author: '김새싹' },
      blocks: [{ text: '모종 나눔' }, { text: FIRST }],
    });
  });

  it('joins a syllable that two encoded words divide', async () => {
    const bytes = encode('모종나눔', 'euc-kr');
    const words = [bytes.subarray(0, 3), bytes.subarray(3)].map(
      (part) => `=?euc-kr?B?${part.toString('base64')}?=`,
    );
    const file = await emlFormat.parse(Buffer.from(`Subject: ${words.join('\r\n ')}\r\n\r\n${FIRST}`));
    expect(file.metadata.title).toBe('모종나눔');
  });

  it('reads Q words, underscores and all', async () => {
    const file = await emlFormat.parse(
      Buffer.from(`Subject: =?EUC-KR?Q?=BB=F5=BD=CF_a=3D1?=\r\n\r\n${FIRST}`),
    );
    expect(file.metadata.title).toBe('새싹 a=1');
  });

  it('reads back what was written, in any encoding and structure', async () => {
    const text = fc
      .array(
        fc.string({
          unit: fc.constantFrom('가', '나', '다', '힣', 'a', '1', '='),
          minLength: 1,
          maxLength: 30,
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((words) => `${words.join(' ')} 이야기입니다.`);
    const structure = fc.record({
      charset: fc.constantFrom('utf-8', 'euc-kr', 'iso-2022-kr', 'cp949'),
      encoding: fc.constantFrom('base64', 'quoted-printable', '8bit'),
      nested: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      subject: text,
      text,
    });
    await fc.assert(
      fc.asyncProperty(structure, async ({ charset, encoding, nested, lineEnd, subject, text }) => {
        // EUC-KR, which ISO-2022-KR carries, has fewer syllables than CP949.
        const part = [
          `Content-Type: text/plain; charset=${charset}`,
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          transfer(encode(text, charset), encoding),
        ];
        const body = nested
          ? [
              'Content-Type: multipart/mixed; boundary="=_b"',
              '',
              'preamble',
              '--=_b',
              ...part,
              '--=_b--',
              'epilogue',
            ]
          : part;
        const lines = [`Subject: ${word(subject, charset)}`, 'MIME-Version: 1.0', ...body];
        const bytes = Buffer.from(lines.join('\n').replace(/\r?\n/g, lineEnd), 'latin1');
        expect(await texts(bytes)).toEqual([subject, text]);
      }),
    );
  });

  it('prefers text to HTML unless it is a stub, and reads HTML alone', async () => {
    const alternative = (text: string, markup: string) =>
      mail({
        headers: ['Content-Type: multipart/alternative; boundary=b'],
        body: `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${markup}\r\n--b--`,
      });
    expect(await texts(alternative(FIRST, `<p>${SECOND}</p>`))).toEqual(['모종 나눔 안내', FIRST]);
    const long = `<p>${FIRST.repeat(10)}</p>`;
    expect(await texts(alternative('HTML로 보세요.', long))).toEqual(['모종 나눔 안내', FIRST.repeat(10)]);
    const table = '<table><tr><th>품목</th><th>값</th></tr><tr><td>상추</td><td>3,000원</td></tr></table>';
    expect(await texts(html(`<h2>값</h2>${table}<style>p{}</style>`))).toEqual([
      '모종 나눔 안내',
      '값',
      '품목: 상추 · 값: 3,000원',
    ]);
  });

  it('leaves attachments out and names them', async () => {
    const file = await emlFormat.parse(
      mail({
        headers: ['Content-Type: multipart/mixed; boundary=b'],
        body: [
          `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${FIRST}`,
          `--b\r\nContent-Type: application/pdf; name="${word('안내문.pdf', 'euc-kr')}"\r\nContent-Disposition: attachment\r\n\r\n%PDF`,
          '--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=old.eml\r\n\r\nSubject: old\r\n\r\nold body',
          '--b--',
        ].join('\r\n'),
      }),
    );
    expect(file.blocks.map(({ text }) => text)).toEqual(['모종 나눔 안내', FIRST]);
    expect(file.warnings).toEqual([
      '첨부 파일(안내문.pdf, old.eml)은 읽지 않았습니다. 필요하면 따로 저장해 넣어 주세요.',
    ]);
  });

  it('is a document of its own with cleaning and all', async () => {
    const finished = finishSeed(
      await emlFormat.parse(plain(`${FIRST}\n\n${SECOND}`)),
      '메일/a.eml',
      new Set(),
    );
    expect(finished).toMatchObject({
      kind: 'document',
      document: {
        text: `모종 나눔 안내\n\n${FIRST}\n\n${SECOND}`,
        metadata: { title: '모종 나눔 안내', author: '김새싹', date: '2025-07-10', publisher: null },
      },
    });
  });
});

describe('replies in mails', () => {
  const quoted = '> 모종은 언제 나누나요?\n> 알려 주세요.';

  it.each([
    [
      'Outlook',
      '-----Original Message-----\nFrom: 이나래\nSent: 2025-07-09\nTo: 김새싹\nSubject: 나눔\n\n언제인가요?',
    ],
    [
      'Outlook in Korean',
      '________________________________\n보낸 사람: 이나래 <b@c.example>\n보낸 날짜: 2025년 7월 9일\n받는 사람: 김새싹\n제목: 나눔\n\n언제인가요?',
    ],
    ['Daum', '--------- 원본 메일 ---------\n보낸사람: 이나래\n받는사람: 김새싹\n제목: 나눔\n언제인가요?'],
    ['Gmail in Korean', `2025년 7월 9일 (수) 오후 2:30, 이나래 <b@c.example>님이 작성:\n\n${quoted}`],
    ['Gmail, wrapped', `On Wed, Jul 9, 2025 at 2:30 PM Narae Lee <narae@field.example>\nwrote:\n\n${quoted}`],
    ['Apple', `2025. 7. 9. 오후 2:30, 이나래 <b@c.example> 작성:\n\n${quoted}`],
    ['Thunderbird', `2025-07-09 오후 2:30에 이나래 이(가) 쓴 글:\n${quoted}`],
    ['quotes alone', quoted],
    ['a signature', '-- \n김새싹\n들판 온실 | 02-000-0000'],
    ['a telephone', '나의 iPhone에서 보냄'],
    [
      'a notice',
      '본 메일은 지정된 수신인만을 위한 것이며 기밀 정보를 담고 있을 수 있습니다.\n\n수신거부를 원하시면 여기를 눌러 주세요.',
    ],
  ])('drops what %s puts below', async (_, below) => {
    expect(await texts(plain(`${FIRST}\n\n${SECOND}\n\n${below}\n`))).toEqual([
      '모종 나눔 안내',
      FIRST,
      SECOND,
    ]);
  });

  it('keeps quotes that are answered one by one', async () => {
    const body = `On Wed, Jul 9, 2025 Narae wrote:\n> 언제인가요?\n${FIRST}\n> 준비물은요?\n${SECOND}\n> 고맙습니다.`;
    expect(await texts(plain(body))).toEqual([
      '모종 나눔 안내',
      'On Wed, Jul 9, 2025 Narae wrote:',
      '> 언제인가요?',
      FIRST,
      '> 준비물은요?',
      SECOND,
    ]);
  });

  it('keeps what is passed on', async () => {
    const forwarded = `---------- Forwarded message ---------\n보낸 사람: 이나래\n날짜: 2025년 7월 9일\n제목: 나눔\n받는 사람: 김새싹\n\n${FIRST}`;
    expect(await texts(plain(`참고하세요.\n\n${forwarded}`))).toContain(FIRST);
    expect(
      await texts(plain(`보낸 사람: 이나래\n보낸 날짜: 어제\n받는 사람: 김새싹\n\n${FIRST}`, 'FW: 나눔')),
    ).toContain(FIRST);
    expect(await texts(plain(quoted))).toEqual([
      '모종 나눔 안내',
      '> 모종은 언제 나누나요?',
      '> 알려 주세요.',
    ]);
  });

  it('leaves sentences about mails and dates alone', async () => {
    const body = `보낸 사람: 운영진\n\n2025년 7월 9일에 김새싹 님이 작성한 글입니다.\n\n${SECOND}`;
    expect((await texts(plain(body))).slice(1)).toEqual([
      '보낸 사람: 운영진',
      '2025년 7월 9일에 김새싹 님이 작성한 글입니다.',
      SECOND,
    ]);
  });

  it('drops quotes and signatures of HTML', async () => {
    const quote = `<div class="gmail_quote"><div>2025년 7월 9일, 이나래님이 작성:</div><blockquote>언제인가요?</blockquote></div>`;
    const signature = '<div class="gmail_signature">김새싹 | 들판 온실</div>';
    expect(await texts(html(`<div>${FIRST}</div>${signature}${quote}`))).toEqual(['모종 나눔 안내', FIRST]);
    const outlook = `<p>${FIRST}</p><div><p><b>보낸 사람:</b> 이나래<br><b>보낸 날짜:</b> 어제<br><b>받는 사람:</b> 김새싹<br><b>제목:</b> 나눔</p></div><p>언제인가요?</p>`;
    expect(await texts(html(outlook))).toEqual(['모종 나눔 안내', FIRST]);
    expect(await texts(html(`<p>보세요</p>${quote}`, 'Fwd: 나눔'))).toContain('언제인가요?');
    expect(await texts(html(quote))).toContain('언제인가요?');
  });
});

describe('mails that cannot be read', () => {
  it('are named with the reason', async () => {
    expect(await reasonOf(Buffer.from('그냥 글입니다.\n메일이 아닙니다.\n'))).toContain('형식이 아닙니다');
    expect(await reasonOf(Buffer.from(''))).toContain('형식이 아닙니다');
    expect(await reasonOf(plain(''))).toContain('본문이 없는');
    expect(await reasonOf(plain('-----BEGIN PGP MESSAGE-----\nabc\n'))).toContain('암호화');
    for (const type of [
      'multipart/encrypted; boundary=b',
      'application/pkcs7-mime; smime-type=enveloped-data',
    ]) {
      expect(await reasonOf(mail({ headers: [`Content-Type: ${type}`], body: 'MIIB' }))).toContain('암호화');
    }
    expect(await reasonOf(html('<div>'.repeat(20_000)))).toContain('깊게');
    const nested = Array.from(
      { length: 400 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
    );
    const deep = mail({ headers: ['Content-Type: multipart/mixed; boundary=b0'], body: nested.join('\r\n') });
    expect(await reasonOf(deep)).toContain('읽지 못했습니다');
  });

  it('never end the reader: any bytes give a document or a reason', async () => {
    const bytes = fc.tuple(fc.nat(1_000), fc.uint8Array({ maxLength: 6 })).map(([at, noise]) => {
      const whole = mail({
        headers: ['Content-Type: multipart/mixed; boundary=b'],
        body: `--b\r\nContent-Type: text/plain; charset=euc-kr\r\nContent-Transfer-Encoding: base64\r\n\r\n${encode(FIRST, 'cp949').toString('base64')}\r\n--b--`,
      });
      return Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)]);
    });
    await fc.assert(
      fc.asyncProperty(bytes, async (damaged) => {
        const outcome = await emlFormat.parse(damaged).catch((error: unknown) => error);
        expect(outcome instanceof FormatError || !(outcome instanceof Error)).toBe(true);
      }),
    );
  });

  it('do not multiply the time: long headers, many parts', async () => {
    const startedAt = performance.now();
    await emlFormat.parse(Buffer.from(`Subject: ${'=?euc-kr?B?sKE='.repeat(20_000)}\r\n\r\n${FIRST}`));
    await emlFormat.parse(
      mail({
        headers: ['Content-Type: multipart/mixed; boundary=b'],
        body: `--b\r\n\r\n${FIRST}\r\n`.repeat(5_000),
      }),
    );
    await emlFormat.parse(
      plain(`${'2025 '.repeat(50_000)}\n${`${'> '.repeat(500)}\n`.repeat(2_000)}${FIRST}`),
    );
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});
