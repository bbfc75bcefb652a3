/** What taking one file of a binary format apart may use. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Memory of the whole reading process (resident, bytes). */
  readonly memoryBytes: number;
}

export const READING_LIMITS: ReadingLimits = { seconds: 60, memoryBytes: 1024 * 1024 * 1024 };
