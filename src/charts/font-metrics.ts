/** The subtable that maps all of Unicode, in groups of characters that follow one another (OpenType, `cmap`). */
const SEGMENTED_COVERAGE = 12;
const GROUP_BYTES = 12;
/** Glyph 0 is the box that stands for a missing one. */
const MISSING = 0;

/** What is known of a font without drawing: which characters it has and how wide they are. */
export interface FontMetrics {
  has(character: string): boolean;
  /** The width of a line of text at a font size of 1, without kerning. */
  width(text: string): number;
}

/**
 * Reads the character map and the widths out of an OpenType font.
 *
 * @throws RangeError or Error when it is none, or has no map of all of Unicode.
 */
export function readFontMetrics(font: Buffer): FontMetrics {
  const tables = readTables(font);
  const unitsPerEm = table(tables, 'head').readUInt16BE(18);
  const widths = table(tables, 'hmtx');
  const widthCount = table(tables, 'hhea').readUInt16BE(34);
  const groups = findGroups(table(tables, 'cmap'));
  const glyphOf = (character: string) => findGlyph(groups, character.codePointAt(0)!);
  // Glyphs beyond the last width are as wide as that.
  const widthOf = (glyph: number) => widths.readUInt16BE(Math.min(glyph, widthCount - 1) * 4);
  return {
    has: (character) => glyphOf(character) !== MISSING,
    width(text) {
      let units = 0;
      for (const character of text) units += widthOf(glyphOf(character));
      return units / unitsPerEm;
    },
  };
}

function readTables(font: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

function table(tables: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`the font has no table ${name}`);
  return found;
}

/** The groups of the subtable: first character, last character and the first one's glyph, four bytes each. */
function findGroups(map: Buffer): Buffer {
  for (let index = 0; index < map.readUInt16BE(2); index++) {
    const subtable = map.subarray(map.readUInt32BE(4 + index * 8 + 4));
    if (subtable.readUInt16BE(0) !== SEGMENTED_COVERAGE) continue;
    return subtable.subarray(16, 16 + subtable.readUInt32BE(12) * GROUP_BYTES);
  }
  throw new Error('the font has no map of all of Unicode');
}

function findGlyph(groups: Buffer, codePoint: number): number {
  let low = 0;
  let high = groups.length / GROUP_BYTES;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = middle * GROUP_BYTES;
    const first = groups.readUInt32BE(at);
    if (codePoint < first) high = middle;
    else if (codePoint > groups.readUInt32BE(at + 4)) low = middle + 1;
    else return groups.readUInt32BE(at + 8) + codePoint - first;
  }
  return MISSING;
}
