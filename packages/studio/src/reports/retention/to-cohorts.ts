import type { RetentionReport, RetentionRow } from '@segue/protocol'
import { COHORT_VISITORS_MIN } from '../../limits.ts'
import { EVERYONE } from '../../site/names.ts'

/** Cohorts as lines of a grid. */
export interface Cohorts {
  /** Everyone first, then by their first week. The place of a row is its week. */
  readonly cohorts: readonly { readonly cohort: string; readonly rows: readonly RetentionRow[] }[]
  /** How many weeks the longest line has. */
  readonly weeks: number
  /** The largest share of those, not of a few, who came back after their first week; at least a hundredth. */
  readonly most: number
}

/** Weeks that are over for nobody have no cell. */
export function toCohorts({ rows }: RetentionReport): Cohorts {
  const ids = [...new Set(rows.map(({ cohort }) => cohort))]
  const order = [...ids.filter((id) => id === EVERYONE), ...ids.filter((id) => id !== EVERYONE)]
  const cohorts = order.map((cohort) => ({
    cohort,
    rows: rows.filter((row) => row.cohort === cohort).sort((a, b) => a.week - b.week),
  }))
  const later = rows.filter(({ week, visitors }) => week > 0 && visitors >= COHORT_VISITORS_MIN)
  const weeks = Math.max(0, ...rows.map(({ week }) => week + 1))
  return { cohorts, weeks, most: Math.max(0.01, ...later.map(({ share }) => share.estimate)) }
}
