import type { Unit } from './units.ts';

/** What may be stuck to any unit before its particles: 원가량, 원짜리, 명씩. */
const SUFFIXES =
  '여|가량|정도|쯤|씩|짜리|어치|안팎|내외|남짓|이상|이하|미만|초과|이내|규모|상당|수준|가까이|분량|꼴|넘게';
/** And to units of one dimension alone: 9천억 원대, 3년째, 사흘간; 5인용 is a size, 다섯 번째 a place. */
const SUFFIXES_OF: Partial<Record<Unit['dimension'], string>> = {
  money: '대|선|권|돈',
  percent: '대|선',
  time: '간|동안|째|치|전|후|뒤|내|안|여간|만에|분',
  temperature: '대|선',
  unknown: '대|선',
};
const PARTICLES =
  '은|는|이|가|을|를|에|의|도|만|과|와|로|으로|나|이나|까지|부터|에서|에게|보다|처럼|마다|밖에|뿐|라도|이라도|랑|이랑|하고|만큼|조차|마저|든|이든|로부터|으로부터|에게서|대로|이란|란|에선|에는|에도';
/** Forms of 이다 (이던데, 인데, 입니다, 였다, 라는): they go on as they like. */
const COPULA =
  '(?:이(?:야|에|었|고|며|면|지|다|던|든|라|래|네|니|랬)|인(?:데|가|지)|입니|일(?:까|지|때|수)|임|였|예요|라[고는던며면서네]|래|야|지만|면|다(?=$|[가고는며]))[가-힣]*|인|일';

const endings = new Map<string, RegExp>();

/**
 * Whether the Hangul stuck behind a unit leaves it a unit: 원에서 is 원 and particles, while 원칙 and 대표 are words of
 * their own. 1인당 is a rate, not an amount.
 */
export function mayFollow({ dimension }: Pick<Unit, 'dimension'>, text: string, at: number): boolean {
  const rest = hangulRun(text, at);
  if (rest === '') return true;
  return endingOf(dimension).test(rest);
}

function hangulRun(text: string, at: number): string {
  RUN.lastIndex = at;
  return RUN.exec(text)?.[0] ?? '';
}

const RUN = /[가-힣]*/y;

function endingOf(dimension: Unit['dimension']): RegExp {
  let ending = endings.get(dimension);
  if (ending === undefined) {
    const own = SUFFIXES_OF[dimension];
    const suffix = own === undefined ? SUFFIXES : `${SUFFIXES}|${own}`;
    ending = new RegExp(`^(?:${suffix})*(?:${PARTICLES})*(?:${COPULA})?$`, 'u');
    endings.set(dimension, ending);
  }
  return ending;
}
