import { officeProperties, zipFile } from './office-files.ts';

const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A slide by the XML of its shapes, its speaker's notes and whether it is hidden. */
export interface SlideSource {
  readonly shapes: string;
  readonly notes?: string;
  readonly hidden?: boolean;
}

/** A presentation. Its parts are numbered against the order of the slides, as after moving them. */
export function pptxFile(slides: readonly SlideSource[], title = ''): Promise<Uint8Array> {
  const numbered = slides.map((slide, index) => ({ ...slide, number: slides.length - index }));
  const parts: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation ${NAMES}><p:sldIdLst>${numbered.map(({ number }) => `<p:sldId id="${300 + number}" r:id="rId${number}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      numbered.map(({ number }) => [`rId${number}`, 'slide', `slides/slide${number}.xml`]),
    ),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${NAMES}><p:cSld><p:spTree>${placeholder('body', ['마스터 텍스트 스타일'], [100, 900])}</p:spTree></p:cSld></p:sldLayout>`,
    ...officeProperties(`<dc:title>${title}</dc:title>`),
  };
  for (const { number, shapes, notes, hidden } of numbered) {
    const links: [string, string, string][] = [['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']];
    if (notes !== undefined) {
      links.push(['rId2', 'notesSlide', `../notesSlides/notesSlide${number}.xml`]);
      parts[`ppt/notesSlides/notesSlide${number}.xml`] =
        `<p:notes ${NAMES}><p:cSld><p:spTree>${placeholder('sldNum', ['7'])}${placeholder('body', [notes])}</p:spTree></p:cSld></p:notes>`;
    }
    parts[`ppt/slides/slide${number}.xml`] =
      `<p:sld ${NAMES}${hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(links);
  }
  return zipFile(parts);
}

/** A placeholder of a layout; without a place it stands where its layout puts it. */
export function placeholder(
  type: string,
  paragraphs: readonly string[],
  at?: readonly [number, number],
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="1" name="틀"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${at ? transform('a:xfrm', at) : ''}</p:spPr>${body(paragraphs)}</p:sp>`;
}

/** A text box; places are in hundredths of an inch. */
export function textBox(paragraphs: readonly string[], at: readonly [number, number]): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="1" name="글상자"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform('a:xfrm', at)}</p:spPr>${body(paragraphs)}</p:sp>`;
}

/** Shapes in a group that moves them. */
export function group(shapes: string, at: readonly [number, number]): string {
  const [x, y] = at.map((value) => value * 9144);
  return `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="9144" cy="9144"/><a:chOff x="0" y="0"/><a:chExt cx="9144" cy="9144"/></a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
}

/** A table whose first row is marked as its header. */
export function slideTable(rows: readonly (readonly string[])[], at: readonly [number, number]): string {
  const cell = (text: string) => `<a:tc>${body([text]).replaceAll('p:txBody', 'a:txBody')}</a:tc>`;
  return `<p:graphicFrame><p:nvGraphicFramePr/>${transform('p:xfrm', at)}<a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function body(paragraphs: readonly string[]): string {
  return `<p:txBody><a:bodyPr/>${paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody>`;
}

function transform(name: string, at: readonly [number, number]): string {
  const [x, y] = at.map((value) => value * 9144);
  return `<${name}><a:off x="${x}" y="${y}"/><a:ext cx="9144" cy="9144"/></${name}>`;
}

function relations(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships>${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}
