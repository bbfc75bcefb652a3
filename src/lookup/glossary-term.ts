import { readAliases } from '../korean/names/glosses.ts';
import { stripParticle } from '../korean/particles.ts';
import { isPointer, isRelation } from './glossary-words.ts';

/** A term as a text names it, with the other names that it gives in parentheses. */
export interface NamedTerm {
  readonly term: string;
  readonly aliases: readonly string[];
  /** Set off by quotation marks: the text speaks of the word. */
  readonly quoted: boolean;
}

/** A definition that a sentence gives. */
export interface Definition {
  readonly term: string;
  readonly aliases: readonly string[];
  /** How surely it is one, 0 to 1. */
  readonly strength: number;
}

const MAX_TERM = 30;
const MAX_WORDS = 4;
const MARKER = /^(?:[-•*·▶■○●◦]\s+|\d{1,2}[.)]\s+|[①-⑳]\s*)/u;
const QUOTED = /^["'“‘「『](.+)["'”’」』]$/u;
const PARENTHESIS = /^(.+?)\s?[(（]([^()（）]{1,80})[)）]$/u;
const TERM_CHARACTERS = /^[\p{L}\p{N}][\p{L}\p{N} ·.+#&/'’-]*$/u;
const NUMBER_OR_DATE = /^(?:제?\s?\d[\d.,:/~\s-]*\s?[가-힣%]{0,2}(?:\s|$))+$/u;
/** Words that modify the one behind them: adjectives and verbs before a noun are no part of a term. */
const MODIFIER =
  /(?:[로려러까거]운|.{2}다운|[다따]란|[했됐있없하되]는|된|(?<!런)던|적인)$|(?<!권|제|무|기|유|상|하|북|남|대|시)한$/u;
const PARTICLE_END = /(?:[은는을를의]|에서|에게|에|으로|와|과)$/u;

/**
 * Reads the name that a definition begins with: 프롬프트(Prompt), "회원", 1. 저장소.
 *
 * @returns null when it is no short noun phrase: pronouns, dates, and what merely points at something.
 */
export function readTerm(raw: string): NamedTerm | null {
  const bare = raw.trim().replace(MARKER, '').replace(/\*\*/g, '').trim();
  const parenthesis = PARENTHESIS.exec(bare);
  const outside = parenthesis?.[1] ?? bare;
  const quoted = QUOTED.exec(outside);
  const term = (quoted?.[1] ?? outside).replace(/\s+/g, ' ').trim();
  if (!isNounPhrase(term)) return null;
  const inside = parenthesis?.[2] ?? '';
  const aliases = readAliases(inside, term);
  if (aliases.length === 0 && /\d/.test(inside)) return null;
  return { term, aliases, quoted: quoted !== null };
}

function isNounPhrase(term: string): boolean {
  if (term === '' || term.length > MAX_TERM || !TERM_CHARACTERS.test(term)) return false;
  if (!/\p{L}/u.test(term) || NUMBER_OR_DATE.test(term)) return false;
  const words = term.split(' ');
  if (words.length > MAX_WORDS || isPointer(words[0]!) || isRelation(words.at(-1)!)) return false;
  return words.slice(0, -1).every((word) => !MODIFIER.test(word) && !hasParticle(word));
}

function hasParticle(word: string): boolean {
  return PARTICLE_END.test(word) && stripParticle(word) !== null;
}
