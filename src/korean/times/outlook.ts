/** How far around a time words are looked for that tell its outlook, in UTF-16 units. */
const REACH = 60;

/** Words before a time, and behind it, that say that it lies ahead; a 계획 alone may be one of the past. */
const AHEAD_BEFORE = /예정대로|앞으로|향후|다가오|내년|내후년|\b(?:will|upcoming|scheduled)\b/iu;
const AHEAD_AFTER =
  /예정|전망(?:이[다며]|된다|했다|하고)|방침|계획(?:이[다며]|하고)|목표(?:이[다며]|다|로\s)|\b(?:will|scheduled|plans? to|expected to)\b/iu;
/** 넘길 것, 열릴 예정, 하겠다: the syllable before must end in ㄹ, or be 겠. */
const FUTURE = /([가-힣])\s?(?:것|듯|거[야예])|겠/gu;
/** The plain present of an event (연다, 시작합니다): the syllable before ends in ㄴ or ㅂ. */
const PRESENT = /([가-힣])(니?)다(?=$|[^가-힣])/gu;
const STATES = /(?:입|[있없같않]습)$/u;
const SYLLABLE = /[가-힣]/gu;

const FIRST_SYLLABLE = 0xac00;
/** Final consonants by their place in a syllable's code. */
const FINALS = 28;
const FINAL = { nieun: 4, rieul: 8, bieup: 17, ssangsiot: 20 } as const;

/**
 * Whether what is said of a time lies ahead of the writing or behind it: the first verb after it that tells, or a word
 * such as 예정 around it. It decides which 10월 is meant where no year is told. Null when nothing tells.
 */
export function outlookOf(text: string, start: number, end: number, next: number): 'past' | 'future' | null {
  const after = clauseOf(text.slice(end, Math.min(next, end + REACH)));
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[.!?。\n]\s/u)
    .at(-1)!;
  const past = pastVerb(after);
  const future = Math.min(
    AHEAD_AFTER.exec(after)?.index ?? Number.POSITIVE_INFINITY,
    futureVerb(after),
    presentVerb(after),
  );
  if (future < past) return 'future';
  if (past < Number.POSITIVE_INFINITY) return 'past';
  return AHEAD_BEFORE.test(before) ? 'future' : null;
}

/** A clause that ends in 지만 or 는데 without ㅆ tells nothing by the verb of the next one. */
function clauseOf(text: string): string {
  const sentence = text.split(/[.!?。\n](?:\s|$)/u)[0]!;
  const boundary = /([가-힣])(?:지만|는데)(?![가-힣])/u.exec(sentence);
  if (boundary === null || finalOf(boundary[1]!) === FINAL.ssangsiot) return sentence;
  return sentence.slice(0, boundary.index);
}

/** Where the first verb in the past stands: any syllable that ends in ㅆ, but 있 and 겠. */
function pastVerb(text: string): number {
  for (const { 0: syllable, index } of text.matchAll(SYLLABLE)) {
    if (finalOf(syllable) === FINAL.ssangsiot && syllable !== '있' && syllable !== '겠') return index;
  }
  return Number.POSITIVE_INFINITY;
}

function futureVerb(text: string): number {
  for (const { 1: syllable, index } of text.matchAll(FUTURE)) {
    if (syllable === undefined || finalOf(syllable) === FINAL.rieul) return index;
  }
  return Number.POSITIVE_INFINITY;
}

function presentVerb(text: string): number {
  for (const { 1: syllable, 2: polite, index } of text.matchAll(PRESENT)) {
    const wanted = polite === '' ? FINAL.nieun : FINAL.bieup;
    if (finalOf(syllable!) === wanted && !STATES.test(text.slice(0, index + 1))) return index;
  }
  return Number.POSITIVE_INFINITY;
}

function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINALS;
}
