import { beforeAll, describe, expect, test } from 'vitest';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await indexOf([
    article(
      'school.md',
      '가람중학교 음악실',
      '가람중학교는 음악실에 야마하(Yamaha) 피아노를 들였다. 지휘는 크리스토프 에셴바흐가 맡는다. ' +
        '학생들은 차이콥스키의 곡을 연습한다. 청소 로봇도 한 대 생겼다.',
    ),
    article(
      'kitchen.md',
      '부엌 이야기',
      '주방은 미슐랭 별을 받았다. 요리사 안토니오 바레시는 카르보나라를 만든다. ' +
        '식당 누오바치타(Nuova Citta)는 월요일에 쉰다. 마스카르포네와 모차렐라를 쓴다.',
    ),
    article(
      'company.md',
      '회사 소식',
      '소프트웨어 회사 델타브릿지는 쿠버네티스와 엘라스틱서치를 쓴다. 제너럴모터스(GM)에 납품한다. ' +
        '백두산연구소(줄여서 백연)와 함께 연구한다. 달무리전자는 부산에 있다.',
    ),
    article('law.md', '조례', '푸른숲보호위원회(이하 푸른숲위)는 조례를 고쳤다. 해운대구청이 맡는다.'),
  ]);
});

const notes = (text: string) => index.search.bind(text).spellings.map(({ from, to }) => `${from} → ${to}`);

test.each([
  ['야마하 피아노는 어디에 있어?', '야마하 → Yamaha'],
  ['Yamaha 피아노는 어디에 있어?', 'Yamaha → 야마하'],
  ['차이코프스키 곡을 연습하나요?', '차이코프스키 → 차이콥스키'],
  ['Eschenbach가 지휘해?', 'Eschenbach → 에셴바흐'],
  ['모짜렐라를 쓰나요?', '모짜렐라 → 모차렐라'],
  ['Elasticsearch를 쓰나요?', 'Elasticsearch → 엘라스틱서치'],
  ['엘라스틱 서치를 쓰나요?', null],
  ['Kubernetes는 어디서 쓰나?', 'Kubernetes → 쿠버네티스'],
  ['GM에 무엇을 납품해?', 'GM → 제너럴모터스'],
  ['제너럴 모터스에 무엇을 납품해?', '제너럴 모터스 → GM'],
  ['백연과 함께 연구하는 곳', '백연 → 백두산연구소'],
  ['푸른숲위가 고친 것은?', '푸른숲위 → 푸른숲보호위원회'],
  ['Who makes carbonara at Nuova Citta?', 'Nuova Citta → 누오바치타'],
  ['Where is Dalmuri Electronics?', 'Dalmuri → 달무리'],
])('%s', (question, note) => {
  if (note === null) expect(notes(question)).toEqual([]);
  else expect(notes(question)).toContain(note);
});

test('the note quotes what was typed and what the documents write', async () => {
  const { query } = await index.search.search('YAMAHA 피아노', 3);
  expect(query.spellings).toEqual([{ from: 'YAMAHA', to: '야마하' }]);
});

describe('what was found by another name counts', () => {
  const matched = (question: string, term: string) => {
    const { terms } = index.search.bind(question);
    const found = terms.find(({ text }) => text === term);
    const { morphemeTerms } = index.snapshot.lexical;
    return found?.matches.map(({ id, share }) => [morphemeTerms[id], share]);
  };

  test('a name that a text gives once nearly in full, a guess less', () => {
    expect(matched('GM 납품', 'gm')).toEqual([
      ['gm', 1],
      ['제너럴모터스', 0.95],
    ]);
    const [[term, share]] = matched('차이코프스키', '차이코프스키') as [[string, number]];
    expect(term).toBe('차이콥스키');
    expect(share).toBeLessThan(0.95);
    expect(share).toBeGreaterThan(0.75);
  });

  test('a name written apart is found where it is written together', () => {
    const parts = index.search.bind('델타 브릿지 회사').terms.filter(({ text }) => /델타|브릿지/.test(text));
    const { morphemeTerms } = index.snapshot.lexical;
    for (const { matches } of parts) {
      expect(matches.map(({ id }) => morphemeTerms[id]).join(' ')).toMatch(/델타|브릿지/);
    }
  });
});

test('other names than the asked one are not taken for it', () => {
  for (const question of [
    '야마다 피아노',
    '백두산연구원',
    '해운대구민',
    '달무리전기',
    'GE에 납품',
    '바르보나라',
  ]) {
    expect(notes(question).filter((note) => !/^백두산|^달무리 /.test(note))).toEqual([]);
  }
});
