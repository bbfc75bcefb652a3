/** Quotation marks and brackets that may close a sentence after its last word. */
const CLOSERS = '["\'”’」』)\\]】》〉]*';
/** Laughter, tildes and emoji that informal writing puts after a sentence. */
const FLOURISH = /(?:[:;]-?[)D(P]+|[\s~^ㅎㅋㅠㅜ;♡♥♪\p{Extended_Pictographic}]|\ufe0f)+$/u;
const TERMINATED = new RegExp(`[\\p{L}%℃)"'”’」』\\]]\\s?[.!?。！？]+${CLOSERS}$`, 'u');
const NUMBER_END = /\d[.!?]["'”’)]*$/;
const TRAILING_OFF = new RegExp(`(?:…|\\.{2,}|‥)${CLOSERS}$`, 'u');
const POLITE = new RegExp(
  `[가-힣](?:니다|니까|세요|어요|아요|해요|여요|워요|네요|지요|죠|에요|예요|게요|까요|군요|데요|래요|나요|가요|걸요)[.!?…~]*${CLOSERS}$`,
);
const PLAIN = new RegExp(`[가-힣]다[.!?]*${CLOSERS}$`);
/** Note style: predicates as nouns (밝힘, 했음, 예정임), unlike ordinary nouns in -임, -힘 (모임, 게임). */
const NOMINALISED =
  /(?:[했였됐갔왔났겠있없않같]음|[가-힣](?:됨|힘|짐)|[가-힣]{2}함|보임|높임|줄임|[가-힣]{2}(?<!모|게|책|타|선|해|취|부)임)$/;
const INNER_SENTENCE = new RegExp(`[가-힣](?:다|요|죠|까)[.!?]${CLOSERS}(?:\\s|$)`);

/** Marks of notes behind a sentence, as encyclopedias set them: "…놓였다.[3]". */
const FOOTNOTE_MARKS = /(?:\[(?:\d{1,3}|[a-z]|주 ?\d{1,3})\])+$/;

/** A judgement needs the end of a line only; this bounds the work on endless lines. */
const END_LENGTH = 300;

/** Number of space-separated words (eojeol). */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Width in terminal columns: Hangul, ideographs and full-width forms take two. */
export function displayWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g)?.length ?? 0)
  );
}

/**
 * Whether a line ends as a complete sentence: with sentence punctuation, or politely without it as blogs do.
 * Headlines (명사형, 말줄임표, plain -다 without a full stop) do not.
 */
export function isSentence(line: string): boolean {
  const text = endOf(line);
  if (POLITE.test(text)) return countWords(text) >= 2 || TERMINATED.test(text);
  if (TRAILING_OFF.test(text)) return false;
  // "… in 2024." ends a sentence, "2025. 4. 2." does not.
  if (NUMBER_END.test(text)) return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 4;
  return TERMINATED.test(text) && (PLAIN.test(text) || countWords(text) >= 3);
}

/** Whether a line is running text: a sentence, a note of some length, or a line with a sentence inside. */
export function isProse(line: string): boolean {
  if (isSentence(line)) return true;
  const text = endOf(line);
  if (line.length >= 15 && NOMINALISED.test(text) && countWords(text) >= 4) return true;
  return line.length >= 40 && INNER_SENTENCE.test(line);
}

/**
 * Makes the test for running text that fits a document: where most plain -다 sentences lack their full stop,
 * a line that ends so is a sentence; elsewhere it is a headline.
 */
export function proseTest(lines: readonly string[]): (line: string) => boolean {
  const plain = lines.filter((line) => line.length >= 25 && PLAIN.test(endOf(line)));
  const unstopped = plain.filter((line) => !TERMINATED.test(endOf(line)));
  if (unstopped.length < 3 || unstopped.length <= plain.length / 2) return isProse;
  return (line) => isProse(line) || (line.length >= 15 && PLAIN.test(endOf(line)));
}

/** Whether sentence punctuation or a polite ending closes a line. */
export function endsTerminated(line: string): boolean {
  const text = endOf(line);
  return TERMINATED.test(text) || POLITE.test(text);
}

/** `이름: 값` on one short line: information, never a menu. */
export function isKeyValue(line: string): boolean {
  return line.length <= 120 && /^[^:：]{1,25}\s*[:：]\s*\S/.test(line) && !/^https?:/.test(line);
}

/** The line without case, spaces and the difference between quotation marks, to compare copies of it. */
export function comparable(line: string): string {
  return line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, '').toLowerCase();
}

function endOf(line: string): string {
  return line.slice(-END_LENGTH).replace(FLOURISH, '').replace(FOOTNOTE_MARKS, '');
}
