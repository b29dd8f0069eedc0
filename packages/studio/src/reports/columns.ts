import type { Estimate } from '@segue/protocol'
import type { Cell } from '@segue/protocol/api'
import { toCount } from '../format/numbers.ts'
import type { Names } from '../site/names.ts'

/** A column of a report: what its table says of a row, and the values that its CSV has under their names. */
export interface Column<Row> {
  readonly names: readonly string[]
  readonly toCells: (row: Row) => readonly Cell[]
  readonly toText: (row: Row) => string
  readonly isWords?: true
}

/** What people call something; the CSV has its id. */
export function wordsColumn<Row>(
  name: string,
  toId: (row: Row) => Cell,
  toText: (row: Row) => string = (row) => String(toId(row)),
): Column<Row> {
  return { names: [name], toCells: (row) => [toId(row)], toText, isWords: true }
}

/** The segment that a row is about. */
export function segmentColumn(names: Pick<Names, 'segment'>): Column<{ readonly segment: string }> {
  return wordsColumn(
    'segment',
    ({ segment }) => segment,
    ({ segment }) => names.segment(segment),
  )
}

/** The figures under these names, as whole numbers; with `toText` otherwise. */
export function figureColumns<Name extends string>(
  names: readonly Name[],
  toText: (value: number) => string = toCount,
): Column<{ readonly [Key in Name]: number }>[] {
  return names.map((name) => ({
    names: [name],
    toCells: (row) => [row[name]],
    toText: (row) => toText(row[name]),
  }))
}

/** A figure that may not be known: a dash, and nothing in the CSV. */
export function valueColumn<Row>(
  name: string,
  toValue: (row: Row) => number | null | undefined,
  toText: (value: number) => string = toCount,
): Column<Row> {
  return {
    names: [name],
    toCells: (row) => [toValue(row) ?? ''],
    toText(row) {
      const value = toValue(row)
      return typeof value === 'number' ? toText(value) : UNKNOWN
    },
  }
}

/** A figure with its interval, which has two columns of its own in the CSV. `orElse` tells why there is none. */
export function intervalColumn<Row>(
  name: string,
  toEstimate: (row: Row) => Estimate | null | undefined,
  texts: {
    readonly toText: (estimate: Estimate, row: Row) => string
    readonly orElse?: (row: Row) => string
  },
): Column<Row> {
  return {
    names: [name, `${name}_low`, `${name}_high`],
    toCells(row) {
      const { estimate = '', low = '', high = '' } = toEstimate(row) ?? {}
      return [estimate, low, high]
    },
    toText(row) {
      const estimate = toEstimate(row)
      return estimate ? texts.toText(estimate, row) : (texts.orElse?.(row) ?? UNKNOWN)
    },
  }
}

const UNKNOWN = '–'
