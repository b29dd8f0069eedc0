/** Rows of words as lines, their columns below each other. */
export function toColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((word, column) => {
      widths[column] = Math.max(widths[column] ?? 0, word.length)
    })
  return rows.map((row) => `${pad(row, widths)}\n`).join('')
}

function pad(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((word, column) => word.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd()
}
