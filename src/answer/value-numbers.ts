/** Numbers as a regular expression: 3조 4천억, 15만 4천, 1,200, 30여; then native and Sino-Korean numerals. */
const DIGITS = String.raw`\d[\d,.]*(?:\s*[십백천만억조]+(?:\s*\d[\d,.]*\s*[십백천만억]+)*)?`;
const NATIVE =
  '(?<![가-힣])(?:한두|두세|서너|너덧|대여섯|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무|스물(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|서른|마흔|쉰|예순|일흔|여든|아흔|수십|수백|수천|수만)';
const SINO = '(?<![가-힣])(?:[일이삼사오육칠팔구]?[십백천만억조])+[일이삼사오육칠팔구]?';
const ENGLISH = String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)`;
const NUMERAL = `(?:${DIGITS}|${NATIVE}|${SINO})`;
const NUMBER = String.raw`${NUMERAL}\s*여?\s*`;
const ENGLISH_NUMBER = String.raw`(?:\d[\d,.]*|${ENGLISH})(?:\s*(?:hundred|thousand|million|billion|trillion))?[\s-]*`;

export const MONEY = new RegExp(
  String.raw`${NUMBER}(?:미국\s*)?(?:원(?!\S{0,2}소|인|장|고|칙)|달러|유로|엔(?!진)|위안|파운드|링깃|크로나|루피|프랑|페소|루블|불(?![가-힣]))` +
    String.raw`|(?:US)?[$€£¥₩]\s?\d[\d,.]*(?:\s*(?:thousand|million|billion|trillion|[kmb]\b))?` +
    String.raw`|\d[\d,.]*\s*(?:조|억)(?:\s*\d[\d,]*\s*[천만억]*)*(?=[\s,.)]|을|를|의|이|에|으로|에서)(?!\s*(?:명|개|건|회|톤|대|㎡))` +
    String.raw`|${ENGLISH_NUMBER}(?:won|dollars?|euros?|yen|pounds?|yuan|KRW|USD)\b|무료|공짜|돈이 들지|\bfree\b`,
  'giu',
);

export const PERCENT = new RegExp(
  String.raw`${NUMBER}(?:[%％]|퍼센트|프로(?![가-힣]{2})|포인트)|${ENGLISH_NUMBER}percent|과반|절반|[\d일이삼사오육칠팔구]+분의\s*[\d일이삼사오육칠팔구]+|${NUMERAL}\s*할(?=[\s을이로,.])`,
  'giu',
);

const STRETCH_WORDS =
  '(?<![가-힣])(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|열흘|보름|일주일|반년|반나절|한나절|평생|종신|무기한|당일)';
export const DURATION = new RegExp(
  String.raw`(?<!\d)\d{1,3}\s*여?\s*년(?!\s*(?:\d+\s*월|도|생|대))|${NUMBER}(?:개월|달(?!러|성|라|리)|주일|주(?=간|까지|마다|쯤|정도|뒤|후|전|만에|\s|짜|를|가|이|\s*동안|부터|,|\.|$)|시간|분(?!기|의|야|류|쟁|석|량|할|양)|초(?=[\s간가를만의에,.]|$)|박(?=\s|\d)|학기)` +
    String.raw`|(?<!월\s?)${NUMERAL}\s*일(?=간|\s*동안|\s*이내|\s*만에|\s*안에|\s*이상|\s*걸|씩|짜리|치|\s*연속|\s*전|\s*후|\s*뒤|\s*내|까지|이다|입니다|이며)` +
    String.raw`|${NATIVE}\s*해(?=\s|를|가|동안)|${STRETCH_WORDS}|\d[\d.:/월일시년\s]*(?:부터|~|∼|-|–)\s*[\d다][\d.:/월일시년음\s]*(?:까지|$|\s)|${ENGLISH_NUMBER}(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|nights?)\b`,
  'giu',
);

export const FREQUENCY = new RegExp(
  String.raw`매일|매주|매달|매월|매년|매번|매시간|격주|격월|격년|수시로|연중|날마다|달마다|주마다|해마다|(?:하루|일주일|한\s*달|일\s*년|[주월연년일])에?\s*${NUMERAL}\s*(?:번|회|차례)|${NUMBER}\S{1,3}\s*(?:마다|간격|에\s*한\s*번|주기)|\bevery\b|\b(?:daily|weekly|monthly|yearly|annually|hourly)\b|${ENGLISH}?\s*(?:once|twice|times) (?:a|per)`,
  'giu',
);

const YEAR_TEXT = String.raw`(?<!\d)(?:1\d|20)\d\d\s*년?(?![\d,]|\s*(?:명|원|개|m|km|미터|톤|여))|(?<!\d)[1-9]\d{2}년|기원전\s*\d+|지난해|작년|올해|내년|이듬해|재작년|내후년|금년|이태`;
const WEEKDAY_TEXT =
  '[월화수목금토일]요일|주말|평일|\\((?:월|화|수|목|금|토|일)\\)|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|매일|연중무휴';
const TIME_TEXT = String.raw`\d{1,2}\s*시(?![간속])|\d{1,2}:\d{2}|오전|오후|정오|자정|새벽|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열한|열두|열)\s*시(?![가-힣]*[간작절민장])|\d\s*[ap]\.?m\b|\bnoon\b|\bmidnight\b`;
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const DATE_TEXT = String.raw`\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?|(?<!\d)\d{1,2}\s*일(?!\s*(?:간|동안|이내|만에))|\d{4}[-./]\s?\d{1,2}|지난달|다음\s*달|이번\s*달|지난주|다음\s*주|오늘|내일|어제|모레|전날|다음\s*날|이튿날|[1-4]분기|상반기|하반기|매주|매월|매년|${NATIVE}째\s*주|월말|연말|연초|\b(?:${MONTHS})\s+\d{1,4}|\b\d{1,2}\s+(?:${MONTHS})\b|\bin (?:${MONTHS})\b|크리스마스|추석|설날|광복절|세기`;

export const YEAR = new RegExp(YEAR_TEXT, 'giu');
export const WEEKDAY = new RegExp(WEEKDAY_TEXT, 'giu');
export const TIME = new RegExp(TIME_TEXT, 'giu');
export const DATE = new RegExp(`${DATE_TEXT}|${YEAR_TEXT}|${TIME_TEXT}|${WEEKDAY_TEXT}`, 'giu');

/** A number of anything but dates, sections and ranks: 38명, 두 번, 일곱 권, 2.2GW. */
export const ANY_NUMBER = new RegExp(
  String.raw`(?<![\d.,제])${DIGITS}(?![\d.,]*\s*(?:년|월|일(?!곱)|시(?!간|속)|분기|조\s*\d|항|호(?=[\s선])|세기))|(?:${NATIVE}|${SINO})\s*(?:개|명|곳|건|번|회|가지|배|분|시간|달|주|살|권|장|대|팀|마리|그루|층|차례|군데|사람|쪽|편|곡|점|척|채|벌|켤레|잔|병|갑|송이|포기|박|칸|줄)|(?:절반|무제한)`,
  'giu',
);

/** What counts the same things as a counter; each also stands for itself. */
const SAME_COUNTERS: Readonly<Record<string, string>> = {
  명: '인|사람|분|자리|석|가구|people|persons|employees|members',
  분: '명|인|사람|자리|minutes',
  사람: '명|인|분',
  개: '가지|곳|건|대|기|개국|종|군데|개사|칸|세트|점|장',
  가지: '개|종|종류|건',
  곳: '개|군데|개소|개사|개국|개교|업체|지점',
  군데: '곳|개|개소',
  건: '개|회|가지|차례',
  번: '회|차례|번째|승|패|times',
  회: '번|차례|번째|기',
  대: '기|량|척|units|cars',
  기: '대|개',
  퍼센트: '%|％|프로|percent',
  살: '세|year',
  위: '등|번째',
  층: '층',
  도: '℃|°C|°',
  골: '득점|점|골',
  권: '부|책',
  쪽: '페이지|면',
  km: '킬로미터|킬로|㎞|리(?![가-힣])|m(?![a-z])|미터|마일|해리|miles?',
  m: '미터|센티미터|cm|㎝|mm|밀리미터|km|킬로미터|㎞|척|자|피트|층|feet',
  '㎡': '제곱미터|평(?![가-힣]{2})|헥타르|ha(?![a-z])|제곱킬로미터|㎢|km²|m²|에이커|아르',
  kg: '킬로그램|킬로|g(?![a-z])|그램|톤|t(?![a-z])|㎏|근|관',
  'km/h': '킬로미터|㎞|km|노트|마하|m/s|미터|mph|Mbps|Gbps',
  톤: 't(?![a-z])|리터|L(?![a-z])|㎥|세제곱미터|kg|㎏',
  gb: '기가|기가바이트|TB|테라바이트|MB|메가바이트',
  tb: '테라|테라바이트|GB',
  kw: '킬로와트|MW|메가와트|GW|기가와트|kWh|MWh|GWh|TWh|와트|W(?![a-z])',
  gw: '기가와트|MW|메가와트',
  mw: '메가와트|GW|기가와트',
  l: '리터|㎖|ml',
};

const patterns = new Map<string, RegExp>();

/** A number of the counter, or of one that counts the same. */
export function countedPattern(counter: string): RegExp {
  const known = patterns.get(counter);
  if (known !== undefined) return known;
  const usual = canonical(counter.toLowerCase());
  const words = [literal(counter), literal(usual), SAME_COUNTERS[usual] ?? literal(counter)].join('|');
  const made = new RegExp(`(?:${NUMBER}|(?:${ENGLISH_NUMBER}))(?:${words})`, 'giu');
  patterns.set(counter, made);
  return made;
}

function canonical(counter: string): string {
  if (counter === '%' || counter === '프로') return '퍼센트';
  if (counter === '인') return '명';
  if (counter === '차례') return '번';
  if (counter === '세') return '살';
  return counter;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
