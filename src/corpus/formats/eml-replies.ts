import type { Block } from '../document.ts';

/** How mail programs head the mail that they quote whole below a reply. */
const ORIGINAL =
  /^-{2,}\s*(?:original (?:message|appointment)|reply message|원본\s?(?:메시지|메세지|메일)|원문\s?(?:메시지|메일)?|원래\s?(?:메시지|메일))\s*-*$/i;
const FORWARDED =
  /^-{2,}\s*(?:forwarded (?:message|by)|전달(?:된|한)?\s?(?:메시지|메세지|메일))|^(?:begin forwarded message|전달된 (?:메시지|메일)(?: 시작)?)\s*:$/i;
/** `2025년 7월 10일 (목) 오후 2:30, 김새싹 <a@b.kr>님이 작성:`, on up to three lines. */
const ATTRIBUTION =
  /^(?:on\b.{8,250}\bwrote|.{0,60}\d{4}.{4,220}(?:님이\s?작성|>\s?작성|님의\s?(?:말|글)|쓴\s?글|wrote))\s*[:：]$/i;
const MAX_ATTRIBUTION_LINES = 3;
const MAX_ATTRIBUTION = 320;
const SENDER = /^\**(?:보낸\s?(?:사람|이)|발신(?:자|인)?|발송인|from)\s*\**\s*[:：]/i;
const OTHER_FIELD =
  /^\**(?:보낸\s?(?:날짜|시간|일시|때)|날짜|일시|받는\s?(?:사람|이)|수신(?:자|인)?|참조|제목|sent|date|to|subject|cc)\s*\**\s*[:：]/i;
const MIN_OTHER_FIELDS = 2;
const FIELD_LINES = 7;
const QUOTED = /^\s*>/;
/** RFC 3676: two hyphens and a space; many programs lose the space. */
const SIGNATURE = /^-- ?$/;
const MAX_SIGNATURE_LINES = 15;
const DEVICE =
  /^(?:sent from (?:my |outlook|mail)|get outlook for|.{0,15}outlook.{0,15}(?:다운로드|받기|가져오기)|(?:나의|내)\s.{1,25}에서\s?보냄|.{1,30}(?:메일|앱|아이폰|갤럭시|iphone|galaxy).{0,10}에서\s?보냈?(?:냄|습니다)\.?)/i;
const NOTICE =
  /(?:본|이)\s?(?:전자\s?우편|전자\s?메일|이?메일|메일).{0,200}(?:기밀|비밀|지정된|수신인|법률|발신\s?전용|회신(?:이|되지)|수신\s?거부)|this (?:e-?mail|message).{0,200}(?:confidential|intended|privileged)|^\S{0,10}\s?수신\s?거부|unsubscribe/i;
const MAX_NOTICE = 700;

/** Whether a mail passes another on: then what it quotes is what it has to say. */
export function isForwarded(subject: string, lines: readonly string[]): boolean {
  return (
    /^\s*(?:fwd?|fw|전달|전송)\s*[:：]/i.test(subject) || lines.some((line) => FORWARDED.test(line.trim()))
  );
}

/**
 * Where the writer's own text ends: before the mail that is quoted below it, its last quoted lines and the signature.
 * Quotes that are answered one by one stay. A mail of nothing else is kept whole.
 *
 * @param lines of a text, or the texts of blocks
 */
export function endOfOwnText(lines: readonly string[]): number {
  const history = lines.findIndex((_, index) => beginsHistory(lines, index));
  let end = history < 0 ? lines.length : history;
  const signature = lines.slice(0, end).findLastIndex((line) => SIGNATURE.test(line));
  if (signature >= 0 && end - signature <= MAX_SIGNATURE_LINES) end = signature;
  while (end > 0 && (QUOTED.test(lines[end - 1]!) || !hasWords(lines[end - 1]!))) end -= 1;
  return lines.slice(0, end).some(isOwn) ? end : lines.length;
}

/** Leaves out what programs and companies put below every mail. */
export function withoutFooters(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ text }) => !isFooter(text));
  return last < 0 ? blocks : blocks.slice(0, last + 1);
}

function isFooter(text: string): boolean {
  return !hasWords(text) || DEVICE.test(text) || (text.length <= MAX_NOTICE && NOTICE.test(text));
}

function beginsHistory(lines: readonly string[], index: number): boolean {
  const line = lines[index]!.trim();
  if (ORIGINAL.test(line)) return true;
  if (SENDER.test(line)) return isFieldBlock(lines.slice(index + 1, index + FIELD_LINES));
  const length = attributionLength(lines, index);
  return length > 0 && !isAnsweredInside(lines.slice(index + length));
}

function isFieldBlock(lines: readonly string[]): boolean {
  return lines.filter((line) => OTHER_FIELD.test(line.trim())).length >= MIN_OTHER_FIELDS;
}

/** Number of lines that say who wrote what is quoted below; 0 for none. */
function attributionLength(lines: readonly string[], index: number): number {
  let joined = '';
  for (let length = 1; length <= MAX_ATTRIBUTION_LINES && index + length <= lines.length; length += 1) {
    const line = lines[index + length - 1]!.trim();
    if (line === '' || joined.length + line.length > MAX_ATTRIBUTION) return 0;
    joined = `${joined} ${line}`.trim();
    if (ATTRIBUTION.test(joined)) return length;
  }
  return 0;
}

/** Whether the writer goes on between or behind quoted lines. */
function isAnsweredInside(lines: readonly string[]): boolean {
  const quote = lines.findIndex((line) => QUOTED.test(line));
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  return quote >= 0 && lines.slice(quote, signature < 0 ? lines.length : signature).some(isOwn);
}

function isOwn(line: string): boolean {
  return !QUOTED.test(line) && hasWords(line);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
