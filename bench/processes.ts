import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Task, TaskResults } from './tasks.ts';

/** A figure, or why there is none: nothing is left out silently. */
export type Outcome<T> =
  | { readonly kind: 'measured'; readonly value: T }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface ProcessOptions {
  /** The task is given up after so many minutes. */
  readonly minutes: number;
  readonly nodeOptions?: readonly string[];
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const ERROR_LINES = 3;

/** Runs a task in a fresh process, so that its memory and its compiled code are its own. */
export function runInProcess<K extends Task['kind']>(
  task: Extract<Task, { kind: K }>,
  { minutes, nodeOptions = [] }: ProcessOptions,
): Promise<Outcome<TaskResults[K]>> {
  return new Promise((resolve) => {
    const child = fork(CHILD, {
      execArgv: ['--import', 'tsx', '--expose-gc', ...nodeOptions],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    let settled = false;
    const settle = (outcome: Outcome<TaskResults[K]>) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      settle(unavailable(`${minutes}분 안에 끝나지 않음`));
      child.kill('SIGKILL');
    }, minutes * 60_000);
    child.stderr!.on('data', (data: Buffer) => {
      errors = (errors + data.toString()).slice(-4_000);
    });
    child.on('message', (message: { result: TaskResults[K] } | { error: string }) => {
      settle('error' in message ? unavailable(message.error) : { kind: 'measured', value: message.result });
    });
    child.on('error', (error) => settle(unavailable(error.message)));
    child.on('exit', (code, signal) => settle(unavailable(`프로세스가 끝남(${signal ?? code}) ${errors}`)));
    child.send(task);
  });
}

export function unavailable(reason: string): Extract<Outcome<never>, { kind: 'unavailable' }> {
  return {
    kind: 'unavailable',
    reason: reason.trim().split('\n').slice(0, ERROR_LINES).join(' ').slice(0, 400),
  };
}
