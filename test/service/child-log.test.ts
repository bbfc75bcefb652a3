import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { forwardLog } from '../../src/service/child-log.ts';

async function forwarded(...writes: string[]): Promise<Record<string, unknown>[]> {
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'debug', base: null, timestamp: false },
    { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const stream = new PassThrough();
  forwardLog(stream, log);
  for (const text of writes) stream.write(text);
  stream.end();
  await once(stream, 'close');
  return logged;
}

it('passes log lines on at their level with their fields, however they are cut up', async () => {
  const lines: string[] = [];
  const child = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(line) });
  child.debug({ version: '가나다' }, 'one');
  child.info('two');
  child.error({ err: new Error('broken') }, 'three');
  const text = lines.join('');
  expect(await forwarded(text.slice(0, 40), text.slice(40))).toEqual([
    { level: 20, version: '가나다', msg: 'one' },
    { level: 30, msg: 'two' },
    { level: 50, err: expect.objectContaining({ message: 'broken' }), msg: 'three' },
  ]);
});

it('warns of anything else, cut to a bearable length', async () => {
  expect(await forwarded('Segmentation fault\n\n', '"text"\n', `${'x'.repeat(5_000)}\n`, 'no end')).toEqual([
    { level: 40, line: 'Segmentation fault', msg: 'indexing process wrote' },
    { level: 40, line: '"text"', msg: 'indexing process wrote' },
    { level: 40, line: 'x'.repeat(2_000), msg: 'indexing process wrote' },
    { level: 40, line: 'no end', msg: 'indexing process wrote' },
  ]);
});
