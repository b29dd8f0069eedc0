import { type Cell, type ReportFrame, toCsv } from '@segue/protocol/api'

/** Rows as CSV under the names of their columns, with the period they cover in every row. */
export function toFramedCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { from, until }: Pick<ReportFrame, 'from' | 'until'>,
): string {
  const period = [new Date(from).toISOString(), new Date(until).toISOString()]
  return toCsv([[...columns, 'from', 'until'], ...rows.map((row) => [...row, ...period])])
}
