/**
 * CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, lines ended by CR LF, a header line. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe, so that opening a list never runs anything.
 */
export type CsvCell = string | number | boolean | null;

const FORMULA = /^[\s]*[=+\-@\t\r]/;

const cell = (value: CsvCell): string => {
  if (value === null) return '';
  // Numbers are ours; only text can have come from elsewhere.
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const BYTE_ORDER_MARK = '\ufeff';

/** The whole file as text; every row has as many cells as the header. */
export const csv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${BYTE_ORDER_MARK}${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
