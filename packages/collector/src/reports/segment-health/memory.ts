import type { SegmentHealthReport } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'
import { groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import { toDay } from '../period.ts'
import type { ReportQuestion } from '../report.ts'
import { toOverlapCounts } from '../segment-overlap/memory.ts'
import { segmentSizesOf } from '../segment-sizes/memory.ts'
import { healthGoalOf } from './health-goal-of.ts'
import { type SegmentHealthCount, toSegmentHealthReport } from './to-segment-health-report.ts'

/** The report on the health of segments over lines of one site, in plain TypeScript. */
export function segmentHealthOf(
  ofSite: readonly EventLine[],
  question: ReportQuestion,
): SegmentHealthReport {
  const { from, until, zone } = question
  const known = bySequence(ofSite).filter(
    ({ visitor, event: { at } }) => visitor !== '' && at < until,
  )
  const lines = known.filter(({ event: { at } }) => at >= from)
  const { stability } = segmentSizesOf(ofSite, question, zone)
  const sums = {
    firstAt: lines.length > 0 ? Math.min(...lines.map(({ event: { at } }) => at)) : from,
    segments: toCounts(known, question),
    overlaps: toOverlapCounts(lines).filter(({ other }) => other !== ''),
    stability: stability.filter(({ days }) => days === 7),
  }
  return toSegmentHealthReport(sums, question)
}

/** From lines in sequence up to the end of the period. */
function toCounts(known: readonly EventLine[], question: ReportQuestion): SegmentHealthCount[] {
  const goal = healthGoalOf(question.siteGoals)
  const goalValue = goal ? createGoalValue(goal) : () => undefined
  const cells = groupBy(known, ({ visitor }) => visitor).flatMap((own) => {
    const now = own.filter(({ event: { at } }) => at >= question.from)
    const newest = now.at(-1)
    if (newest === undefined) return []
    const valuesOf = (lines: readonly EventLine[]) =>
      lines.flatMap(({ event }) => goalValue(event) ?? [])
    const [values, all] = [valuesOf(now), valuesOf(own)]
    const days = new Set(now.map(({ event }) => toDay(event.at, question.zone)))
    const facts = { isBack: days.size > 1, isConverted: values.length > 0 }
    const brought = { revenue: sum(values), lifetime: sum(all) }
    return [...new Set(['*', ...newest.event.segments])].map((segment) => ({
      ...{ segment, ...facts, ...brought },
    }))
  })
  return groupBy(cells, ({ segment }) => segment).map((own) => ({
    ...{ segment: own[0].segment, visitors: own.length },
    returned: own.filter(({ isBack }) => isBack).length,
    converted: own.filter(({ isConverted }) => isConverted).length,
    revenue: sum(own.map(({ revenue }) => revenue)),
    squares: sum(own.map(({ revenue }) => revenue ** 2)),
    lifetime: sum(own.map(({ lifetime }) => lifetime)),
  }))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
