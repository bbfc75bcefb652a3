import type { Morpheme } from '../../korean/morphemes.ts';

/** What a clause says of something: that it does, is or has it, or can. */
export interface Claim {
  readonly kind: 'verb' | 'noun' | 'existence';
  /** The verb's stem, the noun of 하다 and 되다, the noun that something is, or what there is. */
  readonly key: string;
  readonly negative: boolean;
  readonly mood: 'plain' | 'can' | 'forbidden';
  readonly past: boolean;
  /** 되다 may mean that something can be done. */
  readonly passive: boolean;
  /** The words that tell which one, where the noun has any: 같은 of 같은 회사. */
  readonly modifier: string | null;
  /** The morphemes of the clause. */
  readonly clause: readonly Morpheme[];
}

const JOINING = /^(?:고|지만|으며|며|으나|나)$/u;

/** What the main clauses of a sentence claim, in reading order; clauses that guess, plan or condition claim nothing. */
export function readClaims(morphemes: readonly Morpheme[]): Claim[] {
  const claims: Claim[] = [];
  let from = 0;
  morphemes.forEach(({ pos, text }, index) => {
    const last = index === morphemes.length - 1 || /^S[FW]$/u.test(morphemes[index + 1]!.pos);
    const ends =
      pos === 'EF' || (pos === 'EC' && (last || (JOINING.test(text) && !isHelped(morphemes, index))));
    if (!ends) return;
    const clause = morphemes.slice(from, index);
    const claim = readClaim(clause);
    if (claim !== null) claims.push({ ...claim, clause });
    from = index + 1;
  });
  return claims;
}

/** 하고 있다 goes on. */
function isHelped(morphemes: readonly Morpheme[], index: number): boolean {
  return /^V[XA]$/u.test(morphemes[index + 1]?.pos ?? '') && morphemes[index]!.text === '고';
}

type Reading = Omit<Claim, 'clause'>;

/** Reads a clause from its end: tense, then what helps the verb, then the verb or noun itself. */
function readClaim(clause: readonly Morpheme[]): Reading | null {
  let rest = clause;
  let negative = false;
  let past = false;
  let mood: Reading['mood'] = 'plain';
  for (;;) {
    const ending = trailing(rest, 'EP');
    if (ending !== null) {
      if (ending.text === '겠') return null;
      past ||= /[았었였]/u.test(ending.text);
      rest = rest.slice(0, -1);
      continue;
    }
    const helper = helperOf(rest);
    if (helper === null) break;
    if (helper.mood === null) return null;
    negative = negative !== helper.negative;
    if (helper.mood !== 'plain') mood = helper.mood;
    rest = rest.slice(0, -helper.length);
  }
  const head = headOf(rest);
  return head === null ? null : { ...head, negative: negative !== head.negative, past, mood };
}

function trailing(morphemes: readonly Morpheme[], pos: string): Morpheme | null {
  const last = morphemes.at(-1);
  return last?.pos === pos ? last : null;
}

interface Helper {
  /** A pattern of the last morphemes as 표면/품사. */
  readonly pattern: RegExp;
  readonly negative: boolean;
  /** Null for what makes the clause claim nothing: 해야 한다, 하려 한다. */
  readonly mood: Reading['mood'] | null;
}

const HELPERS: readonly Helper[] = [
  { pattern: /(?: 지\/EC(?: [가는도을]\/J\S+)? (?:않|못하)\/V\S)$/u, negative: true, mood: 'plain' },
  { pattern: /(?: 지\/EC(?: [가는도을]\/J\S+)? 말\/V\S)$/u, negative: true, mood: 'forbidden' },
  { pattern: /(?: \S+\/ETM 수\/NNB(?: [는도가]\/J\S+)? 있\/V\S)$/u, negative: false, mood: 'can' },
  { pattern: /(?: \S+\/ETM 수\/NNB(?: [는도가]\/J\S+)? 없\/V\S)$/u, negative: true, mood: 'can' },
  { pattern: /(?: [아어여]도\/EC 되\/V\S)$/u, negative: false, mood: 'can' },
  {
    pattern: /(?: (?:면|으면|[아어여]서는?)\/EC(?: 는\/JX)? 안\/MAG 되\/V\S)$/u,
    negative: true,
    mood: 'can',
  },
  { pattern: /(?: 고\/EC 있\/V\S)$/u, negative: false, mood: 'plain' },
  { pattern: /(?: [^ ]+\/EC \S+\/VX)$/u, negative: false, mood: null },
];

function helperOf(
  morphemes: readonly Morpheme[],
): (Omit<Helper, 'pattern'> & { readonly length: number }) | null {
  const text = morphemes
    .slice(-5)
    .map((morpheme) => ` ${morpheme.text}/${morpheme.pos}`)
    .join('');
  for (const { pattern, ...helper } of HELPERS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { ...helper, length: found.trim().split(' ').length };
  }
  return null;
}

const LIGHT = /^(?:하|되|시키)$/u;
const PARTICLE = /^J/u;
/** What something is only by plan or guess. */
const NO_CLAIM = /^(?:것|거|예정|계획|전망|방침|수준|때문|편|정도|듯|셈|상태|입장)$/u;

function headOf(clause: readonly Morpheme[]): Omit<Reading, 'mood' | 'past'> | null {
  const verb = clause.at(-1);
  if (verb === undefined) return null;
  const before = clause.slice(0, -1);
  const negated = before.at(-1)?.pos === 'MAG' && /^(?:안|못)$/u.test(before.at(-1)!.text);
  const nouns = negated ? before.slice(0, -1) : before;
  const bare = PARTICLE.test(nouns.at(-1)?.pos ?? '') ? nouns.slice(0, -1) : nouns;
  const noun = bare.at(-1);
  const named = noun !== undefined && /^(?:NN[GP]|SL|XR)$/u.test(noun.pos) ? noun.text : null;
  const prefixed = negatingPrefix(bare.at(-2));
  const said = { negative: negated, passive: verb.text === '되', modifier: null };
  if (/^VC[PN]$/u.test(verb.pos)) {
    if (named === null || prefixed === null || NO_CLAIM.test(named)) return null;
    const negative = (verb.pos === 'VCN') !== prefixed;
    return { ...said, kind: 'noun', key: named, negative, modifier: modifierOf(bare) };
  }
  if (/^(?:있|없)$/u.test(verb.text)) {
    return named === null ? null : { ...said, kind: 'existence', key: named, negative: verb.text === '없' };
  }
  if (LIGHT.test(verb.text)) {
    if (named === null || prefixed === null) return null;
    return { ...said, kind: 'verb', key: named, negative: negated !== prefixed };
  }
  return /^V[VA]$/u.test(verb.pos) ? { ...said, kind: 'verb', key: verb.text } : null;
}

/** Whether 불, 비, 미 or 무 turns the noun behind it into its opposite; null for a prefix of another meaning. */
function negatingPrefix(before: Morpheme | undefined): boolean | null {
  if (before?.pos !== 'XPN') return false;
  return /^[불비미무]$/u.test(before.text) ? true : null;
}

/** What stands before a noun and tells which one. */
function modifierOf(nouns: readonly Morpheme[]): string | null {
  const before = nouns.at(-2);
  if (before?.pos === 'MM') return before.text;
  return before?.pos === 'ETM' ? (nouns.at(-3)?.text ?? '') : null;
}
