import { countWords, isSentence } from './line-shape.ts';
import { controlStrength } from './page-words.ts';

/**
 * What a single line looks like when it is part of a web page rather than of its text.
 * - `hard`: nothing else looks like it (an image file name, a copyright line, a glued ranking entry).
 * - `control`: a button, link or list label that a manual could have as a heading.
 * - `margin`: only before and after the body (weather, breadcrumbs, hashtags).
 * - `notice`: a whole sentence about the page, only before and after the body.
 * - `label`: furniture only in the company of other furniture.
 */
export type Furniture = 'hard' | 'control' | 'margin' | 'notice' | 'label';

const IMAGE_FILE = /^[^!?]{1,120}\.(?:jpe?g|png|gif|webp|bmp|svg|heic|avif|tiff?)$/i;
const HEADCOUNT = /(?:회원|멤버|구독자|팔로워|이웃)\s?(?:수)?\s?[\d,.]+\s?[만천kK]?\s?명?$/;
const IMAGE_ALT = /(?:이미지|로고|아이콘|썸네일|배너|logo|icon|thumbnail|banner)$/i;
/** An icon's alternative text glued to what follows it. */
const ICON_FIRST = /^\S{0,12}\s?(?:icon|logo|thumbnail|아이콘|로고)(?=[가-힣\s])/i;
const COPYRIGHT =
  /무단\s*(?:전재|복제|배포|도용)|재배포\s*(?:및\s*\S+\s*)?금지|all\s+rights?\s+reserved|(?:copyright|저작권자?)\s*(?:by\s*)?(?:ⓒ|©|\(c\))|^(?:ⓒ|©)/i;
const COUNTERS =
  /^(?:(?:조회|읽음|댓글|공감|좋아요|추천|스크랩|공유|구독자|이웃|팔로워|views?|hits?|likes?|comments?)\s?(?:수)?\s*[:：]?\s*[\d,.]+\s*(?:만|천|k|m)?\s*(?:개|회|건|명)?[\s|·,/]*)+$/i;
const RELATED =
  /많이\s*(?:본|읽은|찾는|공유)|실시간\s*(?:인기|급상승|검색|뉴스|랭킹|순위|핫)|인기\s*(?:글|기사|검색어|뉴스|게시물|급상승|포스트|순위)|급상승|검색어\s*순위|(?:추천|관련|최신|최근|주요|연관|다른)\s*(?:기사|뉴스|글|콘텐츠|영상|포스트|게시물|상품|키워드|검색어|태그)|핫\s*(?:이슈|클릭|뉴스|토픽|아이템)|함께\s*(?:보면|볼\s?만한|읽으면|읽을|많이)|이\s*(?:기사|글|상품)[을를]\s*(?:본|읽은)|(?:기자|작가|필자|블로그|매체)의\s*(?:다른|최신|인기)|이\s*시각|포토\s?뉴스|에디터\s*(?:추천|픽)|(?:뉴스|에디터|news)\s*pick|당신(?:만의|을\s*위한)|랭킹\s*뉴스|뉴스\s*랭킹|카테고리의?\s*(?:다른\s*)?글/i;
const PAGER =
  /^(?:\S{1,6}의\s*)?(?:이전|다음)\s?(?:글|기사|포스트|게시물|페이지|화|편|편지)(?=[^에을를은는이가로와과]|$)/;
const PROMOTION =
  /^[[(［【]\s*#|^[[(［【][^\])］】]{0,20}(?:광고|협찬|웨비나|세미나|이벤트|특가|무료|모집|초대)[^\])］】]{0,20}[\])］】].*\(\d{1,2}\s*[/.]\s*\d{1,2}[^)]{0,12}\)$/;
const POINTING =
  /^[▶▷►☞👉→]+\s*.*(?:바로가기|보러가기|구독|제보|클릭|신청하기|다운로드|더보기|친구\s*추가|관련\s*기사)/u;
const WEATHER =
  /^(?=.*\d)(?=.*[°℃])(?:(?:[가-힣]{1,4}|현재|체감|최고|최저|기온)[\s/,|]+)*(?:맑음|흐림|구름\S{0,3}|비|눈|소나기|안개|천둥번개)?[\s/,|]*[-+]?\d+(?:\.\d+)?\s*(?:°C?|℃)$|^초?미세먼지\s*(?:좋음|보통|나쁨|매우\s?나쁨)$/;
const BREADCRUMB =
  /^(?:(?:홈|home)\s*[>›»/<]|[^>›»|]{1,14}(?:\s*[>›»]\s*[^>›»|.]{1,14}){2,}$|[^|\d.]{1,10}(?:\s*\|\s*[^|\d.]{1,10}){3,}$)/i;
const AGO_OR_CLOCK =
  /^(?:\d{1,4}(?:\s*\/\s*\d{1,4})?|\/\s*\d{2,4}|제보(?:는|하기|전화|메일).{0,25}|\d+\s*(?:초|분|시간|일|주|개월|달|년)\s*전|\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})?)$/;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u;
const PLATFORM =
  /^(?:brunch(?:\s?story)?|브런치(?:\s?스토리)?|velog|medium|tistory|티스토리|네이버\s?(?:블로그|카페|포스트|뉴스)|다음\s?(?:뉴스|카페)|daum|naver)$/i;

const NOTICES: readonly RegExp[] = [
  /(?:이|본|해당)\s?(?:기사|뉴스|콘텐츠|게시물|포스트|페이지|글)[은는의을를이가]?\s.{0,40}(?:분류|섹션|카테고리|저작권|전재|재배포|제휴|자동\s?(?:생성|번역|요약)|노출|공유합니다|추천합니다)/,
  /기사의?\s*(?:섹션|카테고리|분류)/,
  /기사를?\s*(?:읽어|들려)\s*드립니다|audio element|video player|지원하지\s*않는\s*(?:형식|브라우저)/i,
  /브라우저|자바스크립트|javascript|쿠키|cookies?\b|팝업\s*차단/i,
  /구독(?:되었|했|하였)|뉴스판|편집\s?뉴스/,
  /댓글.{0,25}(?:정책|남겨|작성|등록|없습니다|달아|삭제|운영)|첫\s*(?:번째\s*)?댓글/,
  /(?:구독|팔로우|알림\s*(?:설정|신청|받기)|좋아요|친구\s*추가|채널\s*추가|이웃\s*추가).{0,30}(?:하세요|해\s*주세요|보세요|부탁|하시면|눌러)/,
  /로그인.{0,20}(?:하세요|해\s*주세요|필요합니다|후\s*이용|하시면)|앱(?:을|에서).{0,20}(?:설치|다운로드|만나|보세요)/,
  /삭제하시겠습니까|복구할\s*수\s*없습니다|(?:내용|댓글|이름|비밀번호|이메일|아이디|검색어)\S*.{0,12}입력(?:하세요|해\s*주세요|하십시오)/,
  /제보.{0,20}(?:기다립니다|받습니다|해\s*주세요|주세요)/,
];
const MAX_NOTICE_LENGTH = 90;
const MAX_LABEL_LENGTH = 40;

/** Classifies one line; null when it may be text. Judges the line alone, never its place. */
export function furnitureOf(line: string): Furniture | null {
  const sentence = isSentence(line);
  if (!/[\p{L}\p{N}]/u.test(line) || /^[가-힣A-Za-z]$/.test(line)) return 'hard';
  if (line.length <= 200 && COPYRIGHT.test(line) && (!sentence || /[ⓒ©]|\(c\)/i.test(line))) return 'hard';
  if (sentence) return isNotice(line) ? 'notice' : null;
  if (IMAGE_FILE.test(line) && countWords(line) <= 8) return 'hard';
  if (COUNTERS.test(line) || PROMOTION.test(line) || POINTING.test(line)) return 'hard';
  if (PAGER.test(line) && line.length <= 80) return 'hard';
  if (ICON_FIRST.test(line) && line.length <= MAX_NOTICE_LENGTH) return 'notice';
  if (line.length > 80) return null;
  if (WEATHER.test(line) || BREADCRUMB.test(line) || AGO_OR_CLOCK.test(line)) return 'margin';
  if (HEADCOUNT.test(line) || HASHTAGS.test(line) || PLATFORM.test(line)) return 'margin';
  if (line.length > MAX_LABEL_LENGTH) return null;
  if (IMAGE_ALT.test(line) && countWords(line) <= 4) return 'control';
  if (RELATED.test(line) && countWords(line) <= 7) return 'control';
  return controlStrength(line);
}

/** Whether a line announces a list of other pages (관련 기사, 많이 본 뉴스). */
export function isRelatedLabel(line: string): boolean {
  return line.length <= MAX_LABEL_LENGTH && RELATED.test(line);
}

/** Details that only a page's footer gives; text about a company gives them too, so never furniture alone. */
export function isLegalFooter(line: string): boolean {
  return /사업자\s*등록|통신판매|등록\s*번호|등록일자|발행인|편집인|청소년\s*보호|개인정보|대표이사|대표\s*전화|호스팅|간행물|제호|팩스|fax|tel\b/i.test(
    line,
  );
}

/** Hashtags of a line that holds nothing else, without the sign. */
export function hashtagsOf(line: string): readonly string[] {
  return HASHTAGS.test(line) ? (line.match(/[^#\s,]+/g) ?? []) : [];
}

/** Name of the publishing platform when the line is nothing but that. */
export function platformOf(line: string): string | null {
  return PLATFORM.test(line) ? line : null;
}

function isNotice(line: string): boolean {
  return (
    line.length <= MAX_NOTICE_LENGTH &&
    (ICON_FIRST.test(line) || NOTICES.some((pattern) => pattern.test(line)))
  );
}
