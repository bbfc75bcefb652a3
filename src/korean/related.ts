import { readFile } from 'node:fs/promises';
import { SsiatError } from '../errors.ts';
import type { ContentTerm } from './terms.ts';

/** Another way to say a word or phrase, as content terms in reading order: one, or the parts of a phrase. */
export interface RelatedTerm {
  readonly terms: readonly string[];
  /** How far it says the same, over 0 and up to 1. */
  readonly weight: number;
}

/** Related words and phrases; made once from models/ko-ko/ko-ko.tsv, then pure. */
export interface RelatedTerms {
  /** How many words and phrases it knows. */
  readonly size: number;
  /**
   * What may stand in an answer instead of each term of a question, by position: for the term itself, and for each
   * phrase that it is part of with the terms beside it (불이 나다 → 화재). Compounds within a phrase are passed over:
   * their parts say all there is. The closest relation first, none twice.
   */
  relate(terms: readonly ContentTerm[]): readonly (readonly RelatedTerm[])[];
}

const LINE = /^([^\t\r\n]+)\t([^\t\r\n]+)\t(0\.\d\d|1\.00)$/;

/**
 * Reads a table: lines of `asked<TAB>related<TAB>weight`, those of one asked word or phrase together, no pair twice.
 * The terms of a phrase have one space between them.
 *
 * @param name what to call the table in an error
 * @throws SsiatError with the code 'model' that names the first bad line
 */
export function parseRelatedTerms(text: string, name: string): RelatedTerms {
  const table = new Map<string, RelatedTerm[]>();
  let longest = 1;
  let last = '';
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line === '') continue;
    const fields = LINE.exec(line);
    const weight = Number(fields?.[3]);
    if (fields === null || weight === 0)
      throw malformed(name, number, '낱말, 관련어, 가중치가 탭으로 나뉜 줄이 아닙니다');
    const asked = fields[1]!;
    const terms = fields[2]!.split(' ');
    if (asked !== last && table.has(asked)) throw malformed(name, number, `${asked}의 줄이 떨어져 있습니다`);
    last = asked;
    const known = table.get(asked) ?? [];
    if (known.some((other) => other.terms.join(' ') === fields[2]))
      throw malformed(name, number, `${asked} ${fields[2]}가 두 번 나옵니다`);
    known.push({ terms, weight });
    table.set(asked, known);
    longest = Math.max(longest, asked.split(' ').length);
  }
  if (table.size === 0) throw malformed(name, 1, '낱말이 없습니다');
  return { size: table.size, relate: (terms) => relate(terms, table, longest) };
}

/**
 * Loads a table from a file.
 *
 * @throws SsiatError with the code 'model' when the file is missing or malformed
 */
export async function loadRelatedTerms(file: string): Promise<RelatedTerms> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SsiatError('model', '관련어 표를 읽지 못했습니다. 파일이 있는지 확인해 주세요.', { cause });
  }
  return parseRelatedTerms(text, 'ko-ko.tsv');
}

function relate(
  terms: readonly ContentTerm[],
  table: ReadonlyMap<string, readonly RelatedTerm[]>,
  longest: number,
): RelatedTerm[][] {
  const found = terms.map(() => new Map<string, RelatedTerm>());
  for (let first = 0; first < terms.length; first++) {
    let key = '';
    const parts: number[] = [];
    for (let at = first; at < terms.length && parts.length < longest; at++) {
      const { text, kind } = terms[at]!;
      if (at > first && kind === 'compound') continue;
      key = parts.length === 0 ? text : `${key} ${text}`;
      parts.push(at);
      // A unit alone says nothing: 명 stands at every number of people.
      if (kind === 'unit' && parts.length === 1) continue;
      for (const related of table.get(key) ?? []) for (const part of parts) keep(found[part]!, related);
    }
  }
  return found.map((related) => [...related.values()].sort((a, b) => b.weight - a.weight));
}

function keep(found: Map<string, RelatedTerm>, related: RelatedTerm): void {
  const key = related.terms.join(' ');
  const known = found.get(key);
  if (known === undefined || known.weight < related.weight) found.set(key, related);
}

function malformed(name: string, line: number, reason: string): SsiatError {
  return new SsiatError('model', `관련어 표 ${name} ${line}번째 줄이 잘못되었습니다: ${reason}.`);
}
