/** A unit of time by the calendar (2026년, 4분기), or counted from another time (작년, 이듬해). */
export type Point =
  | { readonly kind: 'calendar'; readonly value: number }
  | {
      readonly kind: 'relative';
      /**
       * From the day of the writing, from the time that was spoken of before, or from either: 2년 뒤 in a tale of the
       * past counts from what it told last.
       */
      readonly to: 'anchor' | 'previous' | 'either';
      readonly by: number;
      /** As it is written: 올해. */
      readonly word: string;
    };

/** A unit counted from another time. */
export type CountedPoint = Extract<Point, { kind: 'relative' }>;

/** Units that are counted from a time: last year, two months ago. */
export type CountedUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** Seasons by their order in the year from spring on. */
export type Season = 0 | 1 | 2 | 3;

/** What the words of a time say, unit by unit. */
export interface TimeParts {
  /** First year of a decade. */
  readonly decade?: number;
  readonly year?: Point;
  /** The year was written with two digits and no apostrophe: it may be a duration (20년). */
  readonly shortYear?: true;
  /** The year is a fiscal one. */
  readonly fiscal?: true;
  /** 1 or 2. */
  readonly half?: Point;
  /** 1 to 4. */
  readonly quarter?: Point;
  readonly season?: Season;
  /** 1 to 12. */
  readonly month?: Point;
  /** Of the finest unit told: 초, 중순, 말. */
  readonly section?: 'early' | 'middle' | 'late';
  /** By the calendar: of a month, from 1. */
  readonly week?: Point;
  /** 0 for Monday. */
  readonly weekday?: number;
  readonly weekend?: true;
  readonly day?: Point;
  readonly clock?: { readonly hour: number; readonly minute: number };
  /** 같은 기간, 동기: the units below the year are those of the time spoken of before. */
  readonly samePeriod?: true;
  /** 지난 7월, 오는 10일. */
  readonly direction?: 'past' | 'future';
  /** 현재 is the day of the writing; 최근 is no more than near it. */
  readonly now?: 'exact' | 'lately';
}

/** A time as a text tells it. */
export interface TimeExpression {
  /** UTF-16 offsets of its words, particles left out. */
  readonly start: number;
  readonly end: number;
  readonly parts: TimeParts;
  /** The words around it say that it lies ahead, or behind; null when they do not say. */
  readonly outlook: 'past' | 'future' | null;
  /** It begins (부터, since) or ends (까지, until) something, alone or as one end of a range. */
  readonly edge: 'since' | 'until' | null;
  /** It is the beginning of a range that the next expression ends. */
  readonly joinsNext: boolean;
  /** Something is only compared with it: 작년보다, 전년 대비. */
  readonly baseline: boolean;
}

/** A piece of an expression: one unit, or several that are always written together. */
export interface TimeToken {
  readonly start: number;
  readonly end: number;
  readonly parts: TimeParts;
  /** English puts the finer unit first (May 2026), Korean never. */
  readonly anyOrder: boolean;
}

/** One way of writing a unit of time. */
export interface Notation {
  /** Source of a regular expression without named groups or backreferences; flags `iu`. */
  readonly pattern: string;
  /** What a match says, or null when it is no time after all. */
  read(groups: readonly (string | undefined)[]): TimeParts | null;
  readonly anyOrder?: true;
}

export function calendar(value: number): Point {
  return { kind: 'calendar', value };
}

/** Parts of one unit alone. */
export function unitParts(unit: CountedUnit, point: Point): TimeParts {
  switch (unit) {
    case 'year':
      return { year: point };
    case 'quarter':
      return { quarter: point };
    case 'month':
      return { month: point };
    case 'week':
      return { week: point };
    case 'day':
      return { day: point };
  }
}

export function relative(to: CountedPoint['to'], by: number, word: string): Point {
  return { kind: 'relative', to, by, word };
}
