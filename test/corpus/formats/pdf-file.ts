/** Text at a place of a page (points, from the top left corner to the baseline). */
export interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly bold?: boolean;
}

export interface PdfPage {
  readonly texts: readonly TextAt[];
  /** Lines from corner to corner: left, top, right, bottom. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** A picture that covers the page. */
  readonly isScan?: boolean;
}

interface PdfOptions {
  /**
   * How characters are coded: by Adobe's Korean character map, by a map inside the file, or by glyph numbers
   * alone, as broken programs write.
   */
  readonly coding?: 'UniKS-UCS2-H' | 'ToUnicode' | 'none';
  /** Entries of the Info dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  /** Needs a password that nobody has. */
  readonly encrypted?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/** An uncompressed PDF of A4 pages; Hangul is as wide as its size, other characters half of that. */
export function pdfFile(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  const coding = options.coding ?? 'UniKS-UCS2-H';
  const catalog = add('');
  const tree = add('');
  const fonts = ['HYSMyeongJo-Medium', 'HYSMyeongJo-Medium-Bold'].map((name) =>
    addFont(add, name, coding, pages),
  );
  const image = add(
    stream('\x00', '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray'),
  );
  const kids = pages.map((page) => {
    const content = add(stream(pageContent(page)));
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${content} 0 R/Resources<</Font<</F0 ${fonts[0]} 0 R/F1 ${fonts[1]} 0 R>>/XObject<</I ${image} 0 R>>>>>>`,
    );
  });
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R>>`;
  objects[tree - 1] =
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  const entries = Object.entries(options.info ?? {}).map(([key, value]) => `/${key}<feff${hex(value)}>`);
  const info = add(`<<${entries.join('')}>>`);
  const lock = options.encrypted
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${'61'.repeat(32)}>/U<${'62'.repeat(32)}>>>/ID[<00><00>]`
    : '';
  return assemble(objects, `/Root ${catalog} 0 R/Info ${info} 0 R${lock}`);
}

/** Width of a text as these files set it. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (isWide(character) ? size : size / 2), 0);
}

/**
 * Sets a paragraph in a column: lines end between words, or at any syllable as Korean typesetting does.
 *
 * @returns its lines, the last one at `y + (count - 1) * pitch`
 */
export function setParagraph(
  text: string,
  column: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
  breaking: 'words' | 'anywhere' = 'words',
): readonly TextAt[] {
  const { x, y, width, size } = column;
  const pieces = breaking === 'words' ? text.split(/(?<= )/) : [...text];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  // Programs leave out the space where a line ends.
  return lines
    .filter((line) => line !== '')
    .map((line, index) => ({ x, y: y + index * size * 1.6, size, text: line.trimEnd() }));
}

function isWide(character: string): boolean {
  return character > '\u10ff';
}

function addFont(
  add: (content: string) => number,
  name: string,
  coding: NonNullable<PdfOptions['coding']>,
  pages: readonly PdfPage[],
): number {
  const descriptor = add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>`,
  );
  const isMapped = coding === 'UniKS-UCS2-H';
  const system = isMapped
    ? '/Registry(Adobe)/Ordering(Korea1)/Supplement 1'
    : '/Registry(Adobe)/Ordering(Identity)/Supplement 0';
  // Character numbers 1 to 95 of Adobe-Korea1 are ASCII; with other codings numbers are code points.
  const narrow = isMapped ? '1 95 500' : '32 4351 500';
  const descendant = add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<<${system}>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[${narrow}]>>`,
  );
  const map = coding === 'ToUnicode' ? `/ToUnicode ${add(stream(unicodeMap(pages)))} 0 R` : '';
  return add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${isMapped ? coding : 'Identity-H'}/DescendantFonts[${descendant} 0 R]${map}>>`,
  );
}

/** Maps the codes that `ToUnicode` files use, which are code points moved by one, back to characters. */
function unicodeMap(pages: readonly PdfPage[]): string {
  const characters = new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])));
  const rows = [...characters].map((character) => `<${hex(character)}> <${hex(character)}>`);
  return `/CIDInit /ProcSet findresource begin begincmap /CMapName /M def 1 begincodespacerange <0000> <ffff> endcodespacerange ${rows.length} beginbfchar ${rows.join('\n')} endbfchar endcmap end`;
}

function pageContent({ texts, lines = [], isScan }: PdfPage): string {
  const drawn = texts.map(
    ({ x, y, size, text, bold }) =>
      `BT /F${bold ? 1 : 0} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`,
  );
  const ruled = lines.map(
    ([left, top, right, bottom]) => `${left} ${HEIGHT - top} m ${right} ${HEIGHT - bottom} l S`,
  );
  const picture = isScan ? [`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q`] : [];
  return [...picture, ...ruled, ...drawn].join('\n');
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
