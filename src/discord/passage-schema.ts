import { z } from 'zod';

/** A passage as it is kept behind buttons. */
export const passageSchema = z.object({
  source: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  text: z.string(),
});
