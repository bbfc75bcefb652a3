import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// The package's own loader passes wasm-bindgen a deprecated argument, which prints a warning at every start;
// its WASM module is therefore set up here.
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js';

/** A morpheme with its Sejong part-of-speech tag. */
export interface Morpheme {
  readonly text: string;
  readonly pos: string;
  /**
   * Where the whole word (eojeol) that holds it begins and ends, in code points of the analysed text. Only good for
   * telling words apart and for their length.
   */
  readonly start: number;
  readonly end: number;
}

/** Splits Korean text into morphemes. Pure once loaded; safe to call any number of times. */
export interface MorphemeAnalyzer {
  analyze(text: string): readonly Morpheme[];
  /** Frees the WASM memory; the analyzer is unusable afterwards. */
  dispose(): void;
}

/** The version of garu-ko and of our use of it: a change means that stored morphemes no longer fit. */
export const MORPHEMES_VERSION = 'garu-ko-0.3/1';

/**
 * The engine's time grows faster than the text: longer texts are cut between words (UTF-16 units). Words are analysed
 * nearly the same in short pieces, a quarter faster than in whole sentences.
 */
const MAX_PIECE = 56;

/**
 * Loads garu-ko (WASM engine and model from its npm package, about 50 ms, no network).
 *
 * @throws when the package's files are missing or the engine does not start.
 */
export async function loadMorphemeAnalyzer(): Promise<MorphemeAnalyzer> {
  const require = createRequire(import.meta.url);
  const [engine, model] = await Promise.all([
    readFile(require.resolve('garu-ko/pkg/garu_wasm_bg.wasm')),
    readFile(require.resolve('garu-ko/models/base.gmdl')),
  ]);
  initSync({ module: engine });
  const garu = new GaruWasm(new Uint8Array(model));
  return {
    analyze(text) {
      if (text.length <= MAX_PIECE) return analyzePiece(garu, text);
      return pieces(text).flatMap(({ start, end }) =>
        analyzePiece(garu, text.slice(start, end)).map((morpheme) => ({
          ...morpheme,
          start: morpheme.start + start,
          end: morpheme.end + start,
        })),
      );
    },
    dispose() {
      garu.free();
    },
  };
}

function analyzePiece(garu: GaruWasm, text: string): Morpheme[] {
  return text.trim() === '' ? [] : (garu.analyze(text) as { tokens: Morpheme[] }).tokens;
}

/** Stretches of whole words no longer than {@link MAX_PIECE}; a longer word is cut. */
function pieces(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = start + MAX_PIECE;
    const space = limit < text.length ? text.lastIndexOf(' ', limit) : -1;
    const end = space > start ? space : Math.min(limit, text.length);
    found.push({ start, end });
    start = end;
  }
  return found;
}
