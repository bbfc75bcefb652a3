/** Words that carry no content in a question: question words, auxiliaries, pronouns, prepositions, fillers. */
export const ENGLISH_STOP: ReadonlySet<string> = new Set(
  `a an the this that these those such same other another each every either neither both all any some none
  what when where who whom whose which why how much many
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought wo ca sha
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves one ones someone anyone everyone something anything
  everything nothing somebody anybody everybody nobody
  of in on at by for with about against between into through during to from up down out off over under
  upon within without toward towards across along among around via per than as like
  and or but nor if then else so because while although though unless until whether since yet
  not no yes yeah ok okay only just also too very quite rather really even still already again ever never always
  here there now once actually basically currently exactly maybe perhaps please thanks thank hi hello hey
  let lets get gets got gotten getting tell know etc vs eg ie well oh
  own able going gonna want wanna however therefore thus hence instead`
    .trim()
    .split(/\s+/),
);

/** Whether a word (as written) carries no content. Acronyms in capitals do: US, IT. */
export function isEnglishStop(word: string): boolean {
  return ENGLISH_STOP.has(word.toLowerCase()) && !CAPITAL_WORDS.has(word);
}

/** Acronyms that would be stop words in small letters. */
const CAPITAL_WORDS: ReadonlySet<string> = new Set(['US', 'IT']);
