import { compareCodePoints } from './code-points.ts';
import type { DocumentFailure, DocumentWarning, ParsedFile, SeedDocument } from './document.ts';
import { READING_LIMITS, type ReadingLimits } from './reading/limits.ts';
import type { ReadCache } from './reading/read-cache.ts';
import { readOverrides } from './reading/read-overrides.ts';
import { SeedReader } from './reading/seed-reader.ts';
import { findRepeatedLines } from './repetition.ts';
import { type FoundFile, scanFolder } from './scan.ts';
import { finishSeed } from './seed.ts';
import { OVERRIDES_SOURCE, overridesFor, type SeedOverride, unmatchedOverrides } from './seed-overrides.ts';

export interface LoadOptions {
  /** Larger files are reported, not read (bytes). */
  readonly maxFileBytes: number;
  /** What the reading process may use for one file. */
  readonly reading?: ReadingLimits;
  /** Keeps what binary files were read as, from run to run. */
  readonly cache?: ReadCache;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Everything a seeds folder gives; all lists are sorted by source. */
export interface LoadedSeeds {
  readonly documents: readonly SeedDocument[];
  readonly failures: readonly DocumentFailure[];
  readonly warnings: readonly DocumentWarning[];
  /** True when sample documents were left out because there are documents of the operator's own. */
  readonly samplesHidden: boolean;
}

interface ParsedSeed {
  readonly source: string;
  readonly file: ParsedFile;
}

const SAMPLES = 'samples/';

/**
 * Reads all documents under a seeds folder. A file that cannot become a document is reported by name and the
 * rest goes on.
 *
 * @param directory the folder as configured; messages name it so.
 * @throws SsiatError `seeds` when the folder itself is missing or cannot be read; the signal's reason
 */
export async function loadSeeds(directory: string, options: LoadOptions): Promise<LoadedSeeds> {
  const scan = await scanFolder(directory);
  const { entries, warnings: overrideWarnings } = await readOverrides(scan.files);
  const files = scan.files.filter(({ source }) => source !== OVERRIDES_SOURCE);
  const read = await readAll(files, options);
  const parsed = read.parsed.map((seed) => withOverrides(seed, entries));
  const failures = [...scan.failures, ...read.failures];
  const unmatched = unmatchedOverrides(
    entries,
    files.map(({ source }) => source),
  );
  const ofOverrides = [...overrideWarnings, ...unmatched].map((reason) => ({
    source: OVERRIDES_SOURCE,
    reason,
  }));
  const warnings = [...read.warnings, ...ofOverrides].sort(bySource);

  const own = finishAll(parsed.filter(({ source }) => !isSample(source)));
  const hasSamples = files.some(({ source }) => isSample(source));
  const samplesHidden = own.documents.length > 0 && hasSamples;
  const samples = samplesHidden
    ? { documents: [], failures: [] }
    : finishAll(parsed.filter(({ source }) => isSample(source)));
  const isShown = ({ source }: { source: string }) => !(samplesHidden && isSample(source));
  return {
    documents: [...own.documents, ...samples.documents].sort(bySource),
    failures: [...failures, ...own.failures, ...samples.failures].filter(isShown).sort(bySource),
    warnings: warnings.filter(isShown),
    samplesHidden,
  };
}

interface ReadFiles {
  readonly parsed: readonly ParsedSeed[];
  readonly failures: readonly DocumentFailure[];
  readonly warnings: readonly DocumentWarning[];
}

async function readAll(files: readonly FoundFile[], options: LoadOptions): Promise<ReadFiles> {
  const { maxFileBytes, reading = READING_LIMITS, cache = null, signal } = options;
  const reader = new SeedReader({ maxFileBytes, limits: reading, cache, signal });
  const failures: DocumentFailure[] = [];
  const warnings: DocumentWarning[] = [];
  const parsed: ParsedSeed[] = [];
  try {
    for (const found of files) {
      const { source } = found;
      const read = await reader.read(found);
      if (read === null) continue;
      if (read.kind === 'failed') failures.push({ source, reason: read.reason });
      else {
        parsed.push({ source, file: read.file });
        warnings.push(...read.warnings.map((reason) => ({ source, reason })));
      }
    }
  } finally {
    await reader.close();
  }
  await cache?.prune();
  return { parsed, failures, warnings };
}

/** What `meta.yaml` says goes above what the file says of itself, and below its front matter. */
function withOverrides({ source, file }: ParsedSeed, entries: readonly SeedOverride[]): ParsedSeed {
  const metadata = { ...file.metadata, ...overridesFor(entries, source), ...file.frontMatter };
  return { source, file: { ...file, metadata } };
}

function finishAll(seeds: readonly ParsedSeed[]): { documents: SeedDocument[]; failures: DocumentFailure[] } {
  const repeated = findRepeatedLines(seeds.map(({ file }) => file));
  const documents: SeedDocument[] = [];
  const failures: DocumentFailure[] = [];
  for (const { source, file } of seeds) {
    const finished = finishSeed(file, source, repeated);
    if (finished.kind === 'document') documents.push(finished.document);
    else failures.push({ source, reason: finished.reason });
  }
  return { documents, failures };
}

function isSample(source: string): boolean {
  return source.startsWith(SAMPLES);
}

function bySource(a: { source: string }, b: { source: string }): number {
  return compareCodePoints(a.source, b.source);
}
