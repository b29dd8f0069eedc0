import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * The tables that have all of these columns. Whoever adds a table about visitors has it exported, erased and kept no
 * longer than the rest without doing anything for it.
 */
export async function tablesWith(
  connection: DuckDBConnection,
  columns: readonly string[],
): Promise<readonly string[]> {
  const found = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() JOIN duckdb_columns() USING (table_oid, table_name)
      WHERE NOT duckdb_tables.internal AND NOT temporary
      GROUP BY table_name HAVING list_has_all(list(column_name), from_json($columns, '["VARCHAR"]'))
      ORDER BY table_name`,
    { columns: JSON.stringify(columns) },
  )
  return found.getRows().map(([name]) => String(name))
}
