import type { ReportRow } from './report.ts'

/** Counts of a row by the names of its columns. */
export function pickCounts<Name extends string>(
  row: ReportRow,
  names: readonly Name[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<Name, number>
}
