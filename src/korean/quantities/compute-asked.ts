/** A calculation over several amounts that a question asks for. */
export type Computation = 'sum' | 'difference' | 'ratio' | 'compare';

const MORE = '많|크|큰|커|컸|비싸|비싼|비쌀|비쌌|높|길|긴|길었|무겁|무거|넓|빠르|빨|멀|오래|잘|세|센|좋';
const LESS = '적|작|싸|싼|쌀|쌌|낮|짧|가볍|가벼|좁|느리|느렸|가깝|가까';
const DEGREE = `(?:더|덜)\\s*(?:${MORE}|${LESS})`;

/** First match wins: 몇 배 더 큰 asks for a ratio, 얼마나 더 큰 for a difference, 어느 쪽이 더 큰 for the larger one. */
const PATTERNS: readonly (readonly [Computation, RegExp])[] = [
  [
    'ratio',
    /몇\s*배(?=[야나가인로이를은는였]|\s|[?？]|$)|몇\s*곱|\bhow many times\b|\bratio (?:of|between)\b/iu,
  ],
  [
    'sum',
    /(?:합치|합하|더하|합산하|합해|합쳐|더해|합친|합한|더한|합산한)(?:면|서|봐|보|지|\s|[?？]|$)|합계|총합|합산|(?<=[와과의])\s*합[은이]|\b(?:sum of|combined|add(?:ed)? (?:up|together)|altogether)\b/iu,
  ],
  [
    'difference',
    new RegExp(
      `차이.{0,12}(?:얼마|몇)|(?:얼마|몇\\s*\\S{1,6}).{0,8}차이|차액|격차(?:는|가)|(?:얼마나?|몇\\s*\\S{1,6}?)\\s*(?:이나\\s*)?${DEGREE}|\\bdifference (?:between|in)\\b|\\bhow much (?:more|less|larger|higher|cheaper)\\b`,
      'iu',
    ),
  ],
  [
    'compare',
    new RegExp(
      `(?:어느|어떤|무슨|뭐|무엇|누가|누구|어디|둘\\s*중|중에|중)[^?？]{0,20}?${DEGREE}|[와과랑]\\s.{1,40}(?:중|가운데)[^?？]{0,15}(?:제일|가장|더|덜)|\\bwhich (?:one |of \\S+ )?(?:is|was|has|costs?)\\b.{0,30}\\b(?:more|less|larger|bigger|smaller|higher|lower|cheaper)\\b`,
      'iu',
    ),
  ],
];

/**
 * Which calculation a question asks for, or null. Whether it can be done is another question: the source may state the
 * result itself (두 배로 늘었다), which is better than ours.
 */
export function computeAsked(question: string): Computation | null {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
