/** Inflections that the endings below cannot undo, as `base inflected …`. */
const IRREGULAR_FORMS = `agree agreed
  begin began begun
  bring brought
  build built
  buy bought
  break broke broken
  catch caught
  child children
  choose chose chosen
  come came
  drive drove driven
  eat ate eaten
  fall fell fallen
  find found
  fly flew flown flies
  foot feet
  forget forgot forgotten
  give gave given
  go went gone
  grow grew grown
  hear heard
  hold held
  keep kept
  lead led
  leave left
  lose lost
  make made
  man men
  mean meant means
  meet met
  pay paid
  person people persons
  rise rose risen
  run ran
  say said
  see saw seen
  sell sold
  send sent
  show shown
  sit sat
  speak spoke spoken
  spend spent
  stand stood
  take took taken
  teach taught
  tell told
  think thought
  understand understood
  wear wore worn
  win won
  woman women
  write wrote written
  wife wives
  life lives
  shelf shelves
  half halves
  leaf leaves
  centre centres
  criterion criteria
  analysis analyses
  crisis crises`;

/** Words that look inflected and are words of their own, with terms of their own. */
const OWN_WORDS = `news data building meeting training funding housing spending earnings advertising marketing
  engineering computing learning gaming shipping booking parking opening beginning wedding morning evening ceiling
  feeling hearing savings rating warning ranking clothing string thing nothing spring king ring wing sing bring
  hundred series species physics politics economics mathematics athletics sales goods headquarters left
  boeing beijing hawking wales texas paris mars james adidas status bus gas class business access address process
  lens plus bonus virus campus focus corpus analysis basis crisis thesis tennis christmas always texts
  embed speed exceed succeed proceed indeed red bed shed united limited outstanding founding staging mailing
  missing setting recording electronics swimming hiking camping minutes dues pricing planning cooling
  customs greeting heating painting reading ruins shooting shopping smoking tired related`
  .trim()
  .split(/\s+/);

const BASE_FORMS: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR_FORMS.split('\n').flatMap((line) => {
    const [base, ...inflected] = line.trim().split(' ');
    return inflected.map((form): [string, string] => [form, base!]);
  }),
  ...OWN_WORDS.map((word): [string, string] => [word, word]),
]);

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfglmnprstvz])\1$/;

/**
 * What a lower-case English word may be an inflection of, the likeliest first, itself last: plurals, possessives,
 * -ing and -ed. Several where spelling cannot decide: hiring → hire, hir, hiring.
 */
export function baseCandidates(word: string): readonly string[] {
  const fixed = BASE_FORMS.get(word);
  if (fixed !== undefined) return [fixed];
  const ended = /^(.+)(?:ing|ed)$/.exec(word);
  if (ended !== null && !word.endsWith('eed')) {
    const stem = ended[1]!;
    if (stem.length >= 2 && VOWEL.test(stem)) return [...stemCandidates(stem, word), word];
  }
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word];
  const singular = word.slice(0, -1);
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, singular, word];
  return word.endsWith('es') ? [singular, word.slice(0, -2), word] : [singular, word];
}

function stemCandidates(stem: string, word: string): string[] {
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  // The full stem comes first: add of added, call of calling; plann of planning is no word.
  if (DOUBLED.test(stem)) return [stem, stem.slice(0, -1)];
  return [`${stem}e`, stem];
}

/**
 * The dictionary form of an English word in a vocabulary: the first of its candidates that is known, else the word
 * itself in lower case. The table is built and looked up with it.
 */
export function baseForm(word: string, isKnown: (candidate: string) => boolean): string {
  const lower = word.toLowerCase();
  return baseCandidates(lower).find(isKnown) ?? BASE_FORMS.get(lower) ?? lower;
}

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_FORMS.split('\n').map((line) => {
    const [base, ...inflected] = line.trim().split(' ');
    return [base!, inflected];
  }),
);

/** A lower-case English word with the forms that it may take in a text: plural, -ed, -ing, irregular ones. */
export function surfaceForms(base: string): readonly string[] {
  const irregular = FORMS.get(base) ?? [];
  const stem = base.replace(/e$/, '');
  if (/[^aeiou]y$/.test(base)) {
    const short = base.slice(0, -1);
    return [...new Set([base, `${short}ies`, `${short}ied`, `${base}ing`, ...irregular])];
  }
  const plural = /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
  const forms = [base, plural, `${stem}ed`, `${stem}ing`, ...irregular];
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(base))
    forms.push(`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`);
  return [...new Set(forms)];
}

/** Whether a lower-case word is a verb by its form: founded, laying, built. Words of their own are not: building. */
export function isVerbForm(word: string): boolean {
  if (PAST_FORMS.has(word)) return true;
  return /(?:ed|ing)$/.test(word) && !BASE_FORMS.has(word) && VERB_STEM.test(word);
}

const VERB_STEM = /^\w*[aeiouy]\w*(?:[^e]ed|ing)$/;
const NOUN_FORMS = new Set(
  'children feet men people persons women wives lives shelves halves leaves centres criteria analyses crises means'.split(
    ' ',
  ),
);
const PAST_FORMS: ReadonlySet<string> = new Set(
  [...FORMS.values()].flat().filter((form) => !NOUN_FORMS.has(form)),
);
