import { parseHTML } from 'linkedom';

/** The part of the DOM that reading a page needs; the project compiles without the browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement;
  readonly documentElement: DomElement | null;
}

const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Parses a page or a fragment; a fragment becomes the body of an empty page. Loads and runs nothing. */
export function parsePage(html: string): DomDocument {
  const page = /<(?:html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Decodes character references (`&amp;`, `&#44032;`) in text without markup. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parsePage(text.replace(/</g, '&lt;')).body.textContent ?? text;
}
