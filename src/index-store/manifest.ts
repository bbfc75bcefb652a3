import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { SsiatError } from '../errors.ts';

/** The layout of the files beside the manifest, and the rules by which documents are grouped as duplicates. */
export const FORMAT_VERSION = 3;

const sealSchema = z.object({ bytes: z.number().int().nonnegative(), crc32: z.number().int().nonnegative() });

const documentSchema = z.object({
  source: z.string(),
  contentHash: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  tags: z.array(z.string()),
  chunkIds: z.array(z.string()),
});

const identitySchema = z.object({
  format: z.number().int(),
  embedding: z.object({
    model: z.string(),
    revision: z.string(),
    dimension: z.number().int().positive(),
    dtype: z.string(),
    passagePrefix: z.string(),
    queryPrefix: z.string(),
  }),
  cleaner: z.number().int(),
  chunker: z.number().int(),
  tokenizer: z.string(),
  hnsw: z.object({
    space: z.string(),
    m: z.number().int(),
    efConstruction: z.number().int(),
    efSearch: z.number().int(),
  }),
});

const manifestSchema = z.object({
  identity: identitySchema,
  version: z.string(),
  createdAt: z.string(),
  counts: z.object({
    documents: z.number().int(),
    chunks: z.number().int(),
    sentences: z.number().int(),
    points: z.number().int(),
  }),
  files: z.record(z.string(), sealSchema),
  documents: z.array(documentSchema),
});

const sealedManifestSchema = manifestSchema.extend({ checksum: z.number().int().nonnegative() });

/** Everything that decides whether an index can be used or extended: software versions, model, parameters. */
export type IndexIdentity = z.infer<typeof identitySchema>;
/** A document as the index knows it; its text is in the corpus tables. */
export type DocumentEntry = z.infer<typeof documentSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as a file: JSON that carries the CRC-32 of the rest of itself, since no other file vouches for it. */
export function serializeManifest(manifest: Manifest): string {
  return JSON.stringify({ ...manifest, checksum: checksumOf(manifest) });
}

/** Key order is kept by `JSON.parse`, so what was read gives the text that was written. */
function checksumOf(content: object): number {
  return crc32(JSON.stringify(content));
}

/**
 * Parses a manifest.
 *
 * @throws SsiatError `index-corrupt` when it is no JSON, lacks a field or is not what was written; `index-mismatch`
 * when another format version wrote it.
 */
export function parseManifest(json: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw corruptManifest(cause);
  }
  const format = z.object({ identity: z.object({ format: z.number() }) }).safeParse(value);
  if (format.success && format.data.identity.format !== FORMAT_VERSION) {
    throw new SsiatError(
      'index-mismatch',
      `색인 형식이 다릅니다(색인 ${format.data.identity.format}, 이 버전 ${FORMAT_VERSION}). \`npm run index\`로 다시 만들어 주세요.`,
    );
  }
  const manifest = sealedManifestSchema.safeParse(value);
  if (!manifest.success) throw corruptManifest(manifest.error);
  const { checksum, ...content } = manifest.data;
  const { checksum: _, ...written } = value as Record<string, unknown>;
  if (checksumOf(written) !== checksum) throw corruptManifest(new Error('the checksum does not match'));
  return content;
}

const EMBEDDING_FIELDS = [
  ['model', '임베딩 모델'],
  ['revision', '임베딩 모델 판'],
  ['dimension', '임베딩 차원'],
  ['dtype', '임베딩 정밀도'],
  ['passagePrefix', '본문 접두사'],
  ['queryPrefix', '질문 접두사'],
] as const;

/** What differs between two identities, in Korean for the operator; empty when an index fits. */
export function identityDifferences(index: IndexIdentity, running: IndexIdentity): string[] {
  const differences: string[] = [];
  const compare = (name: string, left: unknown, right: unknown) => {
    if (!isDeepStrictEqual(left, right)) differences.push(`${name}: ${show(left)} → ${show(right)}`);
  };
  for (const [field, name] of EMBEDDING_FIELDS)
    compare(name, index.embedding[field], running.embedding[field]);
  compare('본문 정리 버전', index.cleaner, running.cleaner);
  compare('조각 나누기 버전', index.chunker, running.chunker);
  compare('형태소 분석 버전', index.tokenizer, running.tokenizer);
  compare('HNSW 설정', index.hnsw, running.hnsw);
  return differences;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function corruptManifest(cause: unknown): SsiatError {
  return new SsiatError(
    'index-corrupt',
    '색인 목록(manifest.json)이 손상되었습니다. `npm run index`로 다시 만들어 주세요.',
    {
      cause,
    },
  );
}
