import { CONTROL, HOLDOUT, type SegmentVariantRow } from '@segue/protocol'
import type { NamedParts } from '@segue/protocol/api'
import { wilsonInterval } from '@segue/stats'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../limits.ts'
import { EVERYONE } from '../site/names.ts'

/** How one experience did: its arms in reading order, and each segment's numbers. */
export interface ExperienceResult {
  readonly experience: string
  readonly arms: readonly string[]
  /** Everyone first, then the segments from large to small. */
  readonly segments: readonly SegmentResult[]
}

/** The arms of one experience among the visitors of one segment. */
export interface SegmentResult {
  readonly segment: string
  readonly visitors: number
  readonly arms: readonly ArmResult[]
}

/** One arm in one segment. Rates are shares between 0 and 1 with their 95 % Wilson interval. */
export interface ArmResult extends SegmentVariantRow {
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly revenuePerVisitor: number
  /** Too few visitors or conversions for more than a first impression. */
  readonly early: boolean
}

/** The rows of the report by experience, in the order of the config; what it no longer knows comes last. */
export function toExperienceResults(
  rows: readonly SegmentVariantRow[],
  config: Pick<NamedParts, 'experiences'>,
): ExperienceResult[] {
  const known = config.experiences.map(({ id }) => id)
  return toOrdered(
    rows.map(({ experience }) => experience),
    known,
  ).map((experience) => {
    const own = rows.filter((row) => row.experience === experience)
    const variants = config.experiences.find(({ id }) => id === experience)?.variants ?? []
    const order = [CONTROL, ...variants.map(({ id }) => id)]
    const arms = toOrdered(
      own.map(({ arm }) => arm),
      order,
    )
    return { experience, arms: toHoldoutLast(arms), segments: toSegments(own, toHoldoutLast(arms)) }
  })
}

/** One row of the report with what follows from it. An arm nobody was in has the widest interval there is. */
export function toArmResult(row: SegmentVariantRow): ArmResult {
  const { visitors, converted, revenue } = row
  const { low, high } = wilsonInterval(converted, visitors)
  return {
    ...row,
    rate: visitors > 0 ? converted / visitors : 0,
    low,
    high,
    revenuePerVisitor: visitors > 0 ? revenue / visitors : 0,
    early: visitors < ARM_VISITORS_MIN || converted < ARM_CONVERTED_MIN,
  }
}

function toSegments(rows: readonly SegmentVariantRow[], arms: readonly string[]): SegmentResult[] {
  const results = [...new Set(rows.map(({ segment }) => segment))].map((segment) => {
    const own = rows.filter((row) => row.segment === segment)
    const ordered = arms.flatMap((arm) => own.filter((row) => row.arm === arm))
    const visitors = own.reduce((sum, row) => sum + row.visitors, 0)
    return { segment, visitors, arms: ordered.map(toArmResult) }
  })
  const toRank = ({ segment, visitors }: SegmentResult) =>
    segment === EVERYONE ? Number.POSITIVE_INFINITY : visitors
  return results.sort((a, b) => toRank(b) - toRank(a))
}

function toOrdered(ids: readonly string[], order: readonly string[]): string[] {
  const found = new Set(ids)
  return [...order.filter((id) => found.has(id)), ...[...found].filter((id) => !order.includes(id))]
}

function toHoldoutLast(arms: readonly string[]): string[] {
  return [...arms.filter((arm) => arm !== HOLDOUT), ...arms.filter((arm) => arm === HOLDOUT)]
}
