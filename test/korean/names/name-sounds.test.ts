import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LetterWalk } from '../../../src/korean/names/letter-walk.ts';
import { loadNameSounds, type NameSounds, parseLetterCosts } from '../../../src/korean/names/name-sounds.ts';
import { soundLetters } from '../../../src/korean/names/sound-letters.ts';

const FOLDER = fileURLToPath(new URL('../../../models/name-sounds', import.meta.url));

describe('reading a table', () => {
  const letters = fc
    .array(fc.constantFrom(...'ㄱㅏㅡㅎ\u11a8\u11c2'), { maxLength: 3 })
    .map((all) => all.join(''));
  const left = fc.oneof(
    letters,
    fc.array(fc.constantFrom(...'^abz$'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  );
  const row = fc.record({
    left,
    right: letters,
    cost: fc.integer({ min: 0, max: 120 }).map((tenths) => tenths / 10),
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = rows.map(({ left, right, cost }) => `${left}\t${right}\t${cost}\n`).join('');
        expect(parseLetterCosts(text, 'a.tsv')).toEqual(rows);
      }),
    );
  });

  test.each(['a\tㄱ', 'a\tㄱ\t-1', 'A\tㄱ\t1', 'a\tx\t1', 'ㄱ ㄱ 1'])(
    'refuses %j and names the line',
    (line) => {
      expect(() => parseLetterCosts(`a\tㄱ\t1.5\n${line}\n`, 'a.tsv')).toThrow(
        '소리표 a.tsv 2번째 줄이 잘못되었습니다.',
      );
    },
  );

  test('a missing folder is told in Korean, without its path', async () => {
    await expect(loadNameSounds('/nowhere')).rejects.toMatchObject({
      code: 'model',
      message: expect.not.stringContaining('nowhere'),
    });
  });
});

describe('the tables', () => {
  let sounds: NameSounds;
  beforeAll(async () => {
    sounds = await loadNameSounds(FOLDER);
  });

  /** What a reading costs above the likeliest one. */
  const reading = (latin: string, hangul: string) => {
    const walk = new LetterWalk(`^${latin}$`, sounds.readings);
    return walk.costOf(soundLetters(hangul)) - walk.least;
  };
  const romanized = (latin: string, hangul: string) =>
    new LetterWalk(`^${latin}$`, sounds.romanized).costOf(soundLetters(hangul));
  const spelling = (left: string, right: string) =>
    new LetterWalk(soundLetters(left), sounds.spellings).costOf(soundLetters(right));

  test.each([
    ['novacell', '노바셀'],
    ['beethoven', '베토벤'],
    ['docker', '도커'],
    ['michelin', '미슐랭'],
    ['anthropic', '앤트로픽'],
  ])('%s is read near %s', (latin, hangul) => {
    expect(reading(latin, hangul)).toBeLessThan(12);
  });

  test.each([
    ['novacell', '노바넬'],
    ['docker', '로커'],
    ['anthropic', '유토픽'],
    ['mozart', '모네'],
  ])('%s is not read %s', (latin, hangul) => {
    expect(reading(latin, hangul)).toBeGreaterThan(12);
  });

  test.each([
    ['hanbit', '한빛', 0],
    ['gaon', '가온', 0],
    ['seoul', '서울', 0],
    ['samsung', '삼성', 0.5],
    ['hyundai', '현대', 2],
    ['leejaeyong', '이재용', 0],
    ['parkjisung', '박지성', 0.5],
    ['choi', '최', 0],
    ['jeonju', '전주', 0],
    ['wonju', '원주', 0],
    ['gyeongbokgung', '경복궁', 0],
  ])('%s is %s in Korean', (latin, hangul, cost) => {
    expect(romanized(latin, hangul)).toBeLessThanOrEqual(cost);
  });

  test('other Korean names are not', () => {
    expect(romanized('hanbit', '한밭')).toBe(Infinity);
    expect(romanized('seoul', '세울')).toBe(Infinity);
    expect(romanized('electronics', '전자')).toBe(Infinity);
  });

  test('one name costs nothing, the same both ways, and what sounds alike costs less', () => {
    expect(spelling('데이터', '데이터')).toBe(0);
    expect(spelling('데이타', '데이터')).toBe(spelling('데이터', '데이타'));
    expect(spelling('로보트', '로봇')).toBeLessThan(spelling('알란', '앨런'));
    expect(spelling('벤쳐스', '벤처스')).toBeLessThan(2);
    expect(spelling('베르겐', '버겐')).toBeLessThan(3);
    expect(spelling('김치', '참치')).toBe(Infinity);
  });
});
