import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../../src/discord/rendering/custom-id.ts';

describe('custom ids', () => {
  it('say what to do and to what', () => {
    expect(encodeCustomId('page', 'v7', '2')).toBe('s1:page:v7:2');
    expect(decodeCustomId('s1:page:v7:2')).toEqual({ action: 'page', args: ['v7', '2'] });
    expect(encodeCustomId('up', 'a:b%')).toBe('s1:up:a%3Ab%25');
  });

  it('come back as they went, or are refused for their length', () => {
    const argument = fc.string({ unit: 'grapheme', maxLength: 10 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z-]{1,20}$/),
        fc.array(argument, { maxLength: 4 }),
        (action, args) => {
          const length = ['s1', action, ...args].map(encodeURIComponent).join(':').length;
          if (length > 100) expect(() => encodeCustomId(action, ...args)).toThrow(RangeError);
          else expect(decodeCustomId(encodeCustomId(action, ...args))).toEqual({ action, args });
        },
      ),
    );
  });

  it.each(['', 's1', 's1:', 's0:page:1', 'page:1', 's1:page:%', 'verify-button'])('%j is not ours', (id) => {
    expect(decodeCustomId(id)).toBeNull();
  });
});
