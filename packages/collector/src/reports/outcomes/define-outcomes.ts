import exposures from '../days/exposures.sql?raw'
import type { ReportDefinition, ReportRow } from '../report.ts'
import { withTables } from '../with-tables.ts'
import duckdb from './duckdb.sql?raw'
import type { OutcomeSums } from './sums.ts'

/**
 * A report of what exposed visitors did. Its own SQL is what follows the table `exposures`, up to the table `firsts`: the first
 * exposure of each visitor per subject.
 */
export function defineOutcomes(firsts: string): ReportDefinition<OutcomeSums> {
  return {
    duckdb: withTables(exposures, firsts, duckdb),
    since: 'ever',
    parameters: ['site', 'since', 'from', 'until', 'siteGoals'],
    toAnswer: (rows) => ({
      exposed: rows.filter(({ kind }) => kind === 'exposed').map(toExposed),
      outcomes: rows.filter(({ kind }) => kind === 'outcome').map(toOutcome),
    }),
  }
}

function toExposed(row: ReportRow): OutcomeSums['exposed'][number] {
  return {
    ...{ subject: String(row.subject), arm: String(row.arm) },
    week: Number(row.week),
    config: Number(row.config),
    visitors: Number(row.visitors),
    mixed: Number(row.mixed),
    firstAt: Number(row.first_at),
    lastAt: Number(row.last_at),
  }
}

function toOutcome(row: ReportRow): OutcomeSums['outcomes'][number] {
  return {
    ...{ subject: String(row.subject), goal: String(row.goal), arm: String(row.arm) },
    week: Number(row.week),
    converted: Number(row.converted),
    conversions: Number(row.conversions),
    revenue: Number(row.revenue),
    valueMax: row.value_max === null ? null : Number(row.value_max),
    sum: Number(row.sum),
    squares: Number(row.squares),
    otherSum: Number(row.other_sum),
    otherSquares: Number(row.other_squares),
    products: Number(row.products),
  }
}
