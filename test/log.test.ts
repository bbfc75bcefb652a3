import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const LOG = new URL('../src/log.ts', import.meta.url).href;
const TSX = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

/** What a program writes that logs to standard error. */
function logged(program: string): string {
  const code = `import { createLogger } from ${JSON.stringify(LOG)}; const log = createLogger('info'); ${program}`;
  const options = { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' } as const;
  return execFileSync(
    'sh',
    ['-c', 'exec "$@" 2>&1', 'sh', process.execPath, '--import', TSX, '--input-type=module', '-e', code],
    options,
  );
}

it('writes an error with its causes, but nothing that a failed request of Discord carries', () => {
  const line = logged(`
    const cause = new Error('socket hang up');
    const error = Object.assign(new Error('Unknown Message', { cause }), {
      code: 10008,
      url: 'https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb24/messages/@original',
      requestBody: { json: { content: '-# 질문: 비밀은 무엇인가요?' } },
    });
    log.info({ err: error, token: 'secret' }, 'failed');
  `);
  const entry = JSON.parse(line);
  expect(entry.err).toMatchObject({
    code: 10008,
    message: 'Unknown Message: socket hang up',
    url: 'https://discord.com/api/v10/webhooks/123/[숨김]/messages/@original',
  });
  expect(line).not.toContain('비밀은');
  expect(line).not.toContain('secret');
});
