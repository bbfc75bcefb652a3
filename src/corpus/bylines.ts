import { FULL_DATE } from './dates.ts';

/** Who a line says wrote the document, and where it appeared. */
export interface Byline {
  readonly author: string | null;
  readonly publisher: string | null;
}

const NAMES = '([가-힣]{2,4}(?:\\s?[·,]\\s?[가-힣]{2,4})*)';
const ROLE =
  '(?:(?:인턴|수습|선임|전문|객원|시민|편집|취재|사진|대)\\s?)?(?:기자|특파원|논설위원|에디터|리포터|칼럼니스트|편집장|앵커|통신원)';
const OUTLET = "([\\p{L}\\p{N}][\\p{L}\\p{N}·&.'’ -]{0,20}?)";
const EMAIL = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';

const ROLE_LINE = new RegExp(
  `^[[(【]?(?:${OUTLET}\\s*[=\\s/]\\s*)?${NAMES}\\s?${ROLE}[\\])】]?\\s*[|=/]?\\s*(?:[(<]?${EMAIL}[)>]?)?\\s*[|=]?$`,
  'u',
);
const BRACKET_START = new RegExp(`^[[(【]${OUTLET}\\s*[=\\s]\\s*${NAMES}\\s?${ROLE}[\\])】]`, 'u');
const AGENCY_START = new RegExp(
  `^[[(【](?:[가-힣·]{2,10}\\s?=\\s?)?${OUTLET}[\\])】]\\s*${NAMES}\\s?${ROLE}\\s*=?`,
  'u',
);
const ROLE_END = new RegExp(
  `[.!?”’"')\\]/=|]\\s*[/=(|]?\\s*(?:${OUTLET}\\s)?${NAMES}\\s?${ROLE}\\s*(?:[(<]?${EMAIL}[)>]?)?\\s*[)|]?$`,
  'u',
);
const SIGNED =
  /^(?:by|written by|글(?:\s?[·,/]\s?사진)?|글쓴이|지은이|저자|작성자|필자|기고)\s*(?:[:：=|]\s*|\s)(\S(?:.{0,38}\S)?)$/i;
const DATE_AND_TIME = new RegExp(`(?:^|[\\s·|,(])${FULL_DATE}[\\s)]*(?:\\d{1,2}:\\d{2})?$`);
const EMAIL_LINE = new RegExp(`^(?:${NAMES}\\s)?[(<]?${EMAIL}[)>]?$`, 'u');
const SOURCE_LINE = /^(?:출처|발행처|발행|매체|게재처?)\s*[:：=]\s*([^\s:(][^:(]{0,29}?)\s*(?:\(\S*\))?$/;
const COPYRIGHT_HOLDER =
  /(?:저작권자?|copyright)\s*(?:by\s*)?(?:ⓒ|©|\(c\))\s*(?:\d{4}(?:\s?-\s?\d{4})?\s*)?([\p{L}\p{N}][\p{L}\p{N}·& -]{1,24}?)(?=\s*[.,]|\s+(?:무단|all\b|inc|corp|co\b)|$)/iu;

/** `들판마을 운영진`: a board signs for its members. 회장 김새싹 is left out: 회장 인사말 reads the same. */
const BOARD =
  /^[\p{L}\p{N}][\p{L}\p{N}·' -]{0,30}(?:운영진|집행부|편집부|편집위원회|운영위원회|사무국|사무처|관리사무소)$/u;
const POSITION =
  '(?:교수|연구원|연구위원|소장|원장|대표|변호사|의사|약사|세무사|회계사|노무사|작가|평론가|칼럼니스트|교사|위원|박사)';
const INTRODUCED = new RegExp(`^${NAMES}\\s?[(（][^()（）]{1,40}${POSITION}[)）]$`, 'u');

/** Words before 기자 that name a job. */
const JOB = /^(?:인턴|수습|선임|전문|객원|시민|취재|담당|온라인|편집|사진|디지털|본지|해당|관련|현장)$/;
/** What names of media end in; no person is called so. */
const MEDIUM = /(?:일보|신문|뉴스|경제|방송|타임스|데일리|통신|투데이|저널|미디어|닷컴)$/;
/** Words before a name that tell the desk, the task or the city rather than the medium. */
const NOT_AN_OUTLET =
  /(?:부|팀|국)$|^(?:기자명?|글|취재|사진|정리|영상|그래픽|서울|부산|대구|인천|광주|대전|울산|세종|제주|수원|춘천|전주|청주|창원|워싱턴|뉴욕|도쿄|베이징|런던|파리)$/;

/** Reads a line that holds a byline and nothing else; a date beside it behind a bar does not disturb. */
export function readByline(line: string): Byline | null {
  if (line.length > 90) return null;
  const undated = line
    .replace(DATE_AND_TIME, '')
    .replace(/[\s|ㅣ·,]+$/u, '')
    .trim();
  for (const part of [undated, ...undated.split(/\s*[|ㅣ]\s*/)]) {
    const role = ROLE_LINE.exec(part.trim());
    if (role) return named(role[2], role[1]);
    const signed = SIGNED.exec(part.trim());
    if (signed && !/[.!?]$|다$|요$/.test(signed[1]!)) return named(signed[1]);
  }
  return EMAIL_LINE.test(line) ? named(EMAIL_LINE.exec(line)?.[1]) : null;
}

/** Reads who signs a text on the line below its title: a board, or a name with what the person is. */
export function readSignature(line: string): string | null {
  if (line.length > 60) return null;
  return INTRODUCED.exec(line)?.[1] ?? (BOARD.test(line) ? line : null);
}

/** Reads the byline that a first paragraph begins with or a last paragraph ends with, as newspapers print it. */
export function readInlineByline(paragraph: string): Byline | null {
  const start = BRACKET_START.exec(paragraph) ?? AGENCY_START.exec(paragraph);
  if (start) return named(start[2], start[1]);
  const end = ROLE_END.exec(paragraph.slice(-120));
  return end ? named(end[2], end[1]) : null;
}

/** The publisher that a source or copyright line names. */
export function readPublisher(line: string): string | null {
  if (line.length > 160) return null;
  const holder = SOURCE_LINE.exec(line)?.[1] ?? COPYRIGHT_HOLDER.exec(line)?.[1];
  const publisher = holder?.trim();
  return publisher && !/^https?$|[.!?]$|다$/.test(publisher) ? publisher : null;
}

function named(author: string | undefined, publisher?: string): Byline {
  const person = author?.trim() ?? null;
  const before = publisher?.trim() ?? null;
  // "김새싹 선임기자", "들판일보 인턴기자": the word before 기자 is a job, what stands before it a name or a medium.
  if (person !== null && JOB.test(person)) {
    const isName = before !== null && /^[가-힣]{2,4}$/.test(before) && !MEDIUM.test(before);
    return { author: isName ? before : null, publisher: isName ? null : before };
  }
  const outlet = before === null || NOT_AN_OUTLET.test(before) ? null : before;
  if (person !== null && MEDIUM.test(person)) return { author: null, publisher: outlet ?? person };
  return { author: person, publisher: outlet };
}
