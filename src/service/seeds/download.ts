import { open, rm } from 'node:fs/promises';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { SsiatError } from '../../errors.ts';

/** A server that answers more slowly is given up (ms). */
const TIME_LIMIT_MS = 60_000;

export interface DownloadOptions {
  /** More is not read. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** How names become addresses; the system's way by default. */
  readonly lookup?: RequestOptions['lookup'];
}

/** A body that was saved, or where to look instead. */
export type Downloaded =
  | { readonly kind: 'saved'; readonly contentType: string; readonly disposition: string }
  | { readonly kind: 'redirect'; readonly location: string };

/**
 * Fetches an address into a new file, whole or not at all; redirects are for the caller to follow.
 *
 * @throws SsiatError `document` when it cannot be fetched, or is larger than allowed; a system error when the file
 * cannot be written.
 */
export async function download(url: URL, file: string, options: DownloadOptions): Promise<Downloaded> {
  const limit = AbortSignal.timeout(TIME_LIMIT_MS);
  const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]);
  const response = await request(url, { ...options, signal });
  try {
    const { statusCode = 0, headers } = response;
    const { location } = headers;
    if (statusCode >= 300 && statusCode < 400 && location !== undefined)
      return { kind: 'redirect', location };
    if (statusCode !== 200) throw notFetched(new Error(`status ${statusCode}`));
    if (Number(headers['content-length'] ?? 0) > options.maxBytes) throw tooLarge(options.maxBytes);
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw notFetched(new Error(`content-encoding ${headers['content-encoding']}`));
    await save(response, file, options.maxBytes);
    return {
      kind: 'saved',
      contentType: headers['content-type'] ?? '',
      disposition: headers['content-disposition'] ?? '',
    };
  } finally {
    response.destroy();
  }
}

/** What is told of a file that is larger than files may be. */
export function tooLarge(maxBytes: number): SsiatError {
  const megabytes = (maxBytes / 1_000_000).toFixed(1);
  return new SsiatError('document', `파일이 너무 큽니다(한도 ${megabytes}MB). 나누어 올려 주세요.`);
}

function request(
  url: URL,
  { lookup, signal }: Pick<DownloadOptions, 'lookup'> & { readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https.get : http.get;
    const sent = send(
      url,
      {
        // No connection of another request, which may have gone elsewhere.
        agent: false,
        signal,
        headers: { 'accept-encoding': 'identity', 'user-agent': 'ssiat' },
        ...(lookup !== undefined && { lookup }),
      },
      resolve,
    );
    sent.on('error', (error) => reject(error instanceof SsiatError ? error : notFetched(error)));
  });
}

async function save(response: IncomingMessage, file: string, maxBytes: number): Promise<void> {
  const handle = await open(file, 'wx');
  let isWhole = false;
  try {
    let size = 0;
    for await (const part of bodyOf(response)) {
      size += part.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      await handle.writeFile(part);
    }
    await handle.sync();
    isWhole = true;
  } finally {
    await handle.close();
    if (!isWhole) await rm(file, { force: true });
  }
}

async function* bodyOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* response;
  } catch (error) {
    throw notFetched(error);
  }
}

function notFetched(cause: unknown): SsiatError {
  return new SsiatError('document', '파일을 내려받지 못했습니다. 주소가 열리는지 보고 다시 시도해 주세요.', {
    cause,
  });
}
