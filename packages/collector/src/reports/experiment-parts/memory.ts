import type { Decided } from '../deciding/memory.ts'
import { groupBy } from '../group-by.ts'
import { compare } from '../order.ts'
import type { PartRow, PartSums } from './sums.ts'

/** How many visitors of each stage and segment were in which arm, and converted, in plain TypeScript. */
export function experimentPartsOf(decided: readonly Decided[]): PartSums {
  const cells = decided.flatMap(({ experience, arm, line, revenue, convertedAt }) => {
    const { stage, segments } = line.event
    const counts = { visitors: 1, converted: Number(convertedAt !== undefined), revenue }
    const toCell = (kind: PartRow['kind'], part: string): PartRow => {
      return { experience, kind, part, arm, ...counts }
    }
    return [
      ...(stage === '' ? [] : [toCell('stage', stage)]),
      ...[...new Set(segments)].map((segment) => toCell('segment', segment)),
    ]
  })
  const groups = groupBy(cells, ({ experience, kind, part, arm }) =>
    JSON.stringify([experience, kind, part, arm]),
  )
  const rows = groups.map((own) => ({
    ...own[0],
    visitors: own.length,
    converted: own.reduce((sum, { converted }) => sum + converted, 0),
    revenue: own.reduce((sum, { revenue }) => sum + revenue, 0),
  }))
  return { experimentParts: rows.sort(byPlace) }
}

function byPlace(a: PartRow, b: PartRow): number {
  return (
    compare(a.experience, b.experience) ||
    compare(a.kind, b.kind) ||
    compare(a.part, b.part) ||
    compare(a.arm, b.arm)
  )
}
