/** Punctuation, `~` and spaces; `#`, `%`, `&` and `@` make a difference (C#, 5%, R&D). */
const LOOSE = /(?:(?![#%&@])[\p{P}~\s\p{Cc}\p{Cf}])+/gu;

/**
 * What the wordings of one question have in common: NFKC, lower case, without spaces and punctuation, except between
 * digits (3.5 is not 35).
 */
export function foldQuestion(question: string): string {
  const text = question.normalize('NFKC').toLowerCase();
  const folded = text.replace(LOOSE, (loose: string, start: number) => {
    const betweenDigits = isDigit(text[start - 1]) && isDigit(text[start + loose.length]);
    return betweenDigits ? loose : '';
  });
  return folded === '' ? text : folded;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
