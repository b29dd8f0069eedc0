import type { PersonaReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import newest from '../days/newest.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import { toPersonaReport } from './to-persona-report.ts'

/** What the visitors of each segment are like; see definition.md. */
export const personas: ReportDefinition<PersonaReport> = {
  duckdb: withTables(edges, newest, duckdb),
  parameters: ['site', 'since', 'from', 'until', 'zone'],
  toAnswer(rows, { siteSegments = [] }) {
    const counts = rows.map((row) => ({
      ...{ segment: String(row.segment), kind: String(row.kind), value: String(row.value) },
      visitors: Number(row.visitors),
    }))
    return toPersonaReport(counts, siteSegments)
  },
}
