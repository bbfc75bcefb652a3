/** What a follow-up question is read by: closed lists of everyday words, ours. */

const PLACES = new Set(
  (
    '한국 대한민국 미국 중국 일본 대만 인도 영국 프랑스 독일 이탈리아 스페인 네덜란드 스웨덴 노르웨이 핀란드 덴마크 스위스 ' +
    '아일랜드 러시아 우크라이나 폴란드 튀르키예 이스라엘 사우디 사우디아라비아 아랍에미리트 카타르 이집트 남아공 ' +
    '싱가포르 말레이시아 인도네시아 베트남 태국 필리핀 호주 뉴질랜드 캐나다 멕시코 브라질 아르헨티나 칠레 ' +
    '유럽 아시아 북미 남미 중동 아프리카 동남아 해외 국내 국외 ' +
    '서울 부산 대구 인천 광주 대전 울산 세종 경기 경기도 강원 강원도 충북 충남 전북 전남 경북 경남 제주 제주도 ' +
    '수원 성남 판교 용인 고양 평택 이천 청주 천안 전주 포항 창원 춘천 원주 강릉 여수 목포 해남 ' +
    '뉴욕 텍사스 캘리포니아 워싱턴 오하이오 버지니아 애리조나 네바다 조지아 플로리다 일리노이 위스콘신 미시간 펜실베이니아 ' +
    '인디애나 루이지애나 미시시피 테네시 유타 오리건 콜로라도 뉴멕시코 아이오와 네브래스카 와이오밍 노스다코타 ' +
    '샌프란시스코 로스앤젤레스 시애틀 보스턴 시카고 댈러스 오스틴 애빌린 휴스턴 애틀랜타 피닉스 멤피스 ' +
    '런던 파리 베를린 도쿄 오사카 베이징 상하이 선전 타이베이 홍콩 두바이 시드니 토론토 암스테르담 더블린'
  ).split(' '),
);

/** Whether a noun is a country, region or city of the list. */
export function isPlace(noun: string): boolean {
  return PLACES.has(noun) || (/..주$/u.test(noun) && PLACES.has(noun.slice(0, -1)));
}

const TIME =
  /^(?:작년|재작년|올해|금년|내년|지난해|당시|오늘|어제|그제|그저께|내일|모레|지금|현재|요즘|최근|평일|주말|공?휴일|연휴|명절|방학|새벽|아침|점심|저녁|밤|오전|오후|낮|[월화수목금토일]요일|봄|여름|가을|겨울|[상하]반기|이번|지난|다음|첫째|둘째|셋째|넷째|주|달|(?:이번|지난|다음)(?:주|달)|하루|매일|매주|매달|매년|\d+(?:년|월|일|시|분기|년대|세기))$/u;

/** Words that only help to tell a time: alone they tell none. */
const TIME_HELPER = /^(?:이번|지난|다음|첫째|둘째|셋째|넷째|주|달)$/u;

/** Whether a noun is part of a point in time (2024년, 작년, 토요일, 이번 … 주). */
export function isTimeWord(noun: string): boolean {
  return TIME.test(noun);
}

/** Whether nouns tell a time together: 이번 주, 2024년 3월. */
export function isTime(nouns: readonly string[]): boolean {
  return nouns.every(isTimeWord) && (nouns.length > 1 || !TIME_HELPER.test(nouns[0]!));
}

/** The unit of a time that another of its kind may replace: 년 of 2024년, 요일 of 토요일. */
export function timeUnit(noun: string): string | null {
  return /(?:분기|요일|년|월|일|시)$/u.exec(noun)?.[0] ?? null;
}

/** A point in time as an adverb: 2024년에, 작년에, but 올해, 오늘. */
export function asTimeAdverb(time: string): string {
  return /(?:올해|금년|오늘|어제|그제|그저께|내일|모레|지금|현재|요즘|최근|매[일주달년])$/u.test(time)
    ? time
    : `${time}에`;
}

/** Of companies and people. */
const OF_NAMES = new Set(
  (
    '대표 대표이사 최고경영자 CEO 사장 회장 창업자 창립자 설립자 설립 창립 본사 직원 임직원 매출 영업이익 순이익 ' +
    '시가총액 주가 기업가치 투자자 경쟁사 고객사 자회사 모회사 지분 지분율 설립일 창립일 연도 국적 제품 ' +
    '나이 학력 경력 직업 출신 고향'
  ).split(' '),
);
const OF_OCCASIONS = new Set(
  (
    '회비 참가비 입장료 준비물 정원 인원 장소 날짜 일정 일시 시간 마감 마감일 기한 신청 참가 예약 취소 환불 주차 ' +
    '담당자 상금 상품 대상 자격 조건 연락처 전화번호 접수 순서'
  ).split(' '),
);
const OF_ANYTHING = new Set(
  (
    '이름 가격 요금 비용 값 위치 주소 목적 배경 규모 크기 면적 용량 전력 장점 단점 특징 기능 뜻 의미 방법 기간 ' +
    '수 금액 총액 예산 결과 효과 성능 속도 홈페이지 전망 계획 종류 문제점 위험 역할 저자 출시일'
  ).split(' '),
);

/** Whether a noun is an attribute, which says little without what has it (대표, 회비, 가격). */
export function isAttribute(noun: string): boolean {
  return OF_NAMES.has(noun) || OF_OCCASIONS.has(noun) || OF_ANYTHING.has(noun) || isFeeOrDay(noun);
}

/** 연체료, 가입비, 휴관일, 회원증. */
function isFeeOrDay(noun: string): boolean {
  return /^..+[료비일증]$/u.test(noun) && !isTimeWord(noun);
}

/** Whether only companies and people have the attribute: 대표, 본사, 나이. */
export function isOfNames(noun: string): boolean {
  return OF_NAMES.has(noun);
}

const OCCASION =
  /(?:모임|정모|번개|대회|축제|행사|스터디|강의|강좌|수업|특강|캠프|세미나|워크숍|내전|회의|회의실|공연|전시|전시회|여행|동아리|도서관|박물관|식당|카페|(?<!데이터)센터|캠핑장|체험|투어|시험|공모전|장터|리그|이벤트)$/u;

/** Whether a noun is something that takes place or a place that is open to people: 모임, 도서관. */
export function isOccasion(noun: string): boolean {
  return OCCASION.test(noun);
}

/**
 * Whether something may have the attribute: a company a 대표, a festival an 입장료.
 *
 * @param alone whether the attribute is all that is asked (연체료는?): then less must be known of it.
 */
export function mayHave(
  owner: { readonly head: string; readonly isName: boolean },
  noun: string,
  alone: boolean,
): boolean {
  if (OF_ANYTHING.has(noun)) return true;
  const occasion = isOccasion(owner.head);
  if (occasion && (OF_OCCASIONS.has(noun) || (alone && isFeeOrDay(noun)))) return true;
  return owner.isName && !occasion && OF_NAMES.has(noun);
}

/** Nouns that 그 and 이 take up what was spoken of with, by what they stand for. */
const CLASS_NOUNS: readonly (readonly ['name' | 'person' | 'place' | 'thing', RegExp])[] = [
  ['name', /^(?:회사|기업|업체|기관|단체|스타트업)$/u],
  ['person', /^(?:사람|분|인물)$/u],
  ['place', /^(?:곳|장소|도시|나라|동네|건물)$/u],
  [
    'thing',
    /^(?:프로젝트|사업|계획|시설|서비스|제품|모델|프로그램|행사|대회|축제|모임|책|규칙|규정|제도|계약|기술|방법|도구|기기|등급)$/u,
  ],
];

export type AntecedentKind = 'name' | 'person' | 'place' | 'thing' | 'time';

/** What a noun after 그 or 이 stands for, or null when it is no such noun. */
export function classNoun(noun: string): AntecedentKind | null {
  return CLASS_NOUNS.find(([, pattern]) => pattern.test(noun))?.[0] ?? null;
}

/** Whether a noun is a person by what they do: 대표, 관장. */
export function isPersonNoun(noun: string): boolean {
  return /^(?:대표|대표이사|최고경영자|CEO|사장|회장|관장|원장|창업자|창립자|설립자|저자|작가|기자|감독|담당자|운영자|관리자|강사|모임장|우승자)$/u.test(
    noun,
  );
}
