import { type Attribute, attributeOf } from './asked-attributes.ts';
import { asksYesNo, endsClause } from './korean-endings.ts';
import { KINDS } from './korean-kinds.ts';
import type { Demand, QuestionType, ValueKind } from './question-type.ts';

const COUNTER =
  /몇\s*(?<counter>프로|[가-힣]{1,3}?|[A-Za-z%㎡℃]+)(?=(?:이나|인가|이에|이야|야|입니|였|이었|예요|에요|에서|에|정도|쯤|이|을|를|은|는|까지|부터|으로|로|나|씩|인|임|만|짜리|한테|가|도|치)?(?:[\s?？.]|$)|이|인|나|까|을|를)/u;
/** The word behind 어느, 어떤, 무슨, without its particle. */
const ASKED_KIND =
  /(?:어느|어떤|무슨)\s*(?<kind>[가-힣A-Za-z]+?)(?=(?:에서는|에서|에게|에는|으로|로|에|을|를|이|가|은|는|의|과|와|랑|하고|인가요|인가|인지|이야|야|이었|였|예요|이에요|임|래|이래)?(?:[\s?？.]|$))/u;
const DATE_COUNTERS: ReadonlyMap<string, ValueKind> = new Map([
  ['년', 'year'],
  ['년도', 'year'],
  ['월', 'date'],
  ['일', 'date'],
  ['시', 'time'],
  ['분기', 'date'],
  ['요일', 'weekday'],
]);
const PERCENT_COUNTERS: ReadonlySet<string> = new Set(['퍼센트', '프로', '%', '퍼', '할']);
const DURATION_COUNTERS: ReadonlySet<string> = new Set(['시간', '달', '개월', '주', '주일', '박', '초']);
/** What makes a stretch of time of 몇 년, 몇 일, 몇 주 and of 며칠. */
const STRETCH =
  /(?:몇\s*(?:년|일|주|분|학기)|며칠|몇일)\s*(?:동안|간|이나|걸|째|짜리|만에|전|후|뒤|남|안에|이내|치|씩|정도\s*걸|더)/u;

/** What 얼마나 measures, by the word behind it. */
const HOW_MUCH: readonly (readonly [RegExp, Attribute])[] = [
  [/^\s*(?:자주|여러\s*번)/u, measured('frequency', null)],
  [/^\s*(?:오래|긴\s*시간|걸|기다|지났|지나|있으면|있다가|남)/u, measured('duration', null)],
  [/^\s*(?:멀|떨어)/u, measured('number', 'km')],
  [/^\s*(?:높|깊|길|긴|두꺼|키가|큰\s*키)/u, measured('number', 'm')],
  [/^\s*(?:넓|너른)/u, measured('number', '㎡')],
  [/^\s*(?:무거|무겁)/u, measured('number', 'kg')],
  [/^\s*(?:빠르|빨|빠른)/u, measured('number', null)],
  [/^\s*(?:비싸|비싼|싸|싼|벌|들었|들어|드나|드는|들까|내야|내나|썼|쓰나|받나|받았|주나)/u, money()],
];

/** Interrogatives, the surest sign: the first that matches wins. */
const INTERROGATIVES: readonly (readonly [RegExp, QuestionType, ValueKind | null])[] = [
  [/무슨\s*(?:뜻|의미|말)/u, 'definition', 'definition'],
  [/언제|며칠|몇일/u, 'date', 'date'],
  [/왜(?![가-힣])|왤까|어째서|무엇\s*때문|뭐\s*때문|뭣\s*때문/u, 'reason', 'reason'],
  [/누구누구|무엇무엇|뭐뭐|어디어디|어떤\s*것들|무엇들/u, 'list', null],
  [/누구|누가|누군/u, 'person', 'person'],
  [/어디/u, 'place', 'place'],
];
const OTHERWISE = /언제|어디|누구|누가|왜(?![가-힣])/u;
const CALLED = /(?:무엇|뭐|뭔|뭣)(?:이)?라고?\s*(?:불|부르|하(?!면|나)|해|칭)/u;
const ASKING = /무엇|무슨|뭐|뭘|뭔|뭣|어떤|어느|누구|누가|얼마|몇|며칠|언제|어디|왜(?![가-힣])|어떻/u;

/** Nouns that settle the kind of answer wherever they stand, when nothing before did. */
const ANYWHERE: readonly (readonly [RegExp, QuestionType, ValueKind | null])[] = [
  [/이유|까닭|때문|배경은|배경이/u, 'reason', 'reason'],
  [/방법|절차/u, 'method', 'method'],
  [/목록|종류|모두\s|전부\s|각각|항목|나열|(?<![가-힣])리스트/u, 'list', null],
  [/(?:쓴|만든|말한|맡은|이끄는|한)\s*(?:사람|분|인물)(?:은|이|는)/u, 'person', 'person'],
  [
    /사람(?:은|이)|인물|이름.*(?:기자|사장|대표)|(?:기자|사장|대표|저자|작성자|글쓴이).*이름|담당자/u,
    'person',
    'person',
  ],
  [
    /(?:이?란|뜻|의미|정의)(?:은|는|이|을|를|가)?\s*(?:알려|설명|말해|[?？]|$)|뜻이|말의\s*뜻/u,
    'definition',
    'definition',
  ],
  [/(?:^|\s)돈(?:은|이|을)/u, 'amount', 'money'],
];

/** Ends in the noun that is asked for, with or without 무엇, 얼마, 어떻게 되나요 or a request behind it. */
const ASKED_END =
  /(?:은|는|이|가|을|를|의|도|좀)?\s*(?:(?:대략|도대체|총|각각|대체|제일|가장|최종|정확히|지금|현재)\s*)*(?:(?:무엇|무어|뭐|뭔|뭣|뭘|머|얼마|얼만|어디|어떻|어케|어찌|궁금|알려|알고|알\s*수|말해|찾아|가르쳐|설명|보여|어때|어떠|어떤)[^\s]*(?:\s+\S+){0,3}|요|이요|은요|는요|임|인가요?|인지)?\s*[?？!.~]*$/u;
/** A single word and nothing but "what": 윤작이 뭐예요? */
const SINGLE_WHAT =
  /^\S{1,20}\s*(?:뭐|뭔|뭣|무엇)(?:야|예요|에요|임|지|죠|인가요|인가|인지|니|냐|입니까|였어|더라)?\s*[?？]?$/u;
const MEANING = /(?:이?란|뜻|의미|정의)(?:은|는|이|을|를|가)?\s*(?:무엇|뭐|뭔)/u;

/** Reads what a Korean question asks for. */
export function koreanDemand(text: string): Demand {
  const counter = COUNTER.exec(text)?.groups?.counter ?? null;
  const askedKind = ASKED_KIND.exec(text)?.groups?.kind ?? null;
  const found = counted(text, counter) ?? byInterrogative(text, askedKind) ?? byNoun(text);
  if (found !== null) return { ...found, askedKind };
  return { type: 'what', value: null, counter: null, askedKind };
}

type Found = Omit<Demand, 'askedKind'>;

/** 몇 명, 며칠 동안, 몇 시. */
function counted(text: string, counter: string | null): Found | null {
  // 몇 년 전 올림픽은 어디에서: the stretch only says when.
  if (STRETCH.test(text) && !OTHERWISE.test(text)) return measured('duration', null);
  if (counter === null) return null;
  const date = DATE_COUNTERS.get(counter);
  if (date !== undefined) return { type: 'date', value: date, counter: null };
  if (PERCENT_COUNTERS.has(counter)) return { type: 'count', value: 'percent', counter };
  if (DURATION_COUNTERS.has(counter)) return { type: 'count', value: 'duration', counter };
  return { type: 'count', value: 'number', counter };
}

function byInterrogative(text: string, askedKind: string | null): Found | null {
  if (/어디[가-힣]*\s*[?？]?$/u.test(text)) {
    const attribute = askedAttribute(text);
    if (attribute?.value === 'organization' || attribute?.value === 'contact') return attribute;
  }
  for (const [pattern, type, value] of INTERROGATIVES) {
    if (pattern.test(text)) return { type, value, counter: null };
  }
  const kind = askedKind === null ? undefined : KINDS.find(([pattern]) => pattern.test(askedKind));
  if (kind !== undefined) return { type: kind[1], value: kind[2], counter: null };
  const much = /얼(?:마(?<less>나)?|만)(?<rest>.*)$/u.exec(text);
  if (much !== null) return howMuch(text, much);
  if (CALLED.test(text)) return { type: 'name', value: 'name', counter: null };
  if (MEANING.test(text) || SINGLE_WHAT.test(text)) {
    const attribute = askedAttribute(text);
    return attribute ?? { type: 'definition', value: 'definition', counter: null };
  }
  if (/어떻게|어떡|어케/u.test(text)) {
    const attribute = /어떻게\s*(?:되|돼|됩|된|됐)/u.test(text) ? askedAttribute(text) : null;
    return attribute ?? { type: 'method', value: 'method', counter: null };
  }
  return null;
}

function howMuch(text: string, much: RegExpExecArray): Found {
  const before = text.slice(0, much.index).trimEnd();
  const behind = much.groups?.rest ?? '';
  if (/^\s*(?:동안|만에|간(?:이|의)|뒤|후|전에)/u.test(behind)) return measured('duration', null);
  const attribute = lastAttribute(before.replace(/\s(?:각각|총|대략|모두|전부|다|최대|최소|약)$/u, ''));
  if (much.groups?.less !== undefined) {
    const measure = HOW_MUCH.find(([pattern]) => pattern.test(behind));
    if (measure !== undefined && attribute?.type !== 'amount') return measure[1];
  }
  if (attribute?.type === 'amount' || attribute?.type === 'count') return attribute;
  if (much.groups?.less === undefined || /돈|금액|비용|요금|가격|투자|매출/u.test(text)) return money();
  return measured('number', null);
}

/** Without an interrogative: what ends the question, or any noun that settles it. */
function byNoun(text: string): Found | null {
  const isRequest = /(?:알려|말해|설명해|찾아|가르쳐|보여)\s*(?:주|줄|줘|달)|주실|알\s*수\s*있|궁금/u.test(
    text,
  );
  if (!isRequest && !ASKING.test(text) && asksYesNo(text)) {
    return { type: 'yes-no', value: null, counter: null };
  }
  const attribute = askedAttribute(text);
  if (attribute !== null) return attribute;
  const noun = ANYWHERE.find(([pattern]) => pattern.test(text));
  return noun === undefined ? null : { type: noun[1], value: noun[2], counter: null };
}

function askedAttribute(text: string): Attribute | null {
  const end = ASKED_END.exec(text);
  if (end === null) return null;
  const asked = text.slice(0, end.index);
  // 대표 이름 is a person's, 회사 이름 a company's.
  return (/이름[은이가을]?$/u.test(asked) ? named(asked) : null) ?? lastAttribute(asked) ?? whichOne(asked);
}

/** "전기를 파는 회사는?" asks for the company: a clause before it tells which one is meant. */
function whichOne(asked: string): Attribute | null {
  const { clause, noun } = /(?<clause>[가-힣])\s+(?<noun>[가-힣]+?)[은는이가]?$/u.exec(asked)?.groups ?? {};
  if (clause === undefined || noun === undefined || !endsClause(clause)) return null;
  const kind = KINDS.find(([pattern]) => pattern.test(noun));
  return kind?.[2] === 'organization' ? { type: kind[1], value: kind[2], counter: null } : null;
}

function named(text: string): Attribute | null {
  const owner = /([가-힣]+?)의?\s*이름/u.exec(text)?.[1];
  if (owner === undefined) return null;
  const kind = KINDS.find(([pattern, type]) => type !== 'date' && pattern.test(owner));
  if (kind !== undefined) return { type: kind[1], value: kind[2], counter: null };
  const attribute = attributeOf(owner);
  return attribute?.type === 'person' || attribute?.value === 'organization' ? attribute : null;
}

/** What the last word of a text asks for, its particle left aside; 회원 수 and 운영 시간 are put together. */
function lastAttribute(text: string): Attribute | null {
  const words = text.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const bare =
    attributeOf(last) !== null ? last : last.replace(/(?:은|는|이|가|을|를|의|도|으로|로|에)$/u, '');
  return attributeOf((words.at(-2) ?? '') + bare) ?? attributeOf(bare);
}

function measured(value: ValueKind, counter: string | null): Attribute {
  return { type: 'count', value, counter };
}

function money(): Attribute {
  return { type: 'amount', value: 'money', counter: null };
}
