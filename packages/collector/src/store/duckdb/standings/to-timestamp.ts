import { DuckDBTimestampValue } from '@duckdb/node-api'

/** Epoch milliseconds as DuckDB takes them: it counts microseconds. */
export function toTimestamp(ms: number): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(ms) * 1_000n)
}
