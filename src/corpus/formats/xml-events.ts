/** A tag or a text of an XML file; names are without their namespace prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Walks XML tag by tag without building a tree: worksheets hold millions of cells. Declarations and comments are
 * left out, entities that a file defines itself are not expanded, an empty element opens and closes. Never
 * throws: what follows an unfinished tag is not read.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (text !== '') yield { kind: 'text', text: decodeReferences(text) };
    if (tag < 0) return;
    if (xml.startsWith('<!--', tag)) at = endAfter(xml, '-->', tag);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = endAfter(xml, ']]>', tag);
      yield { kind: 'text', text: xml.slice(tag + 9, at - 3) };
    } else {
      const end = tagEnd(xml, tag);
      if (end < 0) return;
      yield* tagEvents(xml.slice(tag + 1, end));
      at = end + 1;
    }
  }
}

/** Value of an attribute, whatever its prefix; null when the tag has none of that name. */
export function xmlAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!/[\s:]/.test(attributes[at - 1] ?? ' ')) continue;
    const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (value) return decodeReferences(value[1] ?? value[2] ?? '');
  }
  return null;
}

function* tagEvents(tag: string): Generator<XmlEvent> {
  if (tag.startsWith('?') || tag.startsWith('!')) return;
  if (tag.startsWith('/')) {
    yield { kind: 'close', name: localName(tag.slice(1).trim()) };
    return;
  }
  const isEmpty = tag.endsWith('/');
  const content = isEmpty ? tag.slice(0, -1) : tag;
  const space = content.search(/\s/);
  const name = localName(space < 0 ? content : content.slice(0, space));
  yield { kind: 'open', name, attributes: space < 0 ? '' : content.slice(space) };
  if (isEmpty) yield { kind: 'close', name };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Position of the `>` that ends a tag: attribute values may hold that sign. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml[at];
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

function endAfter(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? xml.length : end + mark.length;
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return REFERENCES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
