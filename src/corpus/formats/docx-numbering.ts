import { xmlAttribute, xmlEvents } from './xml-events.ts';

/** A level of a list: how its label is written ("제%1조" with `%1` as its number). */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** Lists of a Word document by the id that paragraphs name. */
interface Numbering {
  /** Levels and the definition that counts them: lists of one definition go on counting. */
  readonly lists: ReadonlyMap<string, { readonly counter: string; readonly levels: readonly ListLevel[] }>;
  /** List and level that a paragraph style brings with it. */
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
}

const CHANGES = /<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g;
const PROPERTIES = /<w:pPr(?:\s[^>]*)?>([\s\S]*?)<\/w:pPr>/g;
const LIST = /<w:numPr\s*\/>|<w:numPr\b[^>]*>[\s\S]*?<\/w:numPr>/;
const LEVELS = 9;

/**
 * Writes the numbers that Word shows before paragraphs (1., 가., 제3조) into the text of a document part, where
 * readers of the text alone find them (ECMA-376 part 1, 17.9).
 *
 * @param parts XML of document, numbering and styles; the latter may be ''
 */
export function writeNumbers(document: string, numbering: string, styles: string): string {
  const { lists, styles: byStyle } = readNumbering(numbering, styles);
  if (lists.size === 0) return document;
  const counters = new Map<string, number[]>();
  return document.replace(CHANGES, '').replace(PROPERTIES, (whole, content: string) => {
    const own = LIST.exec(content)?.[0];
    const style = /<w:pStyle\s+w:val="([^"]*)"/.exec(content)?.[1];
    const inherited = byStyle.get(style ?? '');
    const id = /<w:numId\s+w:val="(\d+)"/.exec(own ?? '')?.[1] ?? inherited?.list;
    const level = Number(/<w:ilvl\s+w:val="(\d)"/.exec(own ?? '')?.[1] ?? inherited?.level ?? 0);
    const list = lists.get(id ?? '');
    if (list === undefined) return whole;
    const label = nextLabel(counters, list.counter, list.levels, level);
    const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
    return `${whole.replace(LIST, '')}${run}`;
  });
}

function nextLabel(
  counters: Map<string, number[]>,
  counter: string,
  levels: readonly ListLevel[],
  level: number,
): string {
  const own = levels[level];
  if (own === undefined) return '';
  const counts = counters.get(counter) ?? [];
  counters.set(counter, counts);
  counts[level] = (counts[level] ?? own.start - 1) + 1;
  counts.length = level + 1;
  if (own.format === 'bullet') return '•';
  if (own.format === 'none') return '';
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels[at];
    return shown === undefined ? '' : writeNumber(counts[at] ?? shown.start, shown.format);
  });
}

function readNumbering(numbering: string, styles: string): Numbering {
  const definitions = new Map<string, ListLevel[]>();
  const lists = new Map<string, { counter: string; levels: ListLevel[] }>();
  let definition: ListLevel[] = [];
  let list = '';
  let level = 0;
  for (const event of xmlEvents(numbering)) {
    if (event.kind !== 'open') continue;
    const value = (name = 'val') => xmlAttribute(event.attributes, name) ?? '';
    const change = (part: Partial<ListLevel>): void => {
      definition[level] = { start: 1, format: 'decimal', text: '', ...definition[level], ...part };
    };
    if (event.name === 'abstractNum') {
      definition = [];
      definitions.set(value('abstractNumId'), definition);
    } else if (event.name === 'num') list = value('numId');
    else if (event.name === 'abstractNumId') {
      definition = [...(definitions.get(value()) ?? [])];
      lists.set(list, { counter: value(), levels: definition });
    } else if (event.name === 'lvl' || event.name === 'lvlOverride') {
      level = Math.min(Number(value('ilvl')) || 0, LEVELS - 1);
    } else if (event.name === 'start') change({ start: Number(value()) || 0 });
    else if (event.name === 'startOverride') {
      change({ start: Number(value()) || 0 });
      // A list that starts anew counts by itself.
      lists.set(list, { counter: `list ${list}`, levels: definition });
    } else if (event.name === 'numFmt') change({ format: value() });
    else if (event.name === 'lvlText') change({ text: value() });
  }
  return { lists, styles: readStyleLists(styles) };
}

function readStyleLists(styles: string): Numbering['styles'] {
  const found = new Map<string, { list: string; level: number }>();
  let style = '';
  let level = 0;
  for (const event of xmlEvents(styles)) {
    if (event.kind !== 'open') continue;
    if (event.name === 'style') {
      style = xmlAttribute(event.attributes, 'styleId') ?? '';
      level = 0;
    } else if (event.name === 'ilvl') level = Number(xmlAttribute(event.attributes, 'val')) || 0;
    else if (event.name === 'outlineLvl' && found.has(style)) {
      found.set(style, { ...found.get(style)!, level: Number(xmlAttribute(event.attributes, 'val')) || 0 });
    } else if (event.name === 'numId') {
      found.set(style, { list: xmlAttribute(event.attributes, 'val') ?? '', level });
    }
  }
  return found;
}

/** A number in one of the formats of ECMA-376 part 1, 17.18.59; unknown ones are decimal. */
function writeNumber(value: number, format: string): string {
  const letter = (letters: string) => letters[(value - 1) % letters.length] ?? String(value);
  switch (format) {
    case 'ganada':
      return letter('가나다라마바사아자차카타파하');
    case 'chosung':
      return letter('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ');
    case 'upperLetter':
      return letter('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerLetter':
      return letter('abcdefghijklmnopqrstuvwxyz');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'decimalEnclosedCircle':
      return value <= 20 ? letter('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳') : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  const signs = 'M:1000 CM:900 D:500 CD:400 C:100 XC:90 L:50 XL:40 X:10 IX:9 V:5 IV:4 I:1'.split(' ');
  let rest = Math.min(value, 3999);
  let text = '';
  for (const sign of signs) {
    const [letters = '', worth = '1'] = sign.split(':');
    text += letters.repeat(Math.floor(rest / Number(worth)));
    rest %= Number(worth);
  }
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
