import { type Row, toVerdict } from './row.ts'

/** Rows as aligned text for a terminal, under a title. */
export function toTable(title: string, rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(toCells)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   '),
  )
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function toCells(row: Row): readonly string[] {
  const { name, spread, limit, unit, note } = row
  const show = (value: number) => toNumber(value, unit)
  return [
    note === undefined ? name : `${name} (${note})`,
    spread ? show(spread.median) : '–',
    spread && spread.low !== spread.high ? `${show(spread.low)} to ${show(spread.high)}` : '',
    limit ? `${limit.kind} ${show(limit.value)}` : '',
    toVerdict(row),
  ]
}

/** Bytes in full, the rest to three digits and beyond that in whole numbers. */
function toNumber(value: number, unit: Row['unit']): string {
  if (unit === 'bytes') return String(value)
  const text = value >= 100 ? value.toFixed(0) : value.toPrecision(3)
  return unit === 'events' ? text : `${text} ${SIGNS[unit]}`
}

const SIGNS = { ratio: '×', ms: 'ms', MB: 'MB' } as const

const HEAD = ['', 'median', 'middle half', 'limit', 'verdict']
