/** What is asked about a document itself; `time` is its date with the time of day. */
export type DocumentFact = 'author' | 'publisher' | 'date' | 'time';

/** A question about a document itself. */
export interface DocumentQuestion {
  readonly fact: DocumentFact;
  /** The part of the question that tells which document is meant. */
  readonly topic: string;
  /** What the document is called: 후기, 공지, 기사; null when it is not named. */
  readonly kind: string | null;
  /** The question says that a document is meant (기사, 글, 공지 …), so that another reading is unlikely. */
  readonly named: boolean;
  /** A reporter is asked for, not whoever put the text here. */
  readonly reporter: boolean;
  /** The text that this one was made from is asked about. */
  readonly original: boolean;
  /** Whose text it is said to be (김새싹의 칼럼). */
  readonly writer: string | null;
  /** Of several that fit, the first or the newest one is meant. */
  readonly order: 'first' | 'latest' | null;
}

/** What is written in order to be posted: said of it, "쓴" and "나온" are about the text. */
export const POSTED =
  '(?:기사|글|게시글|게시물|문서|공지(?:문|글|사항)?|안내(?:문|글)?|공고(?:문)?|칼럼|사설|기고(?:문)?|논평|소식(?:지|글)?|뉴스|속보|포스트|후기|회의록|보도\\s?자료|원문)';

const WRITTEN =
  '(?:썼|쓴|쓰신|쓰셨|쓰였|쓰인|쓰여진|작성(?:했|한|하신|하셨|됐|된|되었)|적었|적은|올렸|올린|올리신|올리셨|게시(?:했|한|됐|된|되었)|게재(?:했|한|됐|된|되었)|등록(?:했|한|됐|된|되었))';
const EDITED =
  '(?:취재(?:했|한)|보도(?:했|한)|정리(?:했|한)|요약(?:했|한)|번역(?:했|한)|옮겼|옮긴|기고(?:했|한))';
const APPEARED =
  '(?:나왔|나온(?!대|다)|났|실렸|실린|실었|실은|올라왔|올라온|올라갔|보도(?:됐|된|되었|했|한)|공개(?:됐|된|되었)|발행(?:됐|된|되었|했|한)|펴냈|펴낸|냈|낸|내보냈|내보낸|전했|전한|다뤘|다룬)';
const MEDIUM =
  '(?:매체|언론사?|신문사?|방송사?|잡지|매거진|출판사|통신사|일간지|주간지|월간지|블로그|사이트|누리집|홈페이지|회보|소식지)';

/** What may still follow when all has been asked: particles, the copula, asking words, endings, requests. */
const CLOSING =
  '(?:[은는이가을를의도]|에서|에)?(?:\\s*(?:이름|성함|누구|누군|누굽|뭐|뭔|무엇|무언|어디|언제|며칠|궁금|알려|말해|가르쳐|찾아|좀|줘요?|주세요|줄래요?|주라|거|것|건|꺼|게|이야|야|이지|지|이죠|죠|예요|이에요|에요|인가요?|인지|인데|입니까|일까요?|이니|니|냐|인|어요?|나요?|는지|는가요?|습니까|을까요?|니까|대요?|던가요?|하나요|해요?|돼요?|됐어요?|요|[은는이가을를의]))*[\\s?？!.~…]*$';

const OBJECT = `(?:\\s*(?:이|그)?\\s*(?:거|것|건|${POSTED}))?`;

interface AskingForm {
  readonly fact: DocumentFact;
  readonly pattern: RegExp;
  /** Only a question that names a document is about one: 나오다 is also said of telephones. */
  readonly needsName: boolean;
}

const FORMS: readonly AskingForm[] = [
  form('author', `누(?:가|구(?:가|이)?)\\s*(?:${WRITTEN}|${EDITED})${OBJECT}`),
  form('author', `(?:${WRITTEN}|${EDITED})\\s*(?:사람|분|이)`),
  form('author', `(?:(?:${WRITTEN}|${EDITED})\\s*)(?:기자|필자|저자)`),
  form('author', '(?:의\\s*)?(?:글쓴이|작성자|게시자|올린이|필자|저자)'),
  form('author', '(?:의\\s*)?(?:담당\\s?)?기자', true),
  form(
    'publisher',
    `(?:어느|어떤|무슨|어디)\\s*${MEDIUM}(?:가|이|에서|에)?\\s*(?:${WRITTEN}|${EDITED}|${APPEARED})?${OBJECT}`,
    true,
  ),
  form('publisher', `(?:처음|먼저)\\s*(?:보도|취재)한\\s*(?:${MEDIUM}|곳|데)`),
  form('publisher', `(?:${WRITTEN}|${EDITED}|${APPEARED})\\s*(?:${MEDIUM}|곳|데)`, true),
  form('publisher', `(?:의\\s*)?(?:출처|${MEDIUM})`, true),
  form('publisher', '(?:의\\s*)?(?:발행처|발행사|펴낸\\s?곳|게재지)'),
  form('publisher', `어디(?:서|에서|에)?\\s*(?:${WRITTEN}|${APPEARED}|만든)${OBJECT}`, true),
  form('publisher', '어디\\s*(?:거|것|꺼|기사|글)', true),
  form('time', '(?:의\\s*)?(?:입력|등록|게시|작성|승인|송고|보도)\\s?(?:시각|시간)'),
  form('time', `(?:몇\\s*시에?)\\s*(?:${WRITTEN}|${APPEARED})${OBJECT}`, true),
  form('date', '(?:의\\s*)?(?:작성|게시|등록|발행|보도|입력|게재|공고|송고)\\s?(?:일자?|날짜|일시)'),
  form('date', `(?:${WRITTEN}|${APPEARED})\\s*(?:날짜?|때|시점|일자)`, true),
  form('date', '(?:의\\s*)?(?:날짜|일자)', true),
  form('date', `(?:언제|며칠(?:에|날)?)\\s*(?:${WRITTEN}|${APPEARED})${OBJECT}`, true),
  form('date', `(?:언제|며칠)\\s*(?:자|거|것|건|꺼|적)?\\s*${POSTED}?`, true),
];

/** 한빛… 기사를 누가 썼어 turned round: 누가 … 기사를 썼어. */
const TURNED: readonly (readonly [DocumentFact, RegExp])[] = [
  ['author', new RegExp(`^누가\\s+(?<topic>.+?)\\s*(?:${WRITTEN}|${EDITED})${CLOSING}`, 'u')],
  [
    'publisher',
    new RegExp(
      `^(?:어느|어떤|무슨)\\s*${MEDIUM}(?:가|이|에서|에)?\\s+(?<topic>.+?)\\s*(?:${WRITTEN}|${EDITED}|${APPEARED})${CLOSING}`,
      'u',
    ),
  ],
  ['date', new RegExp(`^언제\\s+(?<topic>.+?)\\s*(?:${WRITTEN}|${APPEARED})${CLOSING}`, 'u')],
];

const ENGLISH_TEXT =
  '(?:article|post|notice|column|report|story|news|piece|document|essay|review|guide|minutes)';
const ENGLISH: readonly (readonly [DocumentFact, RegExp])[] = [
  ['author', /\bwho (?:wrote|authored|posted|penned|is the (?:author|writer|reporter)(?: of)?)\b/iu],
  ['publisher', /\b(?:which|what) (?:newspaper|paper|outlet|magazine|publisher|media)\b|\bwho published\b/iu],
  [
    'date',
    new RegExp(
      `\\bwhen (?:was|were)\\b(?=.*\\b${ENGLISH_TEXT}s?\\b).*\\b(?:published|written|posted)\\b`,
      'iu',
    ),
  ],
];

/** The text is named last, before what is asked of it: "… 기사(는)". */
const NAMED = new RegExp(
  `(?<kind>${POSTED})(?:들)?(?:[은는이가을를의]|에서|에)?(?:\\s*(?:처음|맨 처음|먼저|원래|(?<beside>\\S+)에서?))?$`,
  'u',
);
const WRITER = /(?<writer>[가-힣A-Za-z]{2,})(?:\([^()]*\))?의\s*(?:칼럼|기고문?|논평|사설|글)(?![가-힣]{2})/u;
/** Texts that a story may tell of as well: they are meant when a document is called so. */
const WORK =
  /(?:보고서?|결산|안내서|노트|규칙|규정|회칙|용어집|자료|설명서|가이드|지침|매뉴얼|요약|리포트|책자|인터뷰|리뷰|FAQ|풀이|일지)(?:[은는이가을를의]|에서|에)?$/u;
/** An object that is no text of ours: 책을 쓴 사람. */
const OTHER_OBJECT =
  /(?:소설|시집|희곡|각본|대본|상소문?|연구서|(?<![가-힣])(?:책|곡|노래|가사|편지|일기|논문|전기|저서|저술|유서|성명서?))(?:[을를의은는이가])?$/u;

/** Reads what a question asks about a document itself; null when it asks for anything else. */
export function documentQuestion(text: string): DocumentQuestion | null {
  const question = text.trim();
  for (const { fact, pattern, needsName } of FORMS) {
    const match = pattern.exec(question);
    if (match === null) continue;
    const read = asked(fact, question.slice(0, match.index), match[0]);
    if (read !== null && (read.named || !needsName || WORK.test(read.topic))) return read;
  }
  for (const [fact, pattern] of TURNED) {
    const topic = pattern.exec(question)?.groups?.topic;
    const read = topic === undefined ? null : asked(fact, topic, '');
    if (read?.named) return read;
  }
  for (const [fact, pattern] of ENGLISH) {
    if (pattern.test(question)) return englishQuestion(fact, question, pattern);
  }
  return null;
}

function form(fact: DocumentFact, head: string, needsName = false): AskingForm {
  return { fact, pattern: new RegExp(`(?<![가-힣])${head}${CLOSING}`, 'u'), needsName };
}

function asked(fact: DocumentFact, before: string, asking: string): DocumentQuestion | null {
  const words = before.trim();
  const name = NAMED.exec(words);
  const topic = name === null ? words : `${words.slice(0, name.index)} ${name.groups?.beside ?? ''}`.trim();
  if (/^[이그저]?$/u.test(topic) || OTHER_OBJECT.test(words)) return null;
  return {
    fact,
    topic,
    kind: name?.groups?.kind ?? null,
    named: name !== null || new RegExp(`(?<![가-힣])${POSTED}`, 'u').test(asking),
    reporter: /기자/u.test(asking),
    original: /원래|원문|원본|원\s?기사/u.test(words),
    writer: WRITER.exec(words)?.groups?.writer ?? null,
    order: /(?:^|\s)첫\s|처음|맨\s?먼저|최초/u.test(`${words} ${asking}`)
      ? 'first'
      : /최신|가장\s최근|제일\s최근|최근\s/u.test(words)
        ? 'latest'
        : null,
  };
}

function englishQuestion(fact: DocumentFact, question: string, pattern: RegExp): DocumentQuestion {
  return {
    fact,
    topic: fact === 'date' ? question : question.replace(pattern, '').trim(),
    kind: null,
    named: new RegExp(`\\b${ENGLISH_TEXT}s?\\b`, 'iu').test(question),
    reporter: /\breporter\b/iu.test(question),
    original: /\boriginal\b/iu.test(question),
    writer: null,
    order: /\bfirst\b/iu.test(question)
      ? 'first'
      : /\b(?:latest|newest)\b/iu.test(question)
        ? 'latest'
        : null,
  };
}
