/** Nouns that name the kind of thing a definition puts its term under (genus proximum), where the verb defines. */
const KINDS = words(`
  것 일 자 말 글 곳 값 수 양 힘 병 약 뜻 때 사람 이들 현상 방법 방식 기법 기술 과정 절차 단계 상태 장치 기계 기구 기기 도구 장비
  프로그램 소프트웨어 하드웨어 앱 단체 조직 모임 제도 행위 행동 작업 활동 개념 용어 단위 시설 공간 장소 언어 규칙 규약 규격
  약속 구조 체계 시스템 서비스 플랫폼 경기 놀이 게임 기능 기관 비율 지표 정도 시간 기간 동안 능력 성질 특성 법칙 이론 원리
  질환 질병 증상 동물 식물 식품 음식 요리 재료 문서 자료 파일 코드 데이터 집합 묶음 조각 물질 에너지 길이 지름 거리 크기
  높이 무게 속도 등급 역할 회원 자격 권한 학문 분야 줄기 칸 방 렌즈 망원경 수정판 기록 부분 범위 형식 형태 명령 함수 이름
  요청 계약 비용 금액 세금 자금 주식 증권 권리 의무 투자 시장 상품 문장 낱말 단어 숫자 그림 그릇 옷 악기 운동 종목 인공지능`);

/** Those that carry a definition also with a mere 이다: the others are as often said of a thing in passing. */
const PLAIN_KINDS = words(`
  말 용어 개념 장치 기계 기구 기기 도구 장비 프로그램 소프트웨어 하드웨어 앱 기술 기법 방법 방식 방법론 규약 규격 언어 체계
  시스템 서비스 플랫폼 제도 기관 현상 단위 지표 비율 시설 식품 음식 요리 재료 물질 동물 식물 질환 질병 병 악기 놀이 파일
  형식 명령 함수 등급 회원 법칙 이론 학문 인공지능`);

/** Nouns that point at a relation rather than name a thing: 문제는 …이다 tells what the problem is. */
const RELATIONS = words(`
  것 점 때 곳 쪽 말 뜻 일 수 문제 이유 까닭 원인 배경 목표 목적 핵심 특징 특성 장점 단점 방법 방식 결과 결론 대상 내용 의미 정의
  계획 입장 사실 경우 예 사례 기준 조건 주제 관건 과제 비결 요점 계기 시작 끝 시점 역할 기능 차이 차이점 공통점 나머지 일부
  대부분 대표작 주인공 소속 출신 직업 별명 별칭 취미 종류 형태 구성 위치 명칭 이름 자리 하나 둘 다음 이후 이전 당시 처음
  마지막 가운데 이상 이하`);

/** Words that point at something said before, or at a time; no term begins with them. */
const POINTERS = words(`
  이 그 저 이것 그것 저것 이런 그런 저런 이러한 그러한 이번 지난 다음 이와 그와 우리 저희 나 너 내 네 당신 그녀 그들 이들 누구
  누가 무엇 어느 어떤 여기 거기 저기 여기서 거기서 지금 오늘 어제 내일 올해 지난해 작년 내년 최근 현재 모두 모든 각 다른 또 또한
  즉 다만 그리고 하지만 그러나 따라서 첫 두 세 한 본 해당 당초 물론 특히 자신 본인 자기 같은 가장 제가 내가 이때 당시 여러
  일부 많은 어떠한 바로 핵심 주요 관련 기존 전체 만약 만일 예컨대 요즘 다시 그중 이곳 그곳 이쪽 그쪽 이처럼 그처럼 결국 이후 이전`);

/** Words before a colon that label a line of information. */
const LABELS = words(`
  참고 주의 유의 예 예시 보기 비고 출처 원출처 원제 원제목 자료 사진 그림 표 문의 연락처 연락 일시 날짜 시간 시각 장소 기간 대상 방법
  정원 인원 비용 참가비 회비 준비물 접수 신청 마감 주소 전화 전화번호 이메일 메일 링크 제목 글 글쓴이 작성자 저자 작성 작성일
  발행 수정 답 질문 문 강조 요약 결론 이유 정답 첨부 팁 주 tip note q a 목적 목표 특징 장점 단점 효과 원인 결과 가격 위치
  담당 담당자 진행 순서 내용 상세 설명 한눈에 추신 조건 종류 구성 분류 관련 관련어 유의어 반의어 영문 영어 뜻 의미 정의`);

/** What a subject ends in who speaks: with 말한다 such a sentence tells what somebody said. */
const SPEAKER =
  /(?:대표|사장|회장|장관|총장|교수|기자|작가|의원|총리|대통령|감독|전문가|분석가|평론가|관계자|당국자|씨|님|시인|박사|저자|학자|연구원|연구팀|소장|시장|지사|대변인|변호사|철학자|과학자|지도부|정부|당국|측|업계|위원회|협회|경찰|검찰|언론)$/u;

/** Nouns of change: two words that end so tell an event, and a sentence about it what follows from it. */
const EVENTS = words(`
  하락 상승 인상 인하 증가 감소 확대 축소 급등 급락 결정 발표 선언 변화 둔화 악화 개선 중단 재개 연기 취소 실패 성공 승리 패배 사퇴
  철수 진출 합류 합의 폐지 도입 이전 통과 부결`);

/** A noun phrase that ends in a noun of the kind that definitions are made with: …하는 장치, …의 저장 공간. */
export function endsInKind(phrase: string): boolean {
  return lastWordIn(phrase, KINDS);
}

/** The same with the nouns that define also with a mere 이다. */
export function endsInPlainKind(phrase: string): boolean {
  return lastWordIn(phrase, PLAIN_KINDS);
}

/** A single noun of that kind: 서비스는 …, 프로그램은 … speak of one named before. */
export function isKind(word: string): boolean {
  return KINDS.has(word);
}

export function isEvent(word: string): boolean {
  return EVENTS.has(word);
}

export function isRelation(word: string): boolean {
  return RELATIONS.has(word);
}

export function isPointer(word: string): boolean {
  return POINTERS.has(word);
}

export function isLabel(text: string): boolean {
  return LABELS.has(text.toLowerCase()) || LABELS.has(text.toLowerCase().split(' ').at(-1)!);
}

export function isSpeaker(term: string): boolean {
  return SPEAKER.test(term);
}

/** A word of one syllable must be the whole word (일 is no part of 파일), save 법 (조리법); others may end a compound. */
function lastWordIn(phrase: string, kinds: ReadonlySet<string>): boolean {
  const word = phrase.slice(phrase.lastIndexOf(' ') + 1).replace(/["'’”)\]]+$/u, '');
  if (kinds.has(word) || /[가-힣]{2}법$/u.test(word)) return true;
  for (let start = 1; start <= word.length - 2; start++) if (kinds.has(word.slice(start))) return true;
  return false;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
