import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../src/corpus/wildcards.ts';

describe('matchesPattern', () => {
  it.each([
    ['규정/회칙.hwp', '규정/회칙.hwp', true],
    ['회칙.hwp', '규정/회칙.hwp', false],
    ['news/*.pdf', 'news/봄.pdf', true],
    ['news/*.pdf', 'news/2025/봄.pdf', false],
    ['news/**/*.pdf', 'news/2025/7/봄.pdf', true],
    ['news/**/*.pdf', 'news/봄.pdf', true],
    ['**/봄.pdf', '봄.pdf', true],
    ['news/', 'news/2025/봄.pdf', true],
    ['news', 'news/봄.pdf', false],
    ['news/**', 'newsletter/봄.pdf', false],
    ['?월.md', '7월.md', true],
    ['?월.md', '12월.md', false],
    ['🌱?.md', '🌱🌿.md', true],
    ['*.PDF', 'a.pdf', false],
    ['a.c', 'abc', false],
    ['회의[1](안).txt', '회의[1](안).txt', true],
    ['별*표.txt', '별*표.txt', true],
    ['*', '', true],
    ['../**', '규정/회칙.hwp', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchesPattern(pattern, path)).toBe(expected);
  });

  it('judges as the regular expression that says the same', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.array(name, { maxLength: 3 }),
        (parts, names) => {
          fc.pre(parts.every((sign) => !sign.includes('**')) && parts.at(-1) !== '');
          const source = parts.map((sign) => sign.replaceAll('*', '[ab]*').replaceAll('?', '[ab]')).join('/');
          const path = names.join('/');
          expect(matchesPattern(parts.join('/'), path)).toBe(new RegExp(`^${source}$`).test(path));
        },
      ),
    );
  });

  it('stays quick where a regular expression would not end', () => {
    const startedAt = performance.now();
    expect(matchesPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(matchesPattern(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(500))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
