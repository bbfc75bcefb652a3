import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { parseStatedDate } from '../dates.ts';
import type { Block, DocumentMetadata, ParsedFile } from '../document.ts';
import { singleLine } from '../stated-metadata.ts';
import { mailBlocks } from './eml-body.ts';
import { mailToUtf8 } from './eml-utf8.ts';
import { FormatError } from './format-error.ts';

const BROKEN = '메일을 읽지 못했습니다. 메일 프로그램에서 .eml로 다시 저장해 주세요.';
const NO_MAIL = '메일(EML) 형식이 아닙니다. 메일 프로그램에서 .eml로 저장한 파일인지 확인해 주세요.';
const ENCRYPTED = '암호화된 메일이어서 읽을 수 없습니다. 메일 프로그램에서 열어 본문을 .txt로 옮겨 주세요.';
const NO_BODY = '본문이 없는 메일입니다. 첨부 파일이 있으면 따로 저장해 넣어 주세요.';
const TOO_DEEP = '메일의 HTML이 너무 깊게 겹쳐 있어 읽지 못했습니다. 본문을 .txt로 옮겨 넣어 주세요.';
/** A mail has at least one of these. */
const MAIL_FIELDS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'mime-version',
  'content-type',
]);
const ENCRYPTED_TYPE = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)/i;
const ARMOR = /^-----BEGIN PGP MESSAGE-----/m;
const SIGNATURE_TYPE = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/;
/** RFC 5322; V8 reads a date into almost anything. */
const SENT = /\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:19|20)\d{2}\b/i;
const ZONE = /[+-]\d{4}\b|\b(?:UTC?|GMT|[ECMP][SD]T|KST|Z)\b/;
/** Warnings name this many attachments, by this many characters. */
const MAX_NAMES = 3;
const MAX_NAME = 40;

/** Mails: the subject as headline, then what the sender wrote; quoted mails, signatures and attachments are left out. */
export const emlFormat = {
  extensions: ['.eml'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    const mail = await readMail(mailToUtf8(withoutLead(bytes)));
    if (!mail.headers.some(({ key }) => MAIL_FIELDS.has(key))) throw new FormatError(NO_MAIL);
    const type = mail.headers.find(({ key }) => key === 'content-type')?.value ?? '';
    if (ENCRYPTED_TYPE.test(type) || ARMOR.test(mail.text ?? '')) throw new FormatError(ENCRYPTED);
    const metadata = describeMail(mail);
    const blocks = bodyOf(mail);
    if (blocks.length === 0) throw new FormatError(NO_BODY);
    const attachments = mail.attachments.filter(isSeparate);
    return {
      blocks: metadata.title === undefined ? blocks : [headline(metadata.title), ...blocks],
      metadata,
      curated: false,
      ...(attachments.length > 0 ? { warnings: [attachmentWarning(attachments)] } : {}),
    };
  },
} as const;

/** The bytes without a byte order mark and blank lines, behind which no header would be seen. */
function withoutLead(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const start = marked.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return start < 0 ? marked : marked.subarray(start);
}

async function readMail(bytes: Uint8Array): Promise<Email> {
  try {
    // A mail inside a mail is an attachment like any other.
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    throw new FormatError(BROKEN, { cause: error });
  }
}

function bodyOf(mail: Email): readonly Block[] {
  try {
    return mailBlocks(mail.subject ?? '', mail.text ?? '', mail.html ?? '');
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError(TOO_DEEP, { cause: error });
    throw error;
  }
}

function describeMail(mail: Email): Partial<DocumentMetadata> {
  const title = singleLine(mail.subject ?? '');
  const name = singleLine(mail.from?.name ?? '');
  const date = sentOn(mail);
  return {
    ...(title === '' ? {} : { title }),
    // Programs without a name for the sender repeat the address.
    ...(name === '' || name.includes('@') ? {} : { author: name }),
    ...(date === null ? {} : { date }),
  };
}

/** The day in Korea; the day as it stands when the mail names no zone, since the machine's own says nothing. */
function sentOn(mail: Email): string | null {
  const stated = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
  if (!SENT.test(stated)) return parseStatedDate(stated);
  const time = new Date(ZONE.test(stated) ? stated.replace(/\bKST\b/, '+0900') : `${stated} +0900`);
  return Number.isNaN(time.getTime()) ? null : parseStatedDate(time.toISOString());
}

function headline(title: string): Block {
  return { kind: 'heading', level: 1, text: title };
}

/** Pictures inside the HTML and signatures are part of how a mail is sent, not of what it brings. */
function isSeparate({ related, mimeType }: Attachment): boolean {
  return related !== true && !SIGNATURE_TYPE.test(mimeType);
}

function attachmentWarning(attachments: readonly Attachment[]): string {
  const names = attachments.slice(0, MAX_NAMES).map(({ filename, mimeType }) => {
    const name = singleLine(filename ?? mimeType);
    return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
  });
  const more = attachments.length > MAX_NAMES ? ` 외 ${attachments.length - MAX_NAMES}개` : '';
  return `첨부 파일(${names.join(', ')}${more})은 읽지 않았습니다. 필요하면 따로 저장해 넣어 주세요.`;
}
