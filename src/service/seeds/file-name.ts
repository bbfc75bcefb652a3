import { extensionOf } from '../../corpus/formats/index.ts';

/** Bytes of a name in UTF-8: file systems take 255, and a number may come behind it. */
const MAX_BYTES = 200;
/** Longer than any extension. */
const MAX_EXTENSION_BYTES = 20;
const NO_NAME = '문서';

/** What nobody sees, what reorders text, and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
/** What Windows takes in no name. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * A typed file name made one that every system takes and that stays in its folder: no path, drive letter, control or
 * direction mark, device name, hidden file, nor trailing dot; NFC, at most 200 bytes in UTF-8. Names that are fine stay
 * as they are.
 */
export function cleanFileName(typed: string): string {
  const line = typed.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ');
  const last = line.split(/[/\\]/).findLast((part) => /[^. ]/.test(part)) ?? '';
  const safe = last
    .replace(/^[a-z]:(?=.)/i, '')
    .replace(FORBIDDEN, '-')
    .replace(/^[. ~]+|[. ]+$/g, '');
  const found = extensionOf(safe);
  const extension = safe.slice(safe.length - found.length);
  const isExtension = Buffer.byteLength(extension) <= MAX_EXTENSION_BYTES;
  const ending = isExtension ? extension : '';
  const stem = safe.slice(0, safe.length - ending.length).replace(/[. ]+$/, '') || NO_NAME;
  return cut(DEVICE.test(stem) ? `_${stem}` : stem, MAX_BYTES - Buffer.byteLength(ending)) + ending;
}

/** Names with the same fold are one name on some system: NFC, without case. */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** The beginning of a text, by whole characters. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept.replace(/[. ]+$/, '') || NO_NAME;
}
