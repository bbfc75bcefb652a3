import { type CorpusTables, SENTENCE_KINDS } from '../corpus-tables.ts';
import { type Essence, essenceOf, sentenceText } from './essence.ts';
import { foldText, unitsToString } from './folding.ts';
import { isHarmless } from './remarks.ts';
import { shinglesOf } from './resemblance.ts';

/** Shorter statements (무료, 5,000원) mean nothing without the line before them. */
const SELF_CONTAINED = 8;
const HEADING = SENTENCE_KINDS.indexOf('heading');
/** Words that join sentences and add nothing; papers put them in and take them out. */
const CONNECTIVE = /^(?:한편|또|또한|특히|이어|이날|그러나|하지만|그리고|이에|아울러)$/u;
const REPORTING = /^(?:밝혔|말했|전했|설명했|덧붙였|강조했|알렸)$/u;

/** What a document states, sentence by sentence, in forms that can be looked up in another. */
export interface Statements {
  readonly shingles: Uint32Array;
  readonly list: readonly Statement[];
  /** Every form of every statement. */
  readonly forms: ReadonlySet<string>;
}

interface Statement {
  readonly folded: string;
  /** The statement, with its neighbour where it means nothing alone. */
  readonly form: string;
  /** The same without what copy editors change: reporting verbs, endings, connectives, 은/는 for 이/가. */
  readonly plain: string;
  /** A comment beside a remark that says where the text is from. */
  readonly isComment: boolean;
}

/** Reads the statements of one document off the tables. */
export function statementsOf(tables: CorpusTables, document: number, title: string): Statements {
  const essence = essenceOf(tables, document, title);
  const folded = essence.ends.map((end, index) =>
    unitsToString(essence.folded.subarray(essence.ends[index - 1] ?? 0, end)),
  );
  const texts = essence.sentences.map((sentence) => sentenceText(tables, sentence));
  const comments = commentsOf(essence, texts);
  const list = folded.map((own, index): Statement => {
    const isHeading = tables.sentenceKinds[essence.sentences[index]!] === HEADING;
    const inContext = (left: string | undefined, middle: string, right: string | undefined) => {
      if (isHeading) return `${middle}\n${right ?? ''}`;
      return own.length < SELF_CONTAINED ? `${left ?? ''}\n${middle}` : middle;
    };
    return {
      folded: own,
      form: inContext(folded[index - 1], own, folded[index + 1]),
      plain: `~${inContext(folded[index - 1], plainForm(texts[index]!), folded[index + 1])}`,
      isComment: comments[index]!,
    };
  });
  return {
    shingles: shinglesOf(essence.folded),
    list,
    forms: new Set(list.flatMap(({ form, plain }) => [form, plain])),
  };
}

/**
 * Whether nothing is lost when `other` is left out for `kept`: each of its statements stands there too, word for word
 * or as a copy editor rewords it, or is a comment on where the text is from. Figures, names and denials must be the same.
 */
export function covers(kept: Statements, other: Statements): boolean {
  return other.list.every(
    ({ folded, form, plain, isComment }, index) =>
      kept.forms.has(form) ||
      kept.forms.has(plain) ||
      isComment ||
      (index === other.list.length - 1 && isCutOff(folded, kept)),
  );
}

/** Whether a last sentence is only the beginning of one in the other text. */
function isCutOff(folded: string, { list }: Statements): boolean {
  return folded.length >= SELF_CONTAINED && list.some((statement) => statement.folded.startsWith(folded));
}

/** Comments stand in a row with a remark, at either end of the text. */
function commentsOf({ besideRemark }: Essence, texts: readonly string[]): readonly boolean[] {
  const comments = texts.map((text, index) => besideRemark[index]! && isHarmless(text));
  const extend = (index: number, from: number) => {
    comments[index] ||= (comments[from] ?? false) && isHarmless(texts[index]!);
  };
  for (let index = 1; index < Math.min(texts.length, 3); index++) extend(index, index - 1);
  for (let index = texts.length - 2; index >= Math.max(0, texts.length - 3); index--)
    extend(index, index + 1);
  return comments;
}

function plainForm(text: string): string {
  const words = text.split(/[^\p{L}\p{N}.,:%-]+/u).map(plainWord);
  return foldText(words.filter((word) => !CONNECTIVE.test(word)).join(' '));
}

function plainWord(word: string): string {
  const bare = word.replace(/[.,:%-]+$/u, '');
  const stem = bare.replace(/(?<=[가-힣]{2})(?:습니다|다)$/u, '').replace(/(?<=[가-힣])[는은가이]$/u, '은');
  return REPORTING.test(stem) ? '밝혔' : stem;
}
