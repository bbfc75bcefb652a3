import type { SeedDocument } from '../../../src/corpus/document.ts';
import { seedFile } from '../../support/test-index.ts';

const FILES: Readonly<Record<string, string>> = {
  'school-menu.md': `---
title: 햇살중학교 급식 만족도 조사 결과
author: 홍보부 도라온
publisher: 햇살중학교
date: 2026-09-18
---

# 햇살중학교 급식 만족도 조사 결과

학생 412명에게 물은 결과 급식에 만족한다는 대답이 71%였다. 가장 인기 있는 반찬은 닭강정이었다.
`,
  'school-trip.txt': `2학년 수련회 장소가 바뀌었습니다

작성자: 교무부 마지혜
작성일: 2026.04.03

5월에 가기로 한 수련회 장소를 바닷가 야영장에서 숲속 수련원으로 바꿉니다. 야영장이 공사를 하기 때문입니다. 참가비 8만 원은 그대로입니다.
`,
  'kimchi.html': `<!DOCTYPE html><html lang="ko"><head><title>실패하지 않는 오이소박이 - 부엌일기</title>
<meta name="author" content="밥짓는여우"><meta property="og:site_name" content="부엌일기">
<meta property="article:published_time" content="2025-06-08T07:10:00+09:00"></head><body><article>
<h1>실패하지 않는 오이소박이</h1><p>밥짓는여우 | 2025.06.08 07:10</p>
<p>오이는 굵은소금으로 문질러 씻고 네 갈래로 칼집을 낸다. 소금물에 한 시간 절이면 속까지 아삭하다. 부추와 고춧가루로 만든 소를 칼집 사이에 채운다.</p>
</article></body></html>`,
  'soccer-first.txt': `호수FC, 승부차기 끝에 결승 올랐다

운동장뉴스 견다솜 기자
입력 2026.08.12 22:47

호수FC가 12일 준결승에서 산들유나이티드를 승부차기로 눌렀다. 골키퍼 임도현이 두 번을 막았다. 결승은 19일에 열린다.
`,
  'soccer-second.md': `---
title: 호수FC 결승 진출, 임도현 골키퍼가 두 번 막았다
publisher: 저녁체육
date: 2026-08-13
---

# 호수FC 결승 진출, 임도현 골키퍼가 두 번 막았다

저녁체육 방하람 기자

호수FC가 산들유나이티드와 벌인 준결승에서 이겨 결승에 나간다. 승부차기 점수는 4 대 2였다.
`,
  'rent-law.md': `---
title: 세입자가 알아야 할 보증금 돌려받는 법
author: 소나기
publisher: 마을법률상담소
date: 2026-01-20
---

# 세입자가 알아야 할 보증금 돌려받는 법

소나기(마을법률상담소 변호사)

계약이 끝나도 보증금을 받지 못하면 임차권 등기를 먼저 신청한다. 등기를 하고 이사하면 순서를 잃지 않는다.
`,
  'museum.md': `---
title: 은빛박물관 새 전시 '길 위의 옹기' 안내
publisher: 은빛박물관
---

# 은빛박물관 새 전시 '길 위의 옹기' 안내

전시는 3월 2일부터 6월 30일까지 열린다. 옹기 240점을 볼 수 있다. 소설 '옹기장이의 밤'을 쓴 작가 한누비가 개막식에서 글을 읽는다.
`,
  'history.md': `---
title: 물레방아 마을의 백 년
author: 옮긴이 고은별
date: 2024-11
---

# 물레방아 마을의 백 년

1923년에 첫 물레방아가 섰다. 1951년 큰물에 떠내려간 것을 1958년에 다시 세웠다.

원출처: 강마을신문, 유새벽 기자, 「물레방아 백 년을 돌다」
`,
  'company-results.md': `---
title: 도토리전자 상반기 매출 2천1백억 원
publisher: 아침산업
date: 2026-08-05
---

# 도토리전자 상반기 매출 2천1백억 원

[아침산업 견우람 기자] 도토리전자가 5일 상반기 실적을 내놓았다. 매출은 2천1백억 원, 영업이익은 130억 원이다.
`,
  'company-results-old.md': `---
title: 도토리전자 지난해 매출 3천9백억 원
publisher: 아침산업
date: 2026-02-10
---

# 도토리전자 지난해 매출 3천9백억 원

[아침산업 견우람 기자] 도토리전자의 지난해 매출이 3천9백억 원으로 집계됐다. 공장 화재로 4분기에는 적자를 냈다.
`,
  'robot-club.txt': `로봇 동아리 '철나무' 9월 모임 후기

글 차이랑 | 2026년 9월 30일

이번 모임에서는 두 발로 걷는 로봇을 세 대 만들었습니다. 모터가 모자라 한 대는 걷지 못했습니다.
`,
};

/** Dated and undated texts of a school, a kitchen, a stadium, a law office, a museum and companies. */
export function librarySeeds(): SeedDocument[] {
  return Object.entries(FILES).map(([source, text]) => seedFile(source, text));
}
