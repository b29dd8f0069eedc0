import type { Cell, ReportFrame } from '@segue/protocol/api'
import { toFramedCsv } from '../export/to-framed-csv.ts'
import type { ExperienceResult } from './experience-results.ts'

/** One experience's results as CSV, by id. */
export function toResultsCsv(
  result: ExperienceResult,
  { frame, currency }: { frame: ReportFrame; currency: string },
): string {
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
    ]),
  )
  return toFramedCsv(COLUMNS, rows, frame)
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
]
