/**
 * Spellings that are never right in Korean and what is meant by them, ours. Only whole beginnings of words: nothing
 * here may stand inside a right word. Names and spellings that depend on the meaning (결재/결제) have no place here.
 */
const BEGINNINGS =
  '몇일 며칠|몇칠 며칠|멧 몇|왠만 웬만|왠일 웬일|웬지 왠지|금새 금세|오랫만 오랜만|' +
  '어떻해 어떡해|어떡게 어떻게|어떻케 어떻게|어케 어떻게|어캐 어떻게|안되요 안 돼요|안되여 안 돼요|' +
  '안됀 안 된|않돼 안 돼|않되 안 되|되요 돼요|되여 돼요|되용 돼요|돼나 되나|돼는 되는|됀 된|됬 됐|됌 됨|' +
  '할께 할게|갈께 갈게|줄께 줄게|해줄께 해 줄게|없에 없애|뭍으 묻으|뭍고 묻고|뭍는 묻는|대려 데려|보테 보태|' +
  '쓰래기 쓰레기|갯수 개수|댓가 대가|설겆이 설거지|역활 역할|통채 통째|어쨋든 어쨌든|희안 희한|어의없 어이없|' +
  '일일히 일일이|깨끗히 깨끗이|곰곰히 곰곰이|틈틈히 틈틈이|무릎쓰 무릅쓰|짜집기 짜깁기|육계장 육개장|떡볶기 떡볶이|' +
  '찌게 찌개|베게 베개|돌맹이 돌멩이|눈꼽 눈곱|곱배기 곱빼기|뒤치닥거리 뒤치다꺼리|' +
  '메세지 메시지|컨텐츠 콘텐츠|악세사리 액세서리|쥬스 주스|케잌 케이크|케익 케이크|까페 카페|써비스 서비스|싸이트 사이트|' +
  '쎈터 센터|뻐스 버스|빠스 버스|째즈 재즈|쏘스 소스|소세지 소시지|초콜렛 초콜릿|쵸콜릿 초콜릿|수퍼마켓 슈퍼마켓|' +
  '리더쉽 리더십|멤버쉽 멤버십|인턴쉽 인턴십|워크샵 워크숍|스케쥴 스케줄|레져 레저|텔레비젼 텔레비전|비젼 비전|쥬니어 주니어|' +
  '챠트 차트|앙케이트 앙케트|바베큐 바비큐|부페 뷔페|다이나믹 다이내믹|데뷰 데뷔|도너츠 도넛|렌트카 렌터카|로케트 로켓|' +
  '매니아 마니아|밧데리 배터리|빳데리 배터리|썬글라스 선글라스|쇼파 소파|심볼 심벌|알콜 알코올|알러지 알레르기|앰블런스 앰뷸런스|' +
  '옵셋 오프셋|카렌다 캘린더|캐쉬 캐시|커텐 커튼|컨셉 콘셉트|크리스찬 크리스천|타겟 타깃|팜플렛 팸플릿|플랭카드 플래카드|화이팅 파이팅';

const MEANT = new Map(
  BEGINNINGS.split('|').map((entry): [string, string] => {
    const gap = entry.indexOf(' ');
    return [entry.slice(0, gap), entry.slice(gap + 1)];
  }),
);
const LONGEST = Math.max(...[...MEANT.keys()].map((word) => word.length));

/** The beginning of a word that is misspelled, and what is meant; null when there is none. */
export function misspelledBeginning(word: string): { typed: string; meant: string } | null {
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const typed = word.slice(0, length);
    const meant = MEANT.get(typed);
    if (meant !== undefined) return { typed, meant };
  }
  return null;
}
