import { type Cell, toCsv } from '../api/to-csv.ts'
import type { TableRow } from './table-row.ts'

/** A table as CSV, with a head; without rows nothing. Numbers stand in full. */
export function toCsvTable(rows: readonly TableRow[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const cells = rows.map((row) => Object.values(row).map(toCell))
  return toCsv([Object.keys(first), ...cells])
}

/** A table as Markdown, its columns below each other. Numbers have four digits that count. */
export function toMarkdownTable(rows: readonly TableRow[]): string {
  const [first] = rows
  if (first === undefined) return 'Nothing in this period.\n'
  const texts = rows.map((row) => Object.values(row).map(toText))
  const lines = [Object.keys(first), ...texts]
  const widths = Object.keys(first).map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const toLine = (words: readonly string[]) =>
    `| ${words.map((word, column) => word.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const rule = toLine(widths.map((width) => '-'.repeat(width)))
  return [toLine(Object.keys(first)), rule, ...texts.map(toLine)].join('')
}

function toCell(value: TableRow[string]): Cell {
  return typeof value === 'number' ? value : `${value ?? ''}`
}

function toText(value: TableRow[string]): string {
  if (typeof value === 'number') {
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)))
  }
  return `${value ?? ''}`.replaceAll(/[\\|]/g, '\\$&').replaceAll(/\s+/g, ' ')
}
