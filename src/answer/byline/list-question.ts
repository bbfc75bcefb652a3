import { POSTED } from './question.ts';

const DOCUMENTS = `(?:${POSTED}|문서|자료|보고서)`;
const PARTICLE = '(?:[은는이가을를의도]|에는|에서)?';
const ENDING =
  '(?:요|이야|야|이지|지|죠|예요|이에요|인가요?|니|냐|나요?|나|는지|어요?|습니까|줘요?|주세요|줄래요?)*';
/** Titles are asked for: 기사 뭐 있어, 글 목록, 문서 몇 개야, 기사 다 보여 줘. */
const LIST_ASKED = new RegExp(
  `^(?<filter>.*?)(?:어떤|무슨)?\\s*(?<![가-힣])(?<kind>${DOCUMENTS})(?:들)?${PARTICLE}\\s*` +
    `(?:(?:뭐|무엇|어떤\\s?(?:게|것들?|것)|뭐뭐|무슨\\s?내용)(?:이|가|들이|을)?\\s*(?:있|썼|나왔|올라왔)?|(?:제목|목록|리스트)${PARTICLE}|(?:모두|다|전부|총)?\\s*몇\\s*(?:개|건|편|가지)(?:나)?\\s*(?:있|나왔|썼)?|(?:모두|다|전부)(?=\\s*(?:알려|보여|찾아))|(?:있|썼)(?=[어나니습]))\\s*${ENDING}\\s*(?:(?:좀\\s*)?(?:알려|보여|찾아|말해|뽑아|정리해)?\\s*${ENDING})\\s*[?？!.]*$`,
  'u',
);
/** A noun phrase with a time: 10월에 나온 문서. */
const PHRASE = new RegExp(
  `^(?<filter>.+?)\\s*(?<![가-힣])(?<kind>${DOCUMENTS})(?:들)?${PARTICLE}\\s*(?:좀\\s*)?(?:알려|보여|찾아|말해)?\\s*${ENDING}\\s*[?？!.]*$`,
  'u',
);
const NEWEST =
  /(?:가장|제일)\s*(?:최근|최신|새로운|나중)(?:에|의)?|최신|마지막(?:으로|에)?|(?:가장|제일)\s*(?:늦게|나중에)/u;
/** More than one is asked for: 최신 글 목록. */
const SEVERAL = /들|목록|리스트|제목|몇|모두|전부|있/u;
/** 김새싹이 쓴 글 is a list, 김새싹 기사 may be about them. */
const WRITTEN_BY = /(?:쓴|작성한|올린|취재한|보도한)\s*$|기자(?:의|가)?\s*$/u;
/** What any document is called. */
const ANY_KIND = /^(?:기사|글|게시글|게시물|문서|자료|뉴스|소식|포스트|원문)$/u;

/** A question for documents themselves. */
export interface ListQuestion {
  /** The words before 기사: whose, of what time. */
  readonly limits: string;
  /** What the documents are called where that tells them from others (공지, 칼럼); null when it does not. */
  readonly kind: string | null;
  /** The newest one alone is asked for. */
  readonly newest: boolean;
  /** A list is asked for in so many words; else the phrase must say of what time or by whom. */
  readonly explicit: boolean;
  readonly writtenBy: boolean;
}

/** Reads a question for titles (기사 뭐 있어, 10월에 나온 문서, 가장 최근 글); null when it may be anything else. */
export function listQuestion(question: string): ListQuestion | null {
  const text = question.trim();
  const asked = LIST_ASKED.exec(text);
  const { filter, kind } = (asked ?? PHRASE.exec(text))?.groups ?? {};
  if (filter === undefined || kind === undefined) return null;
  const behind = text.slice(filter.length).replace(kind, '');
  const newest = NEWEST.test(filter);
  return {
    limits: filter.replace(NEWEST, ' '),
    kind: ANY_KIND.test(kind) ? null : kind,
    newest: newest && !SEVERAL.test(behind),
    explicit: asked !== null || newest,
    writtenBy: WRITTEN_BY.test(filter),
  };
}
