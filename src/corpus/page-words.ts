/**
 * Vocabulary of web page controls in Korean. A line made of these words alone is a button, a link or a menu
 * entry. Two strengths: words that only controls use, and words that need one of those beside them because
 * text uses them too (요약, 사진, 뉴스).
 */
const CONTROL_WORDS =
  '닫기 열기 보기 보러가기 더보기 더 보러 가기 바로가기 건너뛰기 넘어가기 이동하기 돌아가기 복사하기 복사됨 공유하기 등록하기 신고하기 추가하기 저장하기 남기기 보내기 내보내기 접기 펼치기 펴기 확대 축소 크게 작게 듣기 인쇄하기 프린트 인쇄 스크랩 북마크 ' +
  '복사 공유 신고 로그인 로그아웃 회원가입 마이페이지 장바구니 주문조회 사이트맵 배너 광고 파워링크 스폰서 협찬 ad ads advertisement sponsored 썸네일 팝업 ' +
  '구독하기 구독중 팔로우 팔로워 팔로잉 이웃추가 서로이웃 이웃 좋아요 싫어요 화나요 슬퍼요 훈훈해요 후속기사 공감 비공감 댓글 답글 댓글쓰기 찜하기 알림받기 알림 ' +
  '카카오톡 카톡 카카오스토리 네이버블로그 맨위로 맨위 맨아래로 위로 이전글 다음글 이전기사 다음기사 전체메뉴 주메뉴 메뉴 글자크기 글씨크기 다크모드 요약봇 ' +
  '개인정보처리방침 개인정보취급방침 이용약관 청소년보호정책 저작권정책 저작권규약 회사소개 광고문의 광고안내 제휴문의 기사제보 고충처리 rss ' +
  '본문바로가기 본문으로 채팅 새글 전체글 카페홈 가입카페 등록순 최신순 인기순 pick 반응형 게시글관리 기사스크랩 기사보내기 글쓴이보기 특수기능 최근변경 최근토론 편집 방명록 공감한사람 프로필 재생 일시정지 음소거 자막 pc버전 모바일버전 앱다운로드 실시간 top keyword keywords share print menu login logout search close skip subscribe copy prev next';
const SHARED_WORDS =
  '콘텐츠 컨텐츠 본문 뉴스 기사 글 글자 글씨 폰트 크기 요약 사진 이미지 영상 동영상 음성 페이지 사이트 화면 창 목록 리스트 링크 주소 원문 url 추천 문의 설정 검색 검색어 기타 기능 전체 이전 다음 카페 블로그 네이버 다음 구글 메일 이메일 회원 채널 모바일 앱 버전 라인 밴드 텔레그램 인스타그램 트위터 페이스북 유튜브 엑스 sns 처음 마지막 홈 홈으로 메인 언론사 카테고리 관심 문자 번역 태그 옵션 모드 아이콘 로고 이동 등록 수정 삭제 추가 저장 확인 취소 선택 변경 조절 전송 구독 선호 사람 내 my 이 의 및 하기 쓰기 읽기 올리기 한 안내 멤버 일반멤버 개의 줄이기 키우기 영역 기자명 매체정보 뉴스레터 토론 역사 분류 최근 특수 변경 비밀번호 상단 하단 서브 좌측 우측 ' +
  'home to content main page link email facebook twitter kakao kakaotalk x instagram youtube list comment comments reply like likes view views news more tag tags blog info';
const SECTION_WORDS =
  '정치 경제 사회 문화 국제 세계 과학 스포츠 연예 오피니언 칼럼 사설 기획 특집 속보 산업 금융 증권 부동산 생활 라이프 건강 지역 전국 날씨 포토 테크 트렌드 이슈 기업 종합 it 뉴스 최신 홈 전체 기사 인기 피플 컬처 여행 엔터 홈 블로그 카페 게시판 공지 공지사항 커뮤니티 소개 방명록 정책 인터뷰 제품 가격 문서 회사 채용';

const longestFirst = (words: string): string =>
  [...new Set(words.split(' '))].sort((a, b) => b.length - a.length).join('|');
const PARTICLE = '(?:으로|에서|로|을|를|의|에|와|과)?';
const CONTROL = new RegExp(longestFirst(CONTROL_WORDS), 'i');
const ALL_CONTROL = new RegExp(
  `^(?:(?:${longestFirst(`${CONTROL_WORDS} ${SHARED_WORDS}`)})${PARTICLE})+$`,
  'i',
);
const ALL_SECTION = new RegExp(`^(?:${longestFirst(SECTION_WORDS)})+$`, 'i');

const COMBINED_CONTROL = /^(?:콘텐츠|컨텐츠|본문|메인|홈|페이지|카테고리|메뉴).*이동$|^url/i;

/** Strength of a line as a page control: `control` by itself, `label` only in company, null when it is neither. */
export function controlStrength(line: string): 'control' | 'label' | null {
  if (line.length > 40) return null;
  const strength = strengthOfLetters(line);
  if (strength !== null) return strength;
  // A name may stand before the button's own words (들판일보 구독하기).
  const words = line.split(/\s+/);
  const last = words.length > 1 && words.length <= 3 ? words.at(-1)! : '';
  return last.length >= 3 && strengthOfLetters(last) === 'control' ? 'label' : null;
}

function strengthOfLetters(line: string): 'control' | 'label' | null {
  const letters = line.replace(/\d+\s*(?:개|명|건|회)?/g, '').replace(/[^\p{L}]+/gu, '');
  if (letters === '' || letters.length > 24 || !ALL_CONTROL.test(letters)) return null;
  // Moving about the page is a control although each word alone is not (콘텐츠로 이동).
  return CONTROL.test(letters) || COMBINED_CONTROL.test(letters) ? 'control' : 'label';
}

/** Whether a line is made of section names of a site alone (뉴스, IT 과학). */
export function isSectionName(line: string): boolean {
  const letters = line.replace(/[^\p{L}]+/gu, '');
  return letters !== '' && letters.length <= 16 && ALL_SECTION.test(letters);
}
