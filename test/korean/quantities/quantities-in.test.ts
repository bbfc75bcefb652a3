import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/korean/quantities/decimal.ts';
import { quantitiesIn } from '../../../src/korean/quantities/quantities-in.ts';

/** Each amount as `written = value unit`, a range as `low~high`, with its qualifier where it has one. */
function read(text: string): string[] {
  return quantitiesIn(text).map(({ start, end, value, upper, unit, qualifier, vague }) => {
    const numbers = [value, ...(upper === null ? [] : [upper])].map(decimalText).join('~');
    const notes = [...(qualifier === 'exact' ? [] : [qualifier]), ...(vague ? ['vague'] : [])];
    return [text.slice(start, end), '=', numbers, unit, ...notes].filter((part) => part !== '').join(' ');
  });
}

/** The distinct amounts, without how they are written. */
function amounts(text: string): string[] {
  return [...new Set(quantitiesIn(text).map(({ value, unit }) => `${decimalText(value)} ${unit}`))];
}

describe('one amount in many notations', () => {
  test.each([
    [
      '500억 달러, 50,000,000,000달러, 5백억불, $50 billion, $50B, US$50bn, 50bn dollars, 500억 미국 달러',
      '50000000000 USD',
    ],
    [
      '1억5천만원, 1억 5,000만 원, 150,000,000원, 일억 오천만 원, １억 ５，０００만원, 1.5억 원, ₩150,000,000',
      '150000000 KRW',
    ],
    ['3조 4천억 원, 3조4,000억원, 3.4조 원, 3,400,000,000,000원, 삼조 사천억 원', '3400000000000 KRW'],
    ['2.2GW, 2200MW, 2,200메가와트, 220만kW, 2.2 gigawatts, 2200mw', '2200000000 W'],
    ['14%, 14퍼센트, 14프로, 14 percent, 십사 퍼센트', '14 %'],
    ['1.4%p, 1.4%포인트, 1.4퍼센트포인트, 1.4 퍼센트 포인트, 140bp', '1.4 %p'],
    ['1TB, 1,000GB, 1테라바이트, 1000기가', '1000000000000 B'],
    ['20명, 스무 명, 이십 명, 20인, 20 people, twenty people', '20 명'],
    ['180,000톤, 18만 톤, 180,000,000kg', '180000000000 g'],
    ['90분, 1시간 30분, 한 시간 반', '5400 s'],
    ['18개월, 1년 6개월, 1년 반', '18 month'],
    ['300만 달러, three million dollars, 3 million dollars, $3m', '3000000 USD'],
    ['4분의 2, 2분의 1, 이분의 일', '1 /2'],
  ])('%s', (text, amount) => {
    expect(quantitiesIn(text)).toHaveLength(text.split(', ').length);
    expect(amounts(text)).toEqual([amount]);
  });

  test('offsets are those of the text, full-width digits and all', () => {
    expect(read('총수입은 ２억 ４，７００만원이었다')).toEqual(['２억 ４，７００만원 = 247000000 KRW']);
  });
});

describe('parts of a number', () => {
  test.each([
    ['67조 원', '67조 원 = 67000000000000 KRW'],
    ['214만 5천원', '214만 5천원 = 2145000 KRW'],
    ['1만2천9백원', '1만2천9백원 = 12900 KRW'],
    ['1조2,345억6,700만 원', '1조2,345억6,700만 원 = 1234567000000 KRW'],
    ['만 원', '만 원 = 10000 KRW'],
    ['1억 천만 원', '1억 천만 원 = 110000000 KRW'],
    ['2만 500원', '2만 500원 = 20500 KRW'],
    ['5억 2025년', '5억 = 500000000'],
    ['3천 5백 명', '3천 5백 명 = 3500 명'],
    ['열두 개', '열두 개 = 12 개'],
    ['0.18GW', '0.18GW = 180000000 W'],
    ['영하 12.5도', '12.5도 = -12.5 ℃'],
    ['2m 30cm', '2m 30cm = 2.3 m'],
    ['사흘', '사흘 = 259200 s'],
    ['3억 호주 달러', '3억 호주 달러 = 300000000 AUD'],
    ['신주 120만 주', '120만 주 = 1200000 주'],
    ['두 분', '두 분 = 2 명'],
    ['10킬로', '10킬로 = 10000 kilo'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('a unit that is left out', () => {
  test.each([
    ['3,200억을 벌었다', '3,200억 = 320000000000'],
    ['매출 4.1조', '4.1조 = 4100000000000'],
    ['예산은 67조를 넘', '67조 = 67000000000000 at-least'],
    ['5조 규모의', '5조 = 5000000000000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('bounds and ranges', () => {
  test.each([
    ['약 130명', '130명 = 130 명 about'],
    ['30여 건', '30여 건 = 30 건 about'],
    ['300여만 원', '300여만 원 = 3000000 KRW about'],
    ['3만 원 안팎', '3만 원 = 30000 KRW about'],
    ['최소 8천 원', '8천 원 = 8000 KRW at-least'],
    ['1억 원을 넘는', '1억 원 = 100000000 KRW at-least'],
    ['5,000만원까지', '5,000만원 = 50000000 KRW at-most'],
    ['최대 약 30억 원', '30억 원 = 3000000000 KRW at-most'],
    ['up to 2.2 gigawatts', '2.2 gigawatts = 2200000000 W at-most'],
    ['20~30명', '20~30명 = 20~30 명'],
    ['10만~20만 원', '10만~20만 원 = 100000~200000 KRW'],
    ['1~2만 원', '1~2만 원 = 10000~20000 KRW'],
    ['500~1천만원', '500~1천만원 = 5000000~10000000 KRW'],
    ['10만 원~20만 원', '10만 원~20만 원 = 100000~200000 KRW'],
    ['두세 명', '두세 명 = 2~3 명 about'],
    ['수십억 원', '수십억 원 = 1000000000 KRW about vague'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('what is no amount', () => {
  test.each([
    '2026년 3월 5일 오후 4시 20분',
    '2분기 매출, 943년에 죽은 왕',
    'Node 20.19와 v2.5',
    '제3조 1항, 민법 751조(755조, 756조), 3조 조장',
    '3회, 2차, 두 번째, 1위, 3학년 4반',
    '전화 010-1234-5678, 02-123-4567',
    '직원과 병원, 대표 2인자, 3 원인',
    '제4조 10대 기업과 20대 청년, 17대 국회, 1970대',
    '1인당, 리터당',
    '그렇게 말했다고 한 사람, 한 번 더, 한 해',
    '천사장, 만점, 억대, 천만에요, 만약, 세대, 이 분, 만 나이',
    '2024~2026년, 3-4월, 10:30~11:30',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('fresh sentences of other subjects', () => {
  test.each([
    ['도서관은 장서 12만 3천 권과 열람석 420석을 갖추었다.', ['123000 권', '420 석']],
    ['밀가루 250g과 소금 5g을 넣고 180도에서 25분 굽는다.', ['250 g', '5 g', '180 ℃', '1500 s']],
    ['과태료는 제20조에 따라 300만원 이하로 부과한다.', ['3000000 KRW']],
    ['관중 6만5천여 명이 들어왔고 우승 상금은 £2.5m이었다.', ['65000 명', '2500000 GBP']],
    ['왕은 군사 삼천 명을 이끌고 열흘 만에 성을 되찾았다.', ['3000 명', '864000 s']],
    ['정원 30명에 120여 명이 몰려 경쟁률이 4배를 넘었다.', ['30 명', '120 명', '4 배']],
    ['휘발유는 리터당 1,650원, 부산까지는 약 400km이다.', ['1650 KRW', '400000 m']],
    ['풀코스는 42.195km, 제한 시간은 다섯 시간 반이다.', ['42195 m', '19800 s']],
    ['메모리는 64GB에서 128기가로 늘렸다.', ['64000000000 B', '128000000000 B']],
    ['5월 5일 오전 10시 30분에 3층 302호에서 2차 회의를 연다.', []],
    ['연이율 3.5%에서 0.25%p 올렸고 한도는 1억 5천만 원이다.', ['3.5 %', '0.25 %p', '150000000 KRW']],
    ['배추 한 포기에 4천5백원, 10kg에 1만 원꼴이다.', ['4500 KRW', '10000 g', '10000 KRW']],
    ['30년 전쟁과 6.25전쟁, 5대양 6대주, G20, K-9 자주포', ['360 month']],
    ['학생 수는 24.6명에서 22.1명으로 줄었다.', ['24.6 명', '22.1 명']],
    ['이 법은 공포 후 6개월이 지난 날부터 시행한다.', ['6 month']],
    ['943년부터 34명의 왕이 475년간 다스렸다.', ['34 명', '5700 month']],
    ['레인은 8개, 물 온도는 26~28도다.', ['8 개', '26 ℃']],
    ['환율은 1달러에 1,380원, 100엔에 905원이다.', ['1 USD', '1380 KRW', '100 JPY', '905 KRW']],
    ['시속 305km로 달려 2시간 18분 만에 닿는다.', ['305000 m', '8280 s']],
    ['열 명 중 일곱 명이 찬성했고 버스는 하루 48회 다닌다.', ['10 명', '7 명']],
    ['The bridge is 1.2 kilometers long and cost 340 million euros.', ['1200 m', '340000000 EUR']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});
