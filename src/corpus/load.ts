import { readFile } from 'node:fs/promises';
import { systemErrorCode } from '../errors.ts';
import { compareCodePoints } from './code-points.ts';
import type { DocumentFailure, DocumentWarning, ParsedFile, SeedDocument } from './document.ts';
import { extensionOf, formatFor } from './formats/index.ts';
import { findRepeatedLines } from './repetition.ts';
import { type FoundFile, scanFolder, unreadableReason } from './scan.ts';
import { FORMAT_ADVICE, finishSeed, type ReadSeed, readSeed } from './seed.ts';

export interface SeedLimits {
  /** Larger files are reported, not read (bytes). */
  readonly maxFileBytes: number;
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
const BYTES_PER_MB = 1_000_000;

/**
 * Reads all documents under a seeds folder. A file that cannot become a document is reported by name and the
 * rest goes on.
 *
 * @param directory the folder as configured; messages name it so.
 * @throws SsiatError `seeds` when the folder itself is missing or cannot be read.
 */
export async function loadSeeds(directory: string, limits: SeedLimits): Promise<LoadedSeeds> {
  const scan = await scanFolder(directory);
  const failures: DocumentFailure[] = [...scan.failures];
  const warnings: DocumentWarning[] = [];
  const parsed: ParsedSeed[] = [];
  for (const found of scan.files) {
    const { source } = found;
    const read = await readFound(found, limits);
    if (read === null) continue;
    if (read.kind === 'failed') {
      failures.push({ source, reason: read.reason });
      continue;
    }
    parsed.push({ source, file: read.file });
    warnings.push(...read.warnings.map((reason) => ({ source, reason })));
  }

  const own = finishAll(parsed.filter(({ source }) => !isSample(source)));
  const hasSamples = scan.files.some(({ source }) => isSample(source));
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

/** Reads one found file; null when it has been deleted since. */
async function readFound(found: FoundFile, limits: SeedLimits): Promise<ReadSeed | null> {
  if (!formatFor(found.source)) {
    const extension = extensionOf(found.source);
    const named = extension === '' ? '확장자 없음' : extension;
    return { kind: 'failed', reason: `지원하지 않는 형식입니다(${named}). ${FORMAT_ADVICE}` };
  }
  if (found.size > limits.maxFileBytes) return tooLarge(found.size, limits);
  try {
    const bytes = await readFile(found.path);
    // The file may have grown since it was listed.
    return bytes.length > limits.maxFileBytes
      ? tooLarge(bytes.length, limits)
      : readSeed(bytes, found.source);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    return { kind: 'failed', reason: unreadableReason(error) };
  }
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

function tooLarge(size: number, { maxFileBytes }: SeedLimits): ReadSeed {
  const reason = `파일이 너무 큽니다(${megabytes(size)}, 한도 ${megabytes(maxFileBytes)}). 나누어 넣거나 한도를 늘려 주세요.`;
  return { kind: 'failed', reason };
}

function megabytes(bytes: number): string {
  return bytes < BYTES_PER_MB
    ? `${bytes.toLocaleString('ko-KR')}바이트`
    : `${(bytes / BYTES_PER_MB).toFixed(1)}MB`;
}

function isSample(source: string): boolean {
  return source.startsWith(SAMPLES);
}

function bySource(a: { source: string }, b: { source: string }): number {
  return compareCodePoints(a.source, b.source);
}
