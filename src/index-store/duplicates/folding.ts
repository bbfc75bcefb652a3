import { decodeUtf16, encodeUtf16 } from '../utf16.ts';

const COMMA = 0x2c;
const SPACE = 0x20;
/** Marks that say something: cells of tables (○, ×), signs, units. Other punctuation differs between honest copies. */
const TELLING_MARKS = /[○◯×✕✖✗✘✓✔△%℃+±≤≥₩$€¥]/u;

/**
 * Puts text into the form in which copies are compared: letters and digits without case and width, and the marks that
 * carry meaning; spaces and punctuation go. Digits never grow together: `1.5` stays apart from `15`, `3~5` from `35`;
 * only the comma of thousands is left out.
 *
 * @param units UTF-16, of which `[start, end)` is folded
 * @param into takes the folded units from `at` on; needs twice the room of what is folded
 * @returns where the folded units end in `into`
 */
export function foldInto(
  units: Uint16Array,
  start: number,
  end: number,
  into: Uint16Array,
  at: number,
): number {
  const forms = foldedForms();
  let next = at;
  let separator = 0;
  let skipped = 0;
  for (let index = start; index < end; index++) {
    const unit = units[index]!;
    const form = forms[unit]!;
    if (form === 0) {
      if (separator === 0 || separator === SPACE) separator = unit;
      skipped++;
      continue;
    }
    const joinsDigits = skipped > 0 && next > at && isDigit(form) && isDigit(into[next - 1]!);
    if (joinsDigits && !(skipped === 1 && separator === COMMA)) into[next++] = separator;
    into[next++] = form;
    separator = 0;
    skipped = 0;
  }
  return next;
}

/** {@link foldInto} for a string of its own. */
export function foldText(text: string): string {
  const units = encodeUtf16(text);
  const into = new Uint16Array(units.length * 2);
  return decodeUtf16(into.subarray(0, foldInto(units, 0, units.length, into, 0)));
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

let forms: Uint16Array | null = null;

/** The folded form of every UTF-16 unit, 0 for those that are left out; emoji (surrogates) are among these. */
function foldedForms(): Uint16Array {
  forms ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => formOf(String.fromCharCode(unit)));
  return forms;
}

function formOf(character: string): number {
  const folded = character.normalize('NFKC').toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(folded) && !TELLING_MARKS.test(character)) return 0;
  return (folded.length === 1 ? folded : character).charCodeAt(0);
}
