import { isProse } from '../line-shape.ts';
import type { TableGrid } from './table-grid.ts';

const MAX_HEADER_ROWS = 3;
const MAX_LABEL_LENGTH = 40;
/** Fields of forms are named by a word or two. */
const MAX_FIELD_LENGTH = 12;
/** Below this share of filled cells a first row is no header. */
const MIN_FILLED_SHARE = 0.6;
/** How much longer than its heads the entries of a column are when the heads cannot be entries themselves. */
const ENTRY_TO_HEAD_LENGTH = 2.5;

/** Numbers, amounts, dates, times, telephone numbers: what stands under a header. */
const VALUE = /^[^\p{L}\p{N}]*\d[\d\s.,:/()~∼–—-]*(?:[\p{L}%℃°㎡㎥₩$]{0,6}[\d\s.,:/()~∼–—-]*){0,4}$/u;
/** Periods and ordinals: under a header values, as a header the columns of a statistic (2024년, 3월, 1분기). */
const PERIOD =
  /^(?:['’]\d{2}|(?:19|20)\d{2})(?:년(?:도)?)?$|^\d{2}년$|^\d{1,2}(?:월|분기|주차?|차|회|학년|반|일차|단계|팀|조|동|층|등급|위)$|^(?:19|20)\d{2}[.-]\d{1,2}$/;
/** Words that stand over a whole matrix, in its corner. */
const CORNER =
  /^(?:구\s?분|항\s?목|분\s?류|내\s?용|연\s?번|번\s?호|순\s?번|no\.?|#|품\s?목|유\s?형|종\s?류)$/i;
/** Last words of labels, of columns and of the fields of forms. */
const LABEL_WORD =
  /(?:^|\s)(?:회사|업체|기관|단체|학교|값|수|월|연|성|명)$|(?:이름|성명|성함|명칭|회사명|업체명|기관명|대표|대표자|제품|상품|모델|작물|품종|품명|구분|항목|내용|비고|번호|순번|코드|일자|날짜|일시|시간|시기|기간|기한|장소|위치|지역|주소|연락처|전화|이메일|메일|담당|담당자|부서|소속|직책|직위|직급|나이|성별|생년월일|분류|종류|유형|제목|질문|답변|물음|설명|의미|용어|단계|방법|대상|기준|근거|조건|사유|수량|금액|가격|단가|합계|비율|단위|연도|년도|상태|결과|비용|예산|매출|특징|장점|단점|역할|업무|일정|출처|링크|규격|용도|효과|name|date|title|price|type|item|email|phone)$/i;

/**
 * How many rows at the top of a table are its header: the first when it labels what stands below it, and those
 * that its merged cells take in. A form, whose labels stand in its first column, has none.
 *
 * @param expected whether tables of this origin begin with a header unless something speaks against it.
 */
export function headerDepth(grid: TableGrid, expected: boolean): number {
  const [first, ...below] = grid.rows;
  if (!first || below.length === 0 || first.length < 2) return 0;
  if (!isLabelRow(grid, 0) || isForm(grid)) return 0;
  if (!CORNER.test(first[0] ?? '') && !isSupported(grid, expected)) return 0;
  return withMergedRows(grid);
}

/** Whether a row is the text of its first cell alone. */
export function isLoneCell({ rows, spans }: TableGrid, row: number): boolean {
  const [first = '', ...others] = rows[row] ?? [];
  // Cells that a merged cell above reaches into are not empty.
  const isCovered = spans.some(({ top, bottom }) => top < row && bottom >= row);
  return first !== '' && others.every((cell) => cell === '') && !isCovered;
}

/** Whether a row is one cell merged over all columns. */
export function isBand(grid: TableGrid, row: number): boolean {
  const last = (grid.rows[row]?.length ?? 0) - 1;
  const isMerged = grid.spans.some(({ top, left, right }) => top === row && left === 0 && right >= last);
  return isMerged && isLoneCell(grid, row);
}

function isSupported({ rows }: TableGrid, expected: boolean): boolean {
  const [first = [], ...below] = rows;
  const columns = first.map((head, column) => ({
    head,
    entries: below.map((row) => row[column] ?? '').filter((cell) => cell !== ''),
  }));
  // Periods over periods are entries of one list.
  if (
    columns.some(({ head, entries }) => PERIOD.test(head) && mostly(entries, (cell) => PERIOD.test(cell)))
  ) {
    return false;
  }
  if (expected || first.length > 2) return true;
  return columns.some(
    ({ head, entries }) =>
      LABEL_WORD.test(head) ||
      mostly(entries, (cell) => VALUE.test(cell)) ||
      mostly(entries, (cell) => cell.length > head.length * ENTRY_TO_HEAD_LENGTH && cell.length > 12),
  );
}

function isLabelRow({ rows, spans }: TableGrid, row: number): boolean {
  const cells = rows[row] ?? [];
  const filled = cells.filter((cell) => cell !== '');
  const isCovered = (column: number) =>
    spans.some(
      (span) => span.top <= row && span.bottom >= row && span.left <= column && span.right >= column,
    );
  const taken = cells.filter((cell, column) => cell !== '' || isCovered(column) || column === 0);
  if (taken.length < cells.length * MIN_FILLED_SHARE || filled.length < 2) return false;
  if (new Set(filled).size < filled.length) return false;
  return filled.every(isLabel) && filled.some((cell) => !VALUE.test(cell) || PERIOD.test(cell));
}

function isLabel(cell: string): boolean {
  return cell.length <= MAX_LABEL_LENGTH && (PERIOD.test(cell) || !VALUE.test(cell)) && !isProse(cell);
}

/** In a form the labels stand beside what they label: the first column has more of them than the first row. */
export function isForm({ rows }: TableGrid): boolean {
  const [first = []] = rows;
  if (CORNER.test(first[0] ?? '') || first[0] === '') return false;
  const across = shareOfLabels(first.filter((cell) => cell !== '' && !PERIOD.test(cell)));
  const down = shareOfLabels(rows.map((row) => row[0] ?? '').filter((cell) => cell !== ''));
  return down >= 0.5 && down > across;
}

/** The cells of a form's row, each field joined with what stands beside it (`성명: 김새싹`). */
export function joinFields(row: readonly string[]): readonly string[] {
  const cells = row.filter((cell) => cell !== '');
  const joined: string[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const [cell = '', next] = [cells[index], cells[index + 1]];
    const isAnswered = isField(cell) && next !== undefined && !isField(next);
    joined.push(isAnswered ? `${cell}: ${next}` : cell);
    if (isAnswered) index += 1;
  }
  return joined;
}

function isField(cell: string): boolean {
  return cell.length <= MAX_FIELD_LENGTH && LABEL_WORD.test(cell);
}

function shareOfLabels(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.filter(isField).length / cells.length;
}

function withMergedRows(grid: TableGrid): number {
  const { rows, spans } = grid;
  let depth = 1;
  for (let row = 0; row < depth && depth < MAX_HEADER_ROWS; row += 1) {
    const own = spans.filter(({ top }) => top === row);
    const isDivided = own.some(({ left, right }) => right > left) && isContinued(grid, row + 1);
    const bottom = Math.max(row + (isDivided ? 1 : 0), ...own.map((span) => span.bottom));
    if (bottom + 1 <= Math.min(MAX_HEADER_ROWS, rows.length - 1)) depth = Math.max(depth, bottom + 1);
  }
  return depth;
}

/** Whether the row below a header with merged cells divides their columns further. */
function isContinued({ rows }: TableGrid, row: number): boolean {
  const filled = (rows[row] ?? []).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isLabel) && rows.length > row + 1;
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length > cells.length / 2;
}
