import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Serving } from '../../src/service/serving.ts';
import { createStatus } from '../../src/service/status.ts';
import { article, indexOf } from '../support/test-index.ts';

it('tells of the index that is in use at the moment', async () => {
  const first = await indexOf([article('fee.md', '회비', '회비는 한 달에 5,000원이다.')]);
  const second = await indexOf([
    article('fee.md', '회비', '회비는 한 달에 5,000원이다.'),
    article('trip.md', '나들이', '가을 나들이는 억새밭으로 간다.'),
  ]);
  let current: Serving = first;
  const status = createStatus({
    serving: { current: () => current, refresh: async () => undefined, close() {} },
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(status()).toEqual({
    program: version,
    version: first.snapshot.version,
    documents: 1,
    chunks: first.snapshot.chunkCount,
    builtAt: new Date('2026-11-21T03:00:00Z'),
    model: 'ssiat-embed-ko',
  });
  current = second;
  expect(status()).toMatchObject({ version: second.snapshot.version, documents: 2 });
});
