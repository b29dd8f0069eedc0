import type { ExperimentPartRow } from '@segue/protocol'
import { type SegmentFigure, shrinkSegments, toRate } from '@segue/stats'

/**
 * The stages of one variant, each with its difference pulled towards what they have in common; as they are with fewer than
 * three that can be compared. Of stages that stand out among many most is chance.
 */
export function pullTogether(
  rows: readonly ExperimentPartRow[],
  level: number,
): ExperimentPartRow[] {
  const figures = rows.map(toFigure)
  const told = figures.filter((figure) => figure !== undefined)
  if (told.length < STAGES_MIN) return [...rows]
  const { segments } = shrinkSegments(told, level)
  return rows.map((row, at) => {
    const figure = figures[at]
    const pulled = figure && segments[told.indexOf(figure)]
    return pulled ? { ...row, pulled } : row
  })
}

function toFigure(row: ExperimentPartRow): SegmentFigure | undefined {
  if (row.against === null) return undefined
  const rate = toRate(row)
  const base = toRate({ visitors: row.baselineVisitors, converted: row.baselineConverted })
  const variance = (rate?.variance ?? 0) + (base?.variance ?? 0)
  // Without a spread, where everybody converted, nothing says how much of it is chance.
  return variance > 0 ? { value: row.against.difference.estimate, variance } : undefined
}

const STAGES_MIN = 3
