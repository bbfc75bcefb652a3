import type { Block, DocumentMetadata, ParsedFile } from '../document.ts';
import { FormatError } from '../formats/format-error.ts';
import { normalizeText } from '../normalize.ts';

/** Files of text end at their size; what a format packs densely ends here (UTF-16 units). */
const MOST_CHARACTERS = 20_000_000;
/** A title or name longer than this is none (characters). */
const LONGEST_PROPERTY = 300;

/**
 * Brings what an adapter found into the form that text files have: normalised, without empty blocks, bounded.
 *
 * @throws FormatError when nothing or too much is left
 */
export function tidyFile(file: ParsedFile): ParsedFile {
  const blocks: Block[] = [];
  let characters = 0;
  for (const block of file.blocks) {
    const text = normalizeText(block.text);
    if (text.trim() === '') continue;
    characters += text.length;
    if (characters > MOST_CHARACTERS) {
      throw new FormatError('글이 너무 많습니다(한도 2천만 자). 파일을 나누어 넣어 주세요.');
    }
    blocks.push({ ...block, text });
  }
  if (blocks.length === 0) {
    throw new FormatError('읽을 글이 없습니다. 내용을 채우거나 파일을 지워 주세요.');
  }
  return { ...file, blocks, metadata: tidyMetadata(file.metadata) };
}

/** Properties of office files hold anything, control characters and whole paragraphs included. */
function tidyMetadata(metadata: Partial<DocumentMetadata>): Partial<DocumentMetadata> {
  const { title, author, publisher, tags, ...rest } = metadata;
  return {
    ...rest,
    ...property('title', title),
    ...property('author', author),
    ...property('publisher', publisher),
    ...(tags === undefined ? {} : { tags: tags.flatMap((tag) => tidyProperty(tag) ?? []) }),
  };
}

function property(
  name: 'title' | 'author' | 'publisher',
  value: string | null | undefined,
): Partial<DocumentMetadata> {
  // Null states that there is none, which is not the same as nothing stated.
  if (value === null) return { [name]: null };
  const tidy = value === undefined ? null : tidyProperty(value);
  return tidy === null ? {} : { [name]: tidy };
}

function tidyProperty(value: string): string | null {
  const text = normalizeText(value).replace(/\s+/g, ' ').trim();
  return text === '' || text.length > LONGEST_PROPERTY ? null : text;
}
