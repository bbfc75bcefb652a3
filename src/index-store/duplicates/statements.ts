import { type CorpusTables, SENTENCE_KINDS } from '../corpus-tables.ts';
import { decodeUtf16 } from '../utf16.ts';
import { type Essence, essenceOf, sentenceText } from './essence.ts';
import { foldText } from './folding.ts';
import { isHarmless } from './remarks.ts';
import { shinglesOf } from './resemblance.ts';

/** Shorter statements (무료, 5,000원) mean nothing without the line before them. */
const SELF_CONTAINED = 8;
/** Sentences at either end that may be comments. */
const LONGEST_COMMENT = 3;
const HEADING = SENTENCE_KINDS.indexOf('heading');
/** Words that join sentences and add nothing; papers put them in and take them out. */
const CONNECTIVE = /^(?:한편|또|또한|특히|이어|이날|그러나|하지만|그리고|이에|아울러)$/u;
const REPORTING = /^(?:밝혔|말했|전했|설명했|덧붙였|강조했|알렸)$/u;

/** What one document states, sentence by sentence, in forms that can be looked up in another. */
export class Statements {
  readonly shingles: Uint32Array;
  private readonly essence: Essence;
  private readonly tables: CorpusTables;
  /** The statements alone, folded. */
  private readonly folded: readonly string[];
  /** The statements, with their neighbours where they mean nothing alone. */
  private readonly forms: ReadonlySet<string>;
  /** Made when first needed: most copies are word for word. */
  private plainForms: ReadonlySet<string> | null = null;

  constructor(tables: CorpusTables, document: number, title: string) {
    this.tables = tables;
    this.essence = essenceOf(tables, document, title);
    const { ends, folded } = this.essence;
    this.shingles = shinglesOf(folded);
    const all = decodeUtf16(folded);
    this.folded = ends.map((end, index) => all.slice(ends[index - 1] ?? 0, end));
    this.forms = new Set(this.folded.map((own, index) => this.inContext(index, own)));
  }

  /**
   * Whether nothing is lost when `other` is left out for this: each of its statements stands here too, word for word or
   * as a copy editor rewords it, or is a comment on where the text is from. Figures, names and denials must be the same.
   */
  covers(other: Statements): boolean {
    const missing = other.folded.flatMap((own, index) =>
      this.forms.has(other.inContext(index, own)) ? [] : [index],
    );
    if (missing.length === 0) return true;
    const comments = commentsOf(other.essence, (index) => other.text(index));
    return missing.every(
      (index) => comments.has(index) || this.rewords(other, index) || this.continues(other, index),
    );
  }

  private rewords(other: Statements, index: number): boolean {
    this.plainForms ??= new Set(this.folded.map((_, own) => this.plainForm(own)));
    return this.plainForms.has(other.plainForm(index));
  }

  /** Whether the other's last sentence is only the beginning of one here: its end was cut off. */
  private continues(other: Statements, index: number): boolean {
    const own = other.folded[index]!;
    return (
      index === other.folded.length - 1 &&
      own.length >= SELF_CONTAINED &&
      this.folded.some((statement) => statement.startsWith(own))
    );
  }

  /** A statement without what copy editors change: reporting verbs, endings, connectives, 은/는 for 이/가. */
  private plainForm(index: number): string {
    return this.inContext(index, plainText(this.text(index)));
  }

  private inContext(index: number, form: string): string {
    if (this.tables.sentenceKinds[this.essence.sentences[index]!] === HEADING) {
      return `${form}\n${this.folded[index + 1] ?? ''}`;
    }
    return this.folded[index]!.length < SELF_CONTAINED ? `${this.folded[index - 1] ?? ''}\n${form}` : form;
  }

  private text(index: number): string {
    return sentenceText(this.tables, this.essence.sentences[index]!);
  }
}

/** Comments stand in a row with a remark, at either end of the text. */
function commentsOf({ besideRemark }: Essence, textOf: (index: number) => string): ReadonlySet<number> {
  const comments = new Set<number>();
  const last = besideRemark.length - 1;
  const extend = (index: number, from: number) => {
    const isInRow = besideRemark[index] === true || comments.has(from);
    if (isInRow && index >= 0 && index <= last && isHarmless(textOf(index))) comments.add(index);
  };
  for (let step = 0; step < LONGEST_COMMENT; step++) {
    extend(step, step - 1);
    extend(last - step, last - step + 1);
  }
  return comments;
}

function plainText(text: string): string {
  const words = text.split(/[^\p{L}\p{N}.,:%-]+/u).map(plainWord);
  return foldText(words.filter((word) => !CONNECTIVE.test(word)).join(' '));
}

function plainWord(word: string): string {
  const bare = word.replace(/[.,:%-]+$/u, '');
  const stem = bare.replace(/(?<=[가-힣]{2})(?:습니다|다)$/u, '').replace(/(?<=[가-힣])[는은가이]$/u, '은');
  return REPORTING.test(stem) ? '밝혔' : stem;
}
