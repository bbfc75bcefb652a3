import type { QuestionType, ValueKind } from './question-type.ts';

/** What a noun that is asked for ("참가비는?", "본사 위치") wants to hear. */
export interface Attribute {
  readonly type: QuestionType;
  readonly value: ValueKind | null;
  /** The counter that its numbers come with, where there is a usual one. */
  readonly counter: string | null;
}

/**
 * Nouns that are asked for, by their end: 사업비 and 수리비 are money as 비용 is. The longest end wins, so that 환율 is
 * no percentage and 준비 no money. `type value counter: ends`.
 */
const ENDS = `
amount money: 금액 액수 비용 요금 가격 값 투자액 총액 합계 예산 매출 매출액 이익 순이익 영업이익 참가비 회비 보증금 시세 연봉 월급 급여 임금
  시급 상금 벌금 과태료 등록금 학비 배당 배당금 월세 전세 지원금 보조금 장학금 운임 자본금 시가총액 몸값 이적료 계약금 통행료 포상금 연체료
  위약금 정가 단가 부채 빚 적자 흑자 손실액 손해액 피해액 수익 기부금 성금 모금액 수수료 이용료 사용료 입장료 관람료 수강료 대관료 대여료
  주차료 보험료 저작권료 구독료 연회비 공사비 사업비 제작비 인건비 관리비 배송비 수리비 주차비 교통비 식비 숙박비 치료비 등록비 개발비 건설비
  운영비 생활비 환율 거래액 수출액 수입액 지출액 융자금 대출금 후원금 적립금 분담금 부담금 선금 잔금 계약액 낙찰가 공모가 주가 종가 할인가 판매가 원가 돈
count percent %: 비율 비중 퍼센트 프로 금리 지분 지분율 점유율 확률 득표율 할인율 이자율 성장률 찬성률 투표율 실업률 출산율 합격률 수익률 증가율 감소율
  이용률 참여율 만족도 달성률 취업률 경쟁률 시청률 물가상승률 상승률 하락률 인상률 인하율 세율 연체율 가동률 승률 타율 완치율 사망률 생존율 이율 농도 함량 습도 순도 응답률 반대율 찬성비율
count number 명: 인원 정원 인구 관중 회원수 직원수 학생수 사망자수 이용자수 가입자수 방문객수 참가자수 관객수 관람객수 조합원수 관객
count number: 개수 횟수 건수 수량 규모 용량 전력 출력 생산량 사용량 배출량 판매량 발전량 강수량 조회수 발행부수 재고 점수 순위 층수 좌석수 성적 수치 크기 부피 해상도 전압 칼로리 열량 최대치 최저치 한도 배터리
count number km: 거리 항속거리 주행거리
count number m: 길이 높이 폭 깊이 두께 해발 너비 신장 수심
count number ㎡: 면적 넓이 평수
count number kg: 무게 몸무게 체중 중량
count number km/h: 속도 시속 풍속
count number 도: 온도 기온 체온 수온 영하
count number 살: 나이 연령
count duration: 기간 소요시간 수명 임기 대기시간 상영시간 근무시간 재생시간 유효기간 보증기간 복무기간 대출기간 교환주기
count frequency: 빈도 교체주기 점검주기 발행주기 갱신주기 배차간격
date date: 날짜 일시 출시일 기한 마감일 마감 개교일 창립일 설립일 생일 생년월일 기념일 개막일 발매일 개봉일 유통기한 시기 시점 일정 시행일 발표일
  개관일 개통일 휴관일 휴무일 완공일 게시일 작성일 출간일 접수일 지급일 마감시한
date year: 연도 설립연도 창립연도 건립연도 학년도
date time: 시간대 시각 운영시간 영업시간 개장시간 시작시간 출발시간 개관시간 진료시간 이용시간 점심시간 막차 첫차
date weekday: 요일
person person: 담당자 감독 저자 창업자 설립자 창립자 사장 최고경영자 교장 총장 주인공 주연 작곡가 작사가 우승자 수상자 발명가 글쓴이 작성자 지은이 옮긴이 발견자 개발자
  대변인 위원장 진행자 사회자 강사 책임자 배우자 남편 아내 아버지 어머니 후임 전임자 후계자 제자 스승 범인 초대회장 회장 대표 대표이사 기자 팀장 관장 의장 시장 사령탑
place place: 장소 위치 소재지 수도 고향 출생지 개최지 목적지 원산지 출신지 국적 촬영지 본사 본점 본부 사무실 주소 도착지 출발지 산지 근거지 집합장소 국가
name organization: 제조사 제작사 소속사 출판사 개발사 시공사 모회사 자회사 주최사 투자사 운영사 발행처 소속팀 소속 주최 주관 거래처 공급사 협력사 고객사 경쟁사 인수자 최대주주
name contact: 연락처 전화번호 전화 이메일 메일 이메일주소 메일주소 홈페이지 홈페이지주소 누리집주소 사이트주소 웹주소 누리집 사이트 링크 팩스 번호 문의처
name name: 이름 제목 명칭 별명 별칭 본명 필명 슬로건 표어 상호 애칭
reason reason: 이유 까닭 원인 배경 때문 취지 목적 계기
method method: 방법 절차
list: 목록 종류 항목 리스트 준비물 구성 메뉴
definition definition: 뜻 의미 정의
none: 준비 장비 설비 정비 대비 현금 지금 입금 송금 방금 조금 법률 선율 자율 규율 조율 운율 기자간담회 무대 시대 세대 기대 전화기`;

const ATTRIBUTES = readEnds();
const LONGEST = Math.max(...[...ATTRIBUTES.keys()].map((end) => end.length));

/** Reads a noun, without its particle, as something that is asked for; null when it wants no kind of value. */
export function attributeOf(noun: string): Attribute | null {
  for (let length = Math.min(LONGEST, noun.length); length > 0; length--) {
    // Of a longer word, one syllable tells nothing: 값 of 값, 비 of no word.
    if (length === 1 && noun.length > 1) return null;
    const attribute = ATTRIBUTES.get(noun.slice(-length));
    if (attribute !== undefined) return attribute;
  }
  return null;
}

function readEnds(): ReadonlyMap<string, Attribute | null> {
  const ends = new Map<string, Attribute | null>();
  for (const line of ENDS.trim().split(/\n(?! )/)) {
    const [head = '', words = ''] = line.split(': ');
    const [type, value, counter] = head.split(' ') as [QuestionType | 'none', ValueKind?, string?];
    const attribute = type === 'none' ? null : { type, value: value ?? null, counter: counter ?? null };
    for (const word of words.trim().split(/\s+/)) ends.set(word, attribute);
  }
  return ends;
}
