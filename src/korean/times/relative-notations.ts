import { type CountedUnit, type Notation, relative, type TimeParts, unitParts } from './expression.ts';
import { COUNT, countValue } from './numerals.ts';

const START = '(?<![가-힣])';
/** What may stand behind 전, 뒤 and 후 where they count from a time: 3년 전에, not 3년 전통. */
const DISTANCE_END = `(?=$|[^가-힣]|에|의|보다|부터|과|와|만|이(?![가-힣])|엔|쯤|께|로|면|경)`;

/** Words for a unit counted from the day of the writing; a space may stand where `_` does. */
const FROM_ANCHOR: readonly (readonly [CountedUnit, string])[] = [
  ['year', '지지난_해:-2 재작년:-2 지난_해:-1 작년:-1 올해:0 금년:0 이번_해:0 내년:1 명년:1 내후년:2 후년:2'],
  ['quarter', '지난_분기:-1 저번_분기:-1 이번_분기:0 다음_분기:1'],
  [
    'month',
    '지지난_달:-2 지난_달:-1 저번_달:-1 이번_달:0 이달:0 금월:0 다음_달:1 내달:1 다다음_달:2 다음다음_달:2',
  ],
  ['week', '지지난_주:-2 지난_주:-1 저번_주:-1 이번_주:0 금주:0 다음_주:1 내주:1 다다음_주:2 다음다음_주:2'],
  ['day', '그저께:-2 그제:-2 어제:-1 오늘:0 금일:0 내일:1 모레:2 글피:3'],
];
/** Words for a unit counted from the time that was spoken of before. */
const FROM_PREVIOUS: typeof FROM_ANCHOR = [
  [
    'year',
    '한_해_전:-1 직전_해:-1 전년:-1 그해:0 같은_해:0 동년:0 그_이듬해:1 이듬해:1 다음_해:1 한_해_뒤:1',
  ],
  ['quarter', '직전_분기:-1 전_분기:-1'],
  ['month', '전월:-1 같은_달:0'],
  ['day', '전날:-1 같은_날:0 이튿날:1 다음_날:1'],
];
/** Beginnings of other words. */
const NOT_THESE: ReadonlyMap<string, string> = new Map([
  ['오늘', '날|의집'],
  ['내달', '리|려|렸|라|아|았'],
  ['내주', '다|고|었|어|지|기|는|던|면|려|셨|세'],
  ['금주', '법|령|하'],
  ['지난_주', '[가-힣]{2}(?<!부터|까지|에는|에도)'],
  ['후년', '[가-힣]{2}'],
]);

/** One day to ten days. */
const DAY_COUNTS = '하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘'.split(' ');
const DISTANCE_UNITS: ReadonlyMap<string, CountedUnit> = new Map([
  ['년', 'year'],
  ['해', 'year'],
  ['개월', 'month'],
  ['달', 'month'],
  ['일', 'day'],
]);

/** Times counted from the writing (작년, 지난달, 3년 전), from another time (이듬해), and how they are pointed at (지난 7월). */
export const RELATIVE_NOTATIONS: readonly Notation[] = [
  weekend(),
  ...FROM_ANCHOR.map(([unit, words]) => wordNotation(unit, words, 'anchor')),
  ...FROM_PREVIOUS.map(([unit, words]) => wordNotation(unit, words, 'previous')),
  {
    pattern: String.raw`${START}올(?=\s?(?:\d|[상하]반기|초|말|봄|여름|가을|겨울|들어|연말))`,
    read: ([word]) => ({ year: relative('anchor', 0, word!) }),
  },
  {
    pattern: String.raw`(?<![\d.,])(?<!최대|최소)${COUNT}\s?(년|해|개월|달|주일?|일)(?:쯤|여)?\s?(전|뒤|후)(?!까지)${DISTANCE_END}`,
    read: ([word, count, unit, side]) => distance(word!, countValue(count!), unit!, side!),
  },
  {
    pattern: `${START}(${DAY_COUNTS.join('|')})\\s?(전|뒤|후)(?!까지)${DISTANCE_END}`,
    read: ([word, days, side]) => distance(word!, DAY_COUNTS.indexOf(days!) + 1, '일', side!),
  },
  {
    pattern: String.raw`(?<=(?:년도?|해)\s?)이맘때`,
    read: ([word]) => ({ month: relative('anchor', 0, word!) }),
  },
  {
    pattern: String.raw`(?<=(?:년도?|해|전)\s?)(?:같은\s?(?:기간|분기|시기|달)|동기간?|동월)(?![가-힣]{2}(?<!보다|대비))`,
    read: () => ({ samePeriod: true }),
  },
  {
    pattern: String.raw`${START}(지난|오는|다가오는|다가올|다음|이번)(?=\s?(?:(?:19|20)\d{2}\s?년|\d{1,2}\s?[월일]|[1-4]\s?분기|[상하]반기|봄|여름|가을|겨울|연말|\d{1,2}\s?[~∼〜～-]))`,
    read: ([, word]) =>
      word === '이번' ? {} : { direction: word === '지난' ? ('past' as const) : ('future' as const) },
  },
  {
    pattern: `${START}(연말|연초)(?=까지|부터|에|쯤|께)`,
    read: ([word]) => ({
      year: relative('anchor', 0, word!),
      section: word === '연말' ? 'late' : 'early',
    }),
  },
  {
    pattern: String.raw`${START}(?:(현재|지금|현시점)|최근(?!\s?(?:\d|몇|수|${COUNT})+\s?(?:년|해|개월|달|주|일|분기))|최신|요즘|요새|근래)(?!껏)`,
    read: ([, exact]) => ({ now: exact === undefined ? 'lately' : 'exact' }),
  },
];

function wordNotation(unit: CountedUnit, words: string, to: 'anchor' | 'previous'): Notation {
  const values = new Map<string, number>();
  const sources: string[] = [];
  for (const entry of words.split(' ')) {
    const [word, by] = entry.split(':') as [string, string];
    values.set(word.replaceAll('_', ''), Number(by));
    const other = NOT_THESE.get(word);
    sources.push(word.replaceAll('_', String.raw`\s?`) + (other === undefined ? '' : `(?!${other})`));
  }
  const suffix = unit === 'year' ? '도?(?![가-힣]{2}도)' : '';
  return {
    pattern: `${START}(${sources.join('|')})${suffix}`,
    read: ([, word]) => unitParts(unit, relative(to, values.get(word!.replace(/\s/gu, ''))!, word!)),
  };
}

function weekend(): Notation {
  const weeks = new Map([
    ['지난', -1],
    ['저번', -1],
    ['이번', 0],
    ['다음', 1],
    ['오는', 0],
  ]);
  return {
    pattern: `${START}(${[...weeks.keys()].join('|')})\\s?주말`,
    read: ([word, week]) => ({ week: relative('anchor', weeks.get(week!)!, word!), weekend: true }),
  };
}

function distance(word: string, count: number, unit: string, side: string): TimeParts {
  return unitParts(
    DISTANCE_UNITS.get(unit) ?? 'week',
    side === '전' ? relative('anchor', -count, word) : relative('either', count, word),
  );
}
