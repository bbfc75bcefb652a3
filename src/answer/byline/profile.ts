import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import type { BylineStatement } from './statement.ts';

const PERSON_ASKED =
  /^(?<name>[가-힣]{2,4}?)(?:\s*(?:기자|교수|씨|님|필자|작가))?(?:[은는이가의]|이란)?\s*(?:(?:뭐|무엇을?|무슨\s?일을?)\s*하는\s*(?:사람|분)|어떤\s*(?:사람|분)|(?:직업|직함|소속|직책|하는\s?일)(?:[은는이가])?\s*(?:뭐|무엇|어디)?|누구)\s*(?:이야|야|이지|지|이죠|죠|예요|이에요|에요|인가요?|입니까|이니|니|냐|인데)?\s*[?？]?$/u;
/** Behind or before a name on its line: what the person is. */
const POSITION =
  /교수|연구원|연구위원|대표|소장|원장|회장|위원|박사|변호사|의사|작가|기자|특파원|에디터|감독|교사|팀장|이사|국장|부장|과장|편집장|칼럼니스트|평론가|컨설턴트|개발자|운영자|운영진|담당/u;
const MAX_LINE = 60;
const TOP_SENTENCES = 8;

/**
 * Answers who the author of a document is with the line that introduces them (`김새싹(들판대학교 교수)`); null when the
 * question is another one, or no document has such an author and line.
 */
export function authorProfile(question: string, snapshot: IndexSnapshot): readonly BylineStatement[] | null {
  const name = PERSON_ASKED.exec(question.trim())?.groups?.name;
  if (name === undefined) return null;
  for (let document = 0; document < snapshot.documents.length; document++) {
    if (!snapshot.document(document).author?.includes(name)) continue;
    const sentence = introduction(name, document, snapshot);
    if (sentence !== undefined) return [{ text: null, sentence, score: 1 }];
  }
  return null;
}

function introduction(name: string, document: number, snapshot: IndexSnapshot): number | undefined {
  const { documentSentenceStarts } = snapshot.tables;
  const first = documentSentenceStarts[document]!;
  const end = documentSentenceStarts[document + 1]!;
  const last = Math.min(end, first + TOP_SENTENCES);
  for (let sentence = first; sentence < last; sentence++) {
    const text = snapshot.sentenceText(sentence);
    if (text.length <= MAX_LINE && text.includes(name) && POSITION.test(text.replace(name, '')))
      return sentence;
  }
  return undefined;
}
