import type { Element } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import type { Block, ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { refuseForeignBytes } from './office-container.ts';
import { officeFile } from './office-file.ts';
import { readOfficeProperties } from './office-properties.ts';
import { type Inherited, type Shape, shapesOf, textBlocks } from './pptx-shapes.ts';
import { childAt, childrenOf, readPart, readRelations } from './pptx-xml.ts';
import { openZip } from './zip-guard.ts';

const PRESENTATION = 'ppt/presentation.xml';
/** Slides beyond are left out, with a warning. */
const MAX_SLIDES = 1_000;
/** Shapes whose tops differ by less (EMU, a quarter inch) stand beside each other. */
const SAME_ROW = 228_600;
const NO_SLIDES = '파워포인트 문서의 내용을 찾지 못했습니다. 파워포인트에서 열어 .pptx로 다시 저장해 주세요.';
const NO_TEXT =
  '슬라이드에 글이 없고 그림뿐이라 읽지 못했습니다. 글자를 넣거나 글이 있는 원본을 넣어 주세요.';

/**
 * PowerPoint presentations (Office Open XML): slides in the order they are shown, hidden ones left out. A slide's
 * title is its heading, its speaker notes follow it as paragraphs behind `발표자 노트:`.
 */
export const pptxFormat = {
  extensions: ['.pptx', '.pptm', '.ppsx'],
  bytes: true,
  /** @throws FormatError when the file is encrypted, broken or without text */
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    refuseForeignBytes(bytes, '.pptx');
    const zip = await openZip(bytes);
    const paths = await slidePaths(zip);
    const blocks: Block[] = [];
    // Hidden slides keep their number, which is what a reader sees.
    for (const [index, path] of paths.slice(0, MAX_SLIDES).entries()) {
      const place = `슬라이드 ${index + 1}`;
      blocks.push(...(await slideBlocks(zip, path)).map((block) => ({ ...block, place })));
    }
    if (blocks.length === 0) throw new FormatError(NO_TEXT);
    return officeFile(blocks, await readOfficeProperties(zip), warningsOf(paths.length));
  },
} as const;

async function slidePaths(zip: JSZip): Promise<readonly string[]> {
  const presentation = await readPart(zip, PRESENTATION);
  const relations = await readRelations(zip, PRESENTATION);
  const slides = childrenOf(childAt(presentation, 'sldIdLst'), 'sldId');
  const paths = slides.flatMap((slide) => relations.get(relationId(slide))?.target ?? []);
  if (paths.length === 0) throw new FormatError(NO_SLIDES);
  return paths;
}

/** The id that leads to a part, whatever its prefix; a plain `id` numbers the slide. */
function relationId(slide: Element): string {
  return [...slide.attributes].find(({ name }) => name.endsWith(':id'))?.value ?? '';
}

async function slideBlocks(zip: JSZip, path: string): Promise<readonly Block[]> {
  const slide = await readPart(zip, path);
  if (!slide || slide.getAttribute('show') === '0') return [];
  const relations = [...(await readRelations(zip, path)).values()];
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? '';
  const layout = await readPart(zip, pathOf('slideLayout'));
  const shapes = shapesOf(childAt(slide, 'cSld', 'spTree'), positionsIn(layout));
  const notes = await readPart(zip, pathOf('notesSlide'));
  return [...inReadingOrder(shapes).flatMap(shapeBlocks), ...noteBlocks(notes)];
}

/** A slide leaves the place of its placeholders to its layout: of the same index, else of the same type. */
function positionsIn(layout: Element | null): Inherited {
  const known = childrenOf(childAt(layout, 'cSld', 'spTree'), 'sp').flatMap((shape) => {
    const placeholder = childAt(shape, 'nvSpPr', 'nvPr', 'ph');
    const transform = childAt(shape, 'spPr', 'xfrm');
    return placeholder && transform ? [{ placeholder, transform }] : [];
  });
  return (wanted) => {
    const same = (name: string) =>
      known.find(({ placeholder }) => {
        const value = wanted.getAttribute(name);
        return value !== null && placeholder.getAttribute(name) === value;
      });
    return (same('idx') ?? same('type'))?.transform ?? null;
  };
}

/** The title first, then row by row from the left. */
function inReadingOrder(shapes: readonly Shape[]): readonly Shape[] {
  const title = shapes.find(isTitle);
  const rows: Shape[][] = [];
  for (const shape of shapes.filter((other) => other !== title).toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && shape.y - row[0]!.y < SAME_ROW) row.push(shape);
    else rows.push([shape]);
  }
  const ordered = rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
  return title ? [title, ...ordered] : ordered;
}

function isTitle({ kind }: Shape): boolean {
  return kind === 'title' || kind === 'main-title';
}

function shapeBlocks(shape: Shape): readonly Block[] {
  if (!isTitle(shape)) return shape.blocks;
  const text = shape.blocks.map((block) => block.text).join(' ');
  return [{ kind: 'heading', level: shape.kind === 'main-title' ? 1 : 2, text }];
}

function noteBlocks(notes: Element | null): readonly Block[] {
  return childrenOf(childAt(notes, 'cSld', 'spTree'), 'sp')
    .filter((shape) => childAt(shape, 'nvSpPr', 'nvPr', 'ph')?.getAttribute('type') === 'body')
    .flatMap((shape) => textBlocks(childAt(shape, 'txBody'), false))
    .map((block, index) => (index === 0 ? { ...block, text: `발표자 노트: ${block.text}` } : block));
}

function warningsOf(slideCount: number): readonly string[] {
  if (slideCount <= MAX_SLIDES) return [];
  const [count, limit] = [slideCount.toLocaleString('ko-KR'), MAX_SLIDES.toLocaleString('ko-KR')];
  return [`슬라이드 ${count}장 가운데 앞의 ${limit}장만 읽었습니다. 나머지는 나누어 넣어 주세요.`];
}
