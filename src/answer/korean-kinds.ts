import type { QuestionType, ValueKind } from './question-type.ts';

/** Kinds asked for by name, by their last syllables. */
export const KINDS: readonly (readonly [RegExp, QuestionType, ValueKind])[] = [
  [/요일$/u, 'date', 'weekday'],
  [/^해$|연도$|년도$/u, 'date', 'year'],
  [/^날$|시기$|계절$|시점$|^달$|^월$/u, 'date', 'date'],
  [/시간대?$|시각$/u, 'date', 'time'],
  [
    /^(?:주|나라|도시|지역|곳|시|국가|동네|역|층|섬|군|구|도|대륙|건물|장소|항구|공항|방|마을|산|강|바다|쪽|단지)$/u,
    'place',
    'place',
  ],
  [/도시$|나라$|국가$|지역$|지방$|공항$|단지$|해변$/u, 'place', 'place'],
  [
    /회사$|기업$|업체$|신문$|신문사$|방송사?$|언론사?$|매체$|기관$|은행$|대학교?$|학교$|단체$|구단$|팀$|부서$|부처$|정당$|협회$|조직$|당$|통신사$|스타트업$|(?:증권|건설|제약|통신|항공|출판|제작|운영|개발|시공|보험|금융|운수|여행|게임|제조|협력|경쟁|납품)사$/u,
    'name',
    'organization',
  ],
  [/^사람$|^분$|기자$|선수$|인물$|배우$|가수$|감독$|교수$|작가$|왕$/u, 'person', 'person'],
];
