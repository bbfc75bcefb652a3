/** One statement about a document; it is a paragraph of its own. */
export interface BylineStatement {
  /** A sentence from the closed list of templates; null when the cited sentence itself is the answer. */
  readonly text: string | null;
  /** The sentence of the index that shows it. */
  readonly sentence: number;
  /** How well the document fits the question, 0 to 1. */
  readonly score: number;
}
