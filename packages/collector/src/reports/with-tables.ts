/** A query whose WITH has these tables, each given as SQL without it; the last one ends in what is asked. */
export function withTables(...tables: readonly string[]): string {
  return `WITH ${tables.map((table) => table.trim()).join(',\n')}`
}
