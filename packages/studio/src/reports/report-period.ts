import type { Period } from '../api/api.ts'
import { toPeriod } from '../shell/period.tsx'
import type { DrawnReport } from './views.ts'

/**
 * The period of a report that looks so many days back. That of `segments` and `loyalty` is the whole run: what is looked at
 * every day holds its level only from a start that does not move.
 */
export function toReportPeriod(report: DrawnReport, days: number, now: number): Period {
  return isWholeRun(report) ? { from: 0, until: now } : toPeriod(days, now)
}

/** Whether a report has no period to choose. */
export function isWholeRun(report: DrawnReport): boolean {
  return report === 'segments' || report === 'loyalty'
}
