/** Spreadsheets read a byte order mark as: this is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as a spreadsheet reads them: comma-separated values (RFC 4180) in UTF-8. What a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
