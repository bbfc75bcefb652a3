import type { QuestionIntent, QuestionType } from './question-type.ts';

/**
 * Words that only name the kind of answer: who asks 금액은? is answered by any amount, and its sentence need not say
 * 금액. Where the expected kind of value is there, these count as found.
 */
const TYPE_WORDS: Partial<Record<QuestionType, string>> = {
  amount:
    '금액 액수 돈 비용 값 총액 규모 투자액 쓰다 쓰이다 들다 넣다 내다 얼마 원 달러 ' +
    'money amount cost price pay spend worth much value',
  count:
    '개수 인원 숫자 명 개 번 회 곳 가지 자리 규모 비율 퍼센트 용량 생기다 되다 ' +
    'number people person percentage percent size big large long often old far tall high hours days years',
  date: '날 날짜 일시 시기 시점 때 일정 년 년도 월 일 시 시간 시각 시간대 요일 date time day year month week',
  person: '사람 인물 이름 기사 글 쓰다 누구 person people name',
  place: '곳 장소 위치 지역 나라 도시 어디 기업 회사 데 place location located city country',
  reason: '이유 까닭 원인 배경 때문 reason cause causes caused',
  method: '방법 절차 방식 way method steps process',
  name: '이름 제목 명칭 기업 회사 것 사업 프로젝트 name title company firm called',
  list: '것 종류 목록 항목 방법 무엇 list kinds types items',
};

const SETS = new Map(Object.entries(TYPE_WORDS).map(([type, words]) => [type, new Set(words.split(' '))]));

/** Whether a term of the question only names the kind of answer that it asks for. */
export function isTypeWord(term: string, { type, askedKind }: QuestionIntent): boolean {
  return term === askedKind || (SETS.get(type)?.has(term) ?? false);
}
