import type { Estimate } from '../index.ts'

/** A line of a report as a table; the columns are named as in the API. */
export type TableRow = { readonly [column: string]: string | number | boolean | null }

/** A figure and the interval around it as three columns; empty without one. */
export function toColumns(name: string, found: Estimate | null | undefined): TableRow {
  const { estimate = null, low = null, high = null } = found ?? {}
  return { [name]: estimate, [`${name}Low`]: low, [`${name}High`]: high }
}

/** Lines with these columns, in this order; what a line does not have is empty. */
export function withColumns(
  lines: readonly TableRow[],
  columns: readonly string[],
): readonly TableRow[] {
  return lines.map((line) =>
    Object.fromEntries(columns.map((column) => [column, line[column] ?? null])),
  )
}
