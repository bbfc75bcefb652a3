import { normalizeText } from '../normalize.ts';
import { type DomElement, type DomNode, isElement, TEXT_NODE } from './dom.ts';

/** Elements whose content is no text of the page. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas audio video button select option input textarea form dialog head map nav'.split(
    ' ',
  ),
);
/** Elements that begin a line of their own. */
export const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul pre h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Text of an element on one line. */
export function oneLine(element: DomNode): string {
  const parts: string[] = [];
  const collect = (node: DomNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT_NODE) parts.push(child.textContent ?? '');
      else if (isElement(child) && !isHidden(child)) {
        const apart = child.localName === 'br' || BLOCK_ELEMENTS.has(child.localName);
        if (apart) parts.push(' ');
        collect(child);
        if (apart) parts.push(' ');
      }
    }
  };
  collect(element);
  return collapse(parts.join(''));
}

/** Normalises text of a page, where every run of white space is one space. */
export function collapse(text: string): string {
  return normalizeText(text.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ').trim();
}

/** Elements that a reader does not see, or that are no text. */
export function isHidden(element: DomElement): boolean {
  return (
    SKIPPED.has(element.localName) ||
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}
