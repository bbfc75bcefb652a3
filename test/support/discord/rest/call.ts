import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { UploadedFile } from '../platform/draft-files.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** A request as the routes see it. */
export interface RestCall {
  readonly method: string;
  /** Without `/api` and the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly authorization: string | undefined;
}

/**
 * Reads a request to its end, JSON or multipart.
 *
 * @throws ApiError 50109 for broken JSON, 40005 above 10 MiB of files.
 */
export async function readCall(request: IncomingMessage, url: URL): Promise<RestCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const content = type.startsWith('multipart/')
    ? await multipart(raw, type)
    : { body: json(String(raw)), files: [] };
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/api(\/v\d+)?/, ''),
    query: url.searchParams,
    authorization: request.headers.authorization,
    ...content,
  };
}

async function multipart(raw: Buffer, type: string): Promise<Pick<RestCall, 'body' | 'files'>> {
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [field, value] of form) {
    if (typeof value === 'string') {
      if (field === 'payload_json') body = json(value);
    } else
      files.push({
        index: Number(/\d+/.exec(field)?.[0] ?? 0),
        filename: value.name,
        ...(value.type !== '' && { content_type: value.type }),
        data: new Uint8Array(await value.arrayBuffer()),
      });
  }
  if (files.reduce((sum, { data }) => sum + data.length, 0) > MOST_BYTES)
    throw new ApiError(413, 40005, 'Request entity too large');
  return { body, files };
}

function json(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
}
