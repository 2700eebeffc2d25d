const QUOTED = /[",\r\n]/;
/** What spreadsheets take for a formula, also behind blanks and what they skip. */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A line of a CSV file (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which keeps it text.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
