import process from 'node:process';
import { parentPort } from 'node:worker_threads';

// Watches the process it is a thread of while the main thread is busy with a file and cannot be asked: a parser
// without end must neither fill the memory nor outlive the program.

/** Short, since a bomb fills a gigabyte in about a second (ms). */
const LOOK_MS = 50;

const parent = process.ppid;

parentPort?.once('message', (memoryBytes: number) => {
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryBytes || isOrphan()) process.kill(process.pid, 'SIGKILL');
  }, LOOK_MS);
  parentPort?.postMessage('watching');
});

function isOrphan(): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch {
    // Windows keeps the number of a parent that is gone.
    return true;
  }
}
