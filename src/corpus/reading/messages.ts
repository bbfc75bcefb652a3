import { z } from 'zod';
import type { ParsedFile } from '../document.ts';

const blockSchema = z.object({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'code']),
  text: z.string(),
  level: z.number().int().min(1).max(6).exactOptional(),
  place: z.string().exactOptional(),
  tight: z.boolean().exactOptional(),
});

const metadataSchema = z.object({
  title: z.string().exactOptional(),
  author: z.string().nullable().exactOptional(),
  publisher: z.string().nullable().exactOptional(),
  date: z.string().nullable().exactOptional(),
  url: z.string().nullable().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
});

/** A parsed file as the reading process sends it and the cache keeps it. */
export const parsedFileSchema = z.object({
  blocks: z.array(blockSchema),
  metadata: metadataSchema,
  frontMatter: metadataSchema.exactOptional(),
  curated: z.boolean(),
  warnings: z.array(z.string()).exactOptional(),
}) satisfies z.ZodType<ParsedFile>;

/** To the reading process: one `start`, then one `read` after the other. */
export const readingRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), memoryBytes: z.number() }),
  z.object({
    kind: z.literal('read'),
    path: z.string(),
    source: z.string(),
    /** One of the format's extensions. */
    format: z.string(),
    maxFileBytes: z.number(),
  }),
]);

export type ReadingRequest = z.infer<typeof readingRequestSchema>;
export type ReadRequest = Extract<ReadingRequest, { kind: 'read' }>;

/** From the reading process: `ready` after `start`, then one of the others for each `read`. */
export const readingReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('parsed'),
    /** SHA-256 (hex) of the bytes that were read: the file may have changed since it was looked at. */
    sha256: z.string(),
    file: parsedFileSchema,
    /** Resident memory of the process afterwards (bytes). */
    memory: z.number(),
  }),
  z.object({
    kind: z.literal('failed'),
    /** Null when the file could not even be read. */
    sha256: z.string().nullable(),
    /** Korean, for users. */
    reason: z.string(),
    memory: z.number(),
  }),
  /** The file is no longer there. */
  z.object({ kind: z.literal('gone'), memory: z.number() }),
]);

export type ReadReply = Exclude<z.infer<typeof readingReplySchema>, { kind: 'ready' }>;
/** The same before it is sent. */
export type ReadingReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'parsed'; readonly sha256: string; readonly file: ParsedFile; readonly memory: number }
  | {
      readonly kind: 'failed';
      readonly sha256: string | null;
      readonly reason: string;
      readonly memory: number;
    }
  | { readonly kind: 'gone'; readonly memory: number };
