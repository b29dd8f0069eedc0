import type { Estimate } from '@segue/protocol'

/** A line of a report as a table; the columns are named as in the API. */
export type TableRow = { readonly [column: string]: string | number | boolean | null }

/** Lines of several kinds as one table: of each the columns it has, the others empty. */
export function toLines(
  columns: readonly string[],
  lines: readonly TableRow[],
): readonly TableRow[] {
  return lines.map((line) =>
    Object.fromEntries(columns.map((column) => [column, line[column] ?? null])),
  )
}

/** An estimate as three columns, with the interval around it; empty where there is none. */
export function toColumns(name: string, found: Estimate | null | undefined): TableRow {
  const { estimate = null, low = null, high = null } = found ?? {}
  return { [name]: estimate, [`${name}Low`]: low, [`${name}High`]: high }
}
