import type { GoalReport } from '@segue/protocol'
import type { ReportDefinition } from '../report.ts'
import duckdb from './duckdb.sql?raw'

/** Conversions and revenue of the whole site per goal; see definition.md. */
export const goals: ReportDefinition<GoalReport> = {
  duckdb,
  parameters: ['site', 'from', 'until', 'siteGoals'],
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
