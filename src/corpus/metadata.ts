import { type Byline, readByline, readInlineByline, readPublisher, readSignature } from './bylines.ts';
import type { CleanedBlocks } from './clean.ts';
import { readDateline } from './datelines.ts';
import type { Block, DocumentMetadata } from './document.ts';
import { hashtagsOf, platformOf } from './furniture.ts';
import { proseTest } from './line-shape.ts';
import { httpUrl } from './stated-metadata.ts';
import { findHeadline, isTitleLike } from './title.ts';

/** Lines this near to the top or the bottom may date or sign a document. */
const TOP_BLOCKS = 10;
const BOTTOM_BLOCKS = 6;
/** Places that JSON and JSON lines give to their records. */
const RECORD_PLACE = /^\d+번째 (?:항목|줄)$/;
const STATED_URL = /^(?:출처|원문|링크|주소|url)\s*[:：]\s*(https?:\/\/\S+)$/i;

/**
 * Completes what a file states about itself with what its text shows: title, byline, publisher, date.
 * What neither gives stays null.
 *
 * @param source path of the file; its name is the title of last resort.
 */
export function describeDocument(
  stated: Partial<DocumentMetadata>,
  { blocks, removed, headline }: CleanedBlocks,
  source: string,
): DocumentMetadata {
  const texts = blocks.map(({ text }) => text);
  const isProse = proseTest(texts);
  const byline = findByline(blocks, isProse);
  const edges = [...topOf(blocks), ...bottomOf(blocks)].map(({ text }) => text);
  const removedTexts = removed.map(({ text }) => text);
  const title =
    stated.title ??
    firstOf(texts.slice(0, 5), statedTitle) ??
    (headline ?? findTitle(blocks.filter(isOfWhole), isProse))?.text ??
    titleFromName(source);
  return {
    title,
    author: orFound(stated.author, () => byline.author ?? signatureBelow(title, blocks)),
    publisher: orFound(
      stated.publisher,
      () =>
        byline.publisher ??
        firstOf(edges, readPublisher) ??
        firstOf(removedTexts, readPublisher) ??
        firstOf(removedTexts.slice(0, TOP_BLOCKS), platformOf),
    ),
    date: orFound(stated.date, () => findDate(blocks, isProse)),
    url: orFound(stated.url, () => firstOf(edges, (line) => httpUrl(STATED_URL.exec(line)?.[1] ?? ''))),
    tags: stated.tags ?? [...new Set([...edges, ...removedTexts].flatMap(hashtagsOf))],
  };
}

/** What is stated, were it that there is none; else what the text shows. */
function orFound(stated: string | null | undefined, find: () => string | null): string | null {
  return stated === undefined ? find() : stated;
}

/** Headings of records in a collection and of sheets in a workbook are no names of the whole. */
function isOfWhole({ kind, text, place = '' }: Block): boolean {
  return kind !== 'heading' || !(RECORD_PLACE.test(place) || place === `시트 '${text}'`);
}

/** `제목: …` as mails and forms have it. */
function statedTitle(line: string): string | null {
  return /^(?:글\s?)?제\s?목\s*[:：]\s*(\S.{0,118})$/.exec(line)?.[1] ?? null;
}

/** The title in the text itself: a heading or title-like line above the running text, or null. */
function findTitle(blocks: readonly Block[], isProse: (line: string) => boolean): Block | null {
  const firstProse = blocks.findIndex(
    ({ kind, text }) => kind === 'code' || kind === 'table-row' || isProse(text),
  );
  const head = firstProse < 0 ? [] : blocks.slice(0, firstProse);
  const heading =
    head.find(({ kind, text }) => kind === 'heading' && !/[:：]$/.test(text)) ??
    head[findHeadline(head, false)];
  if (heading) return heading;
  if (firstProse < 0) return titleOfShortLines(blocks);
  // A summary in bullets may come before the first heading; a paragraph may not.
  const opening = blocks.findIndex(({ kind, text }) => kind !== 'list-item' && !/[:：]$/.test(text));
  const block = blocks[opening];
  return block?.kind === 'heading' ? block : null;
}

/** In a list of short lines the first is a title when it stands apart, or has no figures where the others do. */
function titleOfShortLines(blocks: readonly Block[]): Block | null {
  const [first, second, ...others] = blocks;
  if (!first || !second) return first?.kind === 'heading' ? first : null;
  // Lines that stand together have become items of a list by now.
  if (!isTitleLike(first.kind === 'list-item' && second.tight ? { ...first, kind: 'paragraph' } : first))
    return null;
  if (first.kind === 'heading' || second.tight !== true) return first;
  const rest = [second, ...others];
  const withFigures = rest.filter(({ text }) => /\d/.test(text)).length;
  return !/\d/.test(first.text) && withFigures >= rest.length * 0.6 ? first : null;
}

function findByline(blocks: readonly Block[], isProse: (line: string) => boolean): Byline {
  const isLine = ({ text }: Block) => !isProse(text);
  const top = topOf(blocks);
  const bottom = bottomOf(blocks);
  const paragraphs = [
    top.find((block) => !isLine(block)),
    ...bottom.filter((block) => !isLine(block)).slice(-2),
  ];
  const found = [
    ...top.filter(isLine).map(({ text }) => readByline(text)),
    ...paragraphs.map((block) => (block ? readInlineByline(block.text) : null)),
    ...bottom.filter(isLine).map(({ text }) => readByline(text)),
  ].filter((byline) => byline !== null);
  return {
    author: found.find(({ author }) => author !== null)?.author ?? null,
    publisher: found.find(({ publisher }) => publisher !== null)?.publisher ?? null,
  };
}

/** Who signs on the line right below the title, above the text. */
function signatureBelow(title: string, blocks: readonly Block[]): string | null {
  const at = blocks.findIndex(({ text }) => text === title);
  const line = at < 0 || at > 2 ? undefined : blocks[at + 1];
  return line === undefined || line.kind === 'table-row' ? null : readSignature(line.text);
}

/** A labelled date, or else the one date that has a line of its own beside running text. */
function findDate(blocks: readonly Block[], isProse: (line: string) => boolean): string | null {
  const lines = [...new Set([...topOf(blocks), ...bottomOf(blocks)])].filter(({ text }) => !isProse(text));
  const dates = lines.flatMap(({ text }) => readDateline(text) ?? []);
  const labelled = dates.find(({ kind }) => kind === 'published');
  if (labelled) return labelled.date;
  const days = [...new Set(dates.filter(({ kind }) => kind === 'bare').map(({ date }) => date))];
  return days.length === 1 && blocks.some(({ text }) => isProse(text)) ? days[0]! : null;
}

function topOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, TOP_BLOCKS);
}

function bottomOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(-BOTTOM_BLOCKS);
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** File name without folder and extension, NFC. */
function titleFromName(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1).normalize('NFC');
  return name.replace(/(?<=.)\.[^.]*$/u, '').trim() || name;
}
