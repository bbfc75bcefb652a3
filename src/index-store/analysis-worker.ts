import { parentPort } from 'node:worker_threads';
import { loadMorphemeAnalyzer } from '../korean/morphemes.ts';
import { textTerms } from '../korean/text-terms.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-pool.ts';

// Terms travel as numbers: each worker numbers what it meets and sends a term's text only once.
const analyzer = await loadMorphemeAnalyzer();
const ids = new Map<string, number>();

parentPort?.on('message', ({ texts }: AnalysisRequest) => {
  const newTerms: string[] = [];
  const terms: number[] = [];
  const offsets = new Uint32Array(texts.length + 1);
  for (let index = 0; index < texts.length; index++) {
    for (const { text: term } of textTerms(texts[index]!, analyzer.analyze(texts[index]!))) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        newTerms.push(term);
      }
      terms.push(id);
    }
    offsets[index + 1] = terms.length;
  }
  const reply: AnalysisReply = { newTerms, offsets, terms: Uint32Array.from(terms) };
  parentPort?.postMessage(reply, [reply.offsets.buffer, reply.terms.buffer]);
});
