import type { Block, ParsedFile } from '../document.ts';
import { isProse } from '../line-shape.ts';
import type { TextFormat } from './format.ts';
import { findWrapWidth, joinWrapped, NUMBER_MARKER } from './wrapped-lines.ts';

/** Lines of these alone separate; they say nothing. */
const RULE = /^(?:[-=_*~·ㅡ─━—–#+]\s*){3,}$/;
const HASH_HEADING = /^(#{1,6})\s+(.*\S)\s*#*$/;
const STATUTE_HEADING =
  /^제\s?\d+\s?(편|장|절|관|조)(?:의\s?\d+)?(?:\s*[(（【].{1,40}[)）】]|\s+\S.{0,30})?$/;
const STATUTE_LEVELS: Readonly<Record<string, number>> = { 편: 1, 장: 2, 절: 3, 관: 4, 조: 5 };
const BULLET = /^[•·∙●○◦▪▫*+–—-]\s*(?=\S)/;
/** Signs that mark headings as often as items. */
const BOX = /^[■□◆◇▣▶▷►]\s*(?=\S)/;

/** Plain text: paragraphs, hard-wrapped lines, bullets and the headings that a line shows by itself. */
export const plainTextFormat: TextFormat = {
  extensions: ['.txt'],
  frontMatter: true,
  parse: (text): ParsedFile => ({ blocks: parseLines(text), metadata: {}, curated: false }),
};

/** Splits text into one block a line, after joining lines that were broken by wrapping. */
export function parseLines(text: string): readonly Block[] {
  const groups = text
    .split(/\n[ ]*(?:\n[ ]*)+/)
    .map((group) => group.split('\n').map((line) => line.trim()))
    .map((group) => group.filter((line) => line !== '' && !RULE.test(line)));
  const width = findWrapWidth(groups);
  return groups.flatMap((group) =>
    joinWrapped(group, width).map((line, index, lines): Block => {
      const block = blockOfLine(line, lines[index + 1]);
      return index === 0 ? block : { ...block, tight: true };
    }),
  );
}

/** Reads what one line is by its marks: heading, item or paragraph. `next` is the line below it. */
export function blockOfLine(line: string, next: string | undefined): Block {
  const hash = HASH_HEADING.exec(line);
  if (hash) return { kind: 'heading', level: hash[1]!.length, text: hash[2]! };
  const statute = STATUTE_HEADING.exec(line);
  if (statute && !isProse(line))
    return { kind: 'heading', level: STATUTE_LEVELS[statute[1]!] ?? 5, text: line };
  if (BULLET.test(line) && isBullet(line)) return { kind: 'list-item', text: line.replace(BULLET, '') };
  if (BOX.test(line)) {
    const text = line.replace(BOX, '');
    if (isProse(text)) return { kind: 'list-item', text };
    // One boxed line above others heads them; boxed lines in a row are items.
    return next !== undefined && !BOX.test(next)
      ? { kind: 'heading', level: 2, text }
      : { kind: 'paragraph', text };
  }
  if (NUMBER_MARKER.test(line)) return { kind: 'list-item', text: line };
  return { kind: 'paragraph', text: line };
}

/** A sign glued to a number or a word can be part of it (-1.1°, *주의); the printed bullets never are. */
function isBullet(line: string): boolean {
  return /^[-–—*+·]/.test(line) ? /^[-–—*+·]\s/.test(line) : true;
}
