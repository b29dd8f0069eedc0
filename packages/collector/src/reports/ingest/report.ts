import type { IngestReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** Counters of everything taken in; see definition.md. */
export const ingest: ReportDefinition<IngestReport> = {
  duckdb,
  parameters: ['site'],
  toAnswer(rows) {
    const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.events ?? 0)
    return {
      received: of('received'),
      good: of('good'),
      bad: of('bad'),
      duplicate: of('duplicate'),
      dropped: of('dropped'),
      bots: of('bots'),
      badByCode: rows
        .filter((row) => row.kind === 'badByCode')
        .map((row) => ({ code: String(row.code), events: Number(row.events) })),
      planIssues: rows
        .filter((row) => row.kind === 'planIssues')
        .map((row) => ({
          ...{ event: String(row.type), code: String(row.code), path: String(row.path) },
          events: Number(row.events),
        })),
    }
  },
}
