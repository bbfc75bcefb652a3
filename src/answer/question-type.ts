/** What a question asks for; it decides what a sentence should hold to answer it, and how many are quoted. */
export type QuestionType =
  | 'amount'
  | 'count'
  | 'date'
  | 'person'
  | 'place'
  | 'reason'
  | 'method'
  | 'definition'
  | 'name'
  | 'list'
  | 'yes-no'
  | 'what';

export interface QuestionIntent {
  readonly type: QuestionType;
  /** The counter of "몇 명", "몇 개", "몇 GW": a number of these is asked for. */
  readonly counter: string | null;
  /** The kind of thing asked for by name: 주 of "어느 주에서", 채널 of "무슨 채널에". */
  readonly askedKind: string | null;
  /** Numbers that the question itself tells: a sentence that repeats them does not answer by that. */
  readonly given: readonly string[];
}

const COUNTER =
  /몇\s*(?<counter>[가-힣]{1,3}?|[A-Za-z%]+)(?=(?:이나|인가|이에|이야|야|입니|예요|에요|에서|에|정도|쯤|이|을|를|은|는|까지|부터|으로|로|나|씩|인|임)?(?:[\s?？.]|$)|이|인|나|까|을|를)/u;
/** The word behind 어느, 어떤, 무슨, without its particle. */
const ASKED_KIND =
  /(?:어느|어떤|무슨)\s*(?<kind>[가-힣A-Za-z]+?)(?=(?:에서는|에서|에게|에는|으로|로|에|을|를|이|가|은|는|의|과|와|인가요|인가|인지|이야|예요|이에요)?(?:[\s?？.]|$))/u;
const DATE_COUNTERS = new Set(['년', '년도', '월', '일', '시', '분', '요일', '주', '분기']);

/**
 * First match wins: interrogatives ("얼마", "언제", "몇 명") go before nouns that only lean to a kind of answer
 * ("이유", "금액은?"), since the question itself says what it asks.
 */
const PATTERNS: readonly (readonly [QuestionType, RegExp])[] = [
  [
    'date',
    /언제|며칠|몇\s*(?:년|월|일|시(?!간)|분기)|무슨\s*요일|날짜|일시|시간대|시각|출시일|기한|마감일|\bwhen\b/iu,
  ],
  ['reason', /왜(?![가-힣])|어째서|이유|까닭|때문|배경은|배경이|\bwhy\b/iu],
  ['method', /어떻게|방법|절차|어떡|\bhow (?:do|can|to|does)\b/iu],
  ['list', /누구누구|무엇무엇|뭐뭐|어디어디|어떤\s*것들|목록|종류|모두\s|각각|항목|나열|(?<![가-힣])리스트/u],
  ['person', /누구|누가|(?:쓴|만든|말한|맡은|이끄는|한)\s*(?:사람|분|인물)(?:은|이|는)|\bwho\b/iu],
  ['place', /어디|어느\s*(?:주|나라|도시|지역|곳|시|국가|동네|역|층)|\bwhere\b/iu],
  [
    'count',
    /몇\s*[가-힣A-Za-z%]|^(?!.*(?:돈|금액|비용|요금|가격|비[는가은]|투자|매출)).*얼마나(?!\s*(?:들|내|쓰|주|받))|얼마\s*만에|\bhow many\b/iu,
  ],
  [
    'amount',
    /얼마|(?:^|\s)돈(?:은|이|을)|금액|액수|비용|요금|가격|투자액|총액|합계|예산|매출|참가비|회비|보증금|시세|\bhow much\b/iu,
  ],
  ['count', /(?:인원|개수|횟수|건수|정원|규모|비율|퍼센트|용량|전력)(?:은|는|이|가)?\s*[?？]?$/u],
  [
    'person',
    /사람(?:은|이)|인물|이름.*(?:기자|사장|대표)|(?:기자|사장|대표|저자|작성자|글쓴이).*이름|담당자/u,
  ],
  ['place', /장소|위치/u],
  [
    'name',
    /(?:이름|제목|명칭|별명|별칭)(?:은|는|이|가|을|를)?(?:\s*(?:무엇|뭐|뭔)|\s*[?？]?$)|(?:무엇|뭐)(?:이)?라고\s*(?:불|부르|하)/u,
  ],
  [
    'definition',
    /(?:이?란|뜻|의미|정의)(?:은|는|이|을|를|가)?\s*(?:무엇|뭐|뭔|알려|설명|말해|[?？]|$)|무슨\s*(?:뜻|의미|말)|뜻이|\bwhat (?:is|are)\b|말의\s*뜻/iu,
  ],
  // A single word and nothing but "what": 윤작이 뭐예요?
  [
    'definition',
    /^\S{1,20}\s*(?:뭐|뭔|뭣|무엇)(?:야|예요|에요|지|죠|인가요|인가|인지|임|니|냐|입니까)?\s*[?？]?$/u,
  ],
  [
    'yes-no',
    /(?:나요|까요|습니까|ㅂ니까|되나|하나|있나|있어|되나요|가능|맞나|맞아|인가요|할까|돼|되요|한가요|은가요)\s*[?？]?$/u,
  ],
];
/** Interrogatives that take a question out of the yes-or-no ones. */
const INTERROGATIVE = /무엇|무슨|뭐|뭘|뭔|어떤|어느|누구|누가|얼마|몇/u;

/** Reads the kind of answer off a Korean (or simple English) question. */
export function questionIntent(text: string): QuestionIntent {
  const counter = COUNTER.exec(text)?.groups?.counter ?? null;
  const askedKind = ASKED_KIND.exec(text)?.groups?.kind ?? null;
  const given = text.match(/\d[\d,.]*\d|\d/g) ?? [];
  for (const [type, pattern] of PATTERNS) {
    if (!pattern.test(text)) continue;
    if (type === 'yes-no' && INTERROGATIVE.test(text)) continue;
    return {
      type,
      counter: counter !== null && DATE_COUNTERS.has(counter) ? null : counter,
      askedKind,
      given,
    };
  }
  return { type: 'what', counter, askedKind, given };
}
