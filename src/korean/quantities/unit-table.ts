import type { Dimension } from './quantity.ts';

/** Spellings of metric prefixes with their powers of ten. */
export const PREFIXES: readonly (readonly [korean: string, symbol: string, power: number])[] = [
  ['', '', 0],
  ['킬로', 'k', 3],
  ['메가', 'M', 6],
  ['기가', 'G', 9],
  ['테라', 'T', 12],
  ['페타', 'P', 15],
];

export const ENGLISH_PREFIXES: Readonly<Record<number, string>> = {
  0: '',
  3: 'kilo',
  6: 'mega',
  9: 'giga',
  12: 'tera',
  15: 'peta',
};

/**
 * Units that take those prefixes: dimension, base unit, Korean words, symbols, English words. Data sizes count in
 * thousands (1TB = 1,000GB), as they are sold.
 */
export const PREFIXED: readonly (readonly [Dimension, string, string, string, string])[] = [
  ['power', 'W', '와트', 'W w', 'watt watts'],
  ['energy', 'Wh', '와트시 와트아워', 'Wh', 'watthour watthours'],
  ['data', 'B', '바이트', 'B', 'byte bytes'],
  ['data-rate', 'bps', '비피에스', 'bps b/s', ''],
  ['frequency', 'Hz', '헤르츠', 'Hz', 'hertz'],
];

/** Dimension, base unit, and factors with the spellings of each. */
export const UNITS: readonly (readonly [Dimension, string, Readonly<Record<string, string>>])[] = [
  ['money', 'KRW', { '1': '원 ₩ KRW won' }],
  [
    'money',
    'USD',
    {
      '1': '달러 불 미국달러 미달러 US달러 $ US$ USD dollar dollars',
      '0.01': '센트 cent cents',
    },
  ],
  ['money', 'EUR', { '1': '유로 € EUR euro euros' }],
  ['money', 'JPY', { '1': '엔 ¥ JPY yen' }],
  ['money', 'CNY', { '1': '위안 CNY RMB yuan' }],
  ['money', 'GBP', { '1': '파운드 £ GBP' }],
  ['money', 'HKD', { '1': '홍콩달러 HK$ HKD' }],
  ['money', 'AUD', { '1': '호주달러 A$ AUD' }],
  ['money', 'CAD', { '1': '캐나다달러 C$ CAD' }],
  ['money', 'TWD', { '1': '대만달러 NT$ TWD' }],
  ['money', 'SGD', { '1': '싱가포르달러 S$ SGD' }],
  ['money', 'INR', { '1': '루피 INR rupees' }],
  ['money', 'RUB', { '1': '루블 RUB rubles' }],
  ['money', 'THB', { '1': '바트 THB baht' }],
  ['money', 'CHF', { '1': '프랑 스위스프랑 CHF' }],
  ['money', 'SEK', { '1': '크로나 SEK' }],
  ['money', 'MYR', { '1': '링깃 MYR' }],
  ['money', 'IDR', { '1': '루피아 IDR' }],
  ['money', 'BRL', { '1': '헤알 BRL' }],
  ['money', 'TRY', { '1': '리라 TRY' }],
  ['data', 'B', { '1e3': 'KB', '1e6': '메가', '1e9': '기가', '1e12': '테라', '1e18': 'EB 엑사바이트' }],
  ['power', 'W', { '1e3': 'KW', '0.001': 'mW 밀리와트' }],
  ['energy', 'cal', { '1': '칼로리', '1e3': '킬로칼로리 kcal' }],
  ['energy', 'J', { '1': 'joules', '1e3': '킬로줄 kJ', '1e6': 'MJ' }],
  [
    'length',
    'm',
    {
      '1e-9': 'nm 나노미터',
      '1e-6': '㎛ μm 마이크로미터',
      '0.001': 'mm ㎜ 밀리미터 millimeters',
      '0.01': 'cm ㎝ 센티미터 센티 centimeters',
      '1': 'm 미터 meter meters metres',
      '1e3': 'km ㎞ 킬로미터 kilometer kilometers kilometres',
      '1609.344': '마일 mile miles',
      '0.3048': '피트 feet ft',
      '0.0254': '인치 inch inches',
    },
  ],
  [
    'mass',
    'g',
    {
      '0.001': 'mg ㎎ 밀리그램 milligrams',
      '1': 'g 그램 그람 gram grams',
      '1e3': 'kg ㎏ 킬로그램 킬로그람 kilogram kilograms',
      '1e6': 't 톤 ton tons tonne tonnes',
      '453.59237': 'lb lbs',
    },
  ],
  ['unknown', 'kilo', { '1e3': '킬로' }],
  [
    'area',
    'm2',
    { '1': '㎡ m² m2 제곱미터 평방미터', '1e4': 'ha 헥타르 hectares', '1e6': '㎢ km² km2 제곱킬로미터' },
  ],
  ['area', '평', { '1': '평' }],
  ['area', '에이커', { '1': '에이커 acres' }],
  [
    'volume',
    'L',
    {
      '0.001': 'ml mL ㎖ 밀리리터 cc 시시',
      '1': 'L l ℓ 리터 liter liters litres',
      '1e3': 'kL kl ㎘ 킬로리터 ㎥ m³ m3 세제곱미터 입방미터',
    },
  ],
  ['volume', '배럴', { '1': '배럴 barrel barrels' }],
  ['volume', '갤런', { '1': '갤런 gallon gallons' }],
  ['temperature', '℃', { '1': '℃ °C 도' }],
  [
    'time',
    's',
    {
      '0.001': 'ms 밀리초',
      '1': '초 초간 second seconds',
      '60': '분 분간 minute minutes',
      '3600': '시간 hour hours',
      '86400': '일 일간 day days',
      '604800': '주 주일 주간 week weeks',
    },
  ],
  ['time', 'month', { '1': '개월 달 개월간 month months', '12': '년 년간 해 year years' }],
  ['percent', '%', { '1': '% 퍼센트 퍼센티지 프로 percent' }],
  [
    'percent-point',
    '%p',
    {
      '1': '%p %P %포인트 퍼센트포인트 프로포인트 pp percentagepoints',
      '0.01': 'bp 베이시스포인트',
    },
  ],
  ['multiple', '배', { '1': '배' }],
];

/** Counters that count the same things; the first one names them. */
export const COUNTERS: readonly string[] = [
  '명 인 사람 people persons person',
  '개 개입',
  '곳 군데 개소',
  '나라 개국',
  '회사 개사',
  '학교 개교',
  '가지 종류',
  '석 좌석 seats',
  '쪽 페이지 pages',
  '상자 박스',
  '주 shares',
  '살 세',
  ...'건 대 번 마리 권 장 병 잔 그루 채 척 편 곡 팀 쌍 켤레 벌 송이 자루 가구 세대 자리 표 점 골 경기 종 문항 문제 끼 그릇 인분 컵 조각 알 봉지 포기 묶음 글자 단어 필지 정거장 과목 학급 개동 구좌 계좌 다발'.split(
    ' ',
  ),
];
