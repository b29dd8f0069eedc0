import type { RetentionReport, RetentionRow } from '@segue/protocol'
import { EVERYONE } from '../../site/names.ts'

/** Cohorts as lines of a grid. */
export interface Cohorts {
  /** Everyone first, then by their first week. The place of a row is its week. */
  readonly cohorts: readonly { readonly cohort: string; readonly rows: readonly RetentionRow[] }[]
  /** How many weeks the longest line has. */
  readonly weeks: number
  /** The largest share of those who came back after the week they were first seen in; at least a hundredth. */
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
  const later = rows.filter(({ week }) => week > 0).map(({ share }) => share.estimate)
  const weeks = Math.max(0, ...rows.map(({ week }) => week + 1))
  return { cohorts, weeks, most: Math.max(0.01, ...later) }
}
