const QUOTED = /[",;\t\r\n]/;
/** What spreadsheets take for a formula, also behind blanks and what they skip. */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r]/;
/** One behind what parts the cells of other spreadsheets. */
const FORMULA_INSIDE = /([;\t](?:[^\S\t]|\u200b)*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20|%])/g;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A line of a CSV file (RFC 4180, CRLF). Text that a spreadsheet would run as a formula gets an
 * apostrophe in front, which keeps it text; also behind a semicolon or a tab, where some of them
 * begin another cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const whole = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  const safe = whole.replace(FORMULA_INSIDE, "$1'");
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
