import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { SsiatError } from '../../src/errors.ts';
import {
  type EnglishTerms,
  englishWords,
  isEnglishText,
  loadEnglishTerms,
  parseEnglishTerms,
} from '../../src/korean/english.ts';
import { baseCandidates, baseForm, isVerbForm, surfaceForms } from '../../src/korean/english-inflection.ts';
import { ENGLISH_STOP, isEnglishStop } from '../../src/korean/english-stop.ts';

const FILE = path.join(import.meta.dirname, '../../models/en-ko/en-ko.tsv');

describe('the shipped table', () => {
  let terms: EnglishTerms;

  beforeAll(async () => {
    terms = await loadEnglishTerms(FILE);
  });

  test.each([
    ['center', '센터'],
    ['Centers', '센터'],
    ['data', '데이터 자료'],
    ['operating', '운영 가동'],
    ['operates', '운영 가동'],
    ['start', '시작'],
    ['started', '시작'],
    ['began', '시작'],
    ['first', '첫 처음'],
    ['last', '마지막'],
    ['invest', '투자'],
    ['investing', '투자'],
    ['investments', '투자'],
    ['company', '회사 기업'],
    ['companies', '회사 기업'],
    ['built', '짓다 건설'],
    ['construction', '건설'],
    ['open', '열다'],
    ['price', '가격'],
    ['prices', '가격'],
    ['pricing', '가격 요금'],
    ['fee', '요금 회비'],
    ['refund', '환불'],
    ['refunded', '환불'],
    ['notifications', '알림'],
    ['role', '역할'],
    ['rules', '규칙'],
    ['meetup', '모임'],
    ['meeting', '회의 모임'],
    ['jobs', '일자리'],
    ['hiring', '채용'],
    ['employees', '직원'],
    ['revenue', '매출'],
    ['power', '전력'],
    ['gigawatts', '기가와트'],
    ['chips', '칩 반도체'],
    ['semiconductor', '반도체'],
    ['deadline', '마감'],
    ['membership', '회원'],
    ["member's", '회원'],
    ['banned', '금지'],
    ['library', '도서관'],
    ['museum', '박물관'],
    ['children', '아이'],
    ['women', '여성'],
    ['written', '쓰다'],
    ['wrote', '쓰다'],
    ['spent', '쓰다'],
    ['cities', '도시'],
    ['president', '대통령 사장'],
    ['founded', '설립'],
    ['artificial', '인공'],
    ['database', '데이터베이스'],
    ['string', '문자열'],
    ['variables', '변수'],
    ['Korea', '한국'],
    ['US', '미국'],
    ['UK', '영국'],
    ['Ohio', '오하이오'],
    ['Indonesia', '인도네시아'],
    ['Chicago', '시카고'],
    ['Zuckerberg', '저커버그'],
    ['Microsoft', '마이크로소프트'],
  ])('%s → %s', (word, expected) => {
    const found = terms.koreanTerms(word).map(({ term }) => term);
    for (const term of expected.split(' ')) expect(found).toContain(term);
  });

  test.each([
    'how',
    'When',
    'the',
    'does',
    'us',
    'it',
    "what's",
    'much',
    'qzxv',
    '',
    'hasOwnProperty',
    '한국',
    'H100',
  ])('%s has no terms', (word) => {
    expect(terms.koreanTerms(word)).toEqual([]);
  });

  test('loads in a moment', async () => {
    const started = performance.now();
    await loadEnglishTerms(FILE);
    // A generous bound for busy machines; alone it takes under 15 ms.
    expect(performance.now() - started).toBeLessThan(200);
  });

  test('keeps to its form', async () => {
    const text = await readFile(FILE, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(250_000);
    expect(text).toBe(text.normalize('NFC'));
    expect(text.endsWith('\n')).toBe(true);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string, string]);
    const words = rows.map(([word]) => word);
    expect(words).toEqual([...words].sort());
    expect(new Set(rows.map(([word, term]) => `${word} ${term}`)).size).toBe(rows.length);
    const perWord = new Map<string, number>();
    for (const [word, term, weight] of rows) {
      expect(ENGLISH_STOP.has(word)).toBe(false);
      expect(term).toMatch(/^\d{0,2}[가-힣]+$/);
      expect(Number(weight)).toBeGreaterThan(0);
      expect(Number(weight)).toBeLessThanOrEqual(1);
      perWord.set(word, (perWord.get(word) ?? 0) + 1);
    }
    expect(Math.max(...perWord.values())).toBeLessThanOrEqual(3);
    expect(perWord.size).toBe(terms.size);
  });

  test('finds every word it holds', async () => {
    const text = await readFile(FILE, 'utf8');
    for (const line of text.trimEnd().split('\n')) {
      const [word = '', term = ''] = line.split('\t');
      const asNameToo = `${word[0]!.toUpperCase()}${word.slice(1)}`;
      expect(terms.koreanTerms(asNameToo).map((found) => found.term)).toContain(term);
    }
  });

  test('a capitalised name comes before the plural that it looks like', () => {
    expect(terms.koreanTerms('Gates')[0]?.term).toBe('게이츠');
    expect(terms.koreanTerms('Gates').map(({ term }) => term)).toContain('문');
    expect(terms.koreanTerms('gates').map(({ term }) => term)).not.toContain('게이츠');
  });
});

describe('base forms', () => {
  test.each([
    ['centers', 'center'],
    ['companies', 'company'],
    ['movies', 'movie'],
    ['boxes', 'box'],
    ['prices', 'price'],
    ['operating', 'operate'],
    ['operated', 'operate'],
    ['hiring', 'hire'],
    ['starting', 'start'],
    ['planned', 'plan'],
    ['adding', 'add'],
    ['calling', 'call'],
    ['applied', 'apply'],
    ['agreed', 'agree'],
    ['used', 'use'],
    ['Built', 'build'],
    ['people', 'person'],
    ['news', 'news'],
    ['glass', 'glass'],
    ['speed', 'speed'],
    ['spring', 'spring'],
  ])('%s → %s', (word, base) => {
    const known = new Set(
      'center company movie box price operate hire start plan add ad call apply agree use build person new'
        .split(' ')
        .concat(['glass', 'speed', 'spring', 'news']),
    );
    expect(baseForm(word, (candidate) => known.has(candidate))).toBe(base);
  });

  test('an unknown word stays as it is, in lower case', () => {
    expect(baseForm('Blorping', () => false)).toBe('blorping');
  });

  test('the word itself is the last candidate, unless its base is fixed', () => {
    expect(baseCandidates('rating')).toEqual(['rating']);
    expect(baseCandidates('mating')).toEqual(['mate', 'mat', 'mating']);
    expect(baseCandidates('buses')).toEqual(['buse', 'bus', 'buses']);
    expect(baseCandidates('bed')).toEqual(['bed']);
  });

  test('any word has candidates, none of them empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        const candidates = baseCandidates(word);
        expect(candidates.length).toBeGreaterThan(0);
        expect(candidates.every((candidate) => candidate.length > 0)).toBe(true);
      }),
    );
  });
});

describe('englishWords', () => {
  test.each([
    [
      "When will Anthropic's first data center start operating?",
      'When will Anthropic first data center start operating',
    ],
    ['What’s the members’ fee?', 'What the members fee'],
    ["It won't open, doesn't it?", 'It wo open does it'],
    ['U.S. power-hungry data centers', 'US power hungry data centers'],
    ['the H100, snake_case and 3 cafés', 'the and cafes'],
    ['앤트로픽 data 센터', 'data'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(englishWords(text).join(' ')).toBe(expected);
  });
});

test('stop words: acronyms in capitals are none', () => {
  for (const word of ['when', 'WHEN', 'us', 'it', 'It']) expect(isEnglishStop(word)).toBe(true);
  for (const word of ['US', 'IT', 'center', 'first']) expect(isEnglishStop(word)).toBe(false);
});

describe('isEnglishText', () => {
  test.each([
    'When will the first data center start operating?',
    'refund policy',
    'What is 씨앗봇 for?',
    'How much does 회비 cost per month?',
  ])('yes: %s', (text) => {
    expect(isEnglishText(text)).toBe(true);
  });

  test.each([
    '앤트로픽 데이터센터는 언제 가동하나요?',
    'Anthropic Claude Code 가격은?',
    'OpenAI는 언제 생겼어?',
    'Discord bot token 설정 방법',
    '12 + 30?',
    '',
  ])('no: %s', (text) => {
    expect(isEnglishText(text)).toBe(false);
  });
});

describe('parseEnglishTerms', () => {
  test('gives the terms of a word in the order of the file', () => {
    const terms = parseEnglishTerms('US\t미국\t0.95\nseed\t씨앗\t0.90\nseed\t종자\t0.40\n', 'x.tsv');
    expect(terms.size).toBe(2);
    expect(terms.koreanTerms('Seeds')).toEqual([
      { term: '씨앗', weight: 0.9 },
      { term: '종자', weight: 0.4 },
    ]);
    expect(terms.koreanTerms('us')).toEqual([]);
  });

  test.each([
    ['too few fields', 'seed\t씨앗\n', 1],
    ['too many fields', 'seed\t씨앗\t0.90\t1\n', 1],
    ['a weight over 1', 'seed\t씨앗\t1.01\n', 1],
    ['a weight of nothing', 'seed\t씨앗\t0.00\n', 1],
    ['no number', 'tree\t나무\t0.90\nseed\t씨앗\thigh\n', 2],
    ['an English word with capitals inside', 'seedBot\t씨앗\t0.90\n', 1],
    ['an empty term', 'seed\t\t0.90\n', 1],
    ['a carriage return', 'seed\t씨앗\t0.90\r\n', 1],
    ['a term twice', 'seed\t씨앗\t0.90\nseed\t씨앗\t0.80\n', 2],
    ['a word in two places', 'seed\t씨앗\t0.90\ntree\t나무\t0.90\nseed\t종자\t0.80\n', 3],
    ['weights that rise', 'seed\t씨앗\t0.80\nseed\t종자\t0.90\n', 2],
    ['nothing', '', 1],
  ])('rejects %s', (_name, text, line) => {
    let error: unknown;
    try {
      parseEnglishTerms(text, 'x.tsv');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SsiatError);
    expect(error).toMatchObject({ code: 'model' });
    expect(String(error)).toContain(`x.tsv ${line}번째 줄`);
  });

  test('terms of several words are found in any inflection, the longest first, and read backwards', () => {
    const terms = parseEnglishTerms(
      'plant\t공장\t0.95\npower plant\t발전소\t0.95\nnuclear power plant\t원전\t0.95\n',
      'x.tsv',
    );
    const words = ['the', 'Nuclear', 'power', 'plants', 'run'];
    expect(terms.phraseAt(words, 1)).toEqual({ length: 3, terms: [{ term: '원전', weight: 0.95 }] });
    expect(terms.phraseAt(words, 2)?.length).toBe(2);
    expect(terms.phraseAt(words, 3)).toBeNull();
    expect(terms.phraseAt(words, 4)).toBeNull();
    expect(terms.englishTerms('공장').map(({ term }) => term)).toEqual(
      expect.arrayContaining(['plant', 'plants']),
    );
    expect(terms.englishTerms('발전소')[0]!.weight).toBeLessThan(0.95);
    expect(terms.englishTerms('사과')).toEqual([]);
  });

  test('a missing file is a model error without its path', async () => {
    const missing = path.join(import.meta.dirname, 'nowhere', 'en-ko.tsv');
    await expect(loadEnglishTerms(missing)).rejects.toMatchObject({ code: 'model' });
    await expect(loadEnglishTerms(missing)).rejects.not.toThrow(/nowhere/);
  });
});

test('every form of a word leads back to it', () => {
  for (const word of [
    'company',
    'launch',
    'stop',
    'refund',
    'invest',

    'child',
    'tax',
    'tomato',
    'use',
    'box',
  ]) {
    for (const form of surfaceForms(word)) expect(baseCandidates(form), form).toContain(word);
  }
});

test.each([
  ['founded', true],
  ['investing', true],
  ['built', true],
  ['building', false],
  ['speed', false],
  ['people', false],
  ['factory', false],
])('%s is a verb by its form: %s', (word, isVerb) => {
  expect(isVerbForm(word)).toBe(isVerb);
});
