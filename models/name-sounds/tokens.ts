/** A foreign word and its Hangul spelling. */
export interface Token {
  /** Small ASCII letters. */
  readonly latin: string;
  readonly hangul: string;
}

/**
 * Reads translit.tsv (foreign<TAB>hangul<TAB>origin): rows of several words are cut into words where both sides have
 * as many. Distinct, in the order of the file.
 */
export function readTokens(text: string): Token[] {
  const found = new Map<string, Token>();
  for (const line of text.split('\n')) {
    const [foreign = '', korean = ''] = line.split('\t');
    const latins = foreign.split(/[\s-]+/);
    const hanguls = korean.normalize('NFC').split(/[\s-]+/);
    if (latins.length !== hanguls.length) continue;
    latins.forEach((written, at) => {
      const latin = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const hangul = hanguls[at]!;
      // Acronyms are read by the letter.
      if (/^[A-Z]+$/.test(written)) return;
      if (/^[a-z]{2,}$/.test(latin) && /^[가-힣]+$/.test(hangul)) found.set(`${latin}\t${hangul}`, { latin, hangul });
    });
  }
  return [...found.values()];
}
