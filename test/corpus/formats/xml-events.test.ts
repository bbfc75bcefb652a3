import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlAttribute, xmlEvents } from '../../../src/corpus/formats/xml-events.ts';

const written = (xml: string) =>
  [...xmlEvents(xml)].map((event) =>
    event.kind === 'text' ? event.text : `${event.kind === 'open' ? '+' : '-'}${event.name}`,
  );

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;').replaceAll('>', '&#x3E;');

describe('xmlEvents', () => {
  it('reads tags without prefixes, empty elements, comments and sections of plain text', () => {
    const xml = '<?xml version="1.0"?><!-- <x> --><x:a k="1>0"><b/>글 &amp; &#44032;<![CDATA[<c>]]></x:a>';
    expect(written(xml)).toEqual(['+a', '+b', '-b', '글 & 가', '<c>', '-a']);
  });

  it('stops at an unfinished tag and expands no entity of the file', () => {
    expect(written('<a>글&bomb;<b k="')).toEqual(['+a', '글&bomb;']);
  });

  it('reads back any attribute and text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (value, text) => {
        const events = [...xmlEvents(`<a one="1" x:two = "${escaped(value)}">${escaped(text)}</a>`)];
        const [open] = events;
        expect(open?.kind === 'open' && xmlAttribute(open.attributes, 'two')).toBe(value);
        expect(events.map((event) => (event.kind === 'text' ? event.text : '')).join('')).toBe(text);
      }),
    );
  });

  it('tells an attribute from another whose name ends alike', () => {
    expect(xmlAttribute(' rowspan="2" span="3"', 'span')).toBe('3');
    expect(xmlAttribute(' rowspan="2"', 'span')).toBeNull();
  });
});
