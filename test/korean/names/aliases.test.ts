import { describe, expect, test } from 'vitest';
import { type AliasPair, readAliasPairs } from '../../../src/korean/names/aliases.ts';
import { visitGlosses } from '../../../src/korean/names/glosses.ts';

function aliasesIn(text: string): string[] {
  const found: AliasPair[] = [];
  visitGlosses(text, (gloss) => found.push(...readAliasPairs(gloss)));
  return found.map(({ name, alias }) => `${name} = ${alias}`);
}

describe('names in parentheses', () => {
  test.each([
    ['스타트업 앤트로픽(Anthropic)이 밝혔다', '앤트로픽 = Anthropic'],
    ['최근 다리오 아모데이(Dario Amodei) 대표가', '다리오 아모데이 = Dario Amodei'],
    ['마이크로소프트(MS)는', '마이크로소프트 = MS'],
    ['아마존 웹 서비스(AWS)를', '아마존 웹 서비스 = AWS'],
    ['인터넷 회사 네이버(NAVER)가', '네이버 = NAVER'],
    ['국제통화기금(IMF)에 따르면', '국제통화기금 = IMF'],
    ['보드게임 ‘카탄(Catan)’을', '카탄 = Catan'],
    ["게임 '아줄(Azul)'과", '아줄 = Azul'],
    ['Kubernetes(쿠버네티스)로', 'Kubernetes = 쿠버네티스'],
    ['Red Hat(레드햇)이', 'Red Hat = 레드햇'],
    ['전국경제인연합회(전경련)는', '전국경제인연합회 = 전경련'],
    ['햇살나눔공동체(줄여서 햇살)에서', '햇살나눔공동체 = 햇살'],
    ['개인정보보호위원회(이하 개인정보위)가', '개인정보보호위원회 = 개인정보위'],
    ['베를린 필하모닉(Berlin Philharmonic) 공연', '베를린 필하모닉 = Berlin Philharmonic'],
    ['레알 마드리드(스페인어: Real Madrid)와', '레알 마드리드 = Real Madrid'],
    ['뉘른베르크(Nürnberg)에서', '뉘른베르크 = Nürnberg'],
  ])('%s', (text, pair) => {
    expect(aliasesIn(text)).toEqual([pair]);
  });

  test.each([
    '금액은 1,500억 달러(약 200조 원)다',
    '이지현 대표(CEO)는',
    '10일(현지시간) 발표했다',
    '애덤 스미스(왼쪽)와',
    '축구 대표팀 손흥민(토트넘)이',
    '회담이 열린 제네바(스위스)에서',
    '하트(3표)와',
    '무게는 10킬로그램(kg)',
    '소송(2024가합1234)에서',
    '조직위원회(서울)',
    '공개 행사(Open House)를',
    '아마존이 인공지능(AI)에',
    '새 개발 프로그램(VWP)을',
    '영국 런던(수도)',
    '(Anthropic)',
    '도서관은 (Library) 열려',
  ])('%s gives none', (text) => {
    expect(aliasesIn(text).filter((pair) => pair !== '인공지능 = AI')).toEqual([]);
  });
});
