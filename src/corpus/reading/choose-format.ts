import { type Container, FORMAT_NAMES, type Format, formatFor, isBinary } from '../formats/index.ts';
import { type Content, identify } from './identify.ts';

/** How a file is to be read, or why it is not. */
export type FormatChoice =
  | { readonly kind: 'chosen'; readonly format: Format; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What to do about a file of a format that is not read. */
export const FORMAT_ADVICE = `${FORMAT_NAMES.join(', ')} 가운데 하나로 바꾸어 넣어 주세요.`;

/** What is left to say of a container whose content cannot be told. */
const OPAQUE: Readonly<Record<Container, string>> = {
  pdf: 'PDF 파일',
  zip: '손상된 압축(ZIP) 파일',
  ole: '암호가 걸렸거나 손상된 오피스 문서',
};

/**
 * Decides by content where the content is certain, else by name: people rename files, and downloads save error pages
 * under the document's name.
 *
 * @param declared the format that the name tells
 */
export function chooseFormat(bytes: Uint8Array, declared: Format): FormatChoice {
  const content = identify(bytes);
  switch (content.kind) {
    case 'container':
      return chooseContainer(content, declared);
    case 'foreign':
      return refused(`내용이 ${content.name} 파일입니다. ${FORMAT_ADVICE}`);
    case 'text':
      return chooseText(content.isPage, declared);
    case 'unknown':
      return chosen(declared);
  }
}

function chooseContainer(
  { container, extension }: Extract<Content, { kind: 'container' }>,
  declared: Format,
): FormatChoice {
  if (extension !== null) return chooseFound(extension, declared);
  // What exactly is wrong with it is for the adapter to say.
  if (isBinary(declared) && declared.containers.includes(container)) return chosen(declared);
  return refused(`내용이 ${OPAQUE[container]}입니다. 파일이 온전한지, 확장자가 맞는지 확인해 주세요.`);
}

function chooseText(isPage: boolean, declared: Format): FormatChoice {
  if (!isBinary(declared) || declared.containers.length === 0) return chosen(declared);
  if (isPage) return chooseFound('.html', declared);
  return refused(
    `${declared.extensions[0]} 형식이 아니라 글만 들어 있습니다. 글 파일이면 확장자를 .txt로 바꾸고, 아니면 파일을 다시 받아 주세요.`,
  );
}

function chooseFound(extension: string, declared: Format): FormatChoice {
  if (declared.extensions.includes(extension)) return chosen(declared);
  const found = formatFor(`file${extension}`);
  if (found === undefined) return refused(`내용이 ${extension} 형식입니다. ${FORMAT_ADVICE}`);
  return chosen(found, [
    `이름은 ${declared.extensions[0]} 형식이지만 내용은 ${extension} 형식이어서 내용대로 읽었습니다. 확장자를 ${extension}로 바꾸어 주세요.`,
  ]);
}

function chosen(format: Format, warnings: readonly string[] = []): FormatChoice {
  return { kind: 'chosen', format, warnings };
}

function refused(reason: string): FormatChoice {
  return { kind: 'refused', reason };
}
