import { type Cell, type ReportFrame, toCsv } from '@segue/protocol/api'
import type { ExperienceResult } from './experience-results.ts'

/** One experience's results as CSV, by id, with the period they cover in every row. */
export function toResultsCsv(
  result: ExperienceResult,
  { frame, currency }: { frame: ReportFrame; currency: string },
): string {
  const period = [new Date(frame.from).toISOString(), new Date(frame.until).toISOString()]
  const rows = result.segments.flatMap(({ arms }) =>
    arms.map((row): Cell[] => [
      row.experience,
      row.segment,
      row.arm,
      row.visitors,
      row.converted,
      row.rate,
      row.low,
      row.high,
      row.conversions,
      row.revenue,
      row.revenuePerVisitor,
      currency,
      ...period,
    ]),
  )
  return toCsv([COLUMNS, ...rows])
}

const COLUMNS = [
  'experience',
  'segment',
  'arm',
  'visitors',
  'converted',
  'rate',
  'rate_low',
  'rate_high',
  'conversions',
  'revenue',
  'revenue_per_visitor',
  'currency',
  'from',
  'until',
]
