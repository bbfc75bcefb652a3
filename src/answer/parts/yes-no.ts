import type { Morpheme, MorphemeAnalyzer } from '../../korean/morphemes.ts';
import { type Claim, readClaims } from './claims.ts';

export type Verdict = '예' | '아니요';

/** Words that exclude each other. */
const OPPOSITES: readonly (readonly [string, string])[] = (
  '늘/줄 오르/내리 열/닫 이기/지 같/다르 같은/다른 크/작 많/적 비싸/싸 높/낮 길/짧 빠르/느리 무겁/가볍 넓/좁 증가/감소 상승/하락 ' +
  '찬성/반대 허용/금지 포함/제외 성공/실패 승리/패배 합격/불합격 가능/불가능 무료/유료 흑자/적자 국산/수입산 필수/선택 합법/불법 ' +
  '공개/비공개 실내/실외 진짜/가짜 유죄/무죄 초식동물/육식동물 의무/자율'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

const ASKING = /무엇|무슨|뭐|뭘|뭔|어떤|어느|누구|누가|얼마|몇|언제|어디|왜|어떻게/u;
/** Words that a plain yes or no does not do justice to, in the question or in the sentence. */
const SCOPE =
  /(?:^|\s)(?:모두|다|항상|언제나|꼭|반드시|누구나|전부|모든|가장|제일|더|덜|처음|유일|일부|대부분|대체로|주로|거의|보통|원칙|원래|다만|단)(?:\s|,|$)|이상|이하|최소|최대|제외|외에|경우|[가-힣](?<!지)만(?:\s|$)|뿐|가능성|예정|계획|검토|추진|전망|것으로|것이라|듯|라고|다고|라는|다는|했던/u;
const QUOTED = /["“”'‘’「」『』?？]/u;

/**
 * Whether a sentence answers a yes-or-no question with yes or no; null unless that is certain: the same predicate (or
 * its opposite) of the same things, in the same tense and mood, without anything that limits it.
 *
 * @param context where the sentence stands (title, headings): its topic may be named there instead
 */
export function yesNo(
  question: string,
  quote: string,
  analyzer: MorphemeAnalyzer,
  context = '',
): Verdict | null {
  if (ASKING.test(question) || SCOPE.test(question) || SCOPE.test(quote) || QUOTED.test(quote)) return null;
  const morphemes = analyzer.analyze(question);
  const asked = readClaims(morphemes).at(-1);
  if (asked === undefined || asked.negative || asked.mood === 'forbidden') return null;
  if (asked.clause.length < contentLength(morphemes)) return null;
  const verdicts = readClaims(analyzer.analyze(quote)).map((claim) => {
    const verdict = isAbout(asked, claim, `${quote} ${context}`) ? verdictOf(asked, claim) : null;
    return verdict !== null && isLimited(claim, verdict, `${question} ${context}`) ? null : verdict;
  });
  const given = new Set(verdicts.filter((verdict) => verdict !== null));
  const [verdict] = given;
  return given.size === 1 && verdict !== undefined ? verdict : null;
}

/** The morphemes before the ending: a question of several clauses is no single yes or no. */
function contentLength(morphemes: readonly Morpheme[]): number {
  return morphemes.filter(({ pos }) => !/^(?:S[FW]|EF)$/u.test(pos)).length - 1;
}

function verdictOf(asked: Claim, claim: Claim): Verdict | null {
  if (asked.kind !== claim.kind || asked.past !== claim.past) return null;
  if (isConditional(asked.clause) || isConditional(claim.clause)) return null;
  const sign = likeness(asked, claim);
  if (sign === 0 || !moodsFit(asked, claim)) return null;
  if (sign < 0) return claim.negative ? null : '아니요';
  return claim.negative ? '아니요' : '예';
}

/** Whether a clause holds a condition (있어야, 없어도, 오면) other than those of 해도 되다 and 하면 안 되다. */
function isConditional(clause: readonly Morpheme[]): boolean {
  return clause.some(
    ({ pos, text }, index) =>
      pos === 'EC' &&
      /(?:면|[아어여]야|도|든지?|거든)$/u.test(text) &&
      !/^[안되]$/u.test(clause[index + 1]?.text ?? ''),
  );
}

/** 1 for the same predicate, -1 for its opposite, 0 for another one. */
function likeness(asked: Claim, claim: Claim): -1 | 0 | 1 {
  if (asked.key !== claim.key) {
    return areOpposite(asked.key, claim.key) && asked.modifier === claim.modifier ? -1 : 0;
  }
  if (asked.modifier === claim.modifier) return 1;
  return asked.modifier !== null &&
    claim.modifier !== null &&
    areOpposite(lemma(asked.modifier), lemma(claim.modifier))
    ? -1
    : 0;
}

/** 같은 and 다른 may be read as determiners. */
function lemma(modifier: string): string {
  return modifier.replace(/^(?:같은)$/u, '같').replace(/^(?:다른)$/u, '다르');
}

function areOpposite(left: string, right: string): boolean {
  return OPPOSITES.some(([a, b]) => (a === left && b === right) || (a === right && b === left));
}

/** What cannot be done is not done, and what is not done may still be possible. */
function moodsFit(asked: Claim, claim: Claim): boolean {
  if (asked.mood === claim.mood) return true;
  if (asked.mood === 'can') return claim.mood === 'forbidden';
  return claim.mood === 'can' && (claim.negative || asked.passive);
}

/** Whether a claim names all that is asked about, its topic perhaps around it, and in the same roles. */
function isAbout(asked: Claim, claim: Claim, around: string): boolean {
  const named = nounsOf(claim.clause);
  const compact = named.map(({ text }) => text).join('');
  const nouns = nounsOf(asked.clause).every(({ text, role, topic }) => {
    if (text === asked.key) return true;
    const same = named.find((noun) => noun.text === text);
    if (same !== undefined) return role === null || same.role === null || role === same.role;
    if (topic) return around.includes(text);
    return text.length > 1 && !/\d/u.test(text) && compact.includes(text);
  });
  const said = new Set(claim.clause.map(({ text }) => text));
  const known = [asked.key, asked.modifier ?? asked.key];
  return (
    nouns &&
    asked.clause.every(
      ({ pos, text }) => !SAYING.test(pos) || HELPING.test(text) || known.includes(text) || said.has(text),
    )
  );
}

/** Verbs and adverbs that a claim must share with the question, and those that only help to ask. */
const SAYING = /^(?:V[VA]|MAG|XSN)$/u;
const HELPING = /^(?:있|없|되|하|안|혹시|정말|진짜|그럼|그러면|좀|지금|현재|또|도)$/u;

/**
 * Whether a claim holds only for some time, place, case or part of what is asked about: of a denial every noun must
 * be asked about, of an affirmation what it is said of.
 */
function isLimited(claim: Claim, verdict: Verdict, asked: string): boolean {
  const denied = verdict === '아니요' && claim.negative;
  const others = nounsOf(denied ? claim.clause : mainClause(claim.clause)).filter(
    ({ text }) => !asked.includes(text) && text !== claim.key,
  );
  return others.some(({ role, topic }) => denied || topic || role === 'subject');
}

/** A clause without the one that tells of a noun in it: of 주주가 겹치지 않는 다른 회사다 the last two words. */
function mainClause(clause: readonly Morpheme[]): readonly Morpheme[] {
  const end = clause.findLastIndex(({ pos }, index) => pos === 'ETM' && clause[index + 1]?.text !== '수');
  return clause.slice(end + 1);
}

interface RoledNoun {
  readonly text: string;
  /** What its particle makes it: subject, object or the particle itself; null when that is open. */
  readonly role: string | null;
  readonly topic: boolean;
}

function nounsOf(clause: readonly Morpheme[]): RoledNoun[] {
  return clause.flatMap((morpheme, index) => {
    if (!/^(?:NN[GP]|SL|SN|NR|XR)$/u.test(morpheme.pos)) return [];
    const particle = clause
      .slice(index + 1)
      .find(({ start, pos }) => start === morpheme.start && /^J/u.test(pos));
    const topic = clause.some(
      ({ start, pos, text }) => start === morpheme.start && pos === 'JX' && /^[은는]$/u.test(text),
    );
    return [{ text: morpheme.text, role: roleOf(particle), topic }];
  });
}

function roleOf(particle: Morpheme | undefined): string | null {
  switch (particle?.pos) {
    case 'JKS':
      return 'subject';
    case 'JKO':
      return 'object';
    case 'JKB':
      return particle.text;
    default:
      return null;
  }
}
