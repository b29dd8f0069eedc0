import type { DuckDBConnection } from '@duckdb/node-api'
import type { Subject } from '../../upkeep.ts'
import { findTerms } from './subject-terms.ts'
import { tablesWith } from './tables-with.ts'

/** Rows about somebody: a table, which of its rows, and the values that the condition asks for. */
export interface AboutSubject {
  readonly table: string
  readonly where: string
  readonly values: Record<string, string>
}

/** Where to look for somebody: every table about visitors, and refused events that name them. */
export async function toAboutSubject(
  connection: DuckDBConnection,
  subject: Subject,
): Promise<readonly AboutSubject[]> {
  const { site } = subject
  const { visitors, names } = await findTerms(connection, subject)
  const tables = await tablesWith(connection, ['site', 'visitor'])
  const values = { site, visitors: JSON.stringify(visitors) }
  // What was refused may have been no JSON at all, so it is searched as text: an id with its quotes.
  const quoted = names.map((name) => JSON.stringify(name))
  return [
    ...tables.map((table) => ({ table, where: IS_THEIRS, values })),
    { table: 'bad_events', where: NAMES_THEM, values: { site, names: JSON.stringify(quoted) } },
  ]
}

const IS_THEIRS = `site = $site AND visitor IN (SELECT unnest(from_json($visitors, '["VARCHAR"]')))`
const NAMES_THEM = `site = $site AND EXISTS (
  SELECT 1 FROM (SELECT unnest(from_json($names, '["VARCHAR"]')) AS name)
  WHERE contains(to_json(bad_events)::VARCHAR, name)
    OR contains(to_json(bad_events)::VARCHAR, to_json(name)[2:-2])
    OR CASE WHEN encoding = 'base64' THEN contains(hex(from_base64(body)), hex(name::BLOB)) END
)`
