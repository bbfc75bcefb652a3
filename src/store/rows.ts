import { z } from 'zod';

/** A time column: milliseconds since 1970, UTC. */
export const instant = z
  .number()
  .int()
  .transform((milliseconds) => new Date(milliseconds));

/** A column that holds JSON of this shape. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

/** A part of a list, for pages. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}
