import { isEnglishStop } from '../../korean/english-stop.ts';
import { contentTerms } from '../../korean/terms.ts';
import { withoutChatForms } from '../../korean/typos/chat.ts';
import { misspelledBeginning } from '../../korean/typos/misspellings.ts';
import type { QueryLanguage } from '../query.ts';
import { correctRun, type RunCorrection, type Slip } from './correct-run.ts';
import { joinPieces } from './join-pieces.ts';
import { retypeKeys } from './keyboard-slips.ts';
import type { KnownWords } from './known-words.ts';
import { createNearWords } from './near-words.ts';
import { createNounReader, type Lexicon } from './noun-reader.ts';

/** A word of the question that was read as another. */
export interface Correction {
  /** As it was typed. */
  readonly from: string;
  readonly to: string;
}

/** A question as it is searched for, and what was read otherwise than typed. */
interface CorrectedText {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

export interface Corrector {
  correct(text: string): CorrectedText;
}

/** Runs of syllables; behind a digit or a letter stands a unit or a particle, which is left alone. */
const RUN = /(?<![\p{L}\p{N}])[가-힣]{2,}/gu;

/**
 * Reads careless Korean (missing spaces, slips of the fingers, chat forms) as the words of one corpus. What the
 * corpus and the analyser understand stays as it was typed.
 */
export function createCorrector(words: KnownWords, { analyzer, english }: QueryLanguage): Corrector {
  const lexicon: Lexicon = { words, analyzer, near: createNearWords(words.terms, words.frequency) };
  const isEnglish = (word: string) => isEnglishStop(word) || english.koreanTerms(word).length > 0;
  return {
    correct(text) {
      const slips: Slip[] = [];
      const written = withoutChatForms(retypeKeys(text, words, isEnglish, slips));
      const nouns = createNounReader(lexicon, knownNouns(written, lexicon));
      const joined = joinPieces(written, nouns, words);
      const corrected = joined.replace(RUN, (run) => {
        const spelled = withoutMisspelling(run, words);
        const read = correctRun(spelled.written, nouns, lexicon);
        slips.push(...spelled.slips, ...(read?.slips ?? []));
        return read?.written ?? spelled.written;
      });
      return {
        text: withoutChatForms(corrected),
        corrections: slips.map(({ typed, meant }) => ({ from: typed, to: meant })),
      };
    },
  };
}

/** Spellings that are never right, unless the corpus has them. */
function withoutMisspelling(run: string, words: KnownWords): RunCorrection {
  const found = words.has(run) ? null : misspelledBeginning(run);
  if (found === null || words.has(found.typed)) return { written: run, slips: [] };
  return { written: found.meant + run.slice(found.typed.length), slips: [found] };
}

function knownNouns(text: string, { words, analyzer }: Lexicon): string[] {
  return contentTerms(analyzer.analyze(text)).flatMap(({ text: term, kind }) =>
    kind === 'noun' && term.length > 1 && words.has(term) ? [term] : [],
  );
}
