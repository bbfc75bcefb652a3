/** One character of a page; lengths in points, y downwards from the top of the page as a reader holds it. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** The page writes a space behind it. */
  readonly spaceAfter: boolean;
  /** Width that this space has by its font; 0 without one. */
  readonly spaceWidth: number;
}

/** A thin straight line or bar that the page draws. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn on one page. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  /** In the order they are drawn; spaces are marks of the glyphs before them. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

/** A piece of text on one baseline without a wide gap inside. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly bold: boolean;
  /** Page number, from 1. */
  readonly page: number;
  /** The page writes a space at its end. */
  readonly endsInSpace: boolean;
  /** By how much its gaps are wider than its font makes them, as justifying does; negative when narrower. */
  readonly stretch: number;
  /** Width of its first character, and of its first word. */
  readonly firstCharacter: number;
  readonly firstWord: number;
}
