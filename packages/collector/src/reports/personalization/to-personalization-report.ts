import type {
  Estimate,
  FatigueRow,
  PersonalizationReport,
  PersonalizationRow,
} from '@segue/protocol'
import { estimateOf, FIXED, type Figure, toMean, toRatio, wilsonInterval } from '@segue/stats'
import { compare } from '../order.ts'

/** What stores count for the report; see definition.md. */
export interface PersonalizationSums {
  readonly levels: readonly LevelSums[]
  readonly turns: readonly Omit<FatigueRow, 'rate'>[]
}

/** Views and variants of the visitors of a segment, with squares and products of them per visitor. */
export interface LevelSums
  extends Pick<
    PersonalizationRow,
    'segment' | 'visitors' | 'reached' | 'views' | 'shown' | 'kept' | 'variants'
  > {
  readonly viewsSquares: number
  readonly shownSquares: number
  /** Of shown and all views. */
  readonly products: number
  readonly variantsSquares: number
}

/** Turns from this one on are one row. */
export const TURNS_TOGETHER = 11

/** Everyone (`*`) first, then segments by their visitors; turns in their order, what was shown before what was kept. */
export function toPersonalizationReport(sums: PersonalizationSums): PersonalizationReport {
  const visitors = new Map(sums.levels.map((one) => [one.segment, one.visitors]))
  const bySegment = (a: InSegment, b: InSegment) =>
    Number(a.segment !== '*') - Number(b.segment !== '*') ||
    (visitors.get(b.segment) ?? 0) - (visitors.get(a.segment) ?? 0) ||
    compare(a.segment, b.segment)
  return {
    rows: sums.levels.map(toRow).sort(bySegment),
    fatigue: sums.turns
      .map((turn) => ({ ...turn, rate: toRate(turn) }))
      .sort((a, b) => bySegment(a, b) || compare(b.kind, a.kind) || a.turn - b.turn),
  }
}

function toRow(sums: LevelSums): PersonalizationRow {
  const { segment, visitors, reached, views, shown, kept, variants } = sums
  const share = toRatio({
    ...{ visitors, sum: shown, squares: sums.shownSquares, products: sums.products },
    ...{ otherSum: views, otherSquares: sums.viewsSquares },
  })
  const perVisitor = toMean({ visitors, sum: variants, squares: sums.variantsSquares })
  return {
    ...{ segment, visitors, reached, views, shown, kept, plain: views - shown - kept, variants },
    share: toEstimate(share, 1),
    variantsPerVisitor: toEstimate(perVisitor, Number.POSITIVE_INFINITY),
  }
}

function toEstimate(figure: Figure | undefined, most: number): Estimate | null {
  if (figure === undefined) return null
  const { estimate, low, high } = estimateOf(figure, FIXED)
  return { estimate, low: Math.max(0, low), high: Math.min(most, high) }
}

function toRate({ turn, views, responses }: Omit<FatigueRow, 'rate'>): Estimate | null {
  if (turn >= TURNS_TOGETHER) return null
  return { estimate: responses / views, ...wilsonInterval(responses, views) }
}

interface InSegment {
  readonly segment: string
}
