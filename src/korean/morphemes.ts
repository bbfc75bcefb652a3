import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// The package's own loader passes wasm-bindgen a deprecated argument, which prints a warning at every start;
// its WASM module is therefore set up here.
import { GaruWasm, initSync } from 'garu-ko/pkg/garu_wasm.js';

/** A morpheme with its Sejong part-of-speech tag. */
export interface Morpheme {
  readonly text: string;
  readonly pos: string;
  /** UTF-16 offsets `[start, end)` of the whole word (eojeol) that holds it, in the analysed text. */
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
      return text.trim() === '' ? [] : (garu.analyze(text) as { tokens: Morpheme[] }).tokens;
    },
    dispose() {
      garu.free();
    },
  };
}
