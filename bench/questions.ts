import type { CorpusDocument } from './corpus.ts';
import type { CorpusSource } from './corpus-source.ts';
import { createRandom } from './random.ts';

const SEED = 7_041;
const ENDINGS = [
  '얼마인가요?',
  '언제였어?',
  '누구야?',
  '무엇인가요?',
  '어디에 있나요?',
  '왜 그런가요?',
  '어떻게 되나요?',
  '알려 줘',
];

/**
 * Distinct questions over a corpus: the source's own, which people wrote, or else three to five words of a sentence of
 * the corpus with an asking end.
 */
export function makeQuestions(
  source: CorpusSource,
  documents: readonly CorpusDocument[],
  count: number,
): string[] {
  const random = createRandom(SEED);
  const questions = new Set<string>();
  const own = [...source.questions];
  while (questions.size < count) {
    const question =
      own.length > 0
        ? own.splice(random.between(0, own.length - 1), 1)[0]!
        : makeQuestion(random.pick(documents), random.between(3, 5), random.next(), random.pick(ENDINGS));
    if (question !== null) questions.add(question);
  }
  return [...questions];
}

function makeQuestion(
  { document, chunked }: CorpusDocument,
  words: number,
  position: number,
  ending: string,
): string | null {
  const { start, end } = chunked.sentences[Math.floor(position * chunked.sentences.length)]!;
  const said = document.text.slice(start, end).split(/\s+/);
  if (said.length <= words) return null;
  const from = Math.floor(position * 7919) % (said.length - words);
  return `${said
    .slice(from, from + words)
    .join(' ')
    .replace(/[.?!"”]+$/, '')} ${ending}`;
}
