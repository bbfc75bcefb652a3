/**
 * Writes table rows so that each is understood alone: `머리글: 값 · 머리글: 값`. Empty cells are left out; a
 * table of nothing but its header gives the header.
 *
 * @param header cell texts of the header row; empty where the table has none.
 */
export function rowTexts(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const texts = rows.map((row) =>
    joinCells(row.map((value, column) => withHeader(header[column] ?? '', value))),
  );
  const filled = texts.filter((text) => text !== '');
  const headerText = joinCells(header);
  return filled.length === 0 && headerText !== '' ? [headerText] : filled;
}

function withHeader(header: string, value: string): string {
  return header === '' || value === '' || header === value ? value : `${header}: ${value}`;
}

function joinCells(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ');
}
