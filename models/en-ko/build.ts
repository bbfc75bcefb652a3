/**
 * Builds en-ko.tsv, the English → Korean term table of src/korean/english.ts: IBM Model 1 over sentence pairs, place
 * and person names from a transliteration list, and the table of everyday words at the end of this file, which
 * wins over both. Not part of the app; see README.md beside it. Run from the repository root:
 *
 *   npx tsx models/en-ko/build.ts FOLDER
 *
 * FOLDER holds pairs.jsonl.gz and translit.tsv.
 */
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { englishWords } from '../../src/korean/english.ts';
import { baseCandidates, baseForm } from '../../src/korean/english-inflection.ts';
import { ENGLISH_STOP } from '../../src/korean/english-stop.ts';
import { loadMorphemeAnalyzer, type MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { type ContentTerm, contentTerms } from '../../src/korean/terms.ts';

/** Where the pairs may come from; the others are too few, or their licence is in doubt (README.md). */
const PAIR_SOURCES: ReadonlySet<string> = new Set([
  'python/python-docs-ko',
  'MicrosoftDocs/cpp-docs.ko-kr',
  'zelanko/sql-docs.ko-kr',
  'hys0/windowsserverdocs.ko-kr',
  'sammy310/docs.ko-kr',
  'Mineru98/TechPKM',
]);

const ITERATIONS = 8;
const MAX_SENTENCE_WORDS = 60;
/** Korean terms of a sentence to its English words: outside of this the two do not say the same. */
const LENGTH_RATIO = { min: 0.25, max: 1.6 };
const MIN_COUNT = 3;
const MIN_FORWARD = 0.12;
const MIN_SCORE = 0.25;
const MAX_TERMS = 3;
/** Weights of the first, second and third term of a word of the table below. */
const HAND_WEIGHTS = [0.95, 0.8, 0.65];
const NAME_WEIGHT = 0.9;
const LOANWORD_WEIGHT = 0.7;
const MAX_NAMES = 3500;

/** One English word and its Korean terms, the likeliest first. */
type Entries = Map<string, { term: string; weight: number }[]>;

interface Pair {
  readonly english: readonly string[];
  readonly korean: readonly string[];
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: npx tsx models/en-ko/build.ts FOLDER');
  const started = performance.now();
  const analyzer = await loadMorphemeAnalyzer();
  const hand = handEntries(analyzer);
  const { texts, wordCounts } = await readPairs(path.join(folder, 'pairs.jsonl.gz'));
  log(`${texts.length} pairs, ${wordCounts.size} Korean words counted`, started);
  const pairs = tokenize(texts, hand, analyzer);
  log(`${pairs.length} pairs kept`, started);
  const trained = train(pairs);
  log(`${trained.size} words trained`, started);
  const { names, loanwords } = await readNames(path.join(folder, 'translit.tsv'), wordCounts, analyzer);
  log(`${names.size} names, ${loanwords.size} loanwords`, started);
  const everyday = new Set(pairs.flatMap((pair) => pair.english));
  const entries = merge(hand, trained, loanwords, names, everyday);
  const rows = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([word, terms]) => terms.map(({ term, weight }) => `${word}\t${term}\t${weight.toFixed(2)}\n`));
  const file = path.join(import.meta.dirname, 'en-ko.tsv');
  await writeFile(file, rows.join(''));
  analyzer.dispose();
  log(`${entries.size} words, ${rows.length} rows, ${Buffer.byteLength(rows.join(''))} bytes`, started);
}

function log(message: string, started: number): void {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s: ${message}\n`);
}

// Pairs

interface PairText {
  readonly english: string;
  readonly korean: string;
}

/** The parallel pairs, and how often each Korean word (with and without a particle) stands in the whole corpus. */
async function readPairs(file: string): Promise<{ texts: PairText[]; wordCounts: Map<string, number> }> {
  const texts: PairText[] = [];
  const wordCounts = new Map<string, number>();
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    const pair = JSON.parse(line) as { query: string; positive: string; kind: string; source: string };
    const sides = [pair.query, pair.positive];
    for (const side of sides) {
      for (const [word] of side.matchAll(/[가-힣]+/g)) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
    }
    if (pair.kind !== 'parallel_en_ko' || !PAIR_SOURCES.has(pair.source.split(':')[0]!)) continue;
    const [english, korean] = hangulShare(sides[0]!) < hangulShare(sides[1]!) ? sides : sides.reverse();
    texts.push({ english: english!, korean: korean! });
  }
  return { texts: [...new Map(texts.map((text) => [text.english, text])).values()], wordCounts };
}

function hangulShare(text: string): number {
  return (text.match(/[가-힣]/g)?.length ?? 0) / Math.max(1, text.length);
}

/** Code in prose teaches nothing: names with an underscore, points, brackets or capitals inside. */
const CODE = /\S*(?:[_=<>\\{}[\]|]|\w\.\w|\(\)|[a-z][A-Z])\S*/g;

function tokenize(texts: readonly PairText[], hand: Entries, analyzer: MorphemeAnalyzer): Pair[] {
  const words = texts.map((text) => englishWords(text.english.replace(CODE, ' ')));
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const isKnown = (word: string): boolean => hand.has(word) || (counts.get(word) ?? 0) >= MIN_COUNT;
  const pairs: Pair[] = [];
  for (const [index, text] of texts.entries()) {
    const english = words[index]!.map((word) => baseForm(word, isKnown));
    const korean = koreanTerms(text.korean.replace(CODE, ' '), analyzer);
    const ratio = korean.length / Math.max(1, english.length);
    if (english.length > MAX_SENTENCE_WORDS || ratio < LENGTH_RATIO.min || ratio > LENGTH_RATIO.max) continue;
    pairs.push({ english, korean });
  }
  return pairs;
}

function koreanTerms(text: string, analyzer: MorphemeAnalyzer): string[] {
  return contentTerms(analyzer.analyze(text))
    .filter((term) => ['noun', 'predicate', 'modifier'].includes(term.kind))
    .map((term) => term.text.normalize('NFC'));
}

// IBM Model 1

type Table = Map<string, Map<string, number>>;

/** Trains both directions and keeps pairs that each direction believes in, scored by their geometric mean. */
function train(pairs: readonly Pair[]): Entries {
  const forward = ibmModel1(pairs);
  const backward = ibmModel1(pairs.map(({ english, korean }) => ({ english: korean, korean: english })));
  const together = cooccurrences(pairs);
  const entries: Entries = new Map();
  for (const [word, translations] of forward) {
    if (!/^[a-z]{2,}$/.test(word) || ENGLISH_STOP.has(word)) continue;
    const kept: { term: string; weight: number }[] = [];
    for (const [term, probability] of translations) {
      if (!/^[가-힣]+$/.test(term) || TOO_GENERAL.has(term) || probability < MIN_FORWARD) continue;
      if ((together.get(word)?.get(term) ?? 0) < MIN_COUNT) continue;
      const score = Math.sqrt(probability * (backward.get(term)?.get(word) ?? 0));
      if (score >= MIN_SCORE) kept.push({ term, weight: Math.min(1, score) });
    }
    kept.sort((a, b) => b.weight - a.weight);
    // A translation far behind the best one is more often a neighbour than a second meaning.
    const best = kept.filter(({ weight }) => weight >= kept[0]!.weight * 0.4).slice(0, MAX_TERMS);
    if (best.length > 0) entries.set(word, best);
  }
  return entries;
}

const NULL_WORD = '';

/** t(korean | english) by expectation maximisation, with an empty English word for terms that nothing explains. */
function ibmModel1(pairs: readonly Pair[]): Table {
  let table: Table | null = null;
  for (let round = 0; round < ITERATIONS; round++) {
    const counts: Table = new Map();
    for (const { english, korean } of pairs) {
      const sources = [NULL_WORD, ...english];
      for (const term of korean) {
        let total = 0;
        for (const source of sources) total += table === null ? 1 : (table.get(source)?.get(term) ?? 0);
        if (total === 0) continue;
        for (const source of sources) {
          const share = (table === null ? 1 : (table.get(source)?.get(term) ?? 0)) / total;
          if (share < 1e-4) continue;
          const row = rowOf(counts, source);
          row.set(term, (row.get(term) ?? 0) + share);
        }
      }
    }
    for (const row of counts.values()) {
      let sum = 0;
      for (const count of row.values()) sum += count;
      for (const [term, count] of row) row.set(term, count / sum);
    }
    table = counts;
  }
  return table!;
}

function rowOf(table: Table, word: string): Map<string, number> {
  const known = table.get(word);
  if (known !== undefined) return known;
  const row = new Map<string, number>();
  table.set(word, row);
  return row;
}

function cooccurrences(pairs: readonly Pair[]): Table {
  const table: Table = new Map();
  for (const { english, korean } of pairs) {
    const terms = new Set(korean);
    for (const word of new Set(english)) {
      const row = rowOf(table, word);
      for (const term of terms) row.set(term, (row.get(term) ?? 0) + 1);
    }
  }
  return table;
}

// Names

const PARTICLES = ['', ...'은 는 이 가 을 를 의 에 에서 로 으로 와 과 도 만 까지 부터 인'.split(' ')];
/** A Hangul spelling this frequent is a common word before it is a name. */
const MAX_NAME_COUNT = 300;
const MIN_LOANWORD_COUNT = 20;

interface Spelling {
  readonly term: string;
  readonly count: number;
  readonly fromCities: boolean;
}

/**
 * Names (capitalised single words) and loanwords (small letters) whose Hangul spelling Korean texts really use and
 * the analyser keeps whole. The same name may have two usual spellings (Singapore 싱가포르, 싱가폴).
 */
async function readNames(
  file: string,
  wordCounts: ReadonlyMap<string, number>,
  analyzer: MorphemeAnalyzer,
): Promise<{ names: Entries; loanwords: Entries }> {
  const spellings = { names: new Map<string, Spelling[]>(), loanwords: new Map<string, Spelling[]>() };
  const seen = new Set<string>();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [foreign = '', hangul = '', origin = ''] = line.split('\t');
    if (!/^[A-Z]?[a-z]{2,}$/.test(foreign) || !/^[가-힣]{2,7}$/.test(hangul)) continue;
    const word = foreign.toLowerCase();
    const term = hangul.normalize('NFC');
    const isName = word !== foreign;
    if (ENGLISH_STOP.has(word) || seen.has(`${foreign} ${term}`)) continue;
    seen.add(`${foreign} ${term}`);
    let count = 0;
    for (const particle of PARTICLES) count += wordCounts.get(term + particle) ?? 0;
    const fromCities = isName && origin.endsWith('cities.txt');
    if (isName ? count > MAX_NAME_COUNT || (count < 2 && !fromCities) : count < MIN_LOANWORD_COUNT) continue;
    if ((isName ? BAD_NAMES : BAD_LOANWORDS).has(word) || !isOneTerm(term, isName, analyzer)) continue;
    const target = isName ? spellings.names : spellings.loanwords;
    target.set(word, [...(target.get(word) ?? []), { term, count, fromCities }]);
  }
  const names = [...spellings.names]
    .sort(([, a], [, b]) => rank(b) - rank(a))
    .slice(0, MAX_NAMES)
    .map(([word, found]): [string, Spelling[]] => [word, found]);
  return {
    names: spelled(new Map(names), NAME_WEIGHT),
    loanwords: spelled(spellings.loanwords, LOANWORD_WEIGHT),
  };
}

function rank(spellings: readonly Spelling[]): number {
  return Math.max(...spellings.map(({ count, fromCities }) => count + (fromCities ? 10 : 0)));
}

function spelled(spellings: ReadonlyMap<string, readonly Spelling[]>, weight: number): Entries {
  const entries: Entries = new Map();
  for (const [word, found] of spellings) {
    const sorted = [...found].sort((a, b) => b.count - a.count);
    const usual = sorted.filter(({ count }) => count * 4 >= sorted[0]!.count).slice(0, 2);
    entries.set(
      word,
      usual.map(({ term }, index) => ({ term, weight: weight - index * 0.2 })),
    );
  }
  return entries;
}

/**
 * Whether the analyser keeps the spelling whole, alone and before a particle, and takes a name for a name: as a
 * common noun it means something else (Houdon 우동).
 */
function isOneTerm(term: string, isName: boolean, analyzer: MorphemeAnalyzer): boolean {
  return [term, `${term}에서 열린`].every((text) => {
    const first = analyzer.analyze(text)[0];
    return first?.text === term && (first.pos === 'NNP' || (!isName && first.pos === 'NNG'));
  });
}

// Merging

function merge(
  hand: Entries,
  trained: Entries,
  loanwords: Entries,
  names: Entries,
  everyday: ReadonlySet<string>,
): Entries {
  const entries: Entries = new Map(hand);
  for (const [word, terms] of trained) {
    if (BAD_TRAINED.has(word)) continue;
    // A plural that came without its singular: either form then finds it.
    const key = /[^isu]s$/.test(word) ? baseCandidates(word)[0]! : word;
    if (!entries.has(key)) entries.set(key, terms);
  }
  for (const [word, terms] of loanwords) {
    const known = entries.get(word) ?? [];
    if (hand.has(word) || known.length === MAX_TERMS) continue;
    const added = terms.filter(({ term }) => known.every((other) => other.term !== term));
    entries.set(word, [...known, ...added].sort((a, b) => b.weight - a.weight).slice(0, MAX_TERMS));
  }
  // What an inflection would hide is never found (binding under bind); names in capitals are asked for first.
  for (const word of [...entries.keys()]) {
    const isKnown = (candidate: string): boolean => entries.has(candidate);
    if (word === word.toLowerCase() && baseForm(word, isKnown) !== word) entries.delete(word);
  }
  for (const [word, terms] of names) {
    // A word of running prose is no name first of all: Bill, Field, Close.
    if (!entries.has(word) && !everyday.has(word)) entries.set(word, terms);
  }
  return entries;
}

/** Parses the table of everyday words and checks that every term is one the index can hold. */
function handEntries(analyzer: MorphemeAnalyzer): Entries {
  const entries: Entries = new Map();
  const problems: string[] = [];
  const lines = [
    ...EVERYDAY.split(/[\n;]/).map((line) => line.trim().replace(/\s/, ': ')),
    ...PHRASES.split(/[\n;]/).map((line) => line.trim()),
  ];
  for (const line of lines) {
    const [word = '', translations = ''] = line.split(/:\s+/);
    const terms = translations.split(/\s+/).filter((term) => term !== '');
    if (word === '') continue;
    if (!/^(?:[a-z]+(?: [a-z]+)*|[A-Z]{2,})$/.test(word) || terms.length === 0 || terms.length > MAX_TERMS)
      problems.push(line);
    if (entries.has(word)) problems.push(`${word}: twice`);
    for (const term of word.includes(' ') ? [] : terms) if (!isIndexTerm(term, analyzer)) problems.push(`${word}: ${term}`);
    entries.set(
      word,
      terms.map((term, index) => ({ term, weight: HAND_WEIGHTS[index]! })),
    );
  }
  for (const word of entries.keys()) {
    if (ENGLISH_STOP.has(word)) problems.push(`${word} is a stop word`);
    const base = baseForm(word, (candidate) => entries.has(candidate));
    if (word === word.toLowerCase() && base !== word) problems.push(`${word} is looked up as ${base}`);
  }
  if (problems.length > 0) throw new Error(`bad everyday words:\n${problems.join('\n')}`);
  return entries;
}

/** Terms come out of running text: a noun alone and with a particle, a predicate in some of its forms. */
function isIndexTerm(term: string, analyzer: MorphemeAnalyzer): boolean {
  const stem = term.slice(0, -1);
  const texts = [
    term,
    `${term}의 문제`,
    `${term} 회의`,
    `그 ${term}를 보았다`,
    `${stem}고 있다`,
    `${stem}지 않는다`,
  ];
  return texts
    .flatMap((text): ContentTerm[] => contentTerms(analyzer.analyze(text)))
    .some((found) => found.text === term);
}

/** Korean terms that stand beside everything. */
const TOO_GENERAL: ReadonlySet<string> = new Set(
  `하다 되다 있다 없다 이다 아니다 않다 같다 대하다 위하다 통하다 따르다 관하다 의하다 인하다 말다 보다 주다 지다 싶다
  것 수 등 때 중 이 그 저 및 또는 더 다른 모든 각 안 밖 내 외 간 후 전 번 개 명 점 경우 때문 정도 가지 여러 여기 거기
  그리고 그러나 하지만 그래서 따라서 또한 다시 이미 아직 매우 아주 모두 다 잘 못 즉 예 단 약 당신 우리 나 너 자신 누구
  무엇 어떤 어느 이런 그런 저런 이렇다 그렇다 어떻다 만약 만일 바로 특히 항상 이제 지금 일단 사이 자체 해당 한 두 세`
    .trim()
    .split(/\s+/),
);

/** Trained words that hand-checking found wrong in a way no threshold catches. */
const BAD_TRAINED: ReadonlySet<string> = new Set(
  `advancing alphanumeric annotated anywhere asterisk augment await backend band bound breakpoint bytecode
  callback cell cookbook cursor datagram dialog docstring enabler fallback finalize finalizer formfeed frozen glossary
  graphics inheritable initializer integrity launcher leap locator logarithm memoryview metaclass millisecond minor
  newline ob onto portion prepend pwd quartiles deciles refolded remark rollover scheme severity shebang shot singleton
  subpart superclass surrogate surrogateescape titlecase tokenizer transact unary underflow unexpectedly unpickler
  synchronize parameterized disambiguate disassembled grained monty pascal deduced carriage vectorcall verbosity watermark byte decorate disable incomplete insensitive invalid`
    .trim()
    .split(/\s+/),
);

/** Small-letter rows of the transliteration list that are misspelt, or whose Hangul means something else. */
const BAD_LOANWORDS: ReadonlySet<string> = new Set(
  `afreeca algorism balsa barge beat beet berth betta birdie bite bora brassiere buiding calender carat carey cary
  celo chord concent cooky daum dolly dowm feint gallry grame grease hana irone jinair kart knot lapping locket maser
  massaga merchandiser multibox nate non pairring peat phot pile pit plush polder radon rake riff rutin sago scouring
  skech softwarer sponser squall steppe sunglass sysop thoron tmon trance valve veil vender weiner descriptor`
    .trim()
    .split(/\s+/),
);

/** Names that the list spells as another. */
const BAD_NAMES: ReadonlySet<string> = new Set('fiona hoolehua pietersburg peetz'.split(' '));

/** Everyday, community and business English: word, then Korean terms from the likeliest on. */
const EVERYDAY = `
late 늦다; next 다음; ability 능력; abolish 폐지; absence 부재 결석; absent 결석; abuse 남용 학대; accept 수락 받아들이다; access 접근 접속; accident 사고; accommodation 숙소 숙박
account 계정 계좌; accuse 비난 고발; achieve 달성 이루다; achievement 성과 업적; acquire 인수; acquisition 인수; acre 에이커; act 행동 법; action 행동 조치
active 활발 적극; activity 활동; actor 배우; actress 배우 여배우; add 추가; address 주소; admin 관리자 운영자; administrator 관리자 운영자; admission 입학 입장
admit 인정; adopt 채택 입양 도입; adoption 채택 입양; adult 성인 어른; advantage 장점 이점; advertise 광고; advertisement 광고; advertising 광고; advice 조언
advise 조언; affect 영향; affiliate 계열사 제휴; afraid 두렵다 무섭다; africa 아프리카; african 아프리카; after 후 이후; afternoon 오후; age 나이 연령
agency 기관 청; agenda 안건; ago 전; agree 동의 합의; agreement 계약 합의 협정; agricultural 농업; agriculture 농업; AI 인공지능; aim 목표; air 공기 항공
aircraft 항공기; airline 항공사; airplane 비행기; airport 공항; alarm 알람 경보; album 앨범 음반; alcohol 알코올 술; alert 알림 경보; algorithm 알고리즘
alive 살다; allergy 알레르기; alliance 동맹 연합; allow 허용 허락 가능; ally 동맹; aluminum 알루미늄; amazon 아마존; ambassador 대사; ambition 야망
ambulance 구급차; amend 개정; amendment 개정; america 미국; american 미국; amount 금액 양; analysis 분석; analyst 분석가 애널리스트; analyze 분석
ancestor 조상; ancient 고대; angel 천사; angry 화나다 분노; animal 동물; animation 애니메이션; anniversary 기념일 주년; announce 발표 공지
announcement 발표 공지; annual 연간 연례; annually 매년 연간; anonymous 익명; answer 답 답변 대답; ant 개미; antarctic 남극; anthropic 앤트로픽 앤스로픽
apartment 아파트; apologize 사과; apology 사과; app 앱; appeal 항소 호소 상고; appear 나타나다 등장; appearance 외모 등장; appetizer 전채; apple 애플 사과
appliance 가전; applicant 지원자 신청자; application 신청 애플리케이션 응용; apply 신청 지원 적용; appoint 임명 선임; appointment 약속 임명; approval 승인
approve 승인; april 4월; aquarium 수족관; archaeologist 고고학자; archaeology 고고학; archery 양궁; arctic 북극; area 지역 면적 구역; argentina 아르헨티나
argue 주장; argument 주장 논쟁 인자; arm 팔 무기; armistice 휴전; army 군대 육군; arrange 마련 정리; arrest 체포; arrival 도착; arrive 도착; art 예술 미술
article 기사 글 조; artifact 유물; artificial 인공; artist 예술가 작가; asia 아시아; asian 아시아; ask 묻다 질문 요청; assassinate 암살; assassination 암살
asset 자산; assignment 과제 숙제 대입; assist 돕다 지원; assistance 지원 도움; assistant 조수 보조 비서; association 협회; astronaut 우주비행사; athens 아테네
athlete 선수; atlantic 대서양; atom 원자; attachment 첨부 첨부파일; attack 공격; attempt 시도; attend 참석 출석; attendance 출석 참석; attendee 참석자 참가자
attic 다락; attract 끌다 유치; attraction 매력 명소; audience 관객 청중; august 8월; aunt 이모 고모; australia 호주; author 저자 작가; authority 당국 권한
automatic 자동; automatically 자동; automation 자동; automobile 자동차; autonomous 자율; autumn 가을; available 이용 가능 제공; avatar 아바타
average 평균; avoid 피하다; award 상 수상; aware 알다 인식; baby 아기; back 뒤; backpack 가방 배낭; backup 백업; bacteria 세균 박테리아; bad 나쁘다; badge 배지
badminton 배드민턴; bag 가방 봉투; baggage 수하물 짐; bail 보석; bake 굽다; bakery 빵집 제과점; balance 균형 잔액; balcony 발코니; ball 공; ballot 투표 투표용지
ban 금지 차단; banana 바나나; band 밴드; bandwidth 대역폭 트래픽; bank 은행; bankrupt 파산; bankruptcy 파산; barcode 바코드; baseball 야구; basement 지하
basic 기본; basis 기초 근거; basket 바구니; basketball 농구; bat 박쥐 방망이; bathroom 화장실; batter 타자; battery 배터리 전지; battle 전투; beach 해변 해수욕장
bean 콩; bear 곰 견디다; beat 이기다 때리다; beautiful 아름답다; bed 침대; bee 꿀벌; beef 소고기; beer 맥주; before 전 이전; begin 시작; beginner 초보자 초보
beginning 시작 초반; beijing 베이징; belief 믿음 신념; believe 믿다; bench 의자; benchmark 벤치마크; benefit 혜택 이익 복지; berlin 베를린; besides 외
best 최고 최선; bet 내기; better 낫다 좋다; beverage 음료; bible 성경; bicycle 자전거; big 크다; bike 자전거; bill 법안 청구서
billionaire 억만장자; biology 생물학 생물; bird 새; birth 출생 탄생 출산; birthday 생일; birthplace 출생지 고향; bitter 쓰다; black 검은색 검다; blame 비난
blanket 담요; blaze 화재 불; blind 맹인; block 차단 막다; blog 블로그; blood 피 혈액; blue 파란색 파랑; blueprint 설계도; board 이사회 게시판; boat 보트 배
body 몸 신체; boil 끓이다 삶다; bomb 폭탄; bond 채권; bone 뼈; bonus 보너스 상여금; book 책 도서; booking 예약; border 국경 경계; boring 지루하다; born 태어나다 출생
borough 구; borrow 빌리다 대출; boss 상사; bot 봇; bother 귀찮다; bottle 병; bottom 아래 바닥; bowl 그릇; box 상자; boy 소년; boyfriend 남자친구 친구
brain 뇌 두뇌; brake 브레이크 제동; branch 지점 지사; brand 브랜드 상표; brave 용감; brazil 브라질; breach 유출 침해; bread 빵; break 깨다 고장 휴식; breakfast 아침
breed 품종 번식; bribe 뇌물; bridge 다리; brief 짧다; bright 밝다; bring 가져오다; britain 영국; british 영국; broad 넓다; broadcast 방송; bronze 동메달 청동
broth 육수 국물; brother 형제 형 동생; brown 갈색; brush 브러시 솔; brussels 브뤼셀; buddhism 불교; budget 예산; buffet 뷔페; bug 버그 오류; build 짓다 건설 구축
builder 건설 빌더; building 건물 건설; bulky 대형; burden 부담; burn 타다 태우다; bury 묻다 매장; bus 버스; busan 부산; business 사업 비즈니스 기업; busy 바쁘다
button 버튼 단추; buy 사다 구매; buyer 구매자; bylaw 회칙 규칙; cabbage 배추 양배추; cabinet 내각; cable 케이블; cafeteria 식당 급식; california 캘리포니아
call 전화 부르다 호출; calm 차분하다; camera 카메라; camp 캠프 야영; campaign 캠페인 운동; camping 캠핑; campsite 야영장 캠핑장; campus 캠퍼스; canada 캐나다; canal 운하
cancel 취소; cancellation 취소; cancer 암; candidate 후보; candle 촛불 양초; canteen 식당; capable 능력; capacity 용량 정원 수용; capital 자본 수도
captain 선장 주장; capture 잡다 포착; car 자동차 차; carbon 탄소; card 카드; care 돌보다 관심; career 경력 진로; careful 조심; carrot 당근; carry 나르다 운반
cartoon 만화; case 사례 사건; cash 현금; cashback 환급 적립; casualty 사상자; cat 고양이; catch 잡다; category 범주 분류; cause 원인 때문
ceasefire 휴전; celebrate 축하 기념; celebration 축하; celebrity 유명인 연예인; cell 세포; center 센터 중심; central 중앙; centre 센터 중심; century 세기
CEO 최고경영자 대표; ceremony 행사 의식; certificate 인증서 증명서; certification 인증; chain 사슬 체인; chair 의장 의자; chairman 회장 의장; chairperson 의장 회장
challenge 도전 과제; champion 챔피언 우승; championship 우승 대회; chance 기회 가능; change 바꾸다 변경 변화; channel 채널; chapter 장
character 성격 문자 캐릭터; characteristic 특징 특성; charge 요금 청구 충전; charger 충전기; charity 자선; chase 쫓다; chat 채팅 대화; chatbot 챗봇; cheap 저렴 싸다
cheat 속이다 부정; check 확인 점검; checkout 결제; checkup 검진; cheer 응원; cheese 치즈; chemical 화학; chemist 화학자; chemistry 화학; chicken 닭 치킨
chief 최고 책임자; child 아이 어린이 자녀; childbirth 출산; china 중국; chinese 중국어 중국; chip 칩 반도체; choice 선택; choose 선택 고르다; chop 썰다
christian 기독교; christianity 기독교; christmas 크리스마스 성탄절; church 교회; cigarette 담배; cinema 영화관; citizen 시민; city 도시 시; civil 시민 민간
civilization 문명; claim 주장 청구; class 수업 반 클래스; classmate 동급 친구; classroom 교실; claude 클로드; clause 조항; clean 깨끗하다 청소; cleaner 청소기
clear 분명 명확; clever 영리하다; client 고객; climate 기후; climb 오르다; clinic 병원 의원; clock 시계; close 닫다 마감 폐쇄; clothes 옷
clothing 의류 옷; cloud 클라우드 구름; club 클럽 동아리; coach 코치 감독; coal 석탄; coast 해안; coat 코트 외투; code 코드 부호; coffee 커피
cofounder 창업자 창립자 공동창업자; cold 춥다 차갑다 감기; collapse 붕괴; colleague 동료; collect 수집 모으다; collection 수집 모음; college 대학; collision 충돌
colonial 식민지 식민; colony 식민지; color 색 색상 색깔; colour 색 색상; column 열 기둥 칼럼; columnist 칼럼니스트; combine 결합; come 오다; comedy 코미디 희극
comfort 위안; comfortable 편안 편하다; comic 만화; command 명령 명령어; comment 댓글 의견; commit 약속 커밋; commitment 약속; committee 위원회; common 공통 흔하다
communicate 소통; communication 소통 통신; community 커뮤니티 공동체 지역사회; commute 통근 출근; commuter 통근; company 회사 기업 업체; compare 비교
comparison 비교; compass 나침반; compensate 보상 배상; compensation 보상 배상; compete 경쟁; competition 대회 경쟁; competitor 경쟁사 경쟁자
complain 불평 항의; complaint 불만 민원; complete 완료 완성 완공; completion 완공 완료; complex 복잡; component 구성 부품; compose 작곡 구성; composer 작곡가
compute 컴퓨팅 계산 연산; computer 컴퓨터; computing 컴퓨팅 컴퓨터; concept 개념; concern 우려 걱정; concert 공연 콘서트; conclude 결론 체결; conclusion 결론
condition 조건 상태; conference 회의 콘퍼런스; configure 설정 구성; confirm 확인; conflict 갈등 충돌; confuse 혼란; confusion 혼란; congratulation 축하
congress 의회 국회; connect 연결 접속; connection 연결; conquer 정복; conquest 정복; conscious 의식; consequence 결과; consider 고려; consist 구성
constant 일정 상수; constitution 헌법; construct 건설; construction 건설 공사; consult 상담; consultant 컨설턴트; consume 소비 소모; consumer 소비자
consumption 소비; contact 연락 연락처; contain 포함 담다; contemporary 현대; content 내용 콘텐츠; contest 대회 경연 공모전; context 맥락 문맥; continent 대륙
continue 계속 이어지다; contract 계약; contractor 시공사 도급; contribute 기여 기부; contribution 기여 공헌; control 제어 통제; convenience 편의
convenient 편리; conversation 대화; convince 설득; cook 요리; cool 냉각 시원하다; coolant 냉각수; cooling 냉각; cooperate 협력; cooperation 협력
copper 구리; copyright 저작; core 핵심; corn 옥수수; corner 구석 모퉁이; corporation 기업 법인; correction 정정 바로잡다; corruption 부패; cost 비용 들다 가격
cotton 면; cough 기침; council 의회 위원회 시의회; councilor 의원; count 세다 수; country 나라 국가; county 카운티; coup 쿠데타; couple 부부 커플; coupon 쿠폰
courage 용기; courier 택배; course 과정 강좌 강의; court 법원 재판 코트; cousin 사촌; cover 덮다 다루다 부담; cow 소; coworker 동료; crash 충돌 추락; crazy 미치다
create 만들다 생성; creative 창의 창조; credit 신용 학점; crew 승무원; crime 범죄; crisis 위기; criterion 기준; critical 중요 비판; criticism 비판
criticize 비판; crop 작물 농작물; cross 건너다 십자가; crosswalk 횡단보도; crowd 군중; crown 왕관; cruise 크루즈 유람선; cry 울다; cucumber 오이; cultural 문화
culture 문화; cup 컵 잔; cure 치료; curfew 통금; curious 궁금하다; current 현재; curriculum 교육과정; custody 구속 양육; custom 관습 풍습; customer 고객 손님
customs 세관 관세; cut 자르다 삭감 감축; cycle 주기 순환; dad 아빠; daegu 대구; daejeon 대전; daily 매일 하루; dairy 유제품; dam 댐; damage 손상 피해 손해
dance 춤; danger 위험; dangerous 위험; dare 감히; dark 어둡다; data 데이터 자료; database 데이터베이스; datacenter 데이터센터 데이터
dataset 데이터셋 데이터; date 날짜 일자; daughter 딸; dawn 새벽; day 날 일 하루; daycare 어린이집; dead 죽다; deadline 마감 기한; deaf 귀머거리 청각; deal 계약 거래
dean 학장; death 죽음 사망; debate 토론 논쟁; debt 부채 빚; decade 십년; deceive 속이다; december 12월; decide 결정; decision 결정; declare 선언
decline 감소 거절 하락; decorate 장식; decrease 감소 줄다; dedicate 헌신 전념; deep 깊다; defeat 패배; defect 결함 불량; defective 불량 결함; defend 방어 지키다
defendant 피고 피고인; defender 수비수; defense 국방 방어; deficit 적자; degree 학위 도; dehumidifier 제습기; delay 지연 늦다 미루다; delete 삭제 지우다
deletion 삭제; delicious 맛있다; deliver 배달 전달 배송; delivery 배송 배달; demand 수요 요구; democracy 민주주의; democrat 민주당; demolish 철거
demolition 철거; dentist 치과; deny 부인 부정; depart 출발; department 부서 부처; departure 출발; depend 의존; deploy 배포; deployment 배포
deposit 보증금 예금 입금; depression 우울증 불황; depth 깊이; descendant 후손; describe 설명 묘사; description 설명; desert 사막; design 설계 디자인; desire 욕망
desk 책상; despair 절망; dessert 디저트 후식; destination 목적지; destroy 파괴; detail 세부; detective 형사 탐정; determine 결정
develop 개발 발전; developer 개발자 개발; development 개발 발전; device 장치 기기; devil 악마; diabetes 당뇨병 당뇨; diagnose 진단; diagnosis 진단
diamond 다이아몬드; dictator 독재자; dictionary 사전; die 죽다 사망; diet 다이어트 식단; difference 차이; different 다르다; difficult 어렵다; difficulty 어려움
dig 파다; digital 디지털; diner 식당; dinner 저녁; dinosaur 공룡; diploma 졸업장; diplomacy 외교; diplomat 외교관; direction 방향; director 이사 감독
dirty 더럽다; disability 장애; disabled 장애인; disadvantage 단점; disagree 반대; disappear 사라지다; disappoint 실망; disaster 재난 재해; discord 디스코드
discount 할인; discover 발견; discovery 발견; discrimination 차별; discuss 논의 토론; discussion 논의 토론; disease 질병 병; dishwasher 세척기
dismiss 해고; dismissal 해고; disposal 처리 폐기; dispose 버리다 처리; dispute 분쟁; dissolve 해산; distance 거리; distribute 배포 분배
distribution 분배 유통; district 구역 지구 구; dive 잠수; divide 나누다; dividend 배당금 배당; divorce 이혼; DNA 유전자; doctor 의사; document 문서 서류
dog 개 강아지; dollar 달러; dolphin 돌고래; domain 도메인 영역; domestic 국내; donate 기부; donation 기부 기부금; door 문; dorm 기숙사; dormitory 기숙사
dosage 복용량 용량; double 두배 배 늘다; doubt 의심; dough 반죽; download 다운로드 내려받다; downtime 중단 장애; dozen 다스; drama 드라마 연극; draw 그리다 무승부 추첨
dream 꿈; dress 드레스 옷; drink 마시다 음료; drive 운전; driver 운전자 기사 드라이버; drop 떨어지다 하락; drought 가뭄; drug 약물 약; drum 드럼 북; dry 마르다 건조
dryer 건조기; duck 오리; due 마감 예정 때문; dues 회비; dump 버리다 투기; dumpling 만두; duration 기간; dust 먼지; duty 의무 임무; dynasty 왕조; eager 열심; ear 귀
early 초기 일찍 이르다; earn 벌다; earnings 수익 실적; earth 지구; earthquake 지진; ease 쉽다; east 동쪽 동; easter 부활절; eastern 동부 동양; easy 쉽다; eat 먹다
economic 경제; economical 경제; economics 경제학 경제; economist 경제학자; economy 경제; edge 가장자리; edit 편집 수정; edition 판 호; editor 편집자 편집
editorial 사설; educate 교육; education 교육; effect 효과 영향; efficiency 효율; efficient 효율; effort 노력; egg 계란 달걀; egypt 이집트
elderly 노인 어르신; election 선거; electric 전기; electrical 전기; electricity 전기 전력; electronic 전자; electronics 전자; element 요소 원소
elementary 초등학교 초등; elephant 코끼리; elevation 고도 해발; elevator 엘리베이터 승강기; eligibility 자격 대상; eligible 자격 대상; eliminate 제거
email 이메일 메일; embarrass 당황; embassy 대사관; emblem 상징; emergency 비상 긴급; emission 배출 배출량; emoji 이모지; emotion 감정; emperor 황제
emphasize 강조; empire 제국; employ 고용; employee 직원 임직원; employer 고용주; employment 고용 취업; empress 황후; empty 비다; encourage 장려 격려
encrypt 암호; encryption 암호; end 끝 종료 끝나다; endangered 멸종; enemy 적; energy 에너지; enforce 시행 집행; enforcement 시행 집행; engine 엔진
engineer 엔지니어 기술자 공학; engineering 공학 엔지니어링; england 영국 잉글랜드; english 영어; enjoy 즐기다; enormous 엄청나다; enough 충분하다 충분; enroll 등록 입학
enrollment 등록 입학; enter 들어가다 입장; enterprise 기업; entertain 즐겁다 오락; entertainment 오락 연예; enthusiasm 열정; entire 전체; entrance 입구
environment 환경; environmental 환경; envy 부럽다 질투; epidemic 전염병 유행; episode 에피소드 회; equal 평등; equator 적도; equipment 장비 설비; era 시대
eraser 지우개; error 오류 에러; escape 탈출 도망; essay 수필 에세이; essential 필수; establish 설립 세우다 수립; estimate 추정 추산 예상; eternal 영원; ethical 윤리
ethics 윤리; EU 유럽연합 유럽; euro 유로; europe 유럽; european 유럽; evacuate 대피; evacuation 대피; evening 저녁; event 행사 이벤트; eventual 결국
eventually 결국; evidence 증거; evil 악; evolution 진화; evolve 진화 발전; exact 정확; exaggerate 과장; exam 시험; examination 시험 검사; examine 검사 조사
example 예 사례; excavate 발굴; excavation 발굴; exceed 넘다 초과; excellent 뛰어나다 우수; exception 예외; exchange 교환 환전; excite 흥분; excuse 변명
executive 임원 경영진; exercise 운동 연습; exhibit 전시; exhibition 전시회 전시; exile 망명 유배; exist 존재; existence 존재; exit 출구 나가다; expand 확장 확대 증설
expansion 확장 확대 증설; expect 예상 기대; expectation 기대 예상; expel 제명; expenditure 지출; expense 비용 지출; expensive 비싸다; experience 경험
experiment 실험; expert 전문가; expiration 만료 유효기간; expire 만료; expiry 만료 유효기간; explain 설명; explanation 설명; explode 폭발
exploration 탐사 탐험; explore 탐험 탐색; explorer 탐험가; explosion 폭발; export 수출 내보내다; express 표현; expression 표현 표정; expressway 고속도로
expulsion 제명 강퇴; extend 연장 확장; extension 연장 확장; external 외부; extinct 멸종; extinction 멸종; extra 추가; extreme 극단; extremely 극도; eye 눈
face 얼굴; facebook 페이스북; facility 시설; fact 사실; factor 요인 요소; factory 공장; faculty 교수진 교수; fail 실패; failure 실패; fair 공정 박람회
faith 신앙 믿음; fake 가짜; fall 떨어지다 하락 가을; false 거짓; fame 명성; familiar 익숙하다; family 가족; famous 유명; fan 팬; fantastic 환상; far 멀다
fare 요금 운임; farm 농장; farmer 농민 농부; fashion 패션; fast 빠르다 급속; fat 지방 비만; fate 운명; father 아버지; fault 잘못; faulty 불량 결함; favor 호의 찬성
favorite 좋아하다; fear 두려움 공포; feature 기능 특징; february 2월; federal 연방; fee 요금 수수료 회비; feed 먹이 주다; feel 느끼다; feeling 감정 느낌
female 여성 여자; fence 울타리; fertilizer 비료; festival 축제; fever 열 발열; few 몇 적다; field 분야 필드 들판; fight 싸우다 싸움; figure 수치 인물
file 파일; film 영화; filter 필터; final 최종 마지막 결승; finance 금융 재무; financial 금융 재무 재정; find 찾다 발견; fine 벌금 과태료; finger 손가락
fingerprint 지문; finish 끝내다 마치다 완주; fire 화재 해고 불; firefighter 소방관 소방대원; firework 불꽃 불꽃놀이; firm 기업 회사 업체; first 첫 처음 최초; fiscal 회계
fish 물고기 생선; fisherman 어민; fishery 어업; fit 맞다; fix 고치다 수정; flag 깃발 국기; flash 플래시 번쩍; flat 평평하다; flavor 맛; flight 비행 항공편; float 뜨다
flood 홍수 침수; floor 바닥 층; flour 밀가루; flow 흐르다 흐름; flower 꽃; fly 비행; focus 집중 초점; fog 안개; fold 접다; follow 따르다 팔로우; follower 팔로워
food 음식 식품; fool 바보; foot 발; football 축구; forbid 금지; forbidden 금지; force 힘 강제; forecast 예측 전망; foreign 외국 해외; foreigner 외국인
forest 숲; forget 잊다; fork 포크; form 양식 형태; format 형식; formerly 옛 전; fortress 요새; founded 설립 창립 세우다; foundation 재단 기초
founder 창업자 설립자 창립자; founding 설립 창립; fox 여우; frame 틀 액자; france 프랑스; fraud 사기; free 무료 자유; freedom 자유; freight 운임 화물
french 프랑스어 프랑스; frequent 자주 빈번; fresh 신선; freshman 신입; friday 금요일; fridge 냉장고; friend 친구; frighten 놀라다; frog 개구리; front 앞
fruit 과일; fry 볶다 튀기다; fryer 프라이어; fuel 연료; full 가득 전체; fun 재미; function 기능 함수; fund 기금 자금 펀드; fundamental 근본; funding 자금 투자 조달
fundraising 모금 모집; funeral 장례식 장례; funny 웃기다 재미; furniture 가구; future 미래 향후; gain 얻다 이득; galaxy 은하; gallery 미술관 갤러리
game 게임 경기; gaming 게임; gap 차이 격차; garage 차고 주차장; garbage 쓰레기; garden 정원 텃밭; garlic 마늘; gas 가스; gasoline 휘발유; gate 문 게이트
gather 모이다 모으다; GDP 국내총생산; gemini 제미나이; gender 성별; gene 유전자; general 일반 전반; generate 생성 창출 발전; generation 세대 발전; generator 발전기
genetic 유전; geneva 제네바; genius 천재; gentle 부드럽다 온화; gentleman 신사; german 독일어 독일; germany 독일; ghost 유령 귀신; gift 선물; gigabyte 기가바이트
gigawatt 기가와트; ginger 생강; girl 소녀; girlfriend 여자친구 친구; give 주다; glacier 빙하; glad 기쁘다; glass 유리; global 글로벌 세계; glory 영광; go 가다
goal 목표 골; goalkeeper 골키퍼; goat 염소; god 신; gold 금 금메달; golf 골프; good 좋다; google 구글; government 정부; governor 주지사; grab 잡다
grade 등급 학년 성적; graduate 졸업; graduation 졸업; grandfather 할아버지; grandmother 할머니; grant 지원금 보조금; grape 포도; grass 풀 잔디
grateful 감사; grave 무덤; gravity 중력; gray 회색; great 훌륭 위대; greece 그리스; green 초록색 녹색; greenhouse 온실 비닐하우스; greet 인사; greeting 인사
grey 회색; grid 전력망 그리드; grief 슬픔; grill 굽다; grocery 식료품; ground 땅 지면; groundbreaking 착공; groundwater 지하수; group 그룹 단체 모임
grow 성장 늘다 자라다; growth 성장 증가; guarantee 보장 보증; guard 경비 지키다; guess 추측; guest 손님 게스트; guesthouse 게스트하우스; guide 안내 가이드
guidebook 안내서; guideline 지침 가이드라인; guilt 죄; guilty 유죄; guitar 기타; gun 총; guy 남자; gwangju 광주; gym 체육관 헬스장; habit 습관; habitat 서식지
hack 해킹; hackathon 해커톤; hacker 해커; hair 머리카락 머리; half 절반; hall 홀 회관; halt 중단 멈추다; hammer 망치; hand 손; handle 다루다 처리; hang 걸다 매달리다
happen 일어나다 발생; happiness 행복; happy 행복; harassment 괴롭힘; harbor 항구; hard 어렵다 힘들다; hardware 하드웨어; harm 해 피해; harmful 해롭다; harvest 수확
hashtag 해시태그; hat 모자; hate 싫어하다 혐오; head 책임자 머리 대표; headache 두통; headcount 인원 인력; headline 헤드라인 제목; headphone 헤드폰
headquartered 본사; headquarters 본사 본부; health 건강; healthy 건강; hear 듣다; hearing 공청회; heart 심장 마음; heat 열; heater 난방 히터; heating 난방
heatwave 폭염; heaven 천국; heavy 무겁다; hectare 헥타르; height 높이 키; helium 헬륨; hell 지옥; helmet 헬멧; help 도움 돕다; heritage 유산; hero 영웅
hesitate 망설이다; hide 숨기다; high 높다 고; highway 고속도로; hike 등산; hiking 등산; hill 언덕; hire 채용 고용; historical 역사; history 역사
hit 치다 안타; hobby 취미; hockey 하키; hold 개최 열리다 잡다; holiday 휴일 공휴일; home 집 홈; homer 홈런; hometown 고향; homework 숙제 과제; honest 정직
hongkong 홍콩; honor 명예; hope 희망 바라다; horse 말; hose 호스; hospital 병원; host 주최 호스트 진행; hostel 호스텔; hot 뜨겁다 덥다; hotel 호텔
hour 시간; hourly 시간 시급; house 집 주택; household 가구 가정; housing 주택; huge 거대; human 인간 사람; humidifier 가습기; humidity 습도
hungry 배고프다 굶주리다; hunt 사냥; hurricane 허리케인; hurry 서두르다; hurt 다치다 아프다; husband 남편; hybrid 하이브리드; hydrogen 수소; hyundai 현대; ice 얼음
idea 생각 아이디어; ideal 이상; identity 신원 정체; ignore 무시; illegal 불법; illness 질병 병; image 이미지 사진; imagination 상상력 상상; imagine 상상
immediate 즉시; immediately 즉시; immigrant 이민자 이주민; immigration 이민; impact 영향; import 수입 가져오다; importance 중요; important 중요
impossible 불가 가능; impress 감동 인상; impression 인상; imprisonment 징역; improve 개선 향상; improvement 개선 향상; inaugurate 취임 개관; incheon 인천
incident 사건 사고; incinerator 소각장; include 포함; income 소득 수입; increase 증가 늘다 늘리다; incredible 믿다 놀랍다; independence 독립; independent 독립
india 인도; indicate 나타내다; indict 기소; individual 개인 개별; industry 산업 업계; infant 영아 아기; infect 감염; infection 감염; inflation 물가 인플레이션
influence 영향; inform 알리다; information 정보; infrastructure 인프라 기반; ingredient 재료; inherit 상속 물려받다; inheritance 상속; initial 초기 처음
initially 처음 애초; initiative 계획; injure 부상 다치다; injury 부상; ink 잉크; inning 이닝; innocence 무죄 순수; innocent 무죄; innovation 혁신
inquiry 문의; inscription 비문; insect 곤충 벌레; inside 안 내부; inspect 검사 점검; inspection 검사 점검; inspiration 영감; inspire 영감; install 설치
instance 사례; institute 연구소 기관; institution 기관; instruction 지시 설명; instructor 강사; instrument 악기 도구; insult 모욕; insurance 보험
intel 인텔; intelligence 지능 정보; intend 의도; intention 의도; interest 관심 이자 흥미; intern 인턴; internal 내부; international 국제; internet 인터넷
internship 인턴; interrupt 방해 중단; intersection 교차로; interview 인터뷰 면접; interviewer 면접관; introduce 소개 도입; introduction 소개 도입
invade 침공 침략 침입; invasion 침공 침략 침입; invent 발명; invention 발명; inventor 발명가; inventory 재고; invest 투자; investigate 조사 수사
investigation 조사 수사; investigator 수사관 조사관; investment 투자; investor 투자자 투자; invitation 초대; invite 초대; invoice 청구서 송장; involve 관련 포함
IPO 상장; iran 이란; iraq 이라크; iron 철; islam 이슬람; island 섬; israel 이스라엘; issue 문제 쟁점 이슈; IT 정보기술; italy 이탈리아; item 항목 물품; itinerary 일정
jail 감옥; january 1월; japan 일본; japanese 일본어 일본; jealous 질투; jeju 제주; jewel 보석; job 일자리 직업 채용; join 가입 참여 합류; joint 공동 합동; joke 농담
journalist 기자; journey 여행 여정; joy 기쁨; judge 판사 판단 심사위원; judo 유도; july 7월; jump 뛰다 점프; june 6월; junior 후배 주니어; jury 배심원
justice 정의; kakao 카카오; keep 유지 지키다; key 핵심 키; keyboard 키보드; kick 차다 강퇴; kid 아이 어린이; kidney 신장; kill 죽이다 살해; kimchi 김치; kind 종류
kindergarten 유치원; king 왕; kingdom 왕국; kitchen 부엌 주방; kitten 고양이; knife 칼; knight 기사; knowledge 지식; korea 한국 대한민국; korean 한국어 한국
lab 연구소 실험실; laboratory 연구소 실험실; lack 부족; ladder 사다리; lady 여성 부인; lake 호수; lamp 램프 등; land 땅 토지; landfill 매립지; landlord 집주인 임대인
landowner 토지주; landslide 산사태; language 언어; lap 바퀴; laptop 노트북; large 크다 규모; laser 레이저; last 마지막 지나다; latency 지연; later 나중 이후
latest 최신 최근; latitude 위도; laugh 웃다; laughter 웃음; launch 출시 발사 시작; laundry 세탁; law 법 법률; lawmaker 의원; lawsuit 소송; lawyer 변호사
layoff 해고 정리해고 감원; layout 배치; lazy 게으르다; lead 이끌다 주도 납; leader 대표 지도자 리더; leaf 잎; league 리그; leak 유출 누출; learn 배우다 학습; learning 학습
lease 임대 임대차; leash 목줄; least 최소 적어도; leather 가죽; leave 떠나다 탈퇴 나가다; lecture 강의 강연; lecturer 강사; left 왼쪽 남다 떠나다; leg 다리; legacy 유산
legal 법률 법; legend 전설; lend 빌려주다 대여 대출; length 길이; lens 렌즈; less 적다; lesson 수업 교훈; letter 편지 글자; level 수준 레벨; librarian 사서
library 도서관 라이브러리; license 라이선스 면허 허가; lie 거짓말; life 생명 삶 생활; lifespan 수명; light 빛 가볍다 조명; limit 제한 한도; limitation 제한 한계; line 줄 선
link 링크 연결; lion 사자; list 목록; listen 듣다; lithium 리튬; little 작다; live 살다 거주; lively 활기; liver 간; livestock 가축; loan 대출 융자
local 지역 현지; locate 위치; location 위치 장소; lock 잠그다 잠금; lockdown 봉쇄; locker 사물함; lodging 숙소 숙박; login 로그인; london 런던; lonely 외롭다
long 길다; longitude 경도; look 보다; lose 지다 잃다 분실; loss 손실 손해 적자; lottery 추첨 복권; loud 시끄럽다; love 사랑; lover 연인; low 낮다; lower 낮추다 인하
loyal 충성; loyalty 충성; luck 운; lucky 운; luggage 수하물 짐; lunch 점심; lung 폐; lyrics 가사; machine 기계 머신; mad 미치다 화나다; magazine 잡지
magic 마법 마술; mail 메일 우편; main 주요 주; maintain 유지; maintenance 유지 보수 점검; major 주요 전공; majority 과반 다수; make 만들다; male 남성 남자
malfunction 고장 오작동; man 남자 남성; manage 관리 운영; management 관리 경영; manager 관리자 매니저 팀장; mandatory 의무 필수; manual 수동 설명서
manufacture 제조 생산; manufacturer 제조 업체; manuscript 필사본 원고; map 지도; marathon 마라톤; march 3월 행진; margin 여백 마진; marinate 재우다
market 시장 마켓; marketing 마케팅; marriage 결혼; marry 결혼; mars 화성; mascot 마스코트; mask 마스크; mass 대량 질량; massive 규모 거대
master 석사 주인; match 경기 일치 시합; material 재료 자료 소재; maternity 출산 육아; math 수학; mathematics 수학; matter 문제 물질; mature 성숙; maximum 최대
mayor 시장; meal 식사; measure 측정 조치; meat 고기; mechanism 메커니즘; medal 메달; media 언론 미디어 매체; medical 의료 의학; medicine 약 의학; medieval 중세
mediterranean 지중해; meet 만나다 모이다; meeting 회의 모임; meetup 모임 정모; megawatt 메가와트; melody 멜로디; member 회원 멤버; membership 회원 멤버십 회원권
memory 메모리 기억; mental 정신; mention 언급; mentor 멘토; mercy 자비; merge 합병 병합; merger 합병; merit 장점; message 메시지; messenger 메신저; meta 메타
metal 금속; method 방법; mexico 멕시코; microphone 마이크; microsoft 마이크로소프트; microwave 전자레인지; middle 중간 가운데; midfielder 미드필더
midnight 자정 심야; midterm 중간고사; military 군 군사; milk 우유; mind 마음 정신; minimum 최소 최저; minister 장관; ministry 부처 부; minute 분
minutes 회의록 분; miracle 기적; mirror 거울; miss 놓치다; missile 미사일; missing 누락 실종; mission 임무; mistake 실수; mix 섞다 혼합; mobile 모바일
model 모델 모형; moderator 운영자 관리자 중재자; modern 현대 근대; modest 겸손; modify 수정 변경; molecule 분자; mom 엄마; monday 월요일; money 돈 자금
mongolia 몽골; monitor 모니터 감시; monk 승려 스님; monkey 원숭이; monster 괴물; month 달 월 개월; monthly 매월 월간 월; monument 기념비; mood 기분; moon 달
moral 도덕; morning 아침 오전; mortality 사망; mortgage 대출 담보; moscow 모스크바; most 가장 대부분; mostly 대부분 주로; mother 어머니; motion 운동 동작
motivation 동기; motive 동기; motor 모터; motto 표어; mountain 산; mouse 쥐 마우스; mouth 입; move 옮기다 이동; movement 운동 움직임; movie 영화; mud 진흙
multiple 여러 다수; municipal 시립 시; municipality 시; murder 살인; murderer 살인범; muscle 근육; museum 박물관 미술관; mushroom 버섯; music 음악
musical 뮤지컬; muslim 무슬림; mute 음소거 차단; mystery 수수께끼; myth 신화; nail 못 손톱; naked 벌거벗다; name 이름; narrow 좁다; nation 국가 나라
national 국가 국립 전국; nationality 국적; native 원주민 토착; natural 자연; nature 자연 본성; naver 네이버; navy 해군; near 근처 가깝다; nearby 근처; neat 깔끔
necessary 필요; neck 목; need 필요; negative 부정; negotiate 협상; negotiation 협상; neighbor 이웃; neighborhood 동네 이웃; nervous 긴장; nest 둥지
netflix 넷플릭스; netherlands 네덜란드; network 네트워크 통신망; neural 신경망 신경; neutral 중립; new 새 신규 새롭다; newborn 신생아; newcomer 신입 새내기; newest 최신
news 뉴스 소식; newsletter 소식지 뉴스레터; newspaper 신문; nice 좋다; nickname 별명 닉네임; night 밤 야간 심야; nitrogen 질소; nobel 노벨; noble 귀족; noise 소음
nominate 지명 추천; nomination 지명; nominee 후보; noodle 국수 면; noon 정오; normal 정상 보통; north 북쪽 북; northern 북부; nose 코; notary 공증
note 메모 참고; notebook 공책 노트; notice 공지 안내; notification 알림 통지; notify 알리다 통지; novel 소설; novelist 소설가; november 11월; nuclear 원자력 핵
number 수 번호 숫자; nurse 간호사; nursery 어린이집; nvidia 엔비디아; obesity 비만; obey 복종; object 물체 대상 객체; objective 목표; obligation 의무
observation 관찰; observe 관찰; obstacle 장애물; obtain 얻다 획득; obvious 분명; occasion 경우; occupy 차지 점령; occur 발생 일어나다; ocean 바다 대양
october 10월; odd 이상; offender 위반자; offer 제공 제안; office 사무실 사무소 지사; officer 경찰관 장교 임원; official 공식; offline 오프라인; offshore 해상
often 자주; oil 석유 기름; old 오래되다 늙다; olympic 올림픽; onion 양파; online 온라인; onshore 육상; open 열다 공개 개장; opening 개장 개막 개관; opera 오페라
operate 운영 가동 작동; operation 운영 가동 작업; operator 운영자 연산자; opinion 의견; opponent 상대; opportunity 기회; oppose 반대
opposition 반대 야당; option 선택 옵션; optional 선택; oracle 오라클; orange 오렌지 주황; orbit 궤도; orchard 과수원; orchestra 오케스트라 관현악단
order 주문 순서 명령; ordinance 조례; organisation 조직 단체 기관; organization 조직 단체 기관; organize 주최 조직; organizer 주최자 주최; orientation 오리엔테이션
origin 기원 유래; original 원래 원본; originally 원래 처음; osaka 오사카; outage 장애 중단; outbreak 발생 유행; outcome 결과; outlet 콘센트 매장; outlook 전망
output 출력 생산; outside 밖 외부; oven 오븐; overall 전체 전반; overcome 극복; overdue 연체; overhaul 정비; overnight 심야 밤새; overseas 해외
overtime 초과 야근 연장전; overview 개요; owner 소유자 주인; ownership 소유; oxygen 산소; pacific 태평양; package 패키지 소포 포장; page 페이지 쪽; pagoda 탑
pain 통증 고통; paint 그리다 칠하다; painter 화가; painting 그림 회화; palace 궁전 궁; pandemic 팬데믹; panic 공황; pants 바지; paper 종이 논문; parade 행진 퍼레이드
parcel 택배 소포; parent 부모 모회사; paris 파리; park 공원 주차; parking 주차; parliament 의회 국회; part 부분 부품; participant 참가자 참가 참여자
participate 참여 참가; participation 참여 참가; particle 입자; particular 특정; partner 파트너 협력; partnership 제휴 협력; party 파티 당; pass 통과 정기 이용권
passenger 승객; passion 열정; passport 여권; password 비밀번호 암호; past 과거 지나다; patch 패치; patent 특허; patience 인내; patient 환자; pattern 패턴
pause 중지 멈추다; pay 지불 결제 내다; payment 결제 지불; peace 평화; peasant 농민; pedestrian 보행자; pediatrician 소아과; pen 펜; penalty 벌칙 제재 벌금
pencil 연필; peninsula 반도; pension 연금; percent 퍼센트; percentage 비율; perfect 완벽; performance 성능 공연 성과; period 기간; permanent 영구 정규직
permission 권한 허락 허가; permit 허가 허용; person 사람 인물; personal 개인; personality 성격; persuade 설득; pesticide 농약; pet 반려동물 애완동물
petition 청원 서명; pharmacy 약국; phase 단계; philippines 필리핀; philosophy 철학; phone 전화 휴대폰; photo 사진; physical 신체 물리; physicist 물리학자
physics 물리학 물리; piano 피아노; picnic 소풍; picture 사진 그림; piece 조각; pig 돼지; pill 알약; pillow 베개; pilot 조종사 시범; pin 고정; pink 분홍색 핑크
pipeline 파이프라인; pitcher 투수; place 장소 곳; plain 평원; plaintiff 원고; plan 계획 요금; planet 행성; planning 계획 기획; plant 공장 발전소 식물
plastic 플라스틱; plate 접시 번호판; platform 플랫폼 승강장; play 놀다 경기 플레이; player 선수 플레이어; playground 놀이터; playwright 극작가; pleasant 즐겁다
pleasure 기쁨; pledge 약속 공약; plenty 많다 충분; plug 플러그; pocket 주머니; podcast 팟캐스트; poem 시; poet 시인; poetry 시; point 점수 포인트 점; poison 독
poland 폴란드; police 경찰; policy 정책 방침; polite 예의 공손; political 정치; politician 정치인; politics 정치; poll 여론조사 투표; pollution 오염
pool 수영장 풀; poor 가난; pope 교황; popular 인기; population 인구; pork 돼지고기; port 항구 포트; portion 부분; position 직책 위치 직위; positive 긍정
possess 소유; possession 소유; possibility 가능; possible 가능; post 글 게시; postcard 엽서; postpone 연기 미루다; potato 감자; potential 잠재력 잠재 가능
pour 붓다; poverty 빈곤 가난; power 전력 전원 힘; powerful 강력; practical 실용; practice 연습 실천; praise 칭찬; pray 기도; prayer 기도; precious 소중하다 귀중
predator 포식자; predecessor 전임자; predict 예측 전망; prediction 예측; preface 서문; prefer 선호; pregnancy 임신; pregnant 임신; preheat 예열
premiere 초연 개봉; premium 보험료 프리미엄; preparation 준비; prepare 준비; prescription 처방; presence 존재; present 현재 선물; presentation 발표
president 대통령 사장 회장; press 언론 누르다; pressure 압력 압박; prevent 예방 방지 막다; preview 예고; previous 이전; previously 이전 전; price 가격 값
pricing 가격 요금; pride 자부심; priest 신부 사제; prime 총리; prince 왕자; princess 공주; principal 교장; principle 원칙 원리; print 인쇄 출력; printer 프린터
priority 우선; prison 교도소 감옥; prisoner 죄수 포로; privacy 개인정보; private 사설 민간 공개; privilege 특권; prize 상 상금 상품; probation 수습; problem 문제
procedure 절차; process 과정 절차 처리; processor 프로세서; produce 생산 만들다; product 제품 상품; production 생산 제작; productivity 생산
professional 전문 프로; professor 교수; profile 프로필; profit 이익 수익; program 프로그램; progress 진전 진행; prohibit 금지; project 프로젝트 사업
promise 약속; promote 홍보 승진 촉진; promotion 승진 홍보 진급; prompt 프롬프트; proof 증거 증명; proper 적절하다; property 재산 속성 부동산; proportion 비율
proposal 제안; propose 제안; prosecution 검찰 기소; prosecutor 검사 검찰; protect 보호; protection 보호; protest 시위 항의; proud 자부심; prove 증명 입증
provide 제공; province 지방 도; provision 규정 조항; psychological 심리; psychology 심리학 심리; public 공공 공개 대중; publication 출판; publish 출판 게시 출간
publisher 출판사; pull 당기다; punish 처벌; punishment 처벌 징계; puppy 강아지; purchase 구매 구입; pure 순수; purifier 정화; purple 보라색; purpose 목적
pursue 추구; push 밀다; put 넣다 놓다; puzzle 퍼즐; qualification 자격; qualifier 예선; quality 품질; quantity 수량 양; quantum 양자; quarantine 격리
quarter 분기; quarterly 분기; queen 여왕 왕비; question 질문 문제; quick 빠르다; quickly 빨리 빠르다; quiet 조용하다; quit 그만두다; quiz 퀴즈; quorum 정족수
quote 인용; rabbit 토끼; race 경주 인종; rack 랙; radiation 방사선 방사능; radio 라디오; radish 무; raffle 추첨; rail 철도; railway 철도; rain 비
rainfall 강수량 강우량; raise 모금 올리다 인상; rally 집회; random 무작위; range 범위; rank 순위; ranking 순위; rapid 급속 빠르다; rapidly 급속 빠르다; rare 드물다 희귀
rat 쥐; rate 비율 요금 속도; rating 평점 등급; ratio 비율; raw 날 원시; reach 도달 이르다 달하다; reaction 반응; reactor 원자로; read 읽다; reader 독자
reading 독서 읽다; ready 준비; real 실제 진짜; reality 현실; realize 깨닫다 실현; reason 이유; rebel 반란; rebellion 반란; recall 리콜 회수; receipt 영수증
receive 받다 수령; recent 최근; recently 최근; recession 침체; recipe 조리법 요리법 레시피; recommend 추천 권장; recommendation 추천 권고; record 기록
recording 녹음 녹화; recover 회복 복구; recovery 회복 복구; recruit 모집 채용; recruitment 모집 채용; recycle 재활용; red 빨간색 빨강
reduce 줄이다 감소 감축; reduction 감축 감소; refer 참조 언급; referee 심판; reference 참고 참조; referendum 주민투표 국민투표; reflect 반영; reform 개혁
refresh 새롭다; refrigerator 냉장고; refugee 난민; refund 환불; refuse 거부 거절; region 지역; register 등록 가입 접수; registration 등록 신청 접수; regret 후회
regular 정규 정기; regulation 규제 규정; reign 재위 통치; reject 거부 거절; relate 관련; related 관련; relation 관계; relationship 관계
relative 친척 상대; relax 쉬다 휴식; relay 계주 이어달리기; release 출시 공개 배포; relevant 관련; reliable 신뢰; relic 유물 유적; relief 안도 구호; religion 종교
relocate 이전; relocation 이전; rely 의존; remain 남다; remarkable 놀랍다; remember 기억; remind 상기; remote 원격 재택; remove 제거; rename 개명 바꾸다
renew 갱신; renewable 재생; renewal 갱신; renovate 보수 개조; renovation 보수 개조; rent 임대 대여 빌리다; rental 대여 대여료; repair 수리 고치다; repeal 폐지
repeat 반복; replace 교체 대체 바꾸다; replacement 교체; reply 답장 답변; report 보고 신고 보고서; reporter 기자; represent 대표 나타내다; representative 대표 의원
republican 공화당; reputation 평판 명성; request 요청 신청; require 필요 요구; requirement 요건 조건 요구; rescue 구조; rescuer 구조대; research 연구
researcher 연구원 연구 연구자; reservation 예약; reserve 예약; reservoir 저수지; resident 주민 거주자; resign 사임 사퇴; resignation 사임 사퇴; resort 리조트 휴양지
resource 자원; respect 존중 존경; respond 응답 대응; response 대응 응답 반응; responsibility 책임; responsible 책임; rest 휴식 쉬다 나머지; restaurant 식당 음식점
restore 복원 회복 복구; restrict 제한; restriction 제한; restroom 화장실; result 결과; resume 재개 이력서; retail 소매 유통; retailer 유통 소매; retain 보관 유지
retention 보관 보존; retire 은퇴 퇴직; retirement 퇴직 은퇴; return 반환 돌아오다 반품; reveal 밝히다 드러내다; revenge 복수; revenue 매출 수익
review 검토 리뷰; revolt 반란 봉기; revolution 혁명; reward 보상 포상금; rice 쌀 밥; rich 부유 부자; right 권리 오른쪽 옳다; ring 반지; rise 오르다 상승; risk 위험 위협
rival 경쟁사 라이벌; river 강; road 도로 길; roast 굽다; rob 강도; robbery 강도; robot 로봇; rock 바위 록; rocket 로켓; role 역할; rollback 롤백 되돌리다
rome 로마; roof 지붕; room 방; root 뿌리; rope 밧줄 줄; rough 거칠다; round 라운드; route 노선 경로; rowing 조정; royal 왕실; rubber 고무; rude 무례; ruin 파괴
ruins 유적 폐허; rule 규칙 규정; rumor 소문; run 달리다 실행 운영; runner 주자; rural 농촌 시골; russia 러시아; russian 러시아 러시아어; sacrifice 희생
sad 슬프다; safe 안전; safety 안전; sailor 선원; salary 급여 연봉 월급; sale 판매 할인; sales 매출 판매; salt 소금; salty 짜다; samsung 삼성; sanction 제재
sand 모래; satellite 위성; satisfaction 만족; satisfy 만족; saturday 토요일; save 저장 구하다 절약; savings 저축 절약; say 밝히다 말; scale 규모 척도
scallion 파; scam 사기; scandal 스캔들; scare 무섭다; scene 장면; schedule 일정 예정; scholar 학자; scholarship 장학금; school 학교; science 과학
scientist 과학자 과학; score 점수 득점; scotland 스코틀랜드; scream 비명; screen 화면 스크린; script 대본 스크립트; sculptor 조각가; sculpture 조각; sea 바다
seafood 해산물; search 검색 찾다; season 계절 시즌 양념; seat 좌석 자리; seatbelt 안전벨트; second 둘째 초; secret 비밀; secretary 비서 장관 총무
section 부분 절; sector 부문 분야; security 보안 안보; see 보다; seed 씨앗 종자; select 선택; selfish 이기; sell 팔다 판매; seller 판매자; semester 학기
semiconductor 반도체; semifinal 준결승; seminar 세미나; senate 상원; senator 상원 의원; send 보내다 전송; senior 노인 선배 수석; sense 감각; sensitive 민감
sentence 문장 선고; seoul 서울; separate 분리 갈라지다; september 9월; serious 심각하다; server 서버; service 서비스; sesame 참깨; set 설정 세트; setting 설정
settle 정착 해결; settlement 정착 합의; setup 설정; severance 퇴직금 위로금; severe 심각하다; sewage 하수; shadow 그림자; shake 흔들다; shame 수치 부끄럽다
shanghai 상하이; shape 모양 형태; share 공유 지분 주식; shareholder 주주; shark 상어; sharp 날카롭다; sheep 양; sheet 시트 장; shelter 보호소 대피소; shield 방패
shift 교대 전환 근무; shine 빛나다; ship 배 선박; shipment 출하; shipping 배송 해운 운송; shirt 셔츠; shock 충격; shoe 신발; shoot 쏘다 촬영; shooting 총격 촬영
shop 가게 상점; shopping 쇼핑; short 짧다; shorten 단축; shout 외치다; show 보이다 보여주다; shower 샤워; shrimp 새우; shrine 사당 신사; shrink 줄다; shuttle 셔틀
shy 수줍다; sibling 형제; sick 아프다 병; side 쪽 옆; sidewalk 인도; siege 포위; sight 시력 광경; sightseeing 관광; sign 체결 서명 표지판; significant 중요 상당
signup 가입 신청; silence 침묵; silent 조용하다 침묵; silk 비단; silly 어리석다; silver 은 은메달; similar 비슷하다 유사; simmer 끓이다; simple 간단 단순
sing 노래 부르다; singapore 싱가포르; singer 가수; sink 가라앉다; sir 선생; sister 자매 누나 언니; sit 앉다; site 부지 사이트 현장; situation 상황; size 크기 규모
skate 스케이트; ski 스키; skill 기술 능력; skin 피부; skip 건너뛰다; skirt 치마; sky 하늘; slave 노예; slavery 노예; sleep 자다 잠; slice 썰다; slogan 표어 슬로건
slow 느리다; small 작다; smart 똑똑하다 스마트; smartphone 스마트폰; smell 냄새; smile 미소 웃다; smoke 연기 담배; smoking 흡연 담배; smooth 매끄럽다; smuggle 밀수
snack 간식 과자; snake 뱀; snapshot 스냅샷; snow 눈; soap 비누; soccer 축구; social 사회 소셜; society 사회; sock 양말; socket 소켓 콘센트; soft 부드럽다
software 소프트웨어; soil 토양 흙; solar 태양광 태양; soldier 군인 병사; solution 해결책 해결; solve 해결 풀다; sometimes 때때로 가끔; son 아들; song 노래; soon 곧
sophomore 2학년; sort 분류 분리; soul 영혼; sound 소리 음향; soup 수프 국; sour 시다; source 출처 원천 소식통; south 남쪽 남; southern 남부; souvenir 기념품
soy 간장; space 우주 공간; spacecraft 우주선; spain 스페인; spam 스팸; spanish 스페인어 스페인; speak 말 연설; speaker 연사 발표자; speakerphone 스피커
special 특별; specialist 전문가; species 종; specific 구체 특정; spectator 관중; speech 연설 음성; speed 속도; spend 쓰다 지출; spending 지출 소비; spicy 맵다
spider 거미; spin 분사; spirit 정신 영혼; split 나누다 분할 갈라지다; spokesman 대변인; spokesperson 대변인; sponsor 후원 스폰서 협찬; sponsorship 후원 협찬
spoon 숟가락; sport 스포츠 운동; spouse 배우자; spread 퍼지다 확산; spring 봄; sprint 단거리; square 광장 제곱; squid 오징어; stable 안정; stadium 경기장
staff 직원 인력; stage 단계 무대; stair 계단; stake 지분; stakeholder 이해관계자; stand 서다; standard 표준 기준; star 별; start 시작 개시
startup 스타트업; state 주 상태 국가; statement 성명 문장 입장; station 역 정류장; status 상태 현황; statute 법률; stay 머물다 숙박; steady 꾸준하다; steal 훔치다
steam 찌다; steel 철강 강철; step 단계; stew 찌개; stick 막대기 붙다; sticker 스티커; stir 젓다; stock 주식 재고; stomach 위 배; stone 돌; stop 중단 멈추다 정지
storage 저장 저장소 용량; store 가게 매장 저장; storm 폭풍; story 이야기; strategy 전략; strawberry 딸기; stream 방송 스트림; street 거리; strength 장점 강점
stress 스트레스; stretch 늘리다; strike 파업; striker 공격수; stroller 유모차; strong 강하다; structure 구조; struggle 투쟁 고군분투; student 학생
study 연구 공부; stupid 어리석다; style 스타일 양식; submission 제출; submit 제출; subscribe 구독; subscriber 구독자 가입자; subscription 구독
subsidiary 자회사; subsidy 보조금 지원금; substation 변전소; suburb 교외; subway 지하철; succeed 성공; success 성공; successful 성공; successor 후임 후계자
sue 소송 고소; suffer 고통 겪다; sugar 설탕; suggest 제안; suit 정장 소송; suitable 적합; summary 요약; summer 여름; summit 정상 회담; sun 태양 해; sunday 일요일
superior 우월; supplier 공급 업체 협력사; supply 공급; support 지원 지지; supporter 후원자 지지자; suppose 가정; surface 표면; surgeon 외과; surgery 수술
surplus 흑자; surprise 놀라다; surround 둘러싸다; survey 설문 조사; survival 생존; survive 생존; survivor 생존자; suspect 용의자; suspend 정지 중단
suspension 정지 중단; sustainability 지속 가능; sustainable 지속 가능; swear 맹세; sweden 스웨덴; sweet 달다 달콤하다; swim 수영; swimming 수영
switch 전환 스위치; switzerland 스위스; sword 검 칼; syllabus 강의계획서; symbol 상징 기호; symphony 교향곡; symptom 증상; system 시스템 체계; table 표 테이블 탁자
tablespoon 큰술; tablet 태블릿 알약; tail 꼬리; taiwan 대만; take 걸리다 가져가다 받다; takeover 인수; talent 재능; talk 이야기 대화 말; tall 높다 키; tape 테이프
tardy 지각; target 목표 대상; tariff 관세; task 과제 작업; taste 맛; tax 세금; taxi 택시; tea 차; teach 가르치다; teacher 교사 선생; team 팀; tear 눈물 찢다
tease 놀리다; teaspoon 작은술; tech 기술 테크; technical 기술; technology 기술; teen 청소년; teenager 청소년 십대; teeth 이 치아; telescope 망원경
television 텔레비전; telework 재택근무; temper 성질; temperature 온도 기온; temple 사원 절 사찰; temporary 임시; tenant 임차인 세입자; tend 경향; tendency 경향
tennis 테니스; tension 긴장; tent 텐트; term 용어 조건 기간; terrible 끔찍하다; terror 테러; terrorism 테러; terrorist 테러; tesla 테슬라; test 시험 테스트 검사
texas 텍사스; textbook 교과서; thailand 태국; thanksgiving 추수감사절; theater 극장; theft 절도; theme 주제 테마; theory 이론; therapy 치료 요법; thick 두껍다
thief 도둑; thin 얇다 가늘다; think 생각; third 셋째; thirsty 목마르다; thread 스레드 글타래; threat 위협; throat 목; throne 왕위 왕좌; throw 던지다
thursday 목요일; ticket 표 티켓 입장; tie 묶다 넥타이; tier 등급 요금; tiger 호랑이; tight 꽉; time 시간 시각; timetable 시간표; tiny 작다; tip 팁 조언; tire 타이어
tired 피곤; title 제목; today 오늘; toddler 유아; tofu 두부; toilet 화장실; token 토큰; tokyo 도쿄; toll 통행료; tomato 토마토; tomb 무덤 고분; tomorrow 내일
tonight 오늘; tool 도구; tooth 이 치아; toothbrush 칫솔; top 위 최고; topic 주제; total 총 전체 합계; touch 만지다 접촉; tough 힘들다 강인; tour 관광 여행 투어
tourist 관광객; tournament 대회 토너먼트; towel 수건; tower 탑 타워; town 마을; toy 장난감; track 추적 트랙; trade 거래 무역; trademark 상표
tradition 전통; traditional 전통; traffic 교통 트래픽; trail 산책로 등산로; train 훈련 학습 기차; training 훈련 학습 교육; tram 전차 트램; transcript 성적증명서
transfer 이전 전송 양도; transformer 변압기 트랜스포머; translate 번역; translation 번역; translator 옮긴이 번역; transport 운송 교통; trap 함정 덫; trash 쓰레기
travel 여행; treasure 보물; treasurer 총무 회계; treat 치료 다루다; treatment 치료; treaty 조약; tree 나무; trend 추세 동향 유행; trial 재판 체험 시험; tribe 부족
trick 속임수; trip 여행; triple 세배; troop 병력 군대; trophy 트로피; trouble 문제; truck 트럭; true 참 사실; trust 신뢰 믿다; truth 진실; try 시도 노력
tsunami 쓰나미 해일; tuesday 화요일; tuition 등록금 수업료 학비; tunnel 터널; turbine 터빈; turkey 튀르키예 터키; turn 돌다 차례; turnover 매출; turtle 거북이 거북
tutor 강사 튜터; tutorial 자습서; twin 쌍둥이; twitter 트위터; type 유형 종류; typhoon 태풍; typical 전형; ugly 못생기다; UK 영국; ukraine 우크라이나; umbrella 우산
UN 유엔; uncle 삼촌; undergraduate 학부; understand 이해; unemployment 실업; uniform 유니폼 제복 교복; union 노조 연합 노동조합; unique 독특 고유
unit 단위 부대; universe 우주; university 대학교 대학; unusual 특이; unveil 공개; upcoming 다가오다 예정; update 업데이트 갱신; upgrade 업그레이드; upload 업로드 올리다
uprising 봉기; upset 화나다; uptime 가동; uranium 우라늄; urban 도시; urge 촉구; urgent 긴급 급하다; US 미국; USA 미국; usage 사용 사용량; use 사용 이용 쓰다
useful 유용; user 사용자 이용자; username 아이디; usually 보통; utility 전력 공공; vacancy 채용 빈자리; vacation 휴가 방학; vaccination 접종 예방접종; vaccine 백신
vacuum 진공 청소기; valley 계곡; valuable 귀중 가치; valuation 가치 평가; value 가치 값; variety 다양; various 다양; vary 다양 다르다; vast 방대 거대
vegetable 채소; vehicle 차량 자동차; vendor 업체 공급; venture 벤처; venue 장소; verdict 판결 평결; verification 인증 검증; verify 검증 확인; version 버전 판
veteran 베테랑; veterinarian 수의사; veto 거부; victim 피해자 희생자; victory 승리 우승; video 영상 동영상 비디오; vienna 빈 비엔나; vietnam 베트남; view 전망 견해
village 마을; vinegar 식초; violate 위반; violation 위반; violence 폭력; violent 폭력; violin 바이올린; virtual 가상; virus 바이러스; visa 비자
visible 보이다; vision 비전 시력; visit 방문; visitor 방문객 방문자; visual 시각; vital 필수; voice 목소리 음성; volcano 화산; volleyball 배구; voltage 전압
volume 부피 음량 권; volunteer 자원봉사 봉사 자원봉사자; vote 투표 표결; voucher 상품권 이용권; wage 임금; wait 기다리다 대기; wake 깨다; walk 걷다; wall 벽; wallet 지갑
war 전쟁; warehouse 창고; warm 따뜻하다; warn 경고; warning 경고; warranty 보증; wash 씻다 세탁; washer 세탁기; washington 워싱턴; waste 폐기물 낭비 쓰레기
wastewater 폐수; watch 보다 시계; water 물; watt 와트; wave 파도 물결; way 방법 길; weak 약하다; weakness 약점; wealth 부 재산; wealthy 부유; weapon 무기
wear 입다; weather 날씨; web 웹; website 사이트 홈페이지; wedding 결혼식 결혼; wednesday 수요일; week 주 일주일; weekday 평일; weekend 주말; weekly 매주 주간
weight 무게 체중; welcome 환영; welfare 복지; west 서쪽 서; western 서양 서부; whale 고래; wheat 밀; wheel 바퀴; wheelchair 휠체어; whisper 속삭이다
white 흰색 희다; wholesale 도매; wide 넓다; width 너비 폭; wife 아내 부인; wild 야생; wildfire 산불; willing 의지; win 이기다 우승 승리; wind 바람 풍력
window 창 창문; wine 와인 포도주; wing 날개; winner 우승자 승자 수상자; winter 겨울; wireless 무선; wisdom 지혜; wise 현명 지혜; wish 바라다 소원; witch 마녀
withdraw 출금 철회; withdrawal 출금 인출; witness 목격자 증인; wolf 늑대; woman 여자 여성; wonder 궁금하다; wonderful 훌륭 멋지다; wood 나무 목재; wooden 나무 목재
word 단어 말; work 일하다 작업 근무; worker 노동자 근로자 직원; workforce 인력 직원; workplace 직장; workshop 워크숍; world 세계; worry 걱정 우려; worship 숭배
worst 최악; worth 가치; wound 상처 부상; wrap 싸다 포장; wrestling 레슬링; write 쓰다 작성; writer 작가 저자; wrong 잘못 틀리다; yard 마당
year 년 해 연도; yearly 매년 연간 연; yellow 노란색; yen 엔; yesterday 어제; young 젊다; youth 청년 청소년; youtube 유튜브; zero 영 제로; zone 구역 지대; zoo 동물원
`;

/**
 * Terms of several words: the words, a colon, then Korean terms from the likeliest on. A question cuts the first of
 * them itself (데이터센터 → 데이터, 센터), so it need not be one term.
 */
const PHRASES = `
age limit: 연령 나이; annual budget: 예산; came into force: 시행 발효; championship match: 결승전; club member: 회원; come into force: 시행 발효; dress code: 복장; final game: 결승전; final match: 결승전; most valuable player: 최우수선수; parent company: 모회사 모기업; school lunch: 급식; school meal: 급식; speed skating: 스피드스케이팅; summer holiday: 여름방학; summer vacation: 여름방학; take effect: 시행; time limit: 제한시간; took effect: 시행; weight limit: 제한 무게; winter vacation: 겨울방학
a day: 하루; admission fee: 입장료; air conditioner: 에어컨; air conditioning: 냉방 에어컨; air fryer: 에어프라이어; air purifier: 공기청정기
annual fee: 연회비; annual leave: 연차 휴가; annual meeting: 총회 정기총회; annual report: 연차보고서 보고서; annual revenue: 매출 연매출
approval rating: 지지율; art museum: 미술관; artificial intelligence: 인공지능; at least: 최소; at most: 최대; away game: 원정
batting average: 타율; best seller: 베스트셀러; birth grant: 출산 축하금; birth rate: 출산율; blood pressure: 혈압; blood type: 혈액형
board game: 보드게임; board meeting: 이사회; board member: 이사; board of directors: 이사회; book club: 독서모임 독서; box office: 박스오피스 흥행
break down: 고장; break out: 나다 발생; broke down: 고장; broke out: 나다 발생; bronze medal: 동메달; building permit: 건축허가
bulky waste: 대형폐기물 대형; bus fare: 버스요금; bus pass: 버스정기권 정기권; bus stop: 정류장; business card: 명함; business hours: 영업시간 시간
business trip: 출장; call center: 콜센터; call off: 취소; called off: 취소; cancellation fee: 위약금 취소; capital city: 수도
carbon dioxide: 이산화탄소; carbon emission: 탄소 배출량; carried out: 실시 수행; carry out: 실시 수행; catch fire: 화재 불; caught fire: 화재 불
cell phone: 휴대폰 휴대전화; central bank: 중앙은행 한국은행; charging station: 충전소; chief executive: 최고경영자 대표; chief executive officer: 최고경영자 대표
chief financial officer: 최고재무책임자; chief technology officer: 최고기술책임자; city bus: 시내버스; city council: 시의회; city hall: 시청
civil servant: 공무원; civil war: 내전; class action: 집단소송; class size: 학급; climate change: 기후변화; closing ceremony: 폐막식
cloud computing: 클라우드; code of conduct: 행동강령 규칙; cold war: 냉전; commission fee: 수수료; community center: 주민센터; community service: 봉사
constitutional court: 헌법재판소; cooling water: 냉각수; corner kick: 코너킥; cover letter: 자기소개서; credit card: 신용카드; crown prince: 왕세자 태자
customer center: 고객센터; customer service: 고객센터; customer support: 고객지원 고객상담; daily necessity: 생필품; data breach: 유출 개인정보
data center: 데이터센터; data centre: 데이터센터; day care: 어린이집; death penalty: 사형; death toll: 사망자; deep learning: 딥러닝
delivery fee: 배달비 배송비; down payment: 계약금; drinking water: 식수; driver license: 운전면허; driving license: 운전면허; drop out: 중퇴
drunk driving: 음주운전; due date: 마감일 기한; electric car: 전기차; electric vehicle: 전기차; electricity use: 전력 사용량; elementary school: 초등학교
email address: 이메일; emergency room: 응급실; end up: 결국; entrance exam: 입시 수능; entrance fee: 입장료; entry fee: 참가비 입장료
european union: 유럽연합; exchange rate: 환율; expiration date: 유통기한 유효기간; fast charger: 급속충전기 충전기; file size: 용량; final exam: 기말고사
fine dust: 미세먼지; fire department: 소방서 소방; fire extinguisher: 소화기; fire station: 소방서; first aid: 응급처치; first half: 상반기
first prize: 대상 우승; fixed rate: 고정금리; floating rate: 변동금리; flu shot: 독감 예방접종; food poisoning: 식중독; food waste: 음식물쓰레기 음식물
founding date: 설립일; founding father: 건국; free agent: 자유계약; free of charge: 무료; free plan: 무료 요금제; full time: 정규직
funding round: 투자유치 투자; gas station: 주유소; gave up: 포기; general meeting: 총회; general secretary: 사무총장 총무; gift certificate: 상품권
give up: 포기; gold medal: 금메달; graduate school: 대학원; grand prize: 대상; greenhouse gas: 온실가스; grew up: 자라다; grow up: 자라다
growth rate: 성장률; head coach: 감독; health insurance: 건강보험; heart attack: 심근경색; high school: 고등학교; high speed rail: 고속철도
high speed train: 고속열차 고속철도; hit and run: 뺑소니; home address: 주소; home appliance: 가전; home page: 홈페이지 누리집; home run: 홈런
home team: 홈팀; hong kong: 홍콩; hot pot: 전골; human rights: 인권; ice cream: 아이스크림; income tax: 소득세; industrial complex: 산업단지
industrial park: 산업단지; initial public offering: 상장 공모; intellectual property: 지식재산 지적재산; intensive care: 중환자실
interest rate: 금리 이자율; job opening: 채용; job posting: 채용공고 채용; joint project: 공동; joint venture: 합작; kindergarten teacher: 유치원교사
laid off: 감원 해고 정리해고; language model: 언어모델 모델; last month: 지난달; last week: 지난주; last year: 지난해 작년; late fee: 연체료; late payment: 연체
lay off: 감원 해고 정리해고; laying off: 감원 해고 정리해고; lead singer: 보컬; left foot: 왼발; life insurance: 생명보험; life sentence: 무기징역
lithium battery: 리튬 배터리; local currency: 지역화폐; log in: 로그인; los angeles: 로스앤젤레스; lost and found: 분실물; lost item: 분실물
machine learning: 기계학습 머신러닝; mailing address: 주소; mailing list: 메일링; market cap: 시가총액; market capitalization: 시가총액
market price: 시세; market share: 점유율; mass production: 양산; maternity leave: 출산휴가 육아휴직; meeting minutes: 회의록; meeting place: 집합장소 장소
meeting point: 집합장소 장소; membership fee: 회비; middle school: 중학교; midterm exam: 중간고사; minimum wage: 최저임금; mobile phone: 휴대폰 휴대전화
monthly pass: 정기권; movie theater: 영화관; national assembly: 국회; natural disaster: 재해 재난; natural gas: 천연가스; net income: 순이익
net loss: 순손실; net profit: 순이익; new york: 뉴욕; next month: 다음달; next week: 다음주; next year: 내년; night bus: 심야버스; night shift: 야간
north korea: 북한; nuclear power: 원자력 원전; nuclear power plant: 원전 원자력발전소; office hours: 업무시간 시간; oil price: 유가; olympic games: 올림픽
open source: 오픈소스; opening ceremony: 개막식 개회식; opening day: 개막일; opening hours: 운영시간 이용시간 시간; operating income: 영업이익
operating loss: 영업손실; operating profit: 영업이익; operating system: 운영체제; opinion poll: 여론조사 설문; own goal: 자책골; paid leave: 유급휴가 휴가
parental leave: 육아휴직; parking fee: 주차비 주차료; parking lot: 주차장; parking space: 주차장 주차; part time: 아르바이트 시간제; participation fee: 참가비
pass away: 별세 사망; passed away: 별세 사망; pay back: 갚다; peace treaty: 평화조약 조약; penalty kick: 페널티킥; penalty shootout: 승부차기
per capita: 1인당; per day: 하루; per month: 월 한달; per person: 1인당 인당; per share: 주당; per year: 연 연간; personal data: 개인정보
personal information: 개인정보; phone number: 전화번호 연락처; pick up: 수거; plastic bag: 비닐봉투 비닐; point out: 지적; police station: 경찰서
political party: 정당; post office: 우체국; power bank: 보조배터리; power consumption: 소비전력 전력; power failure: 정전; power outage: 정전
power plant: 발전소; power supply: 전원 전력; press conference: 기자회견; press officer: 공보 홍보; press release: 보도자료; price target: 목표가 목표주가
pricing plan: 요금제; primary school: 초등학교; prime minister: 총리; prison term: 징역 형기; prize money: 상금; production line: 생산라인
property damage: 재산피해 피해; property tax: 재산세; public hearing: 공청회; public offering: 공모; public official: 공무원; public opinion: 여론
public transport: 대중교통; public transportation: 대중교통; pull out: 철수; pulled out: 철수; put off: 연기 미루다; rainy season: 장마
raw material: 원자재 원료; reading club: 독서모임 독서; real estate: 부동산; refund policy: 환불; registration fee: 등록비 참가비
regular meeting: 정기모임 모임; regular season: 정규시즌; release date: 출시일; remote work: 재택근무 원격; renewable energy: 재생에너지
rental fee: 대여료 대관료; report card: 성적표; research and development: 연구개발; research center: 연구소 연구센터; research institute: 연구소 연구원
return policy: 반품 환불; rice cooker: 밥솥; robot vacuum: 로봇청소기 청소기; robot vacuum cleaner: 로봇청소기 청소기; royal family: 왕실; runner up: 준우승
sales target: 목표; san francisco: 샌프란시스코; savings account: 예금 적금; savings bank: 저축은행; school uniform: 교복; school year: 학년도
science fiction: 과학소설; search engine: 검색엔진; season ticket: 정기권 시즌권; second half: 하반기; second hand: 중고; security deposit: 보증금
semiconductor plant: 반도체 공장; senior citizen: 어르신 노인; service center: 서비스센터; service fee: 수수료; set up: 설립 세우다; share price: 주가
shipping cost: 배송비 운임; shipping fee: 배송비; short story: 단편; shut down: 폐쇄 중단; sick leave: 병가; side dish: 반찬; side effect: 부작용
sign up: 가입 신청 등록; signed up: 가입 신청 등록; silicon valley: 실리콘밸리; silver medal: 은메달; single parent: 한부모; sister city: 자매도시 자매
small claims: 소액; social media: 소셜미디어; solar power: 태양광; sold out: 매진 품절; source code: 소스코드 코드; south korea: 한국; soy sauce: 간장
spare part: 부품; speed camera: 단속; speed limit: 제한속도; starting lineup: 선발; starting salary: 초봉 연봉; statute of limitations: 공소시효
steering committee: 운영위원회; step down: 물러나다 사임 사퇴; stepped down: 물러나다 사임 사퇴; stock market: 증시 주식시장; stock price: 주가
storage space: 저장공간 용량; study group: 스터디; subscription fee: 구독료; success rate: 성공률; supply chain: 공급망; support team: 지원팀
supreme court: 대법원; survival rate: 생존율; swimming pool: 수영장; take part: 참가 참여; take place: 열리다 개최; taken place: 열리다 개최
taking place: 열리다 개최; tap water: 수돗물; target price: 목표가 목표주가; tax return: 소득세 신고; telephone number: 전화번호 연락처; this month: 이달
this week: 이번주; this year: 올해; throw away: 버리다; time deposit: 예금 정기예금; took part: 참가 참여; took place: 열리다 개최; top prize: 대상 상금
town hall: 구청 시청; traffic jam: 정체; traffic light: 신호등; travel insurance: 여행자보험; tuition fee: 등록금 수업료; turn off: 끄다; turn on: 켜다
turnout rate: 투표율; two factor authentication: 인증; unemployment rate: 실업률; united kingdom: 영국; united nations: 유엔
united states: 미국; usage fee: 이용료 사용료; user name: 아이디; vacuum cleaner: 청소기; value added tax: 부가가치세; venture capital: 벤처캐피털
vice president: 부통령 부사장; voice channel: 음성채널 음성; voter turnout: 투표율; washing machine: 세탁기; waste water: 폐수; water bottle: 물병
water level: 수위; water quality: 수질; water supply: 상수도 급수; water use: 물 사용량; web site: 웹사이트 누리집; wild animal: 야생동물
wind farm: 풍력 풍력단지; wind power: 풍력; work from home: 재택근무 재택; working group: 실무 작업반; working hours: 근무시간 근무; world cup: 월드컵
world record: 세계기록; world war: 세계대전; year ago: 전년; year on year: 전년; young people: 청년 청소년
`;

await main();
