import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliasSections, collectAliases, parseAliasSections } from '../../src/index-store/alias-table.ts';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { paragraphs } from './documents.ts';
import { temporaryFolder } from './fixture.ts';
import { buildAndLoad } from './parts.ts';

const FIRST = '앤트로픽(Anthropic)은 회의를 열었다.';
const SECOND = '마이크로소프트(MS)와 앤트로픽(Anthropic)이 만났다.';

describe('the names that the texts give', () => {
  test('are counted, go with their last document and come back with it', async () => {
    const directory = new IndexDirectory(await temporaryFolder());
    const both = await buildAndLoad(directory, [paragraphs('a.md', FIRST), paragraphs('b.md', SECOND)]);
    expect(both.aliases).toEqual([
      { name: '앤트로픽', alias: 'Anthropic', count: 2 },
      { name: '마이크로소프트', alias: 'MS', count: 1 },
    ]);
    const one = await buildAndLoad(directory, [paragraphs('a.md', FIRST)], both);
    expect(one.aliases).toEqual([{ name: '앤트로픽', alias: 'Anthropic', count: 1 }]);
    const again = await buildAndLoad(directory, [paragraphs('a.md', FIRST), paragraphs('b.md', SECOND)], one);
    expect(again.aliases).toEqual(both.aliases);
  });

  test('end with the build that is called off', async () => {
    const directory = new IndexDirectory(await temporaryFolder());
    const { tables } = await buildAndLoad(directory, [paragraphs('a.md', FIRST)]);
    expect(await collectAliases(tables, AbortSignal.abort())).toHaveLength(1);
  });
});

test('the sections give back what was written', () => {
  const entry = fc.record({
    name: fc.string({ unit: 'binary', minLength: 1 }),
    alias: fc.string({ unit: 'binary', minLength: 1 }),
    count: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const sections = new Map(Object.entries(aliasSections(entries)));
      expect(parseAliasSections(sections)).toEqual(entries);
    }),
  );
});
