/**
 * Everyday Korean words that ask and tell of the same thing in different words, as dictionary forms of content terms
 * (see terms.ts): who asks says 걱정하다 where an article says 우려하다. Ours, general vocabulary; a word may stand in
 * several groups. Names and technical terms have no place here: their spellings are learned from the seeds.
 */
const GROUPS = [
  '걱정 우려 염려 불안 근심',
  '투자 투입 출자 넣다 쏟다 들이다 지원',
  '쓰다 쓰이다 지출 사용 이용 들이다',
  '사용 이용 활용 쓰다',
  '만들다 제작 개발 제조 생산',
  '짓다 건설 건립 구축 세우다 설립 조성',
  '세우다 설립 창립 창설 만들다 생기다 출범',
  '생기다 창출 발생 나오다 만들다',
  '늘다 늘리다 증가 확대 확충 늘어나다 증설',
  '줄다 줄이다 감소 축소 절감 줄어들다',
  '커지다 확대 성장',
  '발표 공개 밝히다 내놓다 내다 공표',
  '말하다 밝히다 전하다 언급 강조 설명 덧붙이다 지적',
  '시작 개시 착수 가동 열리다 개막 돌입',
  '가동 운영 작동 돌아가다 돌다',
  '끝 끝나다 종료 마감 마치다 폐막',
  '마감 기한 까지',
  '가격 값 요금 비용 금액 단가',
  '돈 금액 자금 비용 액수 투자액 예산',
  '회비 참가비 요금 비용',
  '투자액 투자금 투자 금액',
  '매출 매출액 수익 연매출',
  '수익 이익 흑자 벌다',
  '적자 손실 손해',
  '장소 위치 곳 자리 지역',
  '들어서다 위치 짓다 세우다 건설',
  '이유 까닭 때문 배경 원인 목적',
  '방법 방식 절차 수단',
  '뜻 의미 정의',
  '사장 대표 최고경영자 ceo 경영자',
  '회장 의장',
  '직원 임직원 종업원 근로자 사원 일자리',
  '일하다 근무 종사',
  '일자리 고용 채용',
  '소비 사용 쓰다 소모',
  '전기 전력',
  '필요 들다 소요 요구',
  '예상 전망 예측 기대 관측',
  '기사 보도 뉴스 글',
  '기자 글쓴이 저자 작성자',
  '쓰다 작성 집필',
  '처음 첫 최초 첫째 시작',
  '마지막 최종 끝',
  '가장 최대 제일 최고',
  '크다 최대 거대 대규모 대형',
  '많다 다수 대량',
  '회사 기업 업체 스타트업',
  '나라 국가',
  '정부 당국',
  '경쟁 경쟁사 라이벌',
  '전문가 분석가 애널리스트',
  '취소 환불 철회 무르다',
  '환불 돌려주다 반환',
  '신청 등록 접수 지원',
  '가입 등록 입장 들어오다',
  '탈퇴 나가다 떠나다',
  '벌 제재 징계 처벌 벌칙',
  '금지 막다 안되다 제한 못하다',
  '허용 가능 되다',
  '빌리다 대여 대출',
  '모임 행사 정모 이벤트',
  '모이다 열리다 만나다 개최',
  '개최 열리다 열다',
  '참가 참여 참석 오다',
  '사람 인원 명 인물',
  '인원 정원 명수',
  '아이 어린이 자녀',
  '고치다 수정 바꾸다 변경',
  '바꾸다 변경 교체 전환',
  '지우다 삭제 없애다 제거',
  '보내다 전송 제출 발송',
  '받다 수령 얻다 획득 확보',
  '주다 제공 지급 수여',
  '사다 구매 구입',
  '팔다 판매',
  '돕다 도움 지원',
  '알리다 안내 공지 통보',
  '연락 문의 연락처 이메일',
  '문의 질문 묻다',
  '규칙 규정 조항 원칙',
  '어기다 위반',
  '지키다 준수',
  '걸리다 소요 기간 동안',
  '기간 동안',
  '빠르다 신속 속도',
  '어렵다 난관 곤란',
  '쉽다 간단 간편',
  '위험 위협 리스크',
  '문제 과제 쟁점',
  '합치다 총액 합계 총 모두',
  '관계 협력 동맹 파트너십 제휴',
  '계약 협약 체결',
  '나누다 분할 배분',
  '비율 퍼센트 지분율 비중',
  '상 상품 경품 선물',
  '이기다 승리 우승',
  '지다 패배',
  '공부 학습 스터디',
  '배우다 학습 익히다',
  '뽑다 선발 선정 추첨',
  '준비물 챙기다 가져오다 지참',
  '늦다 지각',
  '쉬다 휴식 휴무',
  '점심 식사 밥',
] as const;

/** Words that say about the same as `term`, or none; both are content terms. */
export function synonymsOf(term: string): readonly string[] {
  return TABLE.get(term) ?? [];
}

const TABLE = buildTable();

function buildTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const group of GROUPS) {
    const words = group.split(' ');
    for (const word of words) {
      const others = table.get(word) ?? new Set();
      table.set(word, others);
      for (const other of words) if (other !== word) others.add(other);
    }
  }
  return new Map([...table].map(([word, others]) => [word, [...others]]));
}
