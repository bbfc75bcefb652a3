import { type LookupAddress, lookup as resolveName } from 'node:dns';
import type { RequestOptions } from 'node:http';
import { isIP } from 'node:net';
import path from 'node:path';
import { formatFor } from '../../corpus/formats/index.ts';
import { SsiatError } from '../../errors.ts';
import { isPublicAddress } from './addresses.ts';
import { type Downloaded, download } from './download.ts';

const MOST_REDIRECTS = 5;
/** For all hops together (ms). */
const TIME_LIMIT_MS = 60_000;

/** Extensions of types that pages and downloads are sent as; what has a readable name needs none. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
  'application/json': '.json',
  'application/pdf': '.pdf',
  'message/rfc822': '.eml',
};

export interface WebAccess {
  /** Every address of a name. */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed?: (address: string) => boolean;
}

/**
 * Fetches a document from the public web into a new file. At every redirect each address that the name has is checked,
 * and the connection goes to one of those that were: a name cannot change its meaning in between.
 *
 * @returns the file's name, as the server or the address tells it, with an extension that says what it is
 * @throws SsiatError `document` for an address that is none or not public, and for what cannot be fetched
 */
export async function fetchUrl(
  address: string,
  file: string,
  { maxBytes, ...access }: { readonly maxBytes: number } & WebAccess,
): Promise<string> {
  const { resolve = addressesOf, isAllowed = isPublicAddress } = access;
  const lookup = checkedLookup(resolve, isAllowed);
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  let url = checkedUrl(address, null, isAllowed);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const found = await download(url, file, { maxBytes, signal, lookup });
    if (found.kind === 'saved') return nameOf(url, found);
    url = checkedUrl(found.location, url, isAllowed);
  }
  throw new SsiatError('document', '주소가 자꾸 다른 주소로 넘어갑니다. 마지막 주소를 직접 적어 주세요.');
}

function checkedUrl(text: string, base: URL | null, isAllowed: (address: string) => boolean): URL {
  const url = URL.canParse(text.trim(), base?.href) ? new URL(text.trim(), base?.href) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new SsiatError('document', 'http나 https로 시작하는 주소만 받습니다. 주소를 확인해 주세요.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is checked when it is resolved; an address is connected to as it stands.
  if (isIP(host) !== 0 && !isAllowed(host)) throw notPublic();
  return url;
}

function notPublic(): SsiatError {
  return new SsiatError(
    'document',
    '내부망이나 이 컴퓨터의 주소는 받지 않습니다. 공개된 주소를 적어 주세요.',
  );
}

/** What a connection resolves its name with: fails unless every address of the name is allowed. */
function checkedLookup(
  resolve: (name: string) => Promise<readonly LookupAddress[]>,
  isAllowed: (address: string) => boolean,
): NonNullable<RequestOptions['lookup']> {
  return (name, options, callback) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
          callback(notPublic(), '', 4);
        } else if (options.all) {
          callback(null, [...addresses]);
        } else {
          callback(null, first.address, first.family);
        }
      },
      (error: Error) => callback(error, '', 4),
    );
  };
}

function addressesOf(name: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    resolveName(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}

function nameOf(url: URL, { contentType, disposition }: Extract<Downloaded, { kind: 'saved' }>): string {
  const name = stated(disposition) ?? decoded(path.posix.basename(url.pathname)) ?? '';
  const shown = name === '' ? url.hostname : name;
  const extension = EXTENSIONS[contentType.split(';')[0]!.trim().toLowerCase()];
  return name !== '' && formatFor(name) !== undefined ? name : `${shown}${extension ?? ''}`;
}

/** The name in a Content-Disposition header (RFC 6266), the encoded one first. */
function stated(disposition: string): string | null {
  const encoded = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
  return (encoded === undefined ? null : decoded(encoded.trim())) ?? plain?.[1] ?? plain?.[2] ?? null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
