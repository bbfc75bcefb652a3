import type { DocumentEntry } from '../manifest.ts';
import { foldText } from './folding.ts';
import { changeWords } from './remarks.ts';

/** The same notice a year later is a new statement: its 올해 is another year. */
const MAX_DAYS_APART = 180;
const DAY_MS = 86_400_000;

/** A shorter text (folded) may leave its subject to its title: "상담은 평일에만 됩니다." */
const KNOWN_BY_ITSELF = 100;

/** What is known of a document besides its text. */
export interface Names extends Pick<DocumentEntry, 'title' | 'date'> {
  /** Length of its text, folded. */
  readonly size: number;
}

/**
 * Whether titles and dates allow two documents with one text to be copies: 제3회 is not 제4회, [취소] not the notice,
 * and short texts are only copies under one title.
 */
export function mayBeCopies(left: Names, right: Names): boolean {
  return (
    areDatesNear(left.date, right.date) &&
    doTitlesAgree(left.title, right.title) &&
    (Math.min(left.size, right.size) >= KNOWN_BY_ITSELF || doTitlesContain(left.title, right.title))
  );
}

function doTitlesContain(left: string, right: string): boolean {
  const [ours, theirs] = [foldText(left), foldText(right)];
  return ours.includes(theirs) || theirs.includes(ours);
}

function doTitlesAgree(left: string, right: string): boolean {
  if (left === right) return true;
  if (changeWords(left) !== changeWords(right)) return false;
  const ours = figuresOf(left);
  const theirs = figuresOf(right);
  return ours.every((figure) => theirs.includes(figure)) || theirs.every((figure) => ours.includes(figure));
}

function figuresOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d{3})/gu, '')
      .match(/\d+(?:\.\d+)?/gu) ?? []
  );
}

function areDatesNear(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left.startsWith(right) || right.startsWith(left)) return true;
  return Math.abs(Date.parse(left) - Date.parse(right)) <= MAX_DAYS_APART * DAY_MS;
}
