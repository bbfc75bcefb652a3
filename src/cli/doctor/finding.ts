/** One line of a diagnosis, Korean. */
export interface Finding {
  readonly level: 'good' | 'warning' | 'bad';
  readonly text: string;
  /** What to do about it, or next. */
  readonly advice: string | null;
  /** The technical reason, for the log. */
  readonly cause?: unknown;
}

export function good(text: string, advice: string | null = null): Finding {
  return { level: 'good', text, advice };
}

export function warning(text: string, advice: string, cause?: unknown): Finding {
  return { level: 'warning', text, advice, cause };
}

export function bad(text: string, advice: string, cause?: unknown): Finding {
  return { level: 'bad', text, advice, cause };
}
