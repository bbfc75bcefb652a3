import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SsiatError } from '../../errors.ts';
import { compileCosts, type LetterCost, type LetterCosts } from './letter-costs.ts';
import { romanizedEntries } from './romanization.ts';

/** How names sound: tables over the letters of {@link soundLetters} and over Latin letters between `^` and `$`. */
export interface NameSounds {
  /** Latin letters read as Korean sounds, in foreign names: negative logarithms of joint probabilities. */
  readonly readings: LetterCosts;
  /** Latin letters that stand for Korean sounds in Korean names. */
  readonly romanized: LetterCosts;
  /** Sounds with which one name is also written; equal sounds cost nothing. */
  readonly spellings: LetterCosts;
}

const READINGS = 'readings.tsv';
const SPELLINGS = 'spellings.tsv';
const LINE = /^([a-z^$]+|[ㄱ-ㅣᆨ-ᇂ]*)\t([ㄱ-ㅣᆨ-ᇂ]*)\t(\d+(?:\.\d+)?)$/u;

/**
 * Loads the tables of names from a folder.
 *
 * @throws SsiatError with the code 'model' when a file is missing or malformed
 */
export async function loadNameSounds(folder: string): Promise<NameSounds> {
  const [readings, spellings] = await Promise.all([
    readTable(folder, READINGS),
    readTable(folder, SPELLINGS),
  ]);
  return {
    readings: compileCosts(readings),
    romanized: compileCosts(romanizedEntries()),
    spellings: compileCosts(spellings),
  };
}

async function readTable(folder: string, name: string): Promise<LetterCost[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, name), 'utf8');
  } catch (cause) {
    throw new SsiatError('model', '이름 소리표를 읽지 못했습니다. 파일이 있는지 확인해 주세요.', { cause });
  }
  return parseLetterCosts(text, name);
}

/**
 * Reads a table: lines of `letters<TAB>letters<TAB>cost`.
 *
 * @throws SsiatError with the code 'model' that names the first bad line
 */
export function parseLetterCosts(text: string, name: string): LetterCost[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const fields = LINE.exec(line);
      if (fields === null) {
        throw new SsiatError('model', `소리표 ${name} ${number}번째 줄이 잘못되었습니다.`);
      }
      return { left: fields[1]!, right: fields[2]!, cost: Number(fields[3]) };
    });
}
