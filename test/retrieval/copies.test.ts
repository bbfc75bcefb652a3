import { beforeAll, describe, expect, it } from 'vitest';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

const TEXT = `새싹 모임은 매달 첫째 토요일에 시청 뒤 회의실에서 모인다. 회비는 한 달에 만 원이고 학생은 절반만 낸다.
모임에 처음 오는 사람은 이름표를 받고 자리를 안내받는다. 책은 두 주 동안 빌릴 수 있으며 늦으면 그만큼 쉬어야 한다.`;

describe('copies of one text', () => {
  let index: TestIndex;

  beforeAll(async () => {
    const copies = ['a', 'b', 'c'].map((name) => article(`${name}.md`, '모임 안내', TEXT));
    index = await indexOf([...copies, article('d.md', '텃밭', '텃밭 회비는 따로 없다.')]);
  });

  it('give way to the one that is kept, by words and by meaning', async () => {
    for (const text of ['모임 회비', '모임은 언제 모이나요?', 'membership fee']) {
      const { hits } = await index.search.search(text, 10);
      const { snapshot } = index.search;
      const sources = hits.map(({ chunk }) => snapshot.document(snapshot.documentOfChunk(chunk)).source);
      expect(sources).toContain('a.md');
      expect(sources).not.toContain('b.md');
      expect(sources).not.toContain('c.md');
    }
  });
});
