import type { QuestionIntent } from './question-type.ts';

const NUMERAL = String.raw`(?:\d[\d,.]*|[한두세네열]|다섯|여섯|일곱|여덟|아홉|열\S?|[일이삼사오육칠팔구십백천만억조]{1,6}|수[십백천만억조]+)`;
const MONEY =
  /\d[\d,.]*\s*(?:십|백|천|만|억|조)*\s*여?\s*(?:원|달러|유로|엔|위안|파운드|링깃|크로나|루피|프랑|불)|(?:무료|공짜|[$€£¥₩]\s*\d)|돈이 들지/u;
const QUANTITY = new RegExp(
  String.raw`\d|${NUMERAL}\s*(?:개|명|곳|건|번|회|가지|배|분|시간|달|주|살|권|장|대|팀|조)`,
  'u',
);
const DATE =
  /\d{4}\s*년|\d{1,2}\s*월|\d{1,2}\s*일|\d{1,2}\s*시|\d{4}[-./]\d{1,2}|(?:월|화|수|목|금|토|일)요일|오전|오후|지난해|지난달|작년|올해|내년|이듬해|분기|매주|매월|매년|이틀|사흘|하루|(?:19|20)\d\d/u;
const PERSON =
  /[가-힣]{2,4}\s*(?:기자|대표|사장|회장|교수|장관|총리|대통령|의원|감독|작가|박사|연구원|애널리스트|CEO|씨|님|위원장|원장|팀장|운영자|운영진|의장|왕|선수)|(?:CEO|대표|사장|회장|장관|총리|대통령|애널리스트|감독|작가|저자|글쓴이|운영진)(?:인|는|은|이|가|\s)\s*[가-힣]{2,}|by\s+\S+/u;
const PLACE =
  /[가-힣A-Za-z]{2,}(?:주|시|도|구|군|읍|면|동|로|길|역|층|호|국|섬|센터|대학교|대학|공원|회관|건물|지역|채널|사무실|카페|도서관|라운지|홀|방)(?=에|의|로|은|는|이|가|을|를|와|과|다|,|\s|\)|$)|(?<!여기|거기|이곳|그곳|가운데|중)(?<=[가-힣]{2})에서\s|\d층|채널|https?:|@/u;
const REASON =
  /때문|위해|위한|이유|따라|덕분|탓|까닭|려고|려는|므로|[아어여해라와워돼져]서|니까|배경|목적|막으려|취지|하도록/u;
const DEFINITION =
  /(?:이?란|은|는)\s.+(?:말한다|말합니다|말해요|뜻한다|뜻합니다|뜻해요|의미한다|의미합니다|가리킨다|가리킵니다|가리켜요|이다|입니다|이에요|예요|것)|^[^:：]{1,40}[:：]/u;
/** A short quotation that is no sentence, or a foreign name. */
const NAME =
  /[‘'“"「『《〈](?![^’'”"」』》〉]*[다요음함고며](?:[.…]|[’'”"」』》〉]))[^’'”"」』》〉]{2,30}[’'”"」』》〉]|[A-Za-z]{3,}/u;
const METHOD =
  /면 (?:된|돼|됩)|하면|으로|해야|하세요|주세요|십시오|합니다|한다|방법|통해|누르|신청|먼저|다음/u;

/**
 * Whether a sentence holds the kind of thing that is asked for: money for 얼마, a number of the counter for 몇 명, a
 * date for 언제, and so on. True for questions that expect nothing in particular.
 */
export function holdsExpectedValue(sentence: string, { type, counter, given }: QuestionIntent): boolean {
  const text = given.reduce((rest, number) => rest.replaceAll(number, ''), sentence);
  if (counter !== null && type === 'count') return counterPattern(counter).test(text);
  switch (type) {
    case 'amount':
      return MONEY.test(text);
    case 'count':
      return QUANTITY.test(text);
    case 'date':
      return DATE.test(text);
    case 'person':
      return PERSON.test(text);
    case 'place':
      return PLACE.test(text);
    case 'reason':
      return REASON.test(text);
    case 'definition':
      return DEFINITION.test(text);
    case 'name':
      return NAME.test(text);
    case 'method':
      return METHOD.test(text);
    default:
      return true;
  }
}

/** Labels under which a value of a kind is written: "장소: …", "장소는 …", "… · 참가비: …". */
const LABELS: Partial<Record<QuestionIntent['type'], string>> = {
  amount: '비용|금액|요금|가격|참가비|회비|보증금|투자액|매출|상금',
  count: '인원|정원|개수|횟수|수량|용량|규모|참가 인원',
  date: '일시|날짜|기간|마감|기한|시간|시각|일정|게시일|작성일|때',
  person: '담당|담당자|이름|글쓴이|작성자|저자|대표|진행|진행자|사회|사회자|강사|이끄는 사람|주최',
  place: '장소|위치|주소|지역|모이는 곳|곳',
  method: '방법|신청 방법|절차|신청',
  reason: '이유|까닭|목적|배경',
};
const LABEL_PATTERNS = new Map(
  Object.entries(LABELS).map(([type, words]) => [
    type,
    new RegExp(String.raw`(?:^|[·|]\s*|^[가-힣]+\s)(?:${words})(?:\s*[:：]|은\s|는\s)`, 'u'),
  ]),
);

/** Whether a sentence writes the kind of thing that is asked for under its name. */
export function labelsExpectedValue(text: string, { type }: QuestionIntent): boolean {
  return LABEL_PATTERNS.get(type)?.test(text) ?? false;
}

/** Counters that count the same things. */
const COUNTER_GROUPS: readonly (readonly string[])[] = [
  ['명', '인', '사람', '분', '자리'],
  ['개', '가지', '곳', '건', '대', '개국', '종'],
  ['번', '회', '차례', '번째'],
  ['퍼센트', '%', '프로'],
  ['살', '세'],
  ['달', '개월'],
  ['gw', '기가와트'],
  ['mw', '메가와트'],
];

function counterPattern(counter: string): RegExp {
  const group = COUNTER_GROUPS.find((words) => words.includes(counter.toLowerCase())) ?? [counter];
  const words = group.join('|');
  return new RegExp(String.raw`${NUMERAL}\s*여?\s*(?:${words})`, 'iu');
}
