import type { APIAttachment } from 'discord.js';
import type { SentFile } from './model.ts';
import type { Snowflakes } from './snowflakes.ts';

const BINARY = 'application/octet-stream';

export interface StoredFile {
  readonly contentType: string;
  readonly data: Buffer;
}

/** The content delivery network: every file that was ever sent, under its address. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>();
  readonly #snowflakes: Snowflakes;
  readonly #origin: () => string;

  /** @param origin of the server, known once it listens. */
  constructor(snowflakes: Snowflakes, origin: () => string) {
    this.#snowflakes = snowflakes;
    this.#origin = origin;
  }

  /** Keeps a file and makes the attachment of it, with the name as Discord changes it. */
  add(channelId: string, { filename, content_type = BINARY, data, description }: SentFile): APIAttachment {
    const id = this.#snowflakes.next();
    const stored = storedName(filename);
    const path = `/cdn/attachments/${channelId}/${id}/${encodeURIComponent(stored)}`;
    const bytes = Buffer.from(data);
    this.#files.set(path, { contentType: content_type, data: bytes });
    const url = `${this.#origin()}${path}`;
    return {
      id,
      filename: stored,
      ...(stored !== filename && { title: filename.replace(/\.[^.]*$/, '') }),
      ...(description && { description }),
      content_type,
      size: bytes.length,
      url,
      proxy_url: url,
    };
  }

  at(path: string): StoredFile | undefined {
    return this.#files.get(path);
  }
}

/** Discord strips Hangul from a file's name (the name as typed is the attachment's title). */
function storedName(filename: string): string {
  const ascii = filename
    .normalize('NFC')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/\s+/g, '_')
    .replace(/^[._]+(?=\w*\.)/, '');
  if (ascii === '') return 'unknown';
  return ascii.startsWith('.') ? `unknown${ascii}` : ascii;
}
