import { describe, expect, it } from 'vitest';
import { compareSeeds } from '../../src/index-store/plan.ts';
import { withRenames } from '../../src/index-store/renames.ts';
import { article, indexOf, seedFile } from '../support/test-index.ts';

describe('withRenames', () => {
  it('tells renamed and moved documents from those that came and went', async () => {
    const before = [
      article('회칙.md', '회칙', '회비는 한 달에 5,000원이다.'),
      article('a.md', '안내', '같은 글이다.'),
      article('b.md', '안내', '같은 글이다.'),
      article('old.md', '지난 알림', '작년 장터는 비가 와서 미루었다.'),
      // Its title is its file's name.
      seedFile('열쇠.txt', '창고 열쇠는 이장님 댁 우편함에 있습니다.\n'),
      article('same.md', '그대로', '바뀌지 않는 글이다.'),
    ];
    const { snapshot } = await indexOf(before);
    const after = [
      article('규정/회칙.md', '회칙', '회비는 한 달에 5,000원이다.'),
      article('c.md', '안내', '같은 글이다.'),
      seedFile('창고 열쇠.txt', '창고 열쇠는 이장님 댁 우편함에 있습니다.\n'),
      article('new.md', '새 알림', '올해 장터는 봄에 연다.'),
      article('same.md', '그대로', '바뀌지 않는 글이다.'),
    ];
    expect(withRenames(compareSeeds(after, snapshot), after, snapshot)).toEqual({
      added: ['new.md'],
      changed: [],
      removed: ['b.md', 'old.md'],
      unchanged: ['same.md'],
      renamed: [
        { from: 'a.md', to: 'c.md' },
        { from: '회칙.md', to: '규정/회칙.md' },
        { from: '열쇠.txt', to: '창고 열쇠.txt' },
      ],
    });
  });

  it('finds none without an index, nor when nothing went', () => {
    const documents = [article('a.md', '안내', '같은 글이다.')];
    expect(withRenames(compareSeeds(documents, null), documents, null)).toMatchObject({
      added: ['a.md'],
      renamed: [],
    });
  });
});
