import { documentFrequency } from '../index-store/postings.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import type { NameSounds } from '../korean/names/name-sounds.ts';
import { contentTerms } from '../korean/terms.ts';
import { AliasIndex, foldAlias } from './alias-index.ts';
import { BESIDE, Company } from './company.ts';
import { createSpellingIndex, type SpellingIndex, type SpellingVariant } from './spelling.ts';

/** A word of the question whose other names are looked for. */
export interface AskedWord {
  readonly text: string;
  /** Its number in the index, or undefined. */
  readonly id: number | undefined;
  /** A dictionary knows it: it need not be a name. */
  readonly dictionary: boolean;
  /** Numbers in the index of the words next to it in the question. */
  readonly beside: ReadonlySet<number>;
  /** Numbers in the index of all other words of the question. */
  readonly around: ReadonlySet<number>;
}

/** Another name for an asked word, in the index's words. */
export interface FoundName {
  /** Numbers in the index: of the word, or of the words of a name in their order. */
  readonly ids: readonly number[];
  /** How much finding it counts, of 1. */
  readonly share: number;
  /** The name as the documents write it. */
  readonly to: string;
}

/** A word known to both languages counts for less as a name: it is looked up as a word as well. */
const DICTIONARY_SHARE = 0.6;
/** Other spellings of a word in use are looked for while it is rare, in this share of the chunks or these many. */
const RARE_SHARE = 0.02;
const RARE_COUNT = 30;
/** Shortest words of an English dictionary that may be written by their sound: shorter ones sound like too much. */
const MIN_DICTIONARY = 5;
/** So many of a question's words vouch for a spelling. */
const MOST_VOUCHING = 4;
/** Shortest words in use that may have another spelling. */
const MIN_KNOWN = 3;

/** The other names of words, in one index. */
export class NameFinder {
  private readonly snapshot: IndexSnapshot;
  private readonly analyzer: MorphemeAnalyzer;
  private readonly spelling: SpellingIndex;
  private readonly aliases: AliasIndex;
  private readonly company: Company;

  constructor(snapshot: IndexSnapshot, analyzer: MorphemeAnalyzer, sounds: NameSounds) {
    this.snapshot = snapshot;
    this.analyzer = analyzer;
    this.aliases = new AliasIndex(snapshot.aliases);
    const known = snapshot.lexical.morphemes.ids;
    const cutNames = this.aliases.names().filter((name) => !known.has(name));
    this.spelling = createSpellingIndex([...snapshot.lexical.morphemeTerms, ...cutNames], sounds);
    this.company = new Company(snapshot);
  }

  /** The word's other names: those that the texts give, then those that sound like it, and theirs. */
  find(word: AskedWord): readonly FoundName[] {
    const given = this.givenNames(word.text);
    if (given.length > 0 && word.id !== undefined) return given;
    const found = new Map(given.map((name) => [name.to, name]));
    const add = (name: FoundName) => {
      if ((found.get(name.to)?.share ?? 0) < name.share) found.set(name.to, name);
    };
    for (const { term, share } of this.spellings(word)) {
      const counted = word.dictionary ? share * DICTIONARY_SHARE : share;
      const ids = this.idsOf(term);
      if (ids !== null) add({ ids, share: counted, to: this.asWritten(term) });
      for (const name of this.givenNames(term)) add({ ...name, share: counted * name.share });
    }
    return [...found.values()];
  }

  /** Names that the texts give beside this one. */
  givenNames(text: string): FoundName[] {
    return this.aliases.of(text).flatMap(({ name, share }) => {
      const ids = this.idsOf(name);
      return ids === null ? [] : [{ ids, share, to: name }];
    });
  }

  /** The index's numbers of a name: of the whole, or of its words; null when the index does not have it so. */
  private idsOf(name: string): readonly number[] | null {
    const { ids } = this.snapshot.lexical.morphemes;
    const whole = ids.get(foldAlias(name));
    if (whole !== undefined) return [whole];
    const words = contentTerms(this.analyzer.analyze(name)).filter(({ kind }) => kind !== 'compound');
    const found = words.flatMap(({ text }) => ids.get(text) ?? []);
    return found.length > 1 && found.length === words.length ? found : null;
  }

  private spellings(word: AskedWord): readonly SpellingVariant[] {
    if (word.dictionary && word.text.length < MIN_DICTIONARY) return [];
    if (word.id !== undefined) return this.spellingsInUse(word.text, word.id);
    const safe = this.spelling.variants(word.text);
    return safe.length > 0 ? safe : this.spelling.variantsAmong(word.text, this.vouched(word));
  }

  /**
   * Spellings of a word in use. One in another script always may stand for it: texts that write a name in both are
   * common. Two in one script must keep the same company.
   */
  private spellingsInUse(text: string, id: number): SpellingVariant[] {
    const { ids, postings } = this.snapshot.lexical.morphemes;
    const rare = Math.max(RARE_COUNT, RARE_SHARE * postings.lengths.length);
    if (text.length < MIN_KNOWN || documentFrequency(postings, id) > rare) return [];
    return this.spelling.variants(text).filter(({ term }) => {
      const other = ids.get(term);
      return isHangul(term) !== isHangul(text) || (other !== undefined && this.company.isShared(id, other));
    });
  }

  /** Words that stand near the question's other words: beside its neighbours, or in a sentence with any. */
  private vouched({ text, beside, around }: AskedWord): Set<string> {
    const { morphemeTerms } = this.snapshot.lexical;
    const found = new Set<string>();
    const take = (terms: ReadonlySet<number>, reach: number, shortest: number) => {
      for (const term of [...terms].slice(0, MOST_VOUCHING)) {
        for (const id of this.company.around(term, reach)) {
          if (morphemeTerms[id]!.length >= shortest) found.add(morphemeTerms[id]!);
        }
      }
    };
    take(beside, BESIDE, 2);
    if (text.length >= MIN_KNOWN) take(around, Infinity, MIN_KNOWN);
    return found;
  }

  /** The two words of the index, side by side in a text, that were asked as one: 젠슨황. */
  splitInTwo(text: string): [string, string] | null {
    const { ids } = this.snapshot.lexical.morphemes;
    for (let at = text.length - 1; at > 0; at--) {
      const [left, right] = [text.slice(0, at), text.slice(at)];
      const [leftId, rightId] = [ids.get(left), ids.get(right)];
      if (leftId === undefined || rightId === undefined || left.length < 2) continue;
      if (this.company.areBeside(leftId, rightId)) return [left, right];
    }
    return null;
  }

  /** A name as the documents write it: a Latin one with its capitals. */
  private asWritten(term: string): string {
    const id = this.snapshot.lexical.morphemes.ids.get(term);
    if (isHangul(term) || id === undefined) return this.aliases.written(term) ?? term;
    const { offsets, rows } = this.snapshot.lexical.morphemes.postings;
    const text = this.snapshot.chunkText(rows[offsets[id]!]!);
    return new RegExp(`(?<![A-Za-z])${term}(?![a-z])`, 'i').exec(text)?.[0] ?? term;
  }
}

function isHangul(text: string): boolean {
  return /[가-힣]/u.test(text);
}
