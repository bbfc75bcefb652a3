/** Words that lead over from what was said before and say nothing themselves. */
const OPENER =
  /^(?:(?:그럼|그러면|그렇다면|그런데|근데|그리고|그래서|그래|또|아|아하|음|오|와|네|응|혹시|잠깐만?)[,!~.…]*\s+)+/u;

/** A text without the words that lead over to it, and whether there were any. */
export function withoutOpener(text: string): { readonly text: string; readonly opened: boolean } {
  const rest = text.replace(OPENER, '');
  return { text: rest, opened: rest !== text };
}

/** Thanks, greetings, laughter, wonder and agreement, word by word. */
const SMALL_TALK = [
  /^[ㄱ-ㅎㅏ-ㅣ]+$/u,
  /^(?:고마|고맙|감사|땡큐|안녕|반가|반갑|수고|미안|죄송)/u,
  /^(?:정말|진짜|너무|와|오|아|아하|오호|우와|네|넵|넹|응|어|음|헐|대박|굿|최고|오케이|오키|하이|설마|뭐래|이해했어|이해됐어)(?:로|요|네|네요|다)?$/u,
  /^(?:진짜|정말|사실|그래|그렇|그랬|알겠|알았|좋|몰라|모르겠|맞|뭐|재밌|신기하|확실하?)[이야예에요인가어아네구나만군습니다죠지해]*$/u,
  /^(?:ok|okay|wow|lol|hi|hello|hey|thanks?|thx|thank|you|so|very|much|great|nice|cool|i|see)$/iu,
];
/** Talk to the bot itself; and what changes the subject or takes back what was said. */
const NOT_ABOUT_BEFORE =
  /^(?:너|넌|네가|니가|당신|봇|씨앗봇)(?:\s|은|는|이|가|야|도|,)|^누가\s*그(?:래|러)|^뭐(?:를|든)?\s*할\s*[수줄]|^(?:질문|물어)\S*\s*(?:돼|되|있)|^(?:잘|어떻게)\s*지[내냈]|^(?:배고|심심|졸[리려]|자니|사랑해)|(?:뭐|뭘)\s*먹|^왜\s*[저이]래|^뭐라[는고니]|^(?:그건|그것은|그거는|이건|그게)\s*(?:그렇고|됐고|아니고|아니라|아닌데)|^[그이]게?\s*(?:무슨|뭔)\s*(?:말|소리)/u;

/** Whether a text asks for nothing that was spoken of before. */
export function isSmallTalk(text: string): boolean {
  return NOT_ABOUT_BEFORE.test(text) || asksNothing(text);
}

/** Whether a text is nothing but thanks, greetings, laughter, wonder and agreement, or has no word at all. */
export function asksNothing(text: string): boolean {
  return spokenWords(text).every(isIdle);
}

function isIdle(word: string): boolean {
  return SMALL_TALK.some((pattern) => pattern.test(word));
}

function spokenWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A way of asking for more: all its words are known, and one of them says what is asked for. */
interface Continuation {
  readonly key: RegExp;
  readonly others: RegExp;
  /** What is added to the last question. */
  readonly added: string;
}

const REQUEST =
  /^(?:알려|설명해|설명|말해|얘기해|이야기해|보여|들어)?(?:줘|줘요|주세요|줄래|줄래요|줄|수|봐|봐요|주라)?$/u;
const CONTINUATIONS: readonly Continuation[] = [
  {
    key: /^(?:자세히|자세하게|상세히|상세하게|구체적으로)(?:는|요)?$/u,
    others: /^(?:조금|좀|더|많이|다시|있어)$/u,
    added: '자세히 알려줘',
  },
  {
    key: /^(?:쉽게|간단히|간단하게|짧게)(?:요)?$/u,
    others: /^(?:조금|좀|더|다시)$/u,
    added: '쉽게 알려줘',
  },
  {
    key: /^(?:예|예시|사례)(?:를|는|로|도|가)?(?:요)?$/u,
    others: /^(?:들면|들자면|들어서|하나|하나만|몇|개|개만|좀|더|뭐가|뭐|뭐야|있어|있어요|있나요)(?:요)?$/u,
    added: '예를 들어 알려줘',
  },
  {
    key: /^(?:다른|나머지|나머지는|말고|말고는|외에|외에는|밖에|밖에는|그리고|또|더|계속|이어서)(?:요)?$/u,
    others:
      /^(?:그|이|그거|이거|그것|이것|건|거|것|거는|것은|거도|것도|것들은|뭐|뭐가|뭐야|있어|있나|있나요|없어|없나|없나요|더|또)(?:요)?$/u,
    added: '다른 것도 알려줘',
  },
];
const MORE = /^(?:조금 |좀 )?더 (?:알려|설명해|말해) ?(?:줘|주세요|줄래)(?:요)?$/u;

/** What a text asks for beyond the last answer (자세히, 예를 들어, 다른 것도), as words to add; null when nothing. */
export function continuationOf(text: string): string | null {
  const words = spokenWords(text);
  if (MORE.test(words.join(' '))) return CONTINUATIONS[0]!.added;
  const found = CONTINUATIONS.find(
    ({ key, others }) =>
      words.some((word) => key.test(word)) &&
      words.every((word) => key.test(word) || others.test(word) || REQUEST.test(word)),
  );
  return found?.added ?? null;
}

const ADDED = new RegExp(`(?<=[?？.])\\s(?:${CONTINUATIONS.map(({ added }) => added).join('|')})$`, 'u');

/** A question without the words that a continuation added to it. */
export function withoutContinuation(question: string): string {
  return question.replace(ADDED, '');
}

/** A question asked again with the words of a continuation. */
export function continued(question: string, added: string): string {
  return `${/[?？.]$/u.test(question) ? question : `${question}.`} ${added}`;
}
