/** The beginning of a WITH whose tables of visitors' days start at a moment: a term of SQL, one of {@link SINCE}. */
export function withDaysSince(since: string, ...tables: readonly string[]): string {
  const bounds = `bounds AS (SELECT ${since} AS since)`
  return `WITH ${[bounds, ...tables.map((table) => table.trim())].join(',\n')}`
}

/** Moments that a report looks back to. */
export const SINCE = {
  /** All that is stored. */
  ever: "TIMESTAMP '0001-01-01'",
  /** The period's start. */
  start: '$from::TIMESTAMP',
  /** The start of the equally long period before it. */
  before: '$from::TIMESTAMP - ($until::TIMESTAMP - $from::TIMESTAMP)',
} as const
