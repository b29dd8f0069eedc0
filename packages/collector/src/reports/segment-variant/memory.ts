import { EVENT_TYPES, type SegmentVariantReport, type SegmentVariantRow } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import type { EventLine } from '../../log/log-line.ts'
import { bySequence, compare } from '../order.ts'
import type { GoalOfExperience } from '../report.ts'
import { rowsOfLocalCounts } from './local-counts.ts'

/** The segment × variant report over lines of one site and period, in plain TypeScript. */
export function segmentVariantOf(
  lines: readonly EventLine[],
  goals: readonly GoalOfExperience[],
): SegmentVariantReport {
  const ordered = bySequence(lines)
  const cells = new Map<string, SegmentVariantRow>()
  for (const exposed of firstExposures(ordered)) {
    const goal = goals.find(({ experience }) => experience === exposed.experience)
    const values = goal === undefined ? [] : valuesAfter(ordered, exposed, goal)
    for (const segment of new Set(['*', ...exposed.line.event.segments])) {
      addTo(cells, toRow(exposed, segment, values))
    }
  }
  for (const row of rowsOfLocalCounts(lines)) addTo(cells, row)
  const rows = [...cells.values()].sort(
    (a, b) =>
      compare(a.experience, b.experience) || compare(a.segment, b.segment) || compare(a.arm, b.arm),
  )
  return { rows }
}

interface Exposed {
  readonly experience: string
  readonly arm: string
  readonly line: EventLine
}

function firstExposures(ordered: readonly EventLine[]): Iterable<Exposed> {
  const first = new Map<string, Exposed>()
  for (const line of ordered) {
    const { experience, variant: arm } = line.event.props
    if (line.event.type !== EVENT_TYPES.exposure) continue
    if (typeof experience !== 'string' || typeof arm !== 'string') continue
    const key = JSON.stringify([experience, line.visitor])
    if (!first.has(key)) first.set(key, { experience, arm, line })
  }
  return first.values()
}

/** The values of the goal events of a visitor after their first exposure. */
function valuesAfter(
  ordered: readonly EventLine[],
  { line }: Exposed,
  goal: GoalOfExperience,
): number[] {
  const goalValue = createGoalValue(goal)
  return ordered
    .slice(ordered.indexOf(line) + 1)
    .filter(({ visitor }) => visitor === line.visitor)
    .flatMap(({ event }) => goalValue(event) ?? [])
}

function toRow(
  { experience, arm }: Exposed,
  segment: string,
  values: readonly number[],
): SegmentVariantRow {
  const revenue = values.reduce((sum, value) => sum + value, 0)
  const [converted, conversions] = [Math.min(1, values.length), values.length]
  return { experience, segment, arm, visitors: 1, converted, conversions, revenue }
}

function addTo(cells: Map<string, SegmentVariantRow>, row: SegmentVariantRow): void {
  const key = JSON.stringify([row.experience, row.segment, row.arm])
  const cell = cells.get(key)
  cells.set(key, {
    ...row,
    visitors: (cell?.visitors ?? 0) + row.visitors,
    converted: (cell?.converted ?? 0) + row.converted,
    conversions: (cell?.conversions ?? 0) + row.conversions,
    revenue: (cell?.revenue ?? 0) + row.revenue,
  })
}
