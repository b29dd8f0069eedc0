import { isWholeRun } from '@segue/protocol/api'
import type { Period } from '../api/api.ts'
import { toPeriod } from '../shell/period.tsx'
import type { DrawnReport } from './views.ts'

/**
 * The period of a report that looks so many days back, or at the whole run.
 */
export function toReportPeriod(report: DrawnReport, days: number, now: number): Period {
  return isWholeRun(report) ? { from: 0, until: now } : toPeriod(days, now)
}
