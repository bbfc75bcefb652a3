import { SsiatError } from '../errors.ts';
import { MAX_QUESTION_CHARACTERS, normalizeQuestion } from '../retrieval/query.ts';

/** @throws SsiatError `question` when a text to be searched for is empty or too long. */
export function checkQuery(text: string): void {
  const { length } = normalizeQuestion(text);
  if (length === 0) throw new SsiatError('question', '찾을 말을 적어 주세요.');
  if (length > MAX_QUESTION_CHARACTERS) {
    throw new SsiatError(
      'question',
      `찾을 말이 너무 깁니다(${length}자). ${MAX_QUESTION_CHARACTERS}자까지 적을 수 있습니다.`,
    );
  }
}
