import type { SeedDocument } from '../../../src/corpus/document.ts';
import { seedFile } from '../../support/test-index.ts';

/** Two documents, told apart or not by a reader; everything in them is invented. */
export interface LabelledPair {
  readonly name: string;
  readonly left: SeedDocument;
  readonly right: SeedDocument;
}

interface Plan {
  readonly title: string;
  readonly facts?: readonly string[];
  readonly paragraphs: readonly string[];
}

function document(source: string, { title, facts = [], paragraphs }: Plan): SeedDocument {
  const front = [`title: "${title}"`, ...facts].join('\n');
  return seedFile(source, `---\n${front}\n---\n\n${paragraphs.join('\n\n')}\n`);
}

function pair(name: string, left: Plan, right: Plan): LabelledPair {
  return { name, left: document(`${name}/a.md`, left), right: document(`${name}/b.md`, right) };
}

const BUS: Plan = {
  title: '새솔시, 마을버스 노선 개편안 공개',
  facts: ['publisher: 새솔일보', 'date: 2026-03-04'],
  paragraphs: [
    '새솔시는 4일 마을버스 노선 12개를 9개로 줄이고 배차 간격을 15분에서 8분으로 좁히는 개편안을 공개했다.',
    '개편안에 따르면 3번과 7번은 하나로 합쳐져 새솔역과 시립병원을 바로 잇는다. 승객이 하루 40명에 못 미치던 구간은 미리 부르는 승합차로 바뀐다.',
    '시 관계자는 "빈 차로 도는 거리를 줄여 그만큼 자주 다니게 하겠다"고 밝혔다. 다만 언덕마을 주민들은 정류장이 멀어진다며 걱정하고 있다.',
    '시는 이달 20일까지 의견을 듣고 5월부터 새 노선을 운행할 계획이다.',
  ],
};
const LIBRARY: Plan = {
  title: '별내 도서관 이용 규칙',
  facts: ['publisher: 별내 도서관', 'date: 2026-01-10'],
  paragraphs: [
    '책은 한 사람이 한 번에 다섯 권까지 14일 동안 빌릴 수 있습니다. 예약한 사람이 없으면 한 번, 7일을 더 빌릴 수 있습니다.',
    '늦게 돌려주면 늦은 날만큼 새로 빌릴 수 없습니다. 책을 잃어버렸을 때는 같은 책을 사서 내거나 책값을 냅니다.',
    '열람실에서는 음료를 뚜껑이 있는 컵에 담아 마실 수 있습니다. 노트북 자리는 창가 쪽 20석이며 먼저 온 사람이 씁니다.',
    '모임방은 세 사람부터 예약할 수 있고 한 번에 두 시간까지 씁니다. 예약은 쓰기 하루 전까지 누리집에서 합니다.',
  ],
};
const GARDEN: Plan = {
  title: '공동 텃밭 분양 안내',
  facts: ['publisher: 솔밭구청', 'date: 2026-02-15'],
  paragraphs: [
    '솔밭구는 도시 농업을 돕기 위해 구민에게 공동 텃밭 180구획을 나누어 드립니다. 한 구획은 10㎡이고 한 해 사용료는 3만 원입니다.',
    '신청은 3월 2일부터 3월 13일까지 구청 누리집에서 받으며, 신청이 많으면 추첨으로 정합니다. 결과는 3월 18일에 문자로 알려 드립니다.',
    '텃밭에서는 농약과 화학 비료를 쓸 수 없습니다. 두 달 넘게 가꾸지 않은 구획은 거두어 기다리는 분께 드립니다.',
    '물뿌리개와 호미는 관리동에서 빌려 드리며 씨앗과 모종은 각자 준비하셔야 합니다. 궁금한 점은 도시농업팀으로 물어보시기 바랍니다.',
  ],
};
const GAME: Plan = {
  title: '구름섬 업데이트 소식',
  facts: ['publisher: 모래성 게임즈', 'date: 2026-06-11'],
  paragraphs: [
    '구름섬이 11일 여름 업데이트를 적용했습니다. 새 지역인 물안개 계곡이 열리고 낚시로 잡을 수 있는 물고기가 24종 늘었습니다.',
    '집 꾸미기에는 다락방이 더해졌습니다. 다락방은 3단계 목공을 마친 이용자가 지을 수 있으며 가구를 30개까지 놓을 수 있습니다.',
    '친구의 섬에 들르면 하루에 한 번 씨앗 주머니를 받습니다. 주머니에는 계절 꽃의 씨앗이 들어 있고 드물게 무지개 씨앗이 나옵니다.',
    '이번 업데이트에서는 저장이 늦어지던 오류와 비 오는 날 소리가 끊기던 오류도 고쳤습니다.',
  ],
};
const STUDY: Plan = {
  title: '야간 근무와 수면의 관계를 살핀 연구',
  facts: ['publisher: 한들과학', 'date: 2025-11-20'],
  paragraphs: [
    '한들대 연구진은 교대 근무를 하는 간호사 312명을 여섯 달 동안 살핀 결과 야간 근무 다음 날의 수면이 평균 1.5시간 짧아졌다고 밝혔다.',
    '연구진은 참가자에게 손목 기록계를 채우고 빛을 쬔 시간과 잠든 시각을 재었다. 퇴근길에 색안경을 쓴 집단은 잠드는 데 걸리는 시간이 11분 줄었다.',
    '연구를 이끈 백하늘 교수는 "아침 햇빛을 피하는 것만으로도 도움이 된다"고 설명했다. 카페인은 근무를 마치기 네 시간 전에 끊는 편이 나았다.',
    '연구진은 다른 직업에서도 같은 결과가 나오는지 살필 계획이다. 논문은 학술지 수면과 건강에 실렸다.',
  ],
};
const BASES = { BUS, LIBRARY, GARDEN, GAME, STUDY };

const COMMENTS: Record<keyof typeof BASES, readonly string[]> = {
  BUS: ['[펌] 동네 소식이라 퍼왔어요.', '언덕마을 사시는 분들은 꼭 읽어 보세요!'],
  LIBRARY: ['도서관 규칙 공유합니다. 새로 오신 분들께 도움이 되면 좋겠네요.'],
  GARDEN: ['구청 공지 전달드립니다~', '작년에 해 봤는데 정말 재미있었어요.'],
  GAME: ['공식 카페에서 가져왔습니다.', '드디어 다락방이 나오네요 ㅎㅎ'],
  STUDY: ['재미있는 기사가 있어 공유해요.', '출처: 한들과학'],
};

function variants(name: keyof typeof BASES): LabelledPair[] {
  const base = BASES[name];
  const { paragraphs, facts = [] } = base;
  const nextDay = facts[1]!.slice('date: '.length).replace(/\d+$/u, (day) => String(Number(day) + 1));
  const change = (kind: string, other: Partial<Plan>) => pair(`${name} ${kind}`, base, { ...base, ...other });
  const [first, second, third, last] = paragraphs as [string, string, string, string];
  return [
    change('identical', {}),
    change('other byline', {
      facts: ['publisher: 다른 신문', `date: ${nextDay}`],
      paragraphs: [
        `입력 ${nextDay} 09:12 수정 ${nextDay} 10:40`,
        '윤바다 기자',
        ...paragraphs,
        '무단 전재 및 재배포 금지',
      ],
    }),
    change('other title', { title: `${base.title.split(' ')[0]} 이야기, 한눈에 보기`, facts: [] }),
    change('cut end', {
      facts: [],
      paragraphs: [first, second, third, last.split(/(?<=다\.) /)[0]!.slice(0, -12)],
    }),
    change('reordered', { paragraphs: [first, third, second, last] }),
    change('added comment', { facts: [], paragraphs: [...COMMENTS[name], ...paragraphs] }),
  ];
}

/** One text twice: identical, or with another byline, title, order, with its end cut off, with a comment. */
export const DUPLICATES: readonly LabelledPair[] = (Object.keys(BASES) as (keyof typeof BASES)[]).flatMap(
  variants,
);

/** The same text with some words replaced. */
function edited(name: string, base: Plan, edits: Readonly<Record<string, string>>): LabelledPair {
  const paragraphs = base.paragraphs.map((text) =>
    Object.entries(edits).reduce((result, [from, to]) => result.replaceAll(from, to), text),
  );
  return pair(name, base, { ...base, facts: [], paragraphs });
}

const LETTER: Plan = {
  title: '수강 신청 결과 안내',
  paragraphs: [
    '김도담 님, 안녕하세요. 물결 평생학습관입니다. 신청하신 강좌 가운데 기초 도예 강좌에 당첨되셨음을 알려 드립니다.',
    '수업은 학습관 지하 공방에서 열리며 앞치마와 수건을 가져오시면 됩니다. 첫 수업에는 조금 일찍 오셔서 이름표를 받아 주십시오.',
    '사정이 있어 듣지 못하시면 수업이 시작되기 전까지 담당자 서윤슬에게 알려 주시기 바랍니다. 자리는 기다리는 분께 돌아갑니다.',
    '늘 배움을 이어 가시는 모습에 감사드리며, 즐거운 시간이 되시기를 바랍니다.',
  ],
};
const PRICES: Plan = {
  title: '물빛 수영장 요금',
  paragraphs: [
    '물빛 수영장의 요금은 다음과 같습니다. 모든 요금에는 사물함과 온수 사용이 들어 있습니다.',
    '| 구분 | 하루 | 한 달 |\n| --- | --- | --- |\n| 어른 | 6,000원 | 72,000원 |\n| 청소년 | 4,500원 | 54,000원 |\n| 어린이 | 3,000원 | 36,000원 |\n| 경로 | 무료 | 20,000원 |',
    '한 달 이용권은 끊은 날부터 30일 동안 쓸 수 있고 남은 날에 따라 돌려받습니다. 수영모는 꼭 써야 하며 안내대에서 살 수 있습니다.',
    '단체는 20명부터 하루 요금의 10%를 덜 냅니다. 단체로 오실 때는 사흘 전까지 전화로 알려 주십시오.',
  ],
};

const OTHER_REPORTS: readonly LabelledPair[] = [
  pair('other report bus', BUS, {
    title: '새솔시 마을버스 12개 노선, 9개로',
    paragraphs: [
      '새솔시가 마을버스를 크게 손본다. 시는 4일 설명회를 열고 12개 노선을 9개로 합치는 안을 내놓았다.',
      '가장 큰 변화는 배차 간격이다. 15분마다 오던 버스가 8분마다 온다. 새솔역에서 시립병원까지는 갈아타지 않고 갈 수 있게 된다.',
      '언덕마을에서는 반대 목소리가 나왔다. 주민 대표는 "어르신들이 정류장까지 걷기 어렵다"고 말했다. 시는 20일까지 의견을 받는다.',
    ],
  }),
  pair('other report study', STUDY, {
    title: '간호사 312명 살펴보니… 밤샘 다음 날 잠 1.5시간 줄어',
    paragraphs: [
      '밤 근무를 한 다음 날에는 잠이 평균 1.5시간 줄어든다는 연구가 나왔다. 한들대 백하늘 교수팀이 간호사 312명을 여섯 달 동안 지켜본 결과다.',
      '흥미로운 것은 색안경이다. 퇴근길에 쓴 사람은 11분 더 빨리 잠들었다. 백 교수는 아침 햇빛이 몸의 시계를 깨우기 때문이라고 풀이했다.',
    ],
  }),
  pair('other report garden', GARDEN, {
    title: '솔밭구 텃밭 180구획 분양',
    paragraphs: [
      '솔밭구가 공동 텃밭 180구획을 주민에게 나누어 준다. 구획마다 10㎡이며 한 해에 3만 원을 낸다. 3월 2일부터 13일까지 구청 누리집에서 신청하면 된다.',
      '농약은 쓸 수 없고, 두 달 넘게 내버려 두면 구청이 거두어 간다. 당첨자는 18일 문자로 알린다.',
    ],
  }),
  pair('other report game', GAME, {
    title: '여름 맞은 구름섬, 무엇이 달라졌나',
    paragraphs: [
      '모래성 게임즈의 구름섬이 여름 옷을 입었다. 물안개 계곡이 문을 열고 물고기 24종이 새로 헤엄친다.',
      '다락방을 지으려면 목공 3단계를 마쳐야 한다. 친구 섬에서 받는 씨앗 주머니도 이용자들이 반기는 대목이다. 소리 오류가 고쳐진 것도 반갑다.',
    ],
  }),
  pair('summary of it', LIBRARY, {
    title: '별내 도서관 이용 규칙 요약',
    paragraphs: [
      '별내 도서관에서는 책을 다섯 권까지 14일 동안 빌릴 수 있습니다. 모임방은 세 사람부터 두 시간까지 쓸 수 있고 하루 전까지 예약합니다. 음료는 뚜껑 있는 컵에 담아 주세요.',
    ],
  }),
];

const OTHER_YEARS: readonly LabelledPair[] = [
  edited('garden a year before', GARDEN, {
    '3월 2일': '3월 4일',
    '3월 13일': '3월 15일',
    '3월 18일': '3월 20일',
  }),
  edited('garden with other fee', GARDEN, { '3만 원': '2만 원' }),
  edited('bus with other day', BUS, { '20일까지': '27일까지' }),
  edited('study with other figure', STUDY, { '1.5시간': '2.5시간' }),
  edited('study with a point less', STUDY, { '1.5시간': '15시간' }),
  edited('library with words for numbers', LIBRARY, { '다섯 권': '일곱 권', '두 시간': '세 시간' }),
  pair(
    'numbered issues',
    { ...GAME, title: '구름섬 소식 3호' },
    { ...GAME, title: '구름섬 소식 4호', facts: [] },
  ),
];

const FORM_LETTERS: readonly LabelledPair[] = [
  edited('letter to another', LETTER, { 김도담: '이마루' }),
  edited('letter on another course', LETTER, { '기초 도예': '생활 목공' }),
  edited('letter of another clerk', LETTER, { 서윤슬: '문가람' }),
  edited('letter that refuses', LETTER, { 당첨되셨음을: '당첨되지 못하셨음을' }),
  edited('letter for another room', LETTER, { '지하 공방': '옥상 온실' }),
  edited('letter to another on another', LETTER, { 김도담: '박여울', '기초 도예': '수채화' }),
];

const PRICE_LISTS: readonly LabelledPair[] = [
  edited('prices 2025 and 2026', PRICES, { '72,000원': '78,000원', '6,000원': '6,500원' }),
  edited('one price', PRICES, { '54,000원': '55,000원' }),
  edited('free or not', PRICES, { '| 무료 |': '| 1,000원 |' }),
  edited('swapped rows', PRICES, { '| 어른 |': '| X |', '| 경로 |': '| 어른 |', '| X |': '| 경로 |' }),
  edited('another discount', PRICES, { '10%': '15%' }),
  pair(
    'years in the titles',
    { ...PRICES, title: '2025년 수영장 요금' },
    { ...PRICES, title: '2026년 수영장 요금' },
  ),
];

const AMENDED: readonly LabelledPair[] = [
  edited('opposite', LIBRARY, { '마실 수 있습니다': '마실 수 없습니다' }),
  edited('fewer and more', STUDY, { '11분 줄었다': '11분 늘었다' }),
  edited('another place', BUS, { 시립병원: '버스터미널' }),
  pair('cancelled by its title', GARDEN, { ...GARDEN, title: '[취소] 공동 텃밭 분양 안내' }),
  pair('a year later', LIBRARY, { ...LIBRARY, facts: ['publisher: 별내 도서관', 'date: 2027-01-09'] }),
  edited('who may', LIBRARY, { '세 사람부터': '회원만 세 사람부터', '먼저 온 사람이': '먼저 온 회원이' }),
];

/** Texts that look alike and say different things, or tell of one thing in their own words. */
export const DIFFERENT: readonly LabelledPair[] = [
  ...OTHER_REPORTS,
  ...OTHER_YEARS,
  ...FORM_LETTERS,
  ...PRICE_LISTS,
  ...AMENDED,
];
