import type { RetentionReport, RetentionRow } from '@segue/protocol'
import { wilsonInterval } from '@segue/stats'
import { groupBy } from '../group-by.ts'
import { compare } from '../order.ts'

/** Visitors of a cohort of whom so many weeks are over, with an event in a week; all have one in week 0. */
export interface RetentionCount {
  readonly cohort: string
  readonly weeksOver: number
  readonly week: number
  readonly visitors: number
}

/** All cohorts together, then each: who could be back in each week, and who was. */
export function toRetentionReport(counts: readonly RetentionCount[]): RetentionReport {
  const cohorts = groupBy(counts, ({ cohort }) => cohort)
    .map((own) => ({ cohort: own[0].cohort, own }))
    .sort((a, b) => compare(a.cohort, b.cohort))
  const all = counts.length > 0 ? [{ cohort: '*', own: counts }] : []
  return { rows: [...all, ...cohorts].flatMap(({ cohort, own }) => toRows(cohort, own)) }
}

function toRows(cohort: string, own: readonly RetentionCount[]): RetentionRow[] {
  return Array.from({ length: RETENTION_WEEKS + 1 }, (_, week) => {
    const isOver = ({ weeksOver }: RetentionCount) => week === 0 || weeksOver > week
    const count = (wanted: number) =>
      own
        .filter((one) => one.week === wanted && isOver(one))
        .reduce((sum, one) => sum + one.visitors, 0)
    const [visitors, back] = [count(0), count(week)]
    const share = { estimate: back / visitors, ...wilsonInterval(back, visitors) }
    return { cohort, week, visitors, back, share }
  }).filter(({ visitors }) => visitors > 0)
}

/** Weeks after the first that are looked at. */
export const RETENTION_WEEKS = 12
