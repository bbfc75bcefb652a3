/** Starts a reading process, tells its number and keeps it busy without end, until it is itself killed. */
import { BinaryReader } from '../../../src/corpus/reading/binary-reader.ts';

process.once('message', async ({ pid, spin }: { pid: string; spin: string }) => {
  const limits = { seconds: 600, memoryBytes: 1_000_000_000 };
  const reader = new BinaryReader(limits, { module: './fake-child', callerUrl: import.meta.url });
  const request = { format: '.fake', maxFileBytes: 1_000 };
  const read = await reader.read({ ...request, path: pid, source: 'pid.fake' });
  process.send?.(read.kind === 'parsed' ? Number(read.file.blocks[0]?.text) : read);
  await reader.read({ ...request, path: spin, source: 'spin.fake' });
});
