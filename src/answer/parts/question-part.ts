/** How the parts of a question belong together. */
export type PartKind = 'single' | 'comparison' | 'sequence' | 'list';

/** A question, or one of those that a compound question is made of. */
export interface QuestionPart {
  /** It stands on its own: what the parts share is in each of them. */
  readonly text: string;
  readonly kind: PartKind;
  /** A short heading for its answer: 직원 수, 작년. */
  readonly label: string;
}

/** A part before it is known what kind of question it is one of. */
export interface PlainPart {
  readonly text: string;
  readonly label: string;
}
