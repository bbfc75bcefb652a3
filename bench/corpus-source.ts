import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSeeds } from '../src/corpus/load.ts';
import { splitSentences } from '../src/korean/sentences.ts';

/** Real Korean sentences, in reading order, that a corpus of any size is made from. */
export interface CorpusSource {
  readonly name: string;
  readonly sentences: readonly string[];
  /** Questions that people asked about these sentences; may be empty. */
  readonly questions: readonly string[];
}

const SAMPLES = fileURLToPath(new URL('../seeds/samples', import.meta.url));
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Shorter pieces are labels, longer ones would be a chunk of their own. */
const SENTENCE_CHARACTERS = { least: 15, most: 200 } as const;

/** @param korquad a file in KorQuAD's (SQuAD's) form, or null for the shipped samples. */
export async function readSource(korquad: string | null): Promise<CorpusSource> {
  return korquad === null ? readSamples() : readKorquad(korquad);
}

async function readSamples(): Promise<CorpusSource> {
  const { documents } = await loadSeeds(SAMPLES, { maxFileBytes: MAX_FILE_BYTES });
  const sentences = documents.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
      .flatMap(({ start, end }) => sentencesOf(text.slice(start, end))),
  );
  return { name: 'seeds/samples', sentences, questions: [] };
}

interface KorquadFile {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string }[];
    }[];
  }[];
}

async function readKorquad(file: string): Promise<CorpusSource> {
  const { data } = JSON.parse(await readFile(file, 'utf8')) as KorquadFile;
  const paragraphs = data.flatMap((article) => article.paragraphs);
  return {
    name: 'KorQuAD',
    sentences: paragraphs.flatMap(({ context }) => sentencesOf(context.normalize('NFC'))),
    questions: [
      ...new Set(paragraphs.flatMap(({ qas }) => qas.map(({ question }) => question.normalize('NFC')))),
    ],
  };
}

function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    .filter(({ length }) => length >= SENTENCE_CHARACTERS.least && length <= SENTENCE_CHARACTERS.most);
}
