import type { PainPointReport } from '@segue/protocol'
import { pickCounts } from '../pick-counts.ts'
import type { ReportDefinition, ReportRow } from '../report.ts'
import duckdb from './duckdb.sql?raw'
import { SIGN_NAMES, toPainPointReport } from './to-pain-point-report.ts'

/** On which pages visits end without success; see definition.md. */
export const painPoints: ReportDefinition<PainPointReport> = {
  duckdb,
  parameters: ['site', 'from', 'until', 'siteGoals', 'visitorsMin'],
  toAnswer(rows) {
    const all = (wanted: string) => rows.filter(({ kind }) => kind === wanted)
    const stages = all('stage').map((row) => ({
      stage: String(row.stage),
      ...pickCounts(row, ['pages', ...COUNTS]),
    }))
    return toPainPointReport(all('page').map(toPage), stages)
  },
}

function toPage(row: ReportRow) {
  return {
    ...{ stage: String(row.stage), path: String(row.path) },
    ...pickCounts(row, ['visitors', ...COUNTS, ...SIGN_NAMES]),
    ...{ ttfb: toSpeed(row.ttfb), lcp: toSpeed(row.lcp) },
    ...{ inp: toSpeed(row.inp), cls: toSpeed(row.cls) },
  }
}

function toSpeed(value: ReportRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null
}

const COUNTS = ['visits', 'left', 'frustrated', 'measured', 'slow'] as const
