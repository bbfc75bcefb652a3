import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { evaluate } from '../evaluation/evaluate.ts';
import { type EvaluationSet, parseEvaluationFile } from '../evaluation/fixtures.ts';
import { type EvaluationReport, evaluationReport } from '../evaluation/report.ts';
import { loadSnapshot } from '../index-store/snapshot.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { reindexWithProgress } from './prepare-index.ts';
import { problemLines } from './report-text.ts';
import { withRuntime } from './with-runtime.ts';

export interface EvaluationRun {
  readonly report: EvaluationReport;
  readonly kind: EvaluationSet['kind'];
  readonly documents: number;
  readonly chunks: number;
}

/**
 * Measures an evaluation file over an index built for it in a temporary folder, so that the operator's own is left
 * alone.
 *
 * @param content of the file.
 */
export async function runEvaluation(
  context: CommandContext,
  content: string,
  { seeds, answers, limit }: { seeds: string | null; answers: boolean; limit: number },
): Promise<EvaluationRun> {
  const set = parseEvaluationFile(content);
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-eval-'));
  try {
    const seedsDirectory =
      set.kind === 'korquad'
        ? await writeDocuments(path.join(folder, 'seeds'), set.documents)
        : path.resolve(seeds ?? context.config.seedsDirectory);
    const config = { ...context.config, seedsDirectory, indexDirectory: path.join(folder, 'index') };
    return await withRuntime({ config, log: context.log }, (runtime) =>
      measure(runtime, set, set.kind === 'questions' || answers, limit, context),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  runtime: Runtime,
  set: EvaluationSet,
  answers: boolean,
  limit: number,
  { output, signal }: CommandContext,
): Promise<EvaluationRun> {
  const { report } = await reindexWithProgress(runtime, { output, signal });
  for (const line of problemLines(report, output.noteColors)) output.note(line);
  const snapshot = await loadSnapshot(runtime.directory, report.version, await runtime.identity());
  const outcomes = await evaluate(set.questions.slice(0, limit), {
    search: await runtime.search(snapshot),
    answerer: answers ? await runtime.answerer(snapshot) : null,
    signal,
  });
  return {
    report: evaluationReport(outcomes),
    kind: set.kind,
    documents: snapshot.documents.length,
    chunks: snapshot.chunkCount,
  };
}

async function writeDocuments(
  folder: string,
  documents: readonly { readonly source: string; readonly text: string }[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const { source, text } of documents) await writeFile(path.join(folder, source), text);
  return folder;
}
