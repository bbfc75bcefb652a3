import { describe, expect, it } from 'vitest';
import { formatFor, isBinary, SUPPORTED_EXTENSIONS } from '../../../src/corpus/formats/index.ts';

describe('the formats', () => {
  it('claim each extension once', () => {
    expect(new Set(SUPPORTED_EXTENSIONS).size).toBe(SUPPORTED_EXTENSIONS.length);
  });

  it.each(SUPPORTED_EXTENSIONS)('have for %s an adapter that says the same of itself', async (extension) => {
    const format = formatFor(`가.${extension.slice(1).toUpperCase()}`)!;
    const adapter = isBinary(format) ? await format.load() : format;
    expect(adapter.extensions).toEqual(format.extensions);
  });

  it('are told by the last extension of a name alone', () => {
    expect(formatFor('가.md/나')).toBeUndefined();
    expect(formatFor('.md')).toBeUndefined();
    expect(formatFor('가.txt.md')?.extensions).toContain('.md');
  });
});
