import type { HybridSearch } from '../../retrieval/hybrid-search.ts';
import { listDocuments } from './listing.ts';
import { meantDocuments } from './meant.ts';
import { authorProfile } from './profile.ts';
import { type DocumentQuestion, documentQuestion } from './question.ts';
import type { BylineStatement } from './statement.ts';
import { statedValue } from './values.ts';

/** Documents named when several fit equally well. */
const MOST_DOCUMENTS = 3;

/**
 * Answers questions about documents themselves from bylines and front matter: who wrote one, who published it, when;
 * which documents there are of an author, a publisher or a time; who an author is.
 *
 * @param now what 올해 and 지난달 count from
 * @returns at least one statement; null when nothing of that is asked, or no document is meant; 'unknown' when the
 * document that is meant does not say.
 */
export async function answerByline(
  question: string,
  search: HybridSearch,
  now: Date,
): Promise<readonly BylineStatement[] | 'unknown' | null> {
  const listed = listDocuments(question, search, now) ?? authorProfile(question, search.snapshot);
  if (listed !== null) return listed;
  const asked = documentQuestion(question);
  return asked === null ? null : aboutMeant(asked, search, now);
}

async function aboutMeant(
  asked: DocumentQuestion,
  search: HybridSearch,
  now: Date,
): Promise<readonly BylineStatement[] | 'unknown' | null> {
  const meant = await meantDocuments(asked, search, now);
  if (meant.length === 0) return null;
  const statements = meant.slice(0, MOST_DOCUMENTS).flatMap(({ document, fit }) => {
    const value = statedValue(asked, document, search.snapshot);
    return value === null ? [] : [{ ...value, score: Math.min(1, fit) }];
  });
  if (statements.length > 0) return statements;
  return asked.named ? 'unknown' : null;
}
