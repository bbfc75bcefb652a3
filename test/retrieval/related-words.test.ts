import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceScorer } from '../../src/retrieval/sentence-evidence.ts';
import { seedDocument } from '../support/seed-document.ts';
import { indexOf, type TestIndex } from '../support/test-index.ts';

const TEXTS: Record<string, string> = {
  'school.md':
    '등교는 8시 20분까지이며 이후에 도착하면 지각으로 처리한다. 급식비는 저소득층 가정에 면제된다. 수업 중에는 휴대전화를 보관함에 넣는다. 다른 학교로 옮기려면 전출 신청서를 행정실에 제출한다.',
  'recipe.md':
    '감자와 애호박을 썰어 끓인다. 남은 찌개는 냉장 보관하면 이틀까지 먹을 수 있다. 너무 짜면 두부를 더 넣는다.',
  'law.md':
    '임대인이 보증금을 반환하지 않으면 법원에 임차권 등기를 신청할 수 있다. 임대료는 한 번에 5%를 넘게 올릴 수 없다.',
  'sports.md':
    '사령탑 문도현은 성적 부진을 이유로 사임했다. 주장 강서백은 무릎 부상으로 나서지 못했다. 골키퍼 이든솔은 은퇴를 선언했다.',
  'history.md':
    '성은 왜군의 침략을 막기 위해 지어졌다. 일제가 서쪽 성벽을 철거했다. 장수 배무령은 전투에서 숨졌다.',
  'company.md':
    '배우자가 출산하면 유급 휴가를 준다. 재택근무는 팀장의 승인을 받는다. 퇴직금은 퇴사 후에 지급한다. 사내 음료는 무상이다. 공장에서 불이 나면 관리팀에 보고한다.',
};

let index: TestIndex;
beforeAll(async () => {
  index = await indexOf(
    Object.entries(TEXTS).map(([source, text], at) =>
      seedDocument([{ kind: 'paragraph', text }], { source, metadata: { title: `문서 ${at}` } }),
    ),
  );
});

test.each([
  ['핸드폰은 어디 둬?', 'school.md'],
  ['밥값 안 내도 되는 애들', 'school.md'],
  ['월세 인상', 'law.md'],
  ['안 돌려주면 소송해?', 'law.md'],
  ['감독 왜 물러났어?', 'sports.md'],
  ['어디를 다쳤어?', 'sports.md'],
  ['유니폼 벗은 선수', 'sports.md'],
  ['성은 왜 세웠어?', 'history.md'],
  ['어디를 허물었어?', 'history.md'],
  ['누가 죽었어?', 'history.md'],
  ['아내가 아기 낳으면?', 'company.md'],
  ['집에서 일해도 괜찮아?', 'company.md'],
  ['공짜로 마실 것', 'company.md'],
  ['그만두면 뭐 받아?', 'company.md'],
  ['화재 때 누구한테 말해?', 'company.md'],
])('%s is found in %s', async (question, source) => {
  const { hits } = await index.search.search(question, 1);
  const { snapshot } = index;
  expect(snapshot.document(snapshot.documentOfChunk(hits[0]!.chunk)).source).toBe(source);
});

describe('a phrase as evidence', () => {
  /** How far each term of a question is found in the sentence that holds `part`. */
  function found(question: string, part: string): Record<string, number> {
    const { search, snapshot } = index;
    const query = search.bind(question);
    const scorer = new EvidenceScorer(query, snapshot);
    const sentence = [...snapshot.tables.sentenceSections.keys()].find((at) =>
      snapshot.sentenceText(at).includes(part),
    );
    const shares = scorer.measure(sentence!).found;
    return Object.fromEntries(query.terms.map(({ text }, term) => [text, shares[term]!]));
  }

  test('stands for a word where its words stand together', () => {
    expect(found('화재', '불이 나면').화재).toBeCloseTo(0.8 * 0.7, 6);
    expect(found('화재', '퇴직금').화재).toBe(0);
  });

  test('a phrase of the question is found as one word, in all its parts', () => {
    const shares = found('아기를 낳으면', '출산하면');
    expect(shares.아기).toBeCloseTo(0.8 * 0.85, 6);
    expect(shares.낳다).toBeCloseTo(0.8 * 0.85, 6);
  });

  test('what the question itself names is no evidence of what it is related to', () => {
    expect(found('출산 때 아기', '출산하면')).toMatchObject({ 출산: 1, 아기: 0 });
  });
});
