import type { Citation } from '../answer/answer.ts';
import { citeSentence } from '../answer/citations.ts';
import { Breather } from '../index-store/breather.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { findDefinition } from './glossary-definitions.ts';
import { Glosses } from './glossary-glosses.ts';
import { foldName } from './glossary-keys.ts';
import { GlossarySearch } from './glossary-search.ts';
import type { Definition } from './glossary-term.ts';

/** A word that the seeds explain. */
export interface GlossaryEntry {
  readonly term: string;
  /** Other names, as the sources give them: the English form, an abbreviation. */
  readonly aliases: readonly string[];
  readonly definition: Citation;
  /** What other documents say it is. */
  readonly others: readonly Citation[];
}

export interface Glossary {
  /** Sorted: 가나다, then Latin. */
  readonly entries: readonly GlossaryEntry[];
  /** The entry with this term or alias, whatever its case and spacing, a particle behind it or not. */
  find(text: string): GlossaryEntry | null;
  /** Entries for what has been typed so far: those that begin so, then by initial consonants, then within. */
  suggest(prefix: string, limit: number): readonly GlossaryEntry[];
  /** Entries whose names look most like a term that nothing explains, best first. */
  nearest(term: string, limit: number): readonly GlossaryEntry[];
}

/** A definition and the sentence that gives it. */
interface Found extends Definition {
  readonly sentence: number;
  readonly document: number;
}

/** What the title or a heading of a glossary holds; 사전 예약 is no dictionary. */
const GLOSSARY_HEADING =
  /용어(?:집|사전|$|[\s)]*(?:정리|해설|설명|풀이|모음|안내|뜻|정의)|의\s?(?:정의|뜻))|낱말|글로서리|glossary|(?:용어|국어|신조어|백과|소|대|말)\s?사전|(?:^|\s)사전$/iu;

/** Sentences looked at before asking whether others wait. */
const STRETCH = 256;

/**
 * Collects the definitions that the seeds give of words. One pass over all sentences, linear in the corpus; gives way
 * to the event loop on the way.
 */
export async function buildGlossary(snapshot: IndexSnapshot): Promise<Glossary> {
  const found = new Map<string, Found[]>();
  const glosses = new Glosses();
  const breather = new Breather();
  const { sentenceStarts } = snapshot.tables;
  const inGlossary = glossarySections(snapshot);
  for (let sentence = 0; sentence < sentenceStarts.length; sentence++) {
    if (sentence % STRETCH === 0) await breather.pause();
    const text = snapshot.sentenceText(sentence);
    glosses.add(text);
    const document = snapshot.documentOfSentence(sentence);
    if (snapshot.isDuplicate(document)) continue;
    const definition = findDefinition(text, {
      kind: snapshot.sentenceKind(sentence),
      inGlossary: inGlossary(sentence, document),
      endsInNoun: (words) => endsInNoun(words, sentence, snapshot),
    });
    if (definition === null) continue;
    const key = foldName(definition.term);
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ ...definition, sentence, document }]);
    else known.push({ ...definition, sentence, document });
  }
  const collator = new Intl.Collator('ko', { numeric: true });
  const entries = [...found.values()]
    .map((definitions) => makeEntry(definitions, glosses, snapshot))
    .sort((a, b) => collator.compare(a.term, b.term));
  const search = new GlossarySearch(entries);
  return {
    entries,
    find: (text) => search.find(text),
    suggest: (prefix, limit) => search.suggest(prefix, limit),
    nearest: (term, limit) => search.nearest(term, limit),
  };
}

function glossarySections(snapshot: IndexSnapshot): (sentence: number, document: number) => boolean {
  const titles = snapshot.documents.map(({ title }) => GLOSSARY_HEADING.test(title));
  const sections = snapshot.sections.map(({ headings }) =>
    headings.some((heading) => GLOSSARY_HEADING.test(heading)),
  );
  const { sentenceSections } = snapshot.tables;
  return (sentence, document) => titles[document]! || sections[sentenceSections[sentence]!]!;
}

/**
 * Whether the index holds the end of the words as a noun of their sentence; on short words that it does not know, the
 * analyser leaves the particle. Nouns made of verbs (데치기) stand in the index as their verbs.
 */
function endsInNoun(words: string, sentence: number, snapshot: IndexSnapshot): boolean {
  if (/[기음]$/u.test(words)) return true;
  const { sentenceTerms, morphemeTerms } = snapshot.lexical;
  const { offsets, terms } = sentenceTerms;
  const folded = words.toLowerCase();
  const last = folded.slice(folded.lastIndexOf(' ') + 1);
  return terms.subarray(offsets[sentence], offsets[sentence + 1]).some((id) => {
    const term = morphemeTerms[id]!;
    return folded.endsWith(term) || term === `${last}은` || term === `${last}는`;
  });
}

function makeEntry(definitions: readonly Found[], glosses: Glosses, snapshot: IndexSnapshot): GlossaryEntry {
  const dateOf = ({ document }: Found) => snapshot.document(document).date ?? '';
  const ranked = [...definitions].sort(
    (a, b) => b.strength - a.strength || dateOf(b).localeCompare(dateOf(a)) || a.sentence - b.sentence,
  );
  const [first, ...rest] = onePerDocument(ranked);
  const names = [...ranked.flatMap(({ aliases }) => aliases), ...glosses.aliasesOf(first!.term)];
  const cite = ({ sentence, strength }: Found, number: number) =>
    citeSentence(snapshot, sentence, number, strength);
  return {
    term: first!.term,
    aliases: distinctNames(names, first!.term),
    // Citing reads the whole document: done for what is shown, not for what is only suggested.
    get definition() {
      return cite(first!, 1);
    },
    get others() {
      return rest.map((found, index) => cite(found, index + 2));
    },
  };
}

function onePerDocument(ranked: readonly Found[]): Found[] {
  const best = new Map<number, Found>();
  for (const found of ranked) if (!best.has(found.document)) best.set(found.document, found);
  return [...best.values()];
}

function distinctNames(names: readonly string[], term: string): string[] {
  const byKey = new Map(names.map((name) => [foldName(name), name]));
  byKey.delete(foldName(term));
  return [...byKey.values()];
}
