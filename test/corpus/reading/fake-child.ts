/** A reading process whose one format does what the file says, for what no real format can be made to do at will. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ParsedFile } from '../../../src/corpus/document.ts';
import type { BinaryFormat } from '../../../src/corpus/formats/format.ts';
import { FormatError } from '../../../src/corpus/formats/format-error.ts';
import { serveReading } from '../../../src/corpus/reading/serve-reading.ts';

const DEEDS: Record<string, () => string | Promise<string>> = {
  pid: () => String(process.pid),
  environment: () => `[${Object.keys(process.env).join(',')}]`,
  encrypted: () => {
    throw new FormatError('암호가 걸려 있습니다. 암호를 풀어 다시 저장해 주세요.');
  },
  bug: () => {
    throw new TypeError('undefined is not a function');
  },
  deep: () => {
    const fall = (): number => 1 + fall();
    return String(fall());
  },
  spin: () => {
    for (;;);
  },
  'late error': async () => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    return sleep(600_000, '');
  },
  heap: () => {
    const hoard: number[][] = [];
    for (;;) hoard.push(new Array(100_000).fill(hoard.length));
  },
  buffers: () => {
    const hoard: Buffer[] = [];
    for (;;) hoard.push(Buffer.alloc(4_000_000, 1));
  },
  'leave much': () => {
    left.push(Buffer.alloc(180_000_000, 1));
    return String(process.pid);
  },
  chatter: () => {
    for (let line = 0; line < 20_000; line += 1) console.log('불필요한 말 '.repeat(20));
    return 'said';
  },
  network: () =>
    new Promise((resolve) => {
      connect(1, '127.0.0.1').on('error', () => resolve('reached out'));
    }),
  fetch: async () => fetch('http://127.0.0.1:4000/').then(String, ({ cause }: Error) => String(cause)),
};

const left: Buffer[] = [];

const fakeFormat: BinaryFormat = {
  extensions: ['.fake'],
  bytes: true,
  async parse(bytes): Promise<ParsedFile> {
    const text = Buffer.from(bytes).toString();
    const deed = DEEDS[text];
    return {
      blocks: [{ kind: 'paragraph', text: deed ? await deed() : text }],
      metadata: {},
      curated: false,
    };
  },
};

serveReading(async () => fakeFormat);
