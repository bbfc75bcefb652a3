/** What is counted behind 몇. */
export const COUNTERS = (
  '명 개 권 일 월 년 년도 시 분 초 번 번째 회 대 곳 살 세 층 호 원 프로 퍼센트 기 마리 장 잔 병 그루 채 척 편 팀 위 등 배 주 주년 달 시간 ' +
  '개월 개년 분기 킬로 킬로미터 미터 센티 평 도 도씨 단계 종 종류 가지 군데 자리 자릿수 석 표 건 통 쪽 페이지 과 학년 학기 반 급 호선 차 차례 골 점 승 패 ' +
  '박 인 인분 줄 칸 사람 그릇 벌 켤레 송이 봉지 상자 톤 리터 그램 와트 킬로와트 메가와트 기가와트 기가 메가 바이트 세대 가구 학점 문제 문항 곡 부 조 조각 달러 유로 엔'
).split(' ');

const INTERROGATIVES =
  '몇|얼마|얼마나|누구|누구누구|누가|언제|어디|어디어디|무엇|뭐|뭘|며칠|왜|어떻게|어째서|어떤|어느|무슨|어디서|언제쯤|어떡해';
/** What may follow an interrogative in its word: how much about, then a particle or a copula with its ending. */
const ABOUT = '쯤|정도|씩|동안|만에|경|간|치|이나|나|이상|이하';
const PARTICLES = '은|는|이|가|을|를|에|에는|에서|에게|의|로|으로|도|만|까지|부터|와|과|랑|하고|한테';
const COPULAS =
  '야|이야|예요|이에요|에요|여|요|입니까|인가|인가요|인지|인지요|니|이니|이지|지|죠|이죠|일까|일까요|인데|래|이래|라고|이라고|냐|이냐|임|' +
  '(?:였|이었)(?:어|어요|지|지요|죠|나|나요|니|냐|더라|더라고|는지|는가|는가요|습니까|음|던가|던가요|대|다)';
const ASKING_TAIL = `(?:${ABOUT})?(?:${PARTICLES}|${COPULAS})?`;

/** Words of time and degree that stand alone in questions. */
const ADVERBS =
  '지금|현재|오늘|내일|어제|모레|올해|작년|재작년|내년|이번달|지난달|다음달|이번주|지난주|다음주|지난해|요즘|최근|아직|이미|벌써|먼저|다시|모두|전부|제일|가장|한달에|하루에|일년에|혹시|원래';
const ADVERB_TAILS = '은|는|에|의|도|까지|부터|에는|엔';

/** 있다 and 없다, which no noun takes as a suffix. 하다 and 되다 do and are left where they are. */
const BEING = '있|없';
const BEING_TAILS =
  '어|어요|나|나요|냐|니|지|지요|죠|음|는지|는지를|는지는|는지도|는지요|는가|는가요|습니까|을까|을까요|었어|었어요|었나|었나요|었지|었죠|었습니까|는|을|다|대|대요';

const LONGEST_FIRST = [...COUNTERS].sort((a, b) => b.length - a.length);
const INTERROGATIVE_WORD = new RegExp(`^(?:${INTERROGATIVES})${ASKING_TAIL}$`, 'u');
const COUNTED_WORD = new RegExp(`^몇(${LONGEST_FIRST.join('|')})(${ASKING_TAIL})$`, 'u');
/** 한팀, 세가지; with other counters these syllables are as often a word (한도, 세대, 두부). */
const NUMBERED_WORD = new RegExp(
  `^(한|두|세|네|다섯|열)(명|개|권|번|달|팀|가지|시간|곳|잔|마리|군데|개월)(${ASKING_TAIL})$`,
  'u',
);
const ADVERB_WORD = new RegExp(`^(?:${ADVERBS})(?:${ADVERB_TAILS})?$`, 'u');
const BEING_WORD = new RegExp(`^(수)?((?:${BEING})(?:${BEING_TAILS}))$`, 'u');

/** The longest word that {@link generalWord} knows, in syllables. */
export const LONGEST_GENERAL_WORD = 8;

/**
 * A word that every Korean question may hold and that no word runs into, as it is written with its spaces
 * (몇명이야 → 몇 명이야, 수있나요 → 수 있나요); null for any other.
 */
export function generalWord(span: string): string | null {
  const counted = COUNTED_WORD.exec(span);
  if (counted !== null) return `몇 ${counted[1]}${counted[2]}`;
  const numbered = NUMBERED_WORD.exec(span);
  if (numbered !== null) return `${numbered[1]} ${numbered[2]}${numbered[3]}`;
  const being = BEING_WORD.exec(span);
  if (being !== null) return being[1] === undefined ? span : `수 ${being[2]}`;
  return INTERROGATIVE_WORD.test(span) || ADVERB_WORD.test(span) ? span : null;
}
