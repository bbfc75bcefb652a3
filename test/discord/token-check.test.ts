import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { checkToken } from '../../src/discord/token-check.ts';

/** A Discord of one route: knows one token. */
async function withDiscord<Result>(
  use: (apiUrl: string, requests: string[]) => Promise<Result>,
): Promise<Result> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const known = request.headers.authorization === 'Bot good-token';
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(known ? { id: '1', username: '씨앗봇' } : { code: 0, message: '401: Unauthorized' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, requests);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it('tells a good token from a refused one', async () => {
  await withDiscord(async (apiUrl, requests) => {
    expect(await checkToken('good-token', apiUrl)).toEqual({
      kind: 'valid',
      botName: '씨앗봇',
      inviteLink:
        'https://discord.com/oauth2/authorize?client_id=1&scope=bot+applications.commands&permissions=309237763072',
    });
    expect(await checkToken('old-token', apiUrl)).toEqual({ kind: 'refused' });
    expect(requests[0]).toBe('GET /api/v10/users/@me Bot good-token');
  });
});

it('says so when nobody answers', async () => {
  const closed = await withDiscord(async (apiUrl) => apiUrl);
  expect(await checkToken('good-token', closed)).toMatchObject({ kind: 'unreachable' });
});
