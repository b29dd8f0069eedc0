import type { Cell } from '@segue/protocol/api'
import type { Column } from './columns.ts'

/** Rows under their columns: as words for a table, as values for a CSV. */
export interface Sheet {
  readonly heads: readonly string[]
  /** How many of the first columns are words. */
  readonly words: number
  readonly toTexts: () => readonly (readonly string[])[]
  readonly names: readonly string[]
  readonly toCells: () => readonly (readonly Cell[])[]
  /** What the rows are about, where it is not the report as a whole. */
  readonly label?: string
}

/**
 * What a report counts, said once. Columns beyond the `heads` stand in the CSV only; without any it is no table.
 */
export function toSheet<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { heads = [], label }: { readonly heads?: readonly string[]; readonly label?: string } = {},
): Sheet {
  const told = columns.slice(0, heads.length)
  return {
    ...{ heads, words: countWords(told) },
    toTexts: () => rows.map((row) => told.map(({ toText }) => toText(row))),
    names: columns.flatMap(({ names }) => names),
    toCells: () => rows.map((row) => columns.flatMap(({ toCells }) => toCells(row))),
    ...(label !== undefined && { label }),
  }
}

function countWords(columns: readonly Pick<Column<never>, 'isWords'>[]): number {
  const figure = columns.findIndex(({ isWords }) => !isWords)
  return figure < 0 ? columns.length : figure
}
