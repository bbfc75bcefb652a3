import { DOMParser, type Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import { FormatError } from './format-error.ts';

const BROKEN = '파워포인트 파일이 손상되어 읽지 못했습니다. 파워포인트에서 열어 다시 저장해 주세요.';

/**
 * Reads one XML part of a package; null when it is not there.
 *
 * @throws FormatError when it is no well-formed XML
 */
export async function readPart(zip: JSZip, path: string): Promise<Element | null> {
  const text = await zip.file(path)?.async('string');
  if (text === undefined) return null;
  try {
    const onError = (): never => {
      throw new FormatError(BROKEN);
    };
    const root = new DOMParser({ onError }).parseFromString(
      text.replace(/^\ufeff/, ''),
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch (cause) {
    throw new FormatError(BROKEN, { cause });
  }
  throw new FormatError(BROKEN);
}

/** Targets of a part's relationships by their ids, as paths inside the package, with their types. */
export async function readRelations(
  zip: JSZip,
  path: string,
): Promise<ReadonlyMap<string, { readonly target: string; readonly type: string }>> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash + 1);
  const root = await readPart(zip, `${folder}_rels/${path.slice(slash + 1)}.rels`);
  return new Map(
    childrenOf(root, 'Relationship').map((relation) => {
      const type = relation.getAttribute('Type') ?? '';
      const target = resolved(relation.getAttribute('Target') ?? '', folder);
      return [relation.getAttribute('Id') ?? '', { target, type: type.slice(type.lastIndexOf('/') + 1) }];
    }),
  );
}

/** Child elements in order, all or those of one local name. */
export function childrenOf(element: Element | null | undefined, name?: string): readonly Element[] {
  return [...(element?.children ?? [])].filter((child) => name === undefined || child.localName === name);
}

/** The first element down a path of local names. */
export function childAt(
  element: Element | null | undefined,
  ...path: readonly string[]
): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element ?? undefined);
}

/** A path inside the package; '' for targets that are none. */
function resolved(target: string, folder: string): string {
  const base = `zip:///${folder}`;
  if (!URL.canParse(target, base)) return '';
  try {
    return decodeURIComponent(new URL(target, base).pathname.slice(1));
  } catch {
    // A stray percent sign.
    return '';
  }
}
