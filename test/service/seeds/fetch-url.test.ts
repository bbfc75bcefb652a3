import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fetchUrl } from '../../../src/service/seeds/fetch-url.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let folder: string;
let file: string;
let asked: string[];
let resolved: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ssiat-url-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = path.join(folder, 'file');
  asked = [];
  resolved = [];
});

/** A server on loopback that the web's names lead to: `public.test` may be connected to, `inside.test` may not. */
async function serve(answer: Answer): Promise<number> {
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const get = (address: string, maxBytes = 1_000) =>
  fetchUrl(address, file, {
    maxBytes,
    async resolve(name) {
      resolved.push(name);
      return [
        { address: '127.0.0.1', family: 4 },
        ...(name === 'inside.test' ? [{ address: '10.0.0.1', family: 4 }] : []),
      ];
    },
    isAllowed: (address) => address === '127.0.0.1',
  });

describe('fetchUrl', () => {
  it('saves a page under the name that its address has', async () => {
    const port = await serve((_, response) => response.end('# 회칙\n'));
    expect(await get(`http://public.test:${port}/%ED%9A%8C%EC%B9%99.md?x=1`)).toBe('회칙.md');
    expect(readFileSync(file, 'utf8')).toBe('# 회칙\n');
    expect(resolved).toEqual(['public.test']);
  });

  it.each([
    ['/', { 'content-type': 'text/html; charset=utf-8' }, 'public.test.html'],
    ['/view.php', { 'content-type': 'text/html' }, 'view.php.html'],
    ['/a', { 'content-disposition': `attachment; filename*=UTF-8''%EA%B0%80.txt; filename="x"` }, '가.txt'],
    [
      '/a',
      { 'content-disposition': 'attachment; filename="공고.md"'.replace('공고', 'notice') },
      'notice.md',
    ],
    ['/%FF', { 'content-type': 'text/plain' }, 'public.test.txt'],
  ])('names %s by its headers', async (place, headers, name) => {
    const port = await serve((_, response) => response.writeHead(200, headers).end('글'));
    expect(await get(`http://public.test:${port}${place}`)).toBe(name);
  });

  it('follows redirects, and checks each of them', async () => {
    const port = await serve(({ url = '' }, response) => {
      const next = { '/1': '/2', '/2': `http://inside.test:${port}/secret` }[url];
      if (next === undefined) response.end('비밀');
      else response.writeHead(302, { location: next }).end();
    });
    await expect(get(`http://public.test:${port}/1`)).rejects.toMatchObject({
      code: 'document',
      message: expect.stringContaining('내부망이나 이 컴퓨터의 주소'),
    });
    expect(asked).toEqual([`public.test:${port}/1`, `public.test:${port}/2`]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    'http://127.0.0.2/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://2130706434/',
    'http://0x7f.2/',
    'http://169.254.169.254/latest/meta-data',
  ])('does not connect to %s', async (address) => {
    await expect(get(address)).rejects.toMatchObject({ message: expect.stringContaining('내부망') });
    expect(resolved).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://public.test/', 'http://user:secret@public.test/', '회칙', ''])(
    'takes no %j',
    async (address) => {
      await expect(get(address)).rejects.toMatchObject({ message: expect.stringContaining('http나 https') });
    },
  );

  it('gives up endless redirects, errors, what is too large or ends early, and leaves nothing', async () => {
    const answers: Record<string, Answer> = {
      '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
      '/none': (_, response) => response.writeHead(404).end('없음'),
      '/large': (_, response) => response.writeHead(200, { 'content-length': '2000' }).end('가'),
      '/grows': (_, response) => response.end('x'.repeat(2_000)),
      '/short': (_, response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('짧다', () => response.destroy());
      },
      '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('글'),
    };
    const port = await serve((request, response) => answers[request.url ?? '']?.(request, response));
    const reasons: Record<string, string> = {};
    for (const place of Object.keys(answers)) {
      const problem = await get(`http://public.test:${port}${place}`).catch((error: Error) => error.message);
      reasons[place] = problem.split('.')[0]!.slice(0, 12);
      expect(existsSync(file)).toBe(false);
    }
    expect(reasons).toEqual({
      '/loop': '주소가 자꾸 다른 주소',
      '/none': '파일을 내려받지 못했습',
      '/large': '파일이 너무 큽니다(한',
      '/grows': '파일이 너무 큽니다(한',
      '/short': '파일을 내려받지 못했습',
      '/gzip': '파일을 내려받지 못했습',
    });
  });
});
