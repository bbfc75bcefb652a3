import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { IndexingReport } from '../../../src/indexing.ts';
import { createLogger } from '../../../src/log.ts';
import type { ReindexOptions, ReindexOutcome } from '../../../src/service/reindexing.ts';
import { createSeedKeeper, type SeedKeeper } from '../../../src/service/seeds/seed-keeper.ts';
import type { Upload } from '../../../src/service/seeds/upload.ts';
import type { NewAuditEntry } from '../../../src/store/audit-store.ts';

export const ADMIN = { userId: '100000000000000001', guildId: '200000000000000001' };

export const REPORT: IndexingReport = {
  added: [],
  changed: [],
  removed: [],
  renamed: [],
  unchanged: [],
  version: 'v1',
  published: true,
  documents: 1,
  chunks: 1,
  readable: 1,
  failed: [],
  warnings: [],
  samplesHidden: false,
  emptied: false,
  rebuilt: null,
  seconds: 0,
};

/** A keeper on folders of its own; the index is what a test says it is. */
export class KeeperWorkplace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'ssiat-keeper-'));
  readonly seeds = path.join(this.root, 'seeds');
  readonly data = path.join(this.root, 'data');
  readonly noted: NewAuditEntry[] = [];
  readonly runs: (ReindexOptions | undefined)[] = [];
  outcome: ReindexOutcome | null = { kind: 'done', report: REPORT };
  /** How many documents the index has. */
  documents = 2;
  now = new Date('2026-11-22T03:04:05.678Z');
  readonly keeper: SeedKeeper;

  constructor(files: Readonly<Record<string, string>> = {}) {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    mkdirSync(this.seeds);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.keeper = createSeedKeeper({
      seedsDirectory: this.seeds,
      dataDirectory: this.data,
      retentionDays: 30,
      maxFileBytes: 1_000,
      allowUrls: false,
      audit: { note: (entry) => void this.noted.push(entry) },
      log: createLogger('silent'),
      now: () => this.now,
      index: async (options) => {
        this.runs.push(options);
        return this.outcome;
      },
      documentOf: (source) => (this.has(source) ? { title: source, chunks: 1 } : null),
      documentCount: () => this.documents,
    });
  }

  write(name: string, text: string): void {
    const file = path.join(this.seeds, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.seeds, name), 'utf8');
  }

  files(): string[] {
    return filesIn(this.seeds);
  }

  /** Files in the trash, without the folder that says when. */
  trashed(): string[] {
    return filesIn(path.join(this.data, 'trash')).map((name) => name.split('/').slice(1).join('/'));
  }

  waiting(): number {
    return filesIn(path.join(this.data, 'uploads')).length;
  }

  receive(name: string, text: string): Promise<Upload> {
    return this.keeper.receive({
      name,
      size: null,
      async fetch(file) {
        writeFileSync(file, text);
        return name;
      },
    });
  }

  private has(source: string): boolean {
    return this.files().includes(source);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    return [];
  }
}
