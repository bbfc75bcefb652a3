import { seenText } from './inert.ts';

/** What search results say above the passages, in every language: `**query** · 3건`. */
const HEAD = /^\*\*(.+)\*\* · /u;

/**
 * The query that a message with search results shows: it is kept nowhere else. Empty where there is none.
 *
 * @param description of the embed that `renderSearch` made
 */
export function shownQuery(description: string): string {
  const [head = ''] = description.split('\n', 1);
  return seenText(HEAD.exec(head)?.[1] ?? '');
}
