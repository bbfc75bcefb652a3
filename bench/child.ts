import { runTask, type Task } from './tasks.ts';

// Started by processes.ts: one task comes, one result goes.
process.once('message', (task: Task) => {
  runTask(task).then(
    (result) => reply({ result }),
    (error: unknown) =>
      reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function reply(message: object): void {
  process.send!(message, () => process.exit(0));
}
