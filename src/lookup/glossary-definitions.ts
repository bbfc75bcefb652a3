import type { BlockKind } from '../corpus/document.ts';
import { finalSound } from '../korean/final-sound.ts';
import { tableDefinition } from './glossary-table.ts';
import { type Definition, type NamedTerm, readTerm } from './glossary-term.ts';
import { endsInKind, endsInPlainKind, isEvent, isKind, isLabel, isSpeaker } from './glossary-words.ts';

/** How much each form is trusted, which also decides which of several definitions is shown first. */
const STRENGTH = { listed: 1, named: 0.95, verb: 0.9, plain: 0.7 } as const;

const MAX_SENTENCE = 300;
/** The name that a definition begins with, its parenthesis included, ends within this. */
const HEAD = 130;
/** What shows that a sentence ends as a definition stands within this. */
const TAIL = 24;
/** The least that a line of a glossary says of its term, in words. */
const MIN_GLOSS_WORDS = 3;

/** A name at the beginning, in quotation marks or not, a parenthesis behind it. */
const NAME = `((?:\\d{1,2}[.)]\\s|[-•*·]\\s)?["'“‘「『]?[^"'“”‘’「」『』():：,.?!]{1,40}?["'”’」』]?(?:\\s?\\([^()]{1,80}\\))?)`;
const LISTED = new RegExp(`^${NAME}(?:\\s*[:：]\\s+|\\s+[—–-]\\s+|—)(.+)$`, 'u');
const MARK = /[:：]\s|\s[—–-]\s|—/u;
const NAMING = /란,?\s|라 함은/u;
const NAMED = new RegExp(`^${NAME}(이란|란|이라 함은|라 함은),?\\s+(.+)$`, 'u');
const TOPIC = new RegExp(`^${NAME}(은|는)\\s+(.+)$`, 'u');

const SAYING =
  '(?:말한다|말합니다|말해요|뜻한다|뜻합니다|뜻해요|의미한다|의미합니다|의미해요|가리킨다|가리킵니다|가리켜요|일컫는다|일컫습니다|지칭한다|지칭합니다)';
const WORD_FOR = '(?:이르|부르|일컫|가리키|뜻하)는\\s(?:말|이름|용어)(?:이다|다|입니다|이에요|예요)';
const DEFINES = new RegExp(`^(.+)[을를]\\s(?:통틀어\\s|아울러\\s)?(?:(${SAYING})|${WORD_FOR})[.]?$`, 'u');
const SAYS = new RegExp(`(?:${SAYING}|${WORD_FOR})[.]?$`, 'u');
const IS_A_WORD = new RegExp(`${WORD_FOR}[.]?$`, 'u');
const IS = /^(.+?)(?:이다|다|입니다|이에요|예요)\.?$/u;
const VALUE = /^(?:[\d#@₩$~]|https?:)/u;
/** Praise, rank and time: what is said so of a thing does not say what it is. */
const PASSING =
  /가장|최고|최대|최초|최신|유일|대표적|중요|필수|핵심|인기|새로운|훌륭|강력|뛰어|좋은|다음 주|이번|지난|올해|내년|작년|오늘|내일|어제|\d(?:월|일\s|억|조)|첫\s|번째|달러|그의|그녀|우리\s/u;
/** What a hand or an arrow points at. */
const PLACE_POINTED_AT = /(?:곳|쪽|방향|시|위치)$/u;

/** What is known of a sentence besides its text. */
export interface SentenceSetting {
  readonly kind: BlockKind;
  /** The title or a heading above it says that words are explained here. */
  readonly inGlossary: boolean;
  /** Whether the analyser sees a noun at the end of these words of the sentence. */
  readonly endsInNoun: (words: string) => boolean;
}

/**
 * The definition that a sentence gives of the name it begins with, or null. Precision before recall: what is said of
 * a thing in passing (회사는 투자할 계획이다) is none.
 */
export function findDefinition(text: string, setting: SentenceSetting): Definition | null {
  const { kind, inGlossary, endsInNoun } = setting;
  if (kind === 'heading' || kind === 'code' || text.length > MAX_SENTENCE) return null;
  if (kind === 'table-row') return tableDefinition(text, inGlossary);
  const head = text.slice(0, HEAD);
  if (MARK.test(head)) {
    const found = listedDefinition(text, inGlossary);
    if (found !== null) return found;
  }
  if (NAMING.test(head)) {
    const found = namedDefinition(text);
    if (found !== null) return found;
  }
  const topic = endsAsDefinition(text) ? readTopic(text) : null;
  const found = topic === null ? null : (verbDefinition(topic) ?? plainDefinition(topic));
  // The beginning of a verb (일하는 사람은) looks like a noun with its particle.
  return found !== null && endsInNoun(found.term) ? found : null;
}

/** A quick look at the end, which rules nearly every sentence of a corpus out. */
function endsAsDefinition(text: string): boolean {
  const tail = text.slice(-TAIL);
  const noun = IS.exec(tail)?.[1];
  return SAYS.test(tail) || (noun !== undefined && endsInPlainKind(noun));
}

/** 프롬프트(Prompt): …, 구경 — …; outside a glossary only with a line that defines. */
function listedDefinition(text: string, inGlossary: boolean): Definition | null {
  const [, name, gloss] = LISTED.exec(text) ?? [];
  if (name === undefined || gloss === undefined || VALUE.test(gloss)) return null;
  const term = readTerm(name);
  if (term === null || isLabel(term.term)) return null;
  return saysWhatItIs(gloss, term, inGlossary) ? definition(term, STRENGTH.listed) : null;
}

function saysWhatItIs(gloss: string, { aliases }: NamedTerm, inGlossary: boolean): boolean {
  if (definedObject(gloss) !== null) return true;
  if (gloss.split(/\s+/).length < MIN_GLOSS_WORDS) return false;
  const noun = IS.exec(gloss)?.[1] ?? gloss.replace(/\.$/u, '');
  if (inGlossary) return aliases.length > 0 || /[^다요죠]\.?$/u.test(gloss) || endsInKind(noun);
  return aliases.length > 0 && endsInKind(noun) && isModified(noun);
}

/** 발효란 …를 말한다, 고명이란 …재료이다, "회원"이라 함은 …를 말한다. */
function namedDefinition(text: string): Definition | null {
  const [, name, particle, rest] = NAMED.exec(text) ?? [];
  if (name === undefined || particle === undefined || rest === undefined) return null;
  const afterConsonant = particle.startsWith('이');
  if (!afterConsonant && !takesVowelForm(name)) return null;
  // 아이란 is 아이 + 란, not 아 + 이란.
  const whole = afterConsonant && takesVowelForm(name) ? `${name}이` : name;
  const term = readTerm(whole);
  if (term === null) return null;
  // 커다란, 물류대란, 왜란: the syllable is a part of the word.
  if (!term.quoted && /(?:다|대|왜|호|^.)$/u.test(whole)) return null;
  const noun = definedObject(rest) ?? IS.exec(rest)?.[1];
  return noun !== undefined && endsInKind(noun) ? definition(term, STRENGTH.named) : null;
}

/** 캐시는 …저장 공간을 가리킨다. */
function verbDefinition({ name, rest }: Topic): Definition | null {
  const object = definedObject(rest);
  if (object === null) return null;
  const verb = rest.slice(object.length);
  if (/말(?:한|합|해)/u.test(verb) && isSpeaker(name.term)) return null;
  if (/가리[킨킵켜]/u.test(verb) && PLACE_POINTED_AT.test(object)) return null;
  const clear =
    name.quoted ||
    name.aliases.length > 0 ||
    IS_A_WORD.test(rest) ||
    (isModified(object) && namesKind(object, name.term));
  return clear ? definition(name, STRENGTH.verb) : null;
}

/** The last noun is one that definitions are made with, or the head of the term itself (밑간은 …간을 뜻한다). */
function namesKind(object: string, term: string): boolean {
  return endsInKind(object) || term.endsWith(object.slice(object.lastIndexOf(' ') + 1));
}

/** 방화벽은 …막아 주는 장치이다. */
function plainDefinition({ name, rest }: Topic): Definition | null {
  const noun = IS.exec(rest)?.[1];
  if (noun === undefined || PASSING.test(noun)) return null;
  return endsInPlainKind(noun) && isModified(noun) ? definition(name, STRENGTH.plain) : null;
}

/** The term before the first 은 or 는, and what is said of it. */
interface Topic {
  readonly name: NamedTerm;
  readonly rest: string;
}

function readTopic(text: string): Topic | null {
  const [, raw, particle, rest] = TOPIC.exec(text) ?? [];
  if (raw === undefined || rest === undefined || takesVowelForm(raw) !== (particle === '는')) return null;
  const name = readTerm(raw);
  return name !== null && canBeTopic(name) ? { name, rest } : null;
}

function takesVowelForm(name: string): boolean {
  return finalSound(name) === 'vowel';
}

function definition({ term, aliases }: NamedTerm, strength: number): Definition {
  return { term, aliases, strength };
}

/** What stands as the object of 말한다, 뜻한다, 가리킨다 at the end; null where no such verb ends it. */
function definedObject(text: string): string | null {
  return DEFINES.exec(text)?.[1] ?? null;
}

/**
 * 봄은, 책은: a single syllable is too often the beginning of something else; 서비스는 speaks of a known one, 주가
 * 하락은 of something that happened.
 */
function canBeTopic({ term, quoted }: NamedTerm): boolean {
  const last = term.slice(term.lastIndexOf(' ') + 1);
  if (quoted) return true;
  return last.length >= 2 && !isKind(term) && (last === term || !isEvent(last));
}

/** Whether a clause modifies the noun at the end (ㄴ, 는, 은 within the three words before it). */
function isModified(phrase: string): boolean {
  const before = phrase.split(/\s+/).slice(0, -1);
  return before.slice(-3).some((word) => {
    const code = word.charCodeAt(word.length - 1);
    return code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 4;
  });
}
