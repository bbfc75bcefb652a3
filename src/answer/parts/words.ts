import { isAttribute, isPersonNoun } from '../follow-up/words.ts';

/** What compound questions are read by: closed lists of everyday words, ours. */

const ASKED = new Set(
  (
    '배우 가수 성우 코치 총리 대통령 장관 시장 교장 방학 개학 시험 권수 이유 까닭 원인 영향 의의 특성 성분 재료 열량 칼로리 순위 점수 등수 전적 승률 타율 득점 관객 관객수 관람객 방문객 ' +
    '비율 비중 인구 높이 길이 무게 넓이 폭 깊이 거리 온도 키 몸무게 체중 월급 연봉 급여 임금 임기 벌금 과태료 세금 세율 금리 이자 ' +
    '한도 등록금 장학금 지원금 보조금 상금 보상금 위약금 계약금 보증금 적립금 월세 전세 판매량 생산량 사용량 배출량 출하량 ' +
    '점유율 성장률 증가율 감소율 합격률 경쟁률 실업률 출산율 투표율 지지율 시청률 환율 승객 손님 참가자 응시자 합격자 ' +
    '당선자 득표율 감독 주연 출연진 작곡가 작사가 출판사 제작사 소속 포지션 등번호 생일 생년월일 별명 본명 전공 학과 ' +
    '급식 메뉴 시간표 준비 방식 절차 서류 기준 조항 처벌 형량 시행일 판결 쟁점 주장 반론 순서 단계 부작용 증상 치료법 예방법 ' +
    '조리법 보관법 사용법 이용법 유통기한 보관 원산지 제조사 배터리 해상도 화소 저장공간 속력 연비 출력 엔진 좌석 승차감'
  ).split(' '),
);

/** Whether a noun is asked for as an attribute of something: 매출, 이유, 금리. */
export function isAsked(noun: string): boolean {
  return (
    isAskedAlone(noun) ||
    (noun.length >= 4 && isAskedAlone(noun.slice(-2))) ||
    /^..+[값량률율액금]$/u.test(noun)
  );
}

function isAskedAlone(noun: string): boolean {
  return isAttribute(noun) || ASKED.has(noun) || isPersonNoun(noun);
}

/** What several things have or do together: a question about it is one question. */
const TOGETHER =
  /^(?:(?:함께|같이|서로|공동|관계|사이|관련|공통|더불어|마찬가지|협력|조합|궁합|대결|경기|전쟁|조약|협정|동맹|결혼|만나|만난|싸우|싸운|합치|합쳐|합친|합하|합한|합해|더하|더한|합계|총합|평균|연결|잇는|이어지|오가는|중간|경계|접경|걸쳐|걸친|둘의|동시에|같은|같아|같나|똑같|닮)|(?:합|비|대|간)(?:은|이|의|에)?$)/u;

/** Whether a word binds what is named side by side into one thing. */
export function bindsTogether(word: string): boolean {
  return TOGETHER.test(word);
}

/** Words that differ in one respect: side by side they are a list. */
const CONTRASTS: readonly ReadonlySet<string>[] = [
  '어른 성인 청소년 어린이 아동 유아 영유아 노인 어르신 경로 일반 일반인 대학생 고등학생 중학생 초등학생 학생 군인',
  '무료 유료 기본 개인 팀 기업 단체 학생 일반 표준 프로 프리미엄 베이직 스탠다드 스탠더드 비즈니스 엔터프라이즈',
  '평일 주말 공휴일 휴일 월요일 화요일 수요일 목요일 금요일 토요일 일요일',
  '오전 오후 새벽 아침 점심 저녁 밤 낮 주간 야간 심야',
  '봄 여름 가을 겨울',
  '찬성 반대 기권 보류',
  '초등 중등 고등 초등학교 중학교 고등학교 대학교',
  '초등부 중등부 고등부 대학부 일반부 학생부 남자부 여자부',
  '남자 여자 남성 여성 남학생 여학생',
  '소형 중형 대형 특대형 경형',
  '상반기 하반기',
  '첫째 둘째 셋째 넷째 다섯째',
  '국내 해외 국외',
  '온라인 오프라인 방문 전화 우편',
  '회원 비회원 정회원 준회원 신규 기존',
  '왕복 편도',
  '수입 수출',
  '초급 중급 고급',
  '예선 본선 결선 준결승 결승',
  '금상 은상 동상 대상 최우수상 우수상 장려상',
  '금메달 은메달 동메달',
  '최고 최저',
  '최대 최소',
  '재작년 작년 지난해 올해 금년 내년',
  '어제 오늘 내일 모레',
].map((line) => new Set(line.split(' ')));

const ORDINAL =
  /^제?\d+(?<unit>차|분기|월|일|년|년도|학년|반|등|위|단계|급|호|회|기|과|강|주차|세대|호선|층|인실|종)$/u;

/** Whether two different words are of one list: 어른 and 어린이, 1분기 and 2분기. */
export function areContrasted(left: string, right: string): boolean {
  if (left === right) return false;
  const unit = ORDINAL.exec(left)?.groups?.unit;
  if (unit !== undefined) return ORDINAL.exec(right)?.groups?.unit === unit;
  return CONTRASTS.some((words) => words.has(left) && words.has(right));
}

/** What 더 비싸다 measures, for adjectives that name no attribute themselves. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:비싸|비싼|싸|싼|저렴)/u, '가격'],
  [/^(?:높|낮)/u, '높이'],
  [/^(?:길|긴|짧)/u, '길이'],
  [/^(?:무겁|무거|가볍|가벼)/u, '무게'],
  [/^(?:넓|좁)/u, '넓이'],
  [/^(?:빠르|빠른|빨라|느리|느린|느려)/u, '속도'],
  [/^(?:멀|먼|가깝|가까)/u, '거리'],
  [/^(?:크|큰|커|작)/u, '크기'],
];

/** The attribute that an adjective compares by, or null when it tells none. */
export function measureOf(adjective: string): string | null {
  return MEASURES.find(([pattern]) => pattern.test(adjective))?.[1] ?? null;
}

/** Whether a word is an adjective of size or degree: 커, 많은, 비싸. */
export function isDegree(word: string): boolean {
  return measureOf(word) !== null || /^(?:많|적[은어나지]|잘|오래|먼저)/u.test(word);
}

/** Whether a word spreads what is said over each that is named, and says nothing else. */
export function isSpread(word: string): boolean {
  return /^(?:각각|각각의|각자|각기|따로|따로따로)$/u.test(word);
}

/** Whether a word takes all that is named together: 모두 알려줘. */
export function isAll(word: string): boolean {
  return /^(?:모두|전부|다|둘|셋)$/u.test(word);
}
