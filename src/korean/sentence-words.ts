/** Abbreviations that are always followed by what they belong to, in lower case without the last period. */
const LEADING_ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st mt gov sen rep gen col capt lt sgt rev hon vs cf approx dept'.split(' '),
);

/** Abbreviations that a number follows; elsewhere they end a sentence like any word. */
const NUMBERED_ABBREVIATIONS = new Set(
  'no nos vol p pp fig figs eq ch sec jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** Abbreviations that may stand inside a sentence or end it: the next word decides. */
const TRAILING_ABBREVIATIONS = new Set('inc corp co ltd llc plc bros jr sr etc al ed eds est ave'.split(' '));

/** Words that open a sentence and hardly ever continue one. */
const SENTENCE_OPENERS = new Set(
  (
    '그리고 그러나 하지만 그런데 그래서 그러므로 그러자 그래도 그럼에도 따라서 또 또한 다만 한편 즉 반면 이후 이에 이는 이를 ' +
    '이로 이때 이와 이처럼 이어 이어서 그는 그녀는 그들은 그의 당시 특히 실제로 결국 아울러 물론 만약 만일 왜냐하면 여기에 ' +
    'The It He She They We In On But And However This That These Those Its Our You I As At For If When While'
  ).split(' '),
);

/** What goes on with a quotation after its last period, with or without a space before it. */
const AFTER_QUOTE =
  /이?라(?:고|며|는|면서|던|든가)(?:는|도|만|까지)?(?![가-힣])|(?:하(?:고|며|면서|는|던|자|여|였다|였습니다)|해서|했다|했습니다|한다|합니다|고|며|면서|는|란|이란|등|등의|등을|등이|등으로)(?=[\s,.]|$)/y;

/** The same without quotation marks, where 하는, 등 or 며 would rather open a sentence. */
const AFTER_SPEECH = /이?라(?:고|며|는|면서|던|든가)(?:는|도|만|까지)?(?![가-힣])/y;

export type AbbreviationKind = 'leading' | 'numbered' | 'trailing' | null;

/** How a Latin word behaves before a period; `word` is in lower case and may hold inner periods (u.s). */
export function abbreviationKind(word: string): AbbreviationKind {
  if (LEADING_ABBREVIATIONS.has(word)) return 'leading';
  if (NUMBERED_ABBREVIATIONS.has(word)) return 'numbered';
  if (TRAILING_ABBREVIATIONS.has(word) || /^(?:[a-z]\.)+[a-z]$|^ph\.d$/.test(word)) return 'trailing';
  return null;
}

/** True when the word at `index` (up to white space or a comma) opens a sentence. */
export function opensSentence(text: string, index: number): boolean {
  let end = index;
  while (end < text.length && end - index < 8 && !/[\s,]/.test(text.charAt(end))) end++;
  return SENTENCE_OPENERS.has(text.slice(index, end));
}

/** True when the word at `index` takes up what was said before it (라고, 라며, 라는): the sentence goes on. */
export function continuesSpeech(text: string, index: number, afterQuote: boolean): boolean {
  const pattern = afterQuote ? AFTER_QUOTE : AFTER_SPEECH;
  pattern.lastIndex = index;
  return pattern.test(text);
}
