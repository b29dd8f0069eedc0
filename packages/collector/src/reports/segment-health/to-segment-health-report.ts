import type { SegmentHealthReport, SegmentHealthRow } from '@segue/protocol'
import { estimateOf, FIXED, toMean, wilsonInterval } from '@segue/stats'
import { compare } from '../order.ts'
import type { ReportQuestion } from '../report.ts'
import {
  type OverlapCount,
  toSegmentOverlapReport,
} from '../segment-overlap/to-segment-overlap-report.ts'
import { findUnhealthy } from './find-unhealthy.ts'
import { healthGoalOf } from './health-goal-of.ts'
import { HEALTH_LIFT, planTest } from './plan-test.ts'

/** What stores count for the report on the health of segments; see definition.md. */
export interface SegmentHealthSums {
  /** The first event of anybody in the period, epoch milliseconds. */
  readonly firstAt: number
  /** Each segment, and everyone as `*`. */
  readonly segments: readonly SegmentHealthCount[]
  /** Visitors of each two segments. */
  readonly overlaps: readonly OverlapCount[]
  readonly stability: readonly StabilityCount[]
}

/** What the visitors of one segment did. `squares` are of what each of them brought in the period. */
export interface SegmentHealthCount {
  readonly segment: string
  readonly visitors: number
  readonly returned: number
  readonly converted: number
  readonly revenue: number
  readonly squares: number
  readonly lifetime: number
}

/** Members of a segment who were seen again 7 days later, and those of them still in it. */
export interface StabilityCount {
  readonly segment: string
  readonly visitors: number
  readonly still: number
}

/** Judges every segment of the site config, and puts them in order of lifetime value. */
export function toSegmentHealthReport(
  sums: SegmentHealthSums,
  { siteGoals, siteSegments = [], until }: ReportQuestion,
): SegmentHealthReport {
  const days = Math.max(1, (until - sums.firstAt) / DAY_MS)
  const hasGoal = siteGoals.length > 0
  const overlap = toSegmentOverlapReport(
    [...sums.segments.map(toSingle), ...sums.overlaps],
    siteSegments,
  )
  const merged = overlap.rows.filter(
    ({ merge }) => merge !== null && merge !== 'different_experiences',
  )
  const rows = siteSegments.map(({ segment, experiences }): Unranked => {
    const count = sums.segments.find((one) => one.segment === segment) ?? { ...NOBODY, segment }
    const pairs = merged.filter((row) => row.segment === segment || row.other === segment)
    const alike = pairs
      .map((row) => (row.segment === segment ? row.other : row.segment))
      .sort(compare)
    const again = sums.stability.find((one) => one.segment === segment)
    const facts = {
      ...toFigures(count, days),
      stability: again ? toShare(again.still, again.visitors) : null,
      ...{ alike, experiences },
    }
    return { ...facts, findings: findUnhealthy(facts, hasGoal) }
  })
  const everyone = sums.segments.find(({ segment }) => segment === '*') ?? {
    ...NOBODY,
    segment: '*',
  }
  const all = { ...toFigures(everyone, days), ...{ stability: null, alike: [], experiences: [] } }
  const unranked = { revenueRank: null, lifetimeRank: null, loyaltyRank: null }
  return {
    goal: healthGoalOf(siteGoals)?.id ?? null,
    lift: HEALTH_LIFT,
    rows: [{ ...all, ...unranked, findings: [] }, ...toRanked(rows)],
  }
}

function toSingle({ segment, visitors }: SegmentHealthCount): OverlapCount {
  return { segment, other: '', visitors }
}

/** What is known of one segment by itself. */
function toFigures(count: SegmentHealthCount, days: number) {
  const { segment, visitors, returned, converted, revenue, squares, lifetime } = count
  const mean = toMean({ visitors, sum: revenue, squares })
  return {
    ...{ segment, visitors, visitorsPerDay: visitors / days },
    ...{ converted, rate: toShare(converted, visitors), revenue },
    revenuePerVisitor: mean ? estimateOf(mean, FIXED) : null,
    lifetimeValue: visitors > 0 ? lifetime / visitors : 0,
    ...{ returned, returnRate: toShare(returned, visitors) },
    ...planTest({ visitors, converted, days }),
  }
}

function toShare(part: number, whole: number) {
  return { estimate: whole > 0 ? part / whole : 0, ...wilsonInterval(part, whole) }
}

type Unranked = Omit<SegmentHealthRow, 'revenueRank' | 'lifetimeRank' | 'loyaltyRank'>

function toRanked(rows: readonly Unranked[]): SegmentHealthRow[] {
  const met = rows.filter(({ visitors }) => visitors > 0)
  const rankBy = (read: (row: Unranked) => number) => (row: Unranked) =>
    row.visitors > 0 ? 1 + met.filter((other) => read(other) > read(row)).length : null
  const revenueRank = rankBy(({ visitors, revenue }) => revenue / visitors)
  const lifetimeRank = rankBy(({ lifetimeValue }) => lifetimeValue)
  const loyaltyRank = rankBy(({ returnRate }) => returnRate.estimate)
  return rows
    .map((row) => ({
      ...row,
      ...{ revenueRank: revenueRank(row), lifetimeRank: lifetimeRank(row) },
      loyaltyRank: loyaltyRank(row),
    }))
    .sort((a, b) => b.lifetimeValue - a.lifetimeValue || compare(a.segment, b.segment))
}

const NOBODY = { visitors: 0, returned: 0, converted: 0, revenue: 0, squares: 0, lifetime: 0 }
const DAY_MS = 86_400_000
