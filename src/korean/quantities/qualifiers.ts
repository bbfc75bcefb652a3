import type { Qualifier } from './quantity.ts';

const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    'at-least',
    /(?:최소한?|적어도|못해도|최저|적게는|at least|more than|over|no less than)\s*(?:약\s*)?(?:[$€£¥₩]\s*)?$/iu,
  ],
  [
    'at-most',
    /(?:최대|많아야|많게는|기껏해야|고작해야|at most|up to|less than|under|no more than)\s*(?:약\s*)?(?:[$€£¥₩]\s*)?$/iu,
  ],
  [
    'about',
    /(?:(?<![가-힣])약|대략|어림잡아|얼추|거의|줄잡아|about|around|approximately|roughly|nearly|almost)\s*$/iu,
  ],
];
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at-least', /^\s?(?:[을를이가은는도]\s?)?(?:이상|초과|넘|웃돌|웃도|상회)/u],
  [
    'at-most',
    /^\s?(?:[을를이가은는도에]\s?)?(?:이하|미만|이내|까지|밑돌|밑도|못\s?미치|미치지\s?못|하회|한도)/u,
  ],
  ['about', /^(?:여(?![가-힣])|\s?(?:어치|씩)?\s?(?:가량|정도|쯤|안팎|내외|남짓|가까이))/u],
];
/** How far a qualifying word may reach, in characters. */
const REACH = 20;

/** What the words right before and behind an amount make of it; a bound says more than 약. */
export function qualifierAround(text: string, start: number, end: number, approximate: boolean): Qualifier {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const found = new Set<Qualifier>();
  for (const [qualifier, pattern] of BEFORE) if (pattern.test(before)) found.add(qualifier);
  for (const [qualifier, pattern] of AFTER) if (pattern.test(after)) found.add(qualifier);
  if (found.has('at-least')) return 'at-least';
  if (found.has('at-most')) return 'at-most';
  return approximate || found.has('about') ? 'about' : 'exact';
}
