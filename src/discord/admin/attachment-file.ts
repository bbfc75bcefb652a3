import type { Attachment } from 'discord.js';
import { SsiatError } from '../../errors.ts';
import { download } from '../../service/seeds/download.ts';
import type { Incoming } from '../../service/seeds/seed-keeper.ts';

/** Where Discord keeps what users attach. */
const HOSTS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** @param apiUrl another base of the REST interface, whose server then keeps the attachments; null means none */
export function attachmentOrigins(apiUrl: string | null): ReadonlySet<string> {
  return new Set(apiUrl === null ? HOSTS : [...HOSTS, new URL(apiUrl).origin]);
}

/**
 * An attachment as a file that somebody offers. Discord takes Hangul out of its name; the name as typed is its title,
 * without the extension.
 */
export function attachmentFile(
  { name, title, size, url }: Pick<Attachment, 'name' | 'title' | 'size' | 'url'>,
  origins: ReadonlySet<string>,
): Incoming {
  const typed = typedName(name, title);
  return {
    name: typed,
    size,
    async fetch(file, maxBytes) {
      const address = URL.canParse(url) ? new URL(url) : null;
      if (address === null || !origins.has(address.origin)) throw foreignAddress(url);
      const found = await download(address, file, { maxBytes });
      if (found.kind === 'redirect') throw foreignAddress(found.location);
      return typed;
    },
  };
}

function typedName(name: string, title: string | null): string {
  if (title === null || title === '') return name;
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return title.toLowerCase().endsWith(extension.toLowerCase()) ? title : title + extension;
}

function foreignAddress(address: string): SsiatError {
  return new SsiatError('document', '디스코드에 올린 파일이 아니어서 받지 않았습니다. 다시 올려 주세요.', {
    cause: new Error(`attachment at ${address.slice(0, 200)}`),
  });
}
