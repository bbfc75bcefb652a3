/** Nouns of one syllable that stand in questions; every other syllable is more often a part of a longer word. */
const SINGLE_SYLLABLES = new Set(
  '책 집 돈 값 물 차 옷 약 빵 밥 술 팀 방 길 산 강 섬 꽃 개 말 소 닭 콩 쌀 옆 앞 뒤 안 밖 위 때 곳 문 배 땅 불 눈 비 손 발 표 상 벌 죄 법 힘 키 몸 피 뼈 뜻 시 군 구 동 읍 면 도'.split(
    ' ',
  ),
);

/** Whether the syllable is a noun often enough to be taken for one between other words. */
export function isSingleSyllableNoun(syllable: string): boolean {
  return SINGLE_SYLLABLES.has(syllable);
}
