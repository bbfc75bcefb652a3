/** What the reading process may use for one file. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Memory of the whole reading process (resident, bytes). */
  readonly memoryBytes: number;
}

export const READING_LIMITS: ReadingLimits = { seconds: 60, memoryBytes: 1024 * 1024 * 1024 };
