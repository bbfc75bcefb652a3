import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Report, Task } from './child.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** A child process that waits for its task, with what it has reported so far. */
export class Child {
  readonly process: ChildProcess;
  readonly reports: Report[] = [];

  /**
   * @param task the kind of its task: a builder loads the model before it is ready
   * @param flags `UNPRIVILEGED` or none
   */
  constructor(task: Task['kind'], ...flags: string[]) {
    this.process = fork(CHILD, [task, ...flags], { execArgv: ['--import', 'tsx'] });
    this.process.on('message', (message) => this.reports.push(message as Report));
    onTestFinished(() => this.kill());
  }

  start(task: Task): void {
    this.process.send(task);
  }

  /** The first report of this kind, once it is there. @throws Error when the process ends without it */
  async wait<K extends Report['kind']>(...kinds: K[]): Promise<Extract<Report, { kind: K }>> {
    for (;;) {
      const found = this.reports.find((report) => kinds.includes(report.kind as K));
      if (found !== undefined) return found as Extract<Report, { kind: K }>;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`the child ended without ${kinds.join(' or ')}: ${JSON.stringify(this.reports)}`);
      }
      await Promise.race([once(this.process, 'message'), once(this.process, 'exit')]);
    }
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exit;
  }
}
