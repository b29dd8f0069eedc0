import type { AudienceReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import newest from '../days/newest.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'

/** Visitors per segment and stage; see definition.md. */
export const audience: ReportDefinition<AudienceReport> = {
  duckdb: withTables(edges, newest, duckdb),
  parameters: ['site', 'since', 'until'],
  toAnswer(rows) {
    const of = (kind: string) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ name: String(row.name), visitors: Number(row.visitors) }))
    return {
      visitors: of('visitors')[0]?.visitors ?? 0,
      people: of('people')[0]?.visitors ?? 0,
      segments: of('segment').map(({ name, visitors }) => ({ segment: name, visitors })),
      stages: of('stage').map(({ name, visitors }) => ({ stage: name, visitors })),
    }
  },
}
