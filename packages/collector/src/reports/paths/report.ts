import type { PathReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** Which pages visits go through, and where they end; see definition.md. */
export const paths: ReportDefinition<PathReport> = {
  duckdb,
  parameters: ['site', 'from', 'until'],
  toAnswer(answers) {
    const rows = answers.map((row) => ({
      step: Number(row.step),
      from: String(row.from),
      to: row.to === null ? null : String(row.to),
      visits: Number(row.visits),
    }))
    const first = rows.filter(({ step }) => step === 1)
    return { visits: first.reduce((sum, { visits }) => sum + visits, 0), rows }
  },
}
