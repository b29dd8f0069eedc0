/**
 * A row of CSV (RFC 4180). Spreadsheets run what begins like a formula: such a text gets an apostrophe in front, by
 * which they take it for a text.
 */
export function toCsvRow(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/
