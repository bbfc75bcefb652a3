import { z } from 'zod';

const refused = z.object({ kind: z.literal('refused'), reason: z.string() });

const asking = z.object({
  kind: z.literal('asking'),
  /** Of the file that waits for the decision. */
  staged: z.uuid(),
  conflict: z.object({ kind: z.enum(['name', 'content']), source: z.string() }),
});

const placed = z.object({
  kind: z.literal('placed'),
  source: z.string(),
  /** In the trash: the file whose place it took. */
  replaced: z.string().nullable(),
});

const indexed = z.object({
  kind: z.literal('indexed'),
  source: z.string(),
  replaced: z.boolean(),
  title: z.string(),
  chunks: z.number(),
});

/**
 * What has become of an uploaded file.
 * - `refused`: not taken, or taken out again because it cannot be read
 * - `asking`: waits for somebody to say what to do with it
 * - `deciding`: somebody has said so
 * - `cancelled`: somebody has thrown it away
 * - `placed`: among the seeds, and not in the index yet
 */
export const uploadSchema = z.object({
  /** Cleaned; the name it was to have. */
  name: z.string(),
  state: z.discriminatedUnion('kind', [
    refused,
    asking,
    z.object({ kind: z.literal('deciding') }),
    z.object({ kind: z.literal('cancelled') }),
    placed,
    indexed,
  ]),
});

export type Upload = Readonly<z.infer<typeof uploadSchema>>;
export type AskingUpload = Upload & { readonly state: z.infer<typeof asking> };
export type PlacedUpload = Upload & { readonly state: z.infer<typeof placed> };
export type Choice = 'replace' | 'both' | 'cancel';

export function isPlaced(upload: Upload): upload is PlacedUpload {
  return upload.state.kind === 'placed';
}

export function isAsking(upload: Upload): upload is AskingUpload {
  return upload.state.kind === 'asking';
}
