import type { DocumentMetadata } from './document.ts';
import { matchesPattern } from './wildcards.ts';

/** The file in the seeds folder that corrects what other files state about themselves; no document itself. */
export const OVERRIDES_SOURCE = 'meta.yaml';

/** What `meta.yaml` states for the sources that one of the patterns fits. */
export interface SeedOverride {
  /** Line of the entry, from 1. */
  readonly line: number;
  readonly patterns: readonly string[];
  /** Null where the entry leaves the value empty: there is none. */
  readonly metadata: Partial<DocumentMetadata>;
}

/**
 * What `meta.yaml` states for one source; of several entries that fit, the last one that states a field counts.
 *
 * @returns fields to lay over those of the file itself, and under those of its front matter
 */
export function overridesFor(entries: readonly SeedOverride[], source: string): Partial<DocumentMetadata> {
  let metadata: Partial<DocumentMetadata> = {};
  for (const entry of entries) {
    if (entry.patterns.some((pattern) => matchesPattern(pattern, source)))
      metadata = { ...metadata, ...entry.metadata };
  }
  return metadata;
}

/** Warnings, in Korean, for patterns that fit none of the sources. */
export function unmatchedOverrides(
  entries: readonly SeedOverride[],
  sources: readonly string[],
): readonly string[] {
  return entries.flatMap(({ line, patterns }) =>
    patterns
      .filter((pattern) => !sources.some((source) => matchesPattern(pattern, source)))
      .map(
        (pattern) =>
          `${line}번째 줄의 '${pattern}'에 맞는 문서가 없습니다. 씨앗 폴더에서 시작하는 경로인지 확인해 주세요.`,
      ),
  );
}
