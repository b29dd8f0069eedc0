import type { CellGrid } from '../../chart/cell-grid.tsx'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { COHORT_VISITORS_MIN } from '../../limits.ts'
import { reports } from '../../messages/en/reports.ts'
import type { Cohorts } from './to-cohorts.ts'

const texts = reports.retention

/** A line for each cohort, a cell for each week: the more came back, the darker. */
export function toCohortGrid(
  { cohorts, weeks, most }: Cohorts,
  toName: (cohort: string) => string,
): CellGrid {
  return {
    namesPx: 170,
    heads: Array.from({ length: weeks }, (_, week) => toCount(week)),
    lines: cohorts.map(({ cohort, rows }) => ({
      key: cohort,
      name: toName(cohort),
      note: toCount(rows[0]?.visitors ?? 0),
      cells: rows.map(({ week, visitors, share: { estimate } }) => ({
        strength: week === 0 ? null : visitors < COHORT_VISITORS_MIN ? 0 : estimate / most,
        figure: week === 0 ? toCount(estimate * 100) : toPoints(estimate),
        title: texts.cell(toName(cohort), texts.week(toCount(week)), toPercent(estimate)),
      })),
    })),
  }
}
