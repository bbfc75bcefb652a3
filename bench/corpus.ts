import { assembleDocument } from '../src/corpus/assemble.ts';
import { type ChunkedDocument, chunkDocument } from '../src/corpus/chunk.ts';
import type { Block, SeedDocument } from '../src/corpus/document.ts';
import { type ParticlePair, stripParticle, withParticle } from '../src/korean/particles.ts';
import type { CorpusSource } from './corpus-source.ts';
import { createRandom, type Random } from './random.ts';
import { createWordStream, type WordStream } from './word-stream.ts';

/** A made-up document and how our chunker cuts it. */
export interface CorpusDocument {
  readonly document: SeedDocument;
  readonly chunked: ChunkedDocument;
}

const SEED = 20_261_121;
/** The share of nouns that are put in anew, and of those the share taken from the document's own topic. */
const REPLACED_NOUNS = 0.5;
const TOPIC_NOUNS = 0.4;
const TOPIC_WORDS = 14;

const PARTICLE_PAIRS: ReadonlyMap<string, ParticlePair> = new Map(
  (['은/는', '이/가', '을/를', '으로/로', '과/와', '이라/라', '이나/나'] as const).flatMap((pair) =>
    pair.split('/').map((form): [string, ParticlePair] => [form, pair]),
  ),
);

/**
 * Documents with `chunkCount` chunks together, always the same ones for the same source: real sentences in new order,
 * half of their nouns and all of their numbers replaced. A document keeps coming back to its own words, and new names
 * keep turning up however large the corpus grows, as in real text: terms of a few texts recombined unchanged would
 * each be in thousands of chunks, and vectors would repeat.
 */
export function* generateDocuments(source: CorpusSource, chunkCount: number): Generator<CorpusDocument> {
  const random = createRandom(SEED);
  const words = createWordStream(nounsOf(source.sentences), random);
  for (let number = 1, remaining = chunkCount; remaining > 0; number++) {
    const blocks = makeBlocks(source.sentences, words, random);
    for (;;) {
      const document = makeDocument(number, blocks);
      const chunked = chunkDocument(document);
      if (chunked.chunks.length <= remaining) {
        remaining -= chunked.chunks.length;
        if (chunked.chunks.length > 0) yield { document, chunked };
        break;
      }
      blocks.pop();
    }
  }
}

function makeDocument(number: number, blocks: readonly Block[]): SeedDocument {
  const source = `bench/${String(number).padStart(6, '0')}.md`;
  const title = blocks[0]?.text ?? source;
  const metadata = { title, author: null, publisher: null, date: null, url: null, tags: [] };
  return assembleDocument(source, metadata, blocks);
}

/** A document of one to six sections of a few paragraphs each, about twenty chunks. */
function makeBlocks(sentences: readonly string[], words: WordStream, random: Random): Block[] {
  const topic = Array.from({ length: TOPIC_WORDS }, () => words.topic());
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${random.pick(topic)} ${random.pick(topic)} 정리` },
  ];
  for (let section = random.between(1, 6); section > 0; section--) {
    blocks.push({
      kind: 'heading',
      level: 2,
      text: `${withParticle(random.pick(topic), '과/와')} ${random.pick(topic)}`,
    });
    for (let paragraph = random.between(3, 8); paragraph > 0; paragraph--) {
      const text = makeSentences(sentences, random.between(3, 7), random)
        .map((sentence) => rewrite(sentence, topic, words, random))
        .join(' ');
      blocks.push({ kind: 'paragraph', text });
    }
  }
  return blocks;
}

/** Runs of two or three neighbouring sentences from different places. */
function makeSentences(sentences: readonly string[], count: number, random: Random): string[] {
  const made: string[] = [];
  while (made.length < count) {
    const start = random.between(0, sentences.length - 1);
    made.push(...sentences.slice(start, start + Math.min(random.between(2, 3), count - made.length)));
  }
  return made;
}

function rewrite(sentence: string, topic: readonly string[], words: WordStream, random: Random): string {
  return sentence
    .split(' ')
    .map((word) => {
      if (/\d/.test(word)) return renumber(word, random);
      const noun = splitNoun(word);
      if (noun === null || random.next() >= REPLACED_NOUNS) return word;
      const other = random.next() < TOPIC_NOUNS ? random.pick(topic) : words.next();
      return noun.before + attach(other, noun.particle) + noun.after;
    })
    .join(' ');
}

/** Other digits, as many as before; years stay years. */
function renumber(word: string, random: Random): string {
  return word.replace(/\d+/g, (digits, at: number) =>
    digits.length === 4 && word.startsWith('년', at + 4)
      ? String(random.between(1950, 2026))
      : Array.from(digits, (_, index) => random.between(index === 0 ? 1 : 0, 9)).join(''),
  );
}

function attach(word: string, particle: string): string {
  const pair = PARTICLE_PAIRS.get(particle);
  return pair === undefined ? word + particle : withParticle(word, pair);
}

interface NounWord {
  readonly before: string;
  readonly noun: string;
  readonly particle: string;
  readonly after: string;
}

/** A word that a particle marks as a noun; null for others. */
function splitNoun(word: string): NounWord | null {
  const [, before, core, after] = /^([^가-힣]*)([가-힣]{3,})([^가-힣]*)$/.exec(word) ?? [];
  const noun = core === undefined ? null : stripParticle(core);
  return noun === null ? null : { before: before!, noun, particle: core!.slice(noun.length), after: after! };
}

function nounsOf(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => sentence.split(' ').flatMap((word) => splitNoun(word)?.noun ?? []));
}
