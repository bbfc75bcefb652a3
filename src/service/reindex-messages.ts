import { z } from 'zod';
import type { Config } from '../config.ts';
import type { ErrorCode } from '../errors.ts';
import type { IndexingReport } from '../indexing.ts';

/** What indexing has to know. A list of what may pass: secrets stay with the process that holds them. */
const settingsSchema = z.object({
  seedsDirectory: z.string(),
  indexDirectory: z.string(),
  dataDirectory: z.string(),
  maxFileBytes: z.number(),
  reading: z.object({ seconds: z.number(), memoryBytes: z.number() }),
  embeddingModel: z.string().nullable(),
  logLevel: z.enum(['error', 'warn', 'info', 'debug', 'silent']),
  fixedNow: z.date().nullable(),
});

/** To the child: one `start`, then perhaps `cancel`. */
export const reindexRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    settings: settingsSchema,
    full: z.boolean(),
    keepWhenEmptied: z.boolean(),
  }),
  z.object({ kind: z.literal('cancel') }),
]);

export type IndexingSettings = z.infer<typeof settingsSchema>;
export type ReindexRequest = z.infer<typeof reindexRequestSchema>;

/** The part of a configuration that the child gets. */
export function indexingSettings(config: Config): IndexingSettings {
  return settingsSchema.parse(config);
}

const progressSchema = z.object({
  phase: z.enum(['read', 'analyze', 'embed', 'write']),
  done: z.number(),
  total: z.number(),
  percent: z.number().min(0).max(100),
  perSecond: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
});

/** How far a run is. */
export interface ReindexProgress {
  /** Analysing and embedding run side by side: the one that is behind. */
  readonly phase: 'read' | 'analyze' | 'embed' | 'write';
  /** Chunks, by the phase that is behind; `total` is 0 until it is known. */
  readonly done: number;
  readonly total: number;
  /** Of the whole run, 0 to 100; never falls. */
  readonly percent: number;
  /** Chunks a second on average; null until it can be told. */
  readonly perSecond: number | null;
  readonly remainingSeconds: number | null;
}

const problemSchema = z.object({ source: z.string(), reason: z.string() });

const reportSchema = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
  unchanged: z.array(z.string()),
  version: z.string(),
  published: z.boolean(),
  documents: z.number(),
  chunks: z.number(),
  readable: z.number(),
  failed: z.array(problemSchema),
  warnings: z.array(problemSchema),
  samplesHidden: z.boolean(),
  emptied: z.boolean(),
  rebuilt: z.string().nullable(),
  seconds: z.number(),
}) satisfies z.ZodType<IndexingReport>;

/** What a run over the seeds can fail with. */
const FAILURE_CODES = [
  'config',
  'seeds',
  'document',
  'model',
  'index-missing',
  'index-mismatch',
  'index-corrupt',
  'index-locked',
  'storage',
  'cancelled',
  'internal',
] as const satisfies readonly ErrorCode[];

/** From the child: `progress` any number of times, then one of the others. */
export const reindexEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: progressSchema }),
  z.object({ kind: z.literal('done'), report: reportSchema }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(FAILURE_CODES).catch('internal'),
    message: z.string(),
    reason: z.string(),
  }),
]);

export type ReindexResult = Exclude<z.infer<typeof reindexEventSchema>, { kind: 'progress' }>;

/** The same before it is sent. */
export type ReindexEvent =
  | { readonly kind: 'progress'; readonly progress: ReindexProgress }
  | { readonly kind: 'done'; readonly report: IndexingReport }
  | ({ readonly kind: 'failed' } & ReindexFailure);

export interface ReindexFailure {
  readonly code: ErrorCode;
  /** Korean, for users. */
  readonly message: string;
  /** For the log: the error with its stack and causes. */
  readonly reason: string;
}
