import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Engine, RESULT_COUNT, timed } from '../engine.ts';
import { readChunks } from '../workload.ts';

/** What we use of MiniSearch; its own types are there only when bench/ is installed. */
interface MiniSearchIndex {
  addAll(documents: readonly object[]): void;
  search(query: string): readonly unknown[];
  toJSON(): SerializedIndex;
}
interface SerializedIndex {
  readonly index: readonly unknown[];
  readonly [field: string]: unknown;
}
interface MiniSearchClass {
  new (options: object): MiniSearchIndex;
  loadJS(json: object, options: object): MiniSearchIndex;
}

const PACKAGE: string = 'minisearch';
const FILE = 'index.jsonl';
const LINES_A_WRITE = 2_000;

const OPTIONS = { fields: ['text'], storeFields: ['text'], tokenize };

/** MiniSearch over Hangul bigrams, its usual BM25+ ranking; words only, no vectors. */
export const miniSearchEngine: Engine = {
  async build(workload, folder) {
    const MiniSearch = await importMiniSearch();
    const texts = await readChunks(workload);
    const index = new MiniSearch(OPTIONS);
    const insert = await timed(() => index.addAll(texts.map((text, id) => ({ id, text }))));
    const write = await timed(() => save(index.toJSON(), path.join(folder, FILE)));
    return {
      seconds: insert.seconds + write.seconds,
      steps: { insert: insert.seconds, write: write.seconds },
    };
  },

  async open(_workload, folder) {
    const MiniSearch = await importMiniSearch();
    const index = MiniSearch.loadJS(await load(path.join(folder, FILE)), OPTIONS);
    return {
      setupSeconds: 0,
      search: async (question) => index.search(question).slice(0, RESULT_COUNT).length,
      close: async () => undefined,
    };
  },
};

async function importMiniSearch(): Promise<MiniSearchClass> {
  return ((await import(PACKAGE)) as { default: MiniSearchClass }).default;
}

/** Pairs of neighbouring Hangul syllables, lone syllables, and other words whole. */
function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [word] of text.matchAll(/[가-힣]+|[\p{L}\p{N}]+/gu)) {
    if (word.length < 2 || !/[가-힣]/.test(word)) tokens.push(word);
    else for (let at = 0; at + 1 < word.length; at++) tokens.push(word.slice(at, at + 2));
  }
  return tokens;
}

/** One line a term: the whole as one JSON string would pass V8's longest string at 100,000 chunks. */
async function save({ index, ...rest }: SerializedIndex, file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(rest)}\n`);
    for (let start = 0; start < index.length; start += LINES_A_WRITE) {
      const lines = index.slice(start, start + LINES_A_WRITE).map((entry) => `${JSON.stringify(entry)}\n`);
      await handle.writeFile(lines.join(''));
    }
  } finally {
    await handle.close();
  }
}

async function load(file: string): Promise<SerializedIndex> {
  const lines: unknown[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(JSON.parse(line));
  const [rest, ...index] = lines;
  return { ...(rest as object), index };
}
