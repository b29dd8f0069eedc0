import type { GoalReport } from '@segue/protocol'
import edges from '../days/edges.sql?raw'
import ends from '../days/ends.sql?raw'
import type { ReportDefinition } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'

/** Conversions and revenue of the whole site per goal; see definition.md. */
export const goals: ReportDefinition<GoalReport> = {
  duckdb: withTables(edges, ends, duckdb),
  parameters: ['site', 'since', 'from', 'until', 'siteGoals'],
  toAnswer: (rows) => ({
    rows: rows.map((row) => ({
      goal: String(row.goal),
      visitors: Number(row.visitors),
      converted: Number(row.converted),
      conversions: Number(row.conversions),
      revenue: Number(row.revenue),
    })),
  }),
}
