import type { AudienceReport } from '@segue/protocol'
import newestOfDays from '../newest/of-days.sql?raw'
import newestOfEvents from '../newest/of-events.sql?raw'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** Visitors per segment and stage; see definition.md. */
export const audience: ReportDefinition<AudienceReport> = {
  duckdb: `WITH ${newestOfEvents}\n${duckdb}`,
  duckdbDays: `WITH ${newestOfDays}\n${duckdb}`,
  parameters: ['site', 'from', 'until'],
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
