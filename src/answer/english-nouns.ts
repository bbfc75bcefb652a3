import { baseCandidates } from '../korean/english-inflection.ts';
import { type Attribute, attributeOf } from './asked-attributes.ts';

/** English nouns that are counted, and the Korean counter of each: how many people → 몇 명. */
const COUNTED = `
명: person people employee worker visitor resident member student patient participant passenger child kid adult man woman citizen
  user customer subscriber guest player runner volunteer teacher engineer developer staff staffer attendee applicant
  spectator fan soldier tourist researcher scientist doctor nurse job victim casualty survivor speaker reporter artist
  founder author candidate winner inhabitant immigrant refugee driver pupil graduate recipient investor lawyer officer monk
대: car vehicle bus truck computer machine phone robot bike bicycle train unit drone plane aircraft device tv
기: charger turbine reactor satellite missile rocket elevator
개: item thing piece game table chair medal product problem feature tool option cup apple star planet language word server
  company firm store shop branch place location site club team school country city station park office hospital
  room building subject section chapter rule step category type kind
권: book copy volume
번: time
회: episode meeting round session edition
퍼센트: percent
점: point
마리: animal dog cat bird fish cow chicken pig horse bee sheep
그루: tree
쪽: page
척: ship boat vessel
층: floor storey story
곡: song track
편: film movie paper poem article
표: vote
석: seat
가구: household
동: greenhouse
골: goal
위: place
도: degree
살: age
GW: gw gigawatt
MW: mw megawatt
kW: kw kilowatt
km: kilometer kilometre km mile
m: meter metre
kg: kilogram kg kilo
톤: ton tonne
GB: gigabyte gb
TB: terabyte tb
L: liter litre`;
const COUNTERS = pairs(COUNTED);

/** Nouns of time: how many of them is a duration. */
const TIME_UNITS = new Set('second minute hour day night week month year decade semester weekend'.split(' '));

/** English nouns that are asked for, by the Korean noun that asks for the same. */
const ASKED = `
금액: price cost fee fare charge revenue budget salary wage pay prize fine deposit rent tuition amount sale sales profit dividend
  income loss debt investment funding donation grant scholarship subsidy payment tax penalty turnover allowance bonus capital
  reward earnings expense expenditure spending bill total sum money toll valuation worth ticket premium
비율: percentage percent rate share proportion ratio interest discount efficiency turnout probability chance growth approval
기간: duration period term lifespan
주기: frequency interval
날짜: date deadline birthday anniversary day
시각: time hours schedule
연도: year
요일: weekday
인원: population attendance headcount enrollment
규모: size capacity number quantity output storage scale limit maximum minimum area height weight depth speed distance
  temperature width power usage score voltage bandwidth quota
나이: age
장소: location place venue address headquarters headquarter destination birthplace hometown nationality city country town
연락처: phone telephone email mail contact website homepage url link
이유: reason cause motive purpose
방법: method procedure process way
이름: name title nickname slogan theme
뜻: meaning definition
제조사: manufacturer maker publisher organizer operator supplier sponsor
대표: ceo founder president chairman chairwoman chairperson director author reporter journalist mayor manager leader chief
  head owner inventor composer winner minister spokesperson coach instructor lecturer principal writer editor host
항목: list`;
const ASKED_AS = pairs(ASKED);

/** The Korean counter of an English noun in any form, or null. */
export function counterOf(noun: string): string | null {
  return COUNTERS.get(known(noun, COUNTERS)) ?? null;
}

/** Whether a noun is a unit of time: days, hours. */
export function isTimeUnit(noun: string): boolean {
  return baseCandidates(noun).some((base) => TIME_UNITS.has(base));
}

/** Rates that are prices, by the word before. */
const PRICED = new Set('exchange hourly daily nightly weekly monthly room cab going postage'.split(' '));

/** What an English noun, the last of these words, wants to hear when it is asked for, or null. */
export function englishAttribute(words: readonly string[]): Attribute | null {
  const noun = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (/^rates?$/.test(noun) && PRICED.has(before)) return attributeOf('요금');
  const owner = attribute(before);
  // Phone number, email address: what kind of number the word before says.
  if (owner?.value === 'contact') return owner;
  return attribute(noun);
}

function attribute(noun: string): Attribute | null {
  const asked = ASKED_AS.get(known(noun, ASKED_AS));
  return asked === undefined ? null : attributeOf(asked);
}

function known(noun: string, table: ReadonlyMap<string, string>): string {
  if (table.has(noun)) return noun;
  return baseCandidates(noun).find((base) => table.has(base)) ?? noun;
}

function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.trim().split(/\n(?! )/)) {
    const [korean = '', words = ''] = line.split(': ');
    for (const word of words.trim().split(/\s+/)) if (!found.has(word)) found.set(word, korean);
  }
  return found;
}
