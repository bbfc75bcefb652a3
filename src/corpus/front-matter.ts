import { parse } from 'yaml';
import type { DocumentMetadata } from './document.ts';
import { metadataField, readField } from './stated-metadata.ts';

/** A text file split into what its author states about it and its body. */
export interface FrontMatter {
  /** Only what is stated; keys that are absent or unusable are missing. */
  readonly metadata: Partial<DocumentMetadata>;
  readonly body: string;
  /** True when the file begins with front matter, even broken one. */
  readonly present: boolean;
  /** Korean, one sentence each: what could not be used and how to write it. */
  readonly warnings: readonly string[];
}

const BLOCK = /^\s*---[ ]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ ]*(?:\n|$)/;
const KEY_LINE = /^([\p{L}][\p{L}\p{N} _-]{0,30}?)\s*:(?:\s+(.*)|)$/u;

/**
 * Splits YAML front matter off a normalised text. A block that opens a file but holds no such key is a
 * horizontal rule of the body. Broken YAML is read line by line as far as it goes, with a warning; its block
 * leaves the body in any case. Never throws.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text);
  const yaml = match?.[1] ?? '';
  if (!match || !yaml.split('\n').some(isFrontMatterKey)) {
    return { metadata: {}, body: text, present: false, warnings: [] };
  }
  const warnings: string[] = [];
  const entries = readEntries(yaml, warnings);
  return {
    metadata: readMetadata(entries, warnings),
    body: text.slice(match[0].length),
    present: true,
    warnings,
  };
}

/** A key that front matter uses: one of ours, or an ASCII one as site generators write (`layout: post`). */
function isFrontMatterKey(line: string): boolean {
  const key = KEY_LINE.exec(line)?.[1];
  return key !== undefined && (metadataField(key) !== undefined || /^[a-z0-9_-]+$/i.test(key));
}

function readEntries(yaml: string, warnings: string[]): readonly [string, unknown][] {
  try {
    // The failsafe schema keeps every scalar a string: 2025.10 must not become the number 2025.1.
    const value: unknown = parse(yaml, { schema: 'failsafe' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  } catch {
    // Read line by line below.
  }
  warnings.push(
    "머리말(YAML) 문법이 맞지 않아 읽을 수 있는 줄만 썼습니다. 값에 ':'이 있으면 따옴표로 감싸 주세요.",
  );
  return yaml.split('\n').flatMap((line): [string, unknown][] => {
    const match = KEY_LINE.exec(line);
    const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    return match && value ? [[match[1]!, value]] : [];
  });
}

function readMetadata(entries: readonly [string, unknown][], warnings: string[]): Partial<DocumentMetadata> {
  let metadata: Partial<DocumentMetadata> = {};
  for (const [key, value] of entries) {
    const field = metadataField(key);
    if (field === undefined || metadata[field] !== undefined) continue;
    metadata = { ...metadata, ...readField(field, value, '머리말의', warnings) };
  }
  return metadata;
}
