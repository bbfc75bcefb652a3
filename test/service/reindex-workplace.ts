import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type Config, parseConfig } from '../../src/config.ts';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { LiveIndex } from '../../src/index-store/live-index.ts';
import { createLogger, type Logger } from '../../src/log.ts';
import {
  createReindexJobs,
  type ReindexJobs,
  type ReindexJobsOptions,
} from '../../src/service/reindexing.ts';
import { sharedRuntime } from '../support/test-index.ts';

export const TOKEN = 'a-token-that-nobody-else-may-see';

/** Seeds, an index and jobs over them in a folder that is gone after the test, and what was logged. */
export class ReindexWorkplace {
  readonly config: Config;
  readonly jobs: ReindexJobs;
  readonly directory: IndexDirectory;
  readonly logged: Record<string, unknown>[] = [];

  constructor(options: Partial<ReindexJobsOptions> = {}) {
    const folder = mkdtempSync(path.join(tmpdir(), 'ssiat-reindex-'));
    this.config = parseConfig({ DISCORD_TOKEN: TOKEN, LOG_LEVEL: 'debug' }, folder);
    this.directory = new IndexDirectory(this.config.indexDirectory);
    this.jobs = createReindexJobs({
      config: this.config,
      log: this.log(),
      ...options,
    });
    onTestFinished(async () => {
      await this.jobs.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  write(source: string, text: string): void {
    const file = path.join(this.config.seedsDirectory, source);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** A document as an operator writes it. */
  article(source: string, title: string, ...paragraphs: string[]): void {
    this.write(source, `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`);
  }

  /** Enough to keep a run busy for some seconds. */
  manyArticles(): void {
    const crops = ['감자', '배추', '토마토', '상추', '고구마', '옥수수'];
    for (let garden = 1; garden <= 40; garden++) {
      const rows = Array.from(
        { length: 25 },
        (_, row) =>
          `${garden}번 텃밭의 ${row + 1}번째 두둑에는 ${crops[(garden + row) % crops.length]} 모종 ${garden * row + 7}포기를 심었고 물은 이틀에 한 번 준다.`,
      );
      this.article(`gardens/${garden}.md`, `${garden}번 텃밭 일지`, ...rows);
    }
  }

  remove(source: string): void {
    rmSync(path.join(this.config.seedsDirectory, source));
  }

  /** What is left in the index folder, hidden files included. */
  indexFiles(): string[] {
    return existsSync(this.config.indexDirectory) ? readdirSync(this.config.indexDirectory).sort() : [];
  }

  /** The process that holds the build lock, once one does. */
  async builder(): Promise<number> {
    const lock = path.join(this.config.indexDirectory, '.lock');
    while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 5));
    const { pid } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number };
    return pid;
  }

  liveIndex(): LiveIndex {
    const live = new LiveIndex({
      directory: this.directory,
      identity: () => sharedRuntime().identity(),
      log: createLogger('silent'),
      // What is taken up is taken up because the run said so.
      pollMs: 1_000_000,
    });
    onTestFinished(() => live.close());
    return live;
  }

  private log(): Logger {
    return pino(
      { level: 'debug', base: null },
      { write: (line: string) => this.logged.push(JSON.parse(line) as Record<string, unknown>) },
    );
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
